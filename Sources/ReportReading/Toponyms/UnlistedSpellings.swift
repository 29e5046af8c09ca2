import PlaceIndex

/// Finds places whose name is spelled as no gazetteer lists it ("Ain Eissa" for Ain Issa): capitalised words that stand where
/// a place's name stands, and that sound like a place of a country that the text is about.
///
/// A look-up by sound alone finds something for nearly every word; the country and the words before keep it honest. Only
/// countries are looked at whose names the press spells in several ways.
struct UnlistedSpellings {
    let text: ReportText
    let classes: [WordClasses]
    let gazetteer: Gazetteer

    /// Countries whose names come from another script, or from languages that the press spells by ear; by ISO 3166-1
    /// alpha-2 code.
    private static let variedSpelling = Set(
        """
        AE AF AM AO AZ BD BF BG BH BI BJ BT BY CD CF CG CI CM CN CY DJ DZ EG ER ET GE GH GM GN GR GW HK ID IL IN IQ IR JO \
        JP KE KG KH KM KP KR KW KZ LA LB LK LR LY MA MK ML MM MN MO MR MV MW MY MZ NE NG NP OM PH PK PS QA RS RU RW SA SD \
        SL SN SO SS SY TD TG TH TJ TL TM TN TW TZ UA UG UZ VN XK YE ZM ZW
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// How close the spelling must be where the country is one that the text is about.
    private static let closeness = 0.8
    /// Countries that a text can be about.
    private static let focusLimit = 2
    private static let longestRun = 3

    /// The toponyms with those added that were found, in the order of the text; a longer name replaces the shorter one that
    /// had been matched within it.
    func complete(_ toponyms: [Toponym]) -> [Toponym] {
        let focus = focusCountries(of: toponyms).filter(Self.variedSpelling.contains)
        guard !focus.isEmpty else { return toponyms }
        var found: [Toponym] = []
        var known = 0
        var index = 1
        while index < text.tokens.count {
            guard isExpected(at: index) else {
                index += 1
                continue
            }
            while known < toponyms.count, toponyms[known].range.upperBound <= text.tokens[index].start { known += 1 }
            guard let place = place(at: index, in: focus, besides: toponyms[known...].prefix(Self.longestRun)) else {
                index += 1
                continue
            }
            found.append(place)
            index = text.tokenIndex(atByte: place.range.upperBound)
        }
        return merge(found, into: toponyms)
    }

    /// Both in the order of the text; what overlaps a found one falls out.
    private func merge(_ found: [Toponym], into toponyms: [Toponym]) -> [Toponym] {
        guard !found.isEmpty else { return toponyms }
        var result: [Toponym] = []
        result.reserveCapacity(toponyms.count + found.count)
        var next = 0
        for toponym in toponyms {
            while next < found.count, found[next].range.lowerBound <= toponym.range.lowerBound {
                result.append(found[next])
                next += 1
            }
            let overlaps =
                (next < found.count && found[next].range.overlaps(toponym.range))
                || (next > 0 && found[next - 1].range.overlaps(toponym.range))
            if !overlaps { result.append(toponym) }
        }
        return result + found[next...]
    }

    /// Gives known spans without a place the closest one.
    func settle(_ toponyms: [Toponym]) -> [Toponym] {
        let focus = focusCountries(of: toponyms)
        return toponyms.map { toponym in
            guard toponym.place == nil else { return toponym }
            let name = text.string(toponym.range)
            let found = best(name, in: focus) ?? gazetteer.find(name, options: FindOptions(limit: 1)).first
            guard let found, found.score >= FindOptions.confident else { return toponym }
            var settled = toponym
            settled.place = found.place
            settled.score = Float(found.score)
            return settled
        }
    }

    private func focusCountries(of toponyms: [Toponym]) -> [String] {
        var counts: [String: Int] = [:]
        for toponym in toponyms where toponym.role != .homonym {
            guard let country = toponym.place.map(gazetteer.country), !country.isEmpty else { continue }
            counts[country, default: 0] += 1
        }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.focusLimit).map(\.key)
    }

    /// Whether a place's name is to be expected at a token: "in …", "near …", "the town of …", "15 km north of …",
    /// "between … and …".
    private func isExpected(at index: Int) -> Bool {
        let token = text.tokens[index]
        let before = text.tokens[index - 1]
        guard token.kind == .word, token.isCapitalized, token.shape != .upper, before.sentence == token.sentence,
            classes[index].isDisjoint(with: [.firstName, .title, .month, .weekday, .organisation])
        else { return false }
        if text.token(index - 1, is: "of") {
            return index >= 2
                && !classes[index - 2].isDisjoint(with: [.placeOf, .settlement, .administrative, .direction, .locative])
        }
        if text.token(index - 1, is: "and") { return followsBetween(index) }
        return !classes[index - 1].isDisjoint(with: [.locative, .preposition])
    }

    private func followsBetween(_ index: Int) -> Bool {
        let sentence = text.tokens[index].sentence
        var before = index - 2
        while before >= 0, index - before <= 7, text.tokens[before].sentence == sentence {
            if text.token(before, is: "between") { return true }
            before -= 1
        }
        return false
    }

    /// The longest run of capitalised words at a token that sounds like a place.
    private func place(at index: Int, in focus: [String], besides toponyms: ArraySlice<Toponym>) -> Toponym? {
        var end = index + 1
        while end < text.tokens.count, end - index < Self.longestRun, text.tokens[end].kind == .word,
            text.tokens[end].isCapitalized, text.tokens[end].sentence == text.tokens[index].sentence
        {
            end += 1
        }
        while end > index {
            let range = text.tokens[index].start..<text.tokens[end - 1].end
            // A name that was settled as it stands, alone or within a longer one, is not to be replaced.
            let isSettled = toponyms.contains {
                $0.role != .homonym && $0.range.lowerBound <= range.lowerBound
                    && $0.range.upperBound >= range.upperBound
            }
            if isSettled { return nil }
            if end - index > 1 || isOwnWord(index), let found = best(text.string(range), in: focus) {
                return toponym(range, found)
            }
            end -= 1
        }
        return nil
    }

    /// A single word must be long enough to sound like one place only, and no ordinary word or person's name.
    private func isOwnWord(_ index: Int) -> Bool {
        text.tokens[index].end - text.tokens[index].start >= 5
            && classes[index].isDisjoint(with: [.ordinaryWord, .surname])
    }

    private func best(_ name: String, in focus: [String]) -> FoundPlace? {
        for country in focus {
            let found = gazetteer.placeSounding(like: name, in: country, leastSimilarity: Self.closeness)
            if let found, found.score >= FindOptions.confident { return found }
        }
        return nil
    }

    private func toponym(_ range: Range<Int>, _ found: FoundPlace) -> Toponym {
        Toponym(
            range: range, scalars: text.scalarRange(range), role: .literal, place: found.place,
            confidence: Float(found.similarity), score: Float(found.score),
            alternatives: [Toponym.Alternative(place: found.place, probability: Float(found.score), reasons: [])],
            reasons: [])
    }
}
