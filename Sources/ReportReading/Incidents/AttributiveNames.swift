extension WordStream {
    /// "Hamas-run", "JNIM-linked": the name only says whose something is.
    func isAttribute(_ range: Range<Int>) -> Bool {
        guard range.upperBound < count else { return false }
        return Self.relations.contains(string(range.upperBound).lowercased())
            && token(range.upperBound).start == token(range.upperBound - 1).end + 1
            && text.bytes[token(range.upperBound).start - 1] != UInt8(ascii: " ")
    }

    private static let relations: Set<String> = [
        "run", "held", "controlled", "linked", "affiliated", "aligned", "allied", "occupied", "dominated", "declared",
        "installed", "appointed", "administered", "governed",
    ]

    /// "Danube port of Reni": the first name only describes the second.
    func describes(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        let between = first.upperBound..<max(second.lowerBound, first.upperBound)
        guard (2...4).contains(between.count), string(second.lowerBound - 1).lowercased() == "of" else { return false }
        let words = between.map { string($0).lowercased() }
        return words.contains(where: Self.settlements.contains) && between.allSatisfy { token($0).kind == .word }
    }

    private static let settlements: Set<String> = [
        "port", "town", "city", "village", "island", "capital", "province", "region", "district", "suburb", "hamlet",
        "resort", "enclave", "stronghold", "municipality", "settlement", "camp",
    ]
}
