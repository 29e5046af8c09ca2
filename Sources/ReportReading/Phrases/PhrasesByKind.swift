/// The phrases of a sentence, those of one kind side by side in the order of the text.
struct PhrasesByKind: Sendable {
    private let sorted: [PhraseMatch]
    /// Where the phrases of each kind begin, and behind them where the last ends.
    private let starts: [Int32]

    init(_ matches: [PhraseMatch]) {
        let kinds = PhraseKind.allCases.count
        var starts = [Int32](repeating: 0, count: kinds + 1)
        for match in matches { starts[match.kind.index + 1] += 1 }
        for kind in 0..<kinds { starts[kind + 1] += starts[kind] }
        self.starts = starts
        var next = starts
        var order = [Int](repeating: 0, count: matches.count)
        for (index, match) in matches.enumerated() {
            order[Int(next[match.kind.index])] = index
            next[match.kind.index] += 1
        }
        sorted = order.map { matches[$0] }
    }

    subscript(kind: PhraseKind) -> ArraySlice<PhraseMatch> {
        sorted[Int(starts[kind.index])..<Int(starts[kind.index + 1])]
    }
}
