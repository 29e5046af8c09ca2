import PlaceIndex

/// Which names of a report are worth asking whether something happened there. More of them than a reader of place names
/// would vouch for: the grammar around an event settles the doubt. Names that are hardly places by themselves count where
/// they are towns of the country that the report is about.
enum EventToponyms {
    /// Confidence from which a name is asked about wherever it lies.
    private static let doubtful: Float = 0.05
    /// Confidence from which it is where the report names no other place of its country.
    private static let likely: Float = 0.3
    /// Confidence from which it is where the report's own country has such a town.
    static let hopeless: Float = 0.003
    /// Confidence of a name that speaks for its country.
    private static let sure: Float = 0.5

    static func worthAsking(_ toponyms: [Toponym], in text: ReportText, _ gazetteer: Gazetteer) -> [Toponym] {
        var weights: [String: Int] = [:]
        for toponym in toponyms where toponym.confidence >= sure && toponym.role != .homonym {
            guard let place = toponym.place else { continue }
            let country = gazetteer.country(of: place)
            if !country.isEmpty { weights[country, default: 0] += 1 }
        }
        let blocks = Set(
            toponyms.compactMap { toponym -> Home? in
                guard toponym.confidence >= sure, let place = toponym.place else { return nil }
                return Home(toponym.range, gazetteer.country(of: place), text)
            })
        let named = weights.values.reduce(0, +)
        return toponyms.filter { toponym in
            if isPartOfWord(toponym.range, text) || isNumbered(toponym.range, text) { return false }
            if toponym.confidence >= sure { return true }
            guard let place = toponym.place, !isInitials(text.string(toponym.range)) else { return false }
            let country = gazetteer.country(of: place)
            let isAbroad = named > 0 && weights[country] == nil
            if toponym.confidence >= (isAbroad ? likely : doubtful), toponym.role != .homonym { return true }
            let isAtHome =
                weights[country, default: 0] * 2 > named || blocks.contains(Home(toponym.range, country, text))
            return isAtHome && gazetteer.featureClass(of: place) == .populated
                && isLikeName(text.string(toponym.range))
        }.map { toponym in
            guard toponym.role == .homonym, toponym.confidence < sure else { return toponym }
            var asked = toponym
            asked.role = .literal
            return asked
        }
    }

    /// A country that a paragraph or line names.
    private struct Home: Hashable {
        var block: Int
        var country: String

        init(_ range: Range<Int>, _ country: String, _ text: ReportText) {
            let token = text.tokens[min(text.tokenIndex(atByte: range.lowerBound), text.tokens.count - 1)]
            block = text.sentences[token.sentence].block
            self.country = country
        }
    }

    /// "Qala" of "Qala-e-Naw", "Peru's" read as a name of its own.
    private static func isPartOfWord(_ range: Range<Int>, _ text: ReportText) -> Bool {
        let name = text.string(range)
        if name.hasSuffix("'s") || name.hasSuffix("\u{2019}s") { return true }
        let hyphen = UInt8(ascii: "-")
        let behind = text.bytes[range.upperBound...].prefix(4)
        if behind.first == hyphen, behind.dropFirst().prefix(while: isLowercase).count <= 2,
            behind.dropFirst().contains(hyphen)
        {
            return true
        }
        let before = text.bytes[..<range.lowerBound].suffix(4)
        return before.last == hyphen && before.dropLast().contains(hyphen)
    }

    private static func isLowercase(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

    /// "Para 3" at the head of a line is a paragraph.
    private static func isNumbered(_ range: Range<Int>, _ text: ReportText) -> Bool {
        let index = text.tokenIndex(atByte: range.upperBound)
        guard text.tokens.indices.contains(index), text.tokens[index].kind == .number else { return false }
        let before = text.bytes[..<range.lowerBound].last { $0 != UInt8(ascii: " ") }
        return before == nil || before == UInt8(ascii: "\n")
    }

    /// "SNA", "NGO": initials are a place only where they surely are.
    private static func isInitials(_ name: String) -> Bool {
        name.count <= 4 && name.allSatisfy { $0.isUppercase || $0 == "." }
    }

    /// Long enough to be no ordinary word.
    private static func isLikeName(_ name: String) -> Bool { name.count >= 5 && name.first?.isUppercase == true }
}
