import PlaceIndex

/// Names of places in the language of the map.
public struct PlaceNames: Sendable {
    public var gazetteer: Gazetteer
    public var language: LabelLanguage

    public init(gazetteer: Gazetteer, language: LabelLanguage = .english) {
        self.gazetteer = gazetteer
        self.language = language
    }

    /// The name to show and, where two languages are asked for and their names differ, the second line.
    public func label(of place: PlaceID) -> (text: String, secondLine: String?) {
        let first = name(of: place, language.first)
        guard let choice = language.second else { return (first, nil) }
        let second = name(of: place, choice)
        return (first, second == first ? nil : second)
    }

    /// English is the gazetteer's display name (press spelling). Other languages take a name that the gazetteer gives
    /// that language, else one that is written with its letters, else the display name.
    func name(of place: PlaceID, _ choice: LabelLanguage.Choice) -> String {
        switch choice {
        case .language("en"): return gazetteer.name(of: place)
        case .language(let code):
            return name(of: place, code: code, country: gazetteer.country(of: place)) ?? gazetteer.name(of: place)
        case .local:
            let country = gazetteer.country(of: place)
            if let code = WrittenLanguage.local(country: country) {
                return name(of: place, code: code, country: country) ?? gazetteer.name(of: place)
            }
            // Latin letters: the source keeps to the local spelling where English has no name of its own.
            return gazetteer.name(of: place)
        }
    }

    private func name(of place: PlaceID, code: String, country: String) -> String? {
        let spellings = gazetteer.spellings(of: place).filter { $0.kind == .main || $0.kind == .alternate }
        if let tagged = spellings.first(where: { $0.language == code }) { return tagged.text }
        guard let written = WrittenLanguage.named(code) else { return nil }
        let source = gazetteer.place(place).sourceName
        return spellings.map(\.text).filter(written.canWrite)
            .map { ($0, Self.awkwardness($0, source: source)) }
            .min { ($0.1, $0.0.unicodeScalars.count, $0.0) < ($1.1, $1.0.unicodeScalars.count, $1.0) }?.0
    }

    /// How unlikely a spelling is on a sign: vowel marks, an article that the source's name lacks or the other way
    /// round, an ending of another language.
    private static func awkwardness(_ text: String, source: String) -> Int {
        var points = 0
        let scalars = Array(text.unicodeScalars)
        if scalars.contains(where: { (0x64B...0x65F).contains($0.value) || $0.value == 0x200C }) { points += 4 }
        if Script(of: text) == .arabic {
            let hasArticle = text.hasPrefix("ال")
            if hasArticle != Self.beginsWithArticle(source) { points += 3 }
            // A final h where Arabic has tāʾ marbūṭa.
            if scalars.last?.value == 0x647 { points += 1 }
            // Kāf, yāʾ and hamza are written out by careful sources.
            if text.contains("ا"), !hasArticle, text.hasPrefix("ا") { points += 1 }
        }
        return points
    }

    /// Al-, Ar-, El- and their like in transliterations of Arabic.
    private static func beginsWithArticle(_ name: String) -> Bool {
        let head = name.lowercased().prefix { $0 != " " && $0 != "-" }
        guard head.count < name.count else { return false }
        return [
            "al", "el", "ar", "er", "as", "es", "ash", "esh", "ad", "ed", "adh", "at", "et", "ath", "an", "en", "az",
            "ez", "aş", "aḑ", "aţ", "az̧",
        ].contains(String(head))
    }
}
