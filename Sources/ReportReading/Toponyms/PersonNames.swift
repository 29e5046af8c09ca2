/// The names that a text gives to persons: what follows a given name or a title.
struct PersonNames {
    private var hashes: Set<UInt64> = []

    init(text: ReportText, classes: [WordClasses]) {
        var index = 0
        while index + 1 < text.tokens.count {
            let token = text.tokens[index]
            if token.kind == .word, token.isCapitalized, token.shape != .upper,
                !classes[index].isDisjoint(with: [.first1, .first2, .title])
            {
                addSurname(after: index, text, classes)
            }
            index += 1
        }
    }

    /// Takes the last capitalised word of a run of two or three that begins with a given name; "J." may stand between.
    private mutating func addSurname(after first: Int, _ text: ReportText, _ classes: [WordClasses]) {
        var last = first
        var index = first + 1
        while index < text.tokens.count, index - first <= 4 {
            let token = text.tokens[index]
            guard token.sentence == text.tokens[first].sentence else { break }
            if token.kind == .word, token.isCapitalized {
                if token.end - token.start > 1 { last = index }
            } else if !(token.kind == .punctuation && text.isAttached(index) && text.bytes[token.start] == 0x2E) {
                break
            }
            index += 1
        }
        let isPlaceWord = !classes[last].isDisjoint(
            with: [.organisation, .administrative, .settlement, .natural, .facility, .street])
        guard last > first, !isPlaceWord else { return }
        hashes.insert(Self.hash(text, last))
    }

    func contains(_ index: Int, in text: ReportText) -> Bool { hashes.contains(Self.hash(text, index)) }

    private static func hash(_ text: ReportText, _ index: Int) -> UInt64 {
        text.tokens[index].range.reduce(0xcbf2_9ce4_8422_2325) { hash, offset in
            (hash ^ UInt64(ASCII.lowercased(text.bytes[offset]))) &* 0x100_0000_01b3
        }
    }
}
