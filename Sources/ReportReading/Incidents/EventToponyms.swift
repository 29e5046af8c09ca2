import PlaceIndex

/// Which names of a report are worth asking whether something happened there. More of them than a reader of place names
/// would vouch for: the grammar around an event settles the doubt. Names that are hardly places by themselves count where
/// they are towns of the country that the report, or their own line, is about.
struct EventToponyms {
    let text: ReportText
    let gazetteer: Gazetteer
    private let context: HomeCountries

    init(_ toponyms: [Toponym], in text: ReportText, _ gazetteer: Gazetteer) {
        self.text = text
        self.gazetteer = gazetteer
        context = HomeCountries(toponyms, in: text, gazetteer)
    }

    /// Confidence from which a name is asked about wherever it lies.
    private static let doubtful: Float = 0.05
    /// Confidence from which it is where the report names no other place of its country.
    private static let likely: Float = 0.3
    /// Confidence from which it is where the report's own country has such a town.
    private static let poor: Float = 0.003
    /// Confidence from which it is where the words around it make it one as well.
    static let hopeless: Float = 0.0008

    static func worthAsking(_ toponyms: [Toponym], in text: ReportText, _ gazetteer: Gazetteer) -> [Toponym] {
        let reader = EventToponyms(toponyms, in: text, gazetteer)
        return toponyms.filter(reader.isWorthAsking).map(reader.asked)
    }

    private func isWorthAsking(_ toponym: Toponym) -> Bool {
        let form = NameForm(toponym.range, in: text)
        if form.isPartOfWord || form.isNumbered || form.isUnit { return false }
        // "the U.N. compound", "CAI police": initials are no small town.
        if form.isInitials, let place = toponym.place, gazetteer.featureClass(of: place) == .populated,
            gazetteer.population(of: place) < 200_000, !form.isLineHead
        {
            return false
        }
        if toponym.confidence >= HomeCountries.sure { return true }
        // "Christian", "Hand": counties are named with the word.
        if let place = toponym.place, gazetteer.featureCode(of: place).hasPrefix("ADM2") { return false }
        guard let place = toponym.place, !form.isInitials else { return false }
        let country = gazetteer.country(of: place)
        let least = context.isAbroad(country) ? Self.likely : Self.doubtful
        if toponym.confidence >= least, toponym.role != .homonym { return true }
        guard context.isHome(country, at: toponym.range) else { return false }
        // Camps, crossings and mines.
        guard gazetteer.featureClass(of: place) == .populated else {
            return gazetteer.featureClass(of: place) == .spot && form.isPlaced
        }
        return form.isPlaced || toponym.confidence >= Self.poor && form.isLong
    }

    /// As a place, and of two namesakes the one in the country or province that heads the line ("Tripura: … in Udaipur"), or
    /// else in the country that the report is about.
    private func asked(_ toponym: Toponym) -> Toponym {
        var asked = toponym
        if toponym.role == .homonym, toponym.confidence < HomeCountries.sure { asked.role = .literal }
        guard let place = toponym.place else { return asked }
        if let head = context.head(of: toponym.range), place != head, !isWithin(place, head),
            let other = toponym.alternatives.first(where: { isWithin($0.place, head) })
        {
            asked.place = other.place
        } else if context.isAbroad(gazetteer.country(of: place)), gazetteer.featureClass(of: place) == .populated,
            let other = toponym.alternatives.first(where: {
                gazetteer.featureClass(of: $0.place) == .populated
                    && context.isHome(gazetteer.country(of: $0.place), at: toponym.range)
            })
        {
            asked.place = other.place
        }
        return asked
    }

    private func isWithin(_ place: PlaceID, _ area: PlaceID) -> Bool {
        guard gazetteer.country(of: place) == gazetteer.country(of: area) else { return false }
        let admin1 = gazetteer.place(area).admin1
        return !gazetteer.featureCode(of: area).hasPrefix("ADM1") || gazetteer.place(place).admin1 == admin1
    }
}
