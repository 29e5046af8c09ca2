/// Names in scripts other than Latin. The weights are learned from English, where neighbours and capitals tell names from words; in
/// other languages they say nothing, so only well-known places count there.
enum OtherScripts {
    /// From here on a name is more likely a place than not: about a large town. A short form without its article or generic word
    /// ("city", "north") stays below.
    private static let evenProminence: Float = 0.5
    private static let steepness: Float = 12
    private static let generic: WordClasses = [.settlement, .administrative, .direction]
    /// The first byte of the scripts behind Latin and its marks: Greek.
    private static let firstByte: UInt8 = 0xCD

    /// Log-odds that a match is a toponym; nil for a name in Latin letters.
    static func score(_ match: NameMatch, in text: ReportText, _ classes: [WordClasses]) -> Float? {
        let first = text.bytes[match.range.lowerBound]
        // 0xE1 0xB8…0xBB are Latin letters with marks (Vietnamese); 0xE2 and 0xEF punctuation and Latin presentation forms.
        guard first >= firstByte, !(first == 0xE1 && text.bytes[match.range.lowerBound + 1] >= 0xB8) else { return nil }
        let isGeneric = match.tokens.allSatisfy { !classes[$0].isDisjoint(with: generic) }
        return isGeneric ? -6 : steepness * (match.meanings.highestProminence - evenProminence)
    }
}
