import Incidents

/// Recognises a day written in figures without a year at the head of a line or behind a preposition: "28/02.", "on 3/11".
/// The day comes first, as in most of the world; where that is no date, or none that the report can tell of, the month.
enum NumericDay {
    static func read(_ words: TimeWords, at index: Int) -> TimeExpression? {
        if let dotted = dotted(words, at: index) { return dotted }
        guard let (first, firstDigits) = words.digits(at: index), firstDigits <= 2, words.isWord(index + 1, "/"),
            let (second, secondDigits) = words.digits(at: index + 2), secondDigits <= 2, isPlaced(words, index),
            !words.isWord(index + 3, "/"), words.isAttached(index + 1), words.isAttached(index + 2)
        else { return nil }
        return time(first, second, words, index..<index + 3) ?? time(second, first, words, index..<index + 3)
    }

    /// "On 03.04 at 1130 hrs": day and month with two digits each.
    private static func dotted(_ words: TimeWords, at index: Int) -> TimeExpression? {
        guard words.sentence.contains(index), words.words.token(index).kind == .number else { return nil }
        let parts = words.words.string(index).split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let day = Int(parts[0]),
            let month = Int(parts[1]), isPlaced(words, index)
        else { return nil }
        return time(day, month, words, index..<index + 1)
    }

    private static func time(_ day: Int, _ month: Int, _ words: TimeWords, _ range: Range<Int>) -> TimeExpression? {
        guard (1...12).contains(month), (1...31).contains(day),
            let found = words.anchor.latest(day: day, month: month), !words.anchor.isHistory(found)
        else { return nil }
        return TimeExpression(range: range, value: .days(found, found))
    }

    private static func isPlaced(_ words: TimeWords, _ index: Int) -> Bool {
        if index == words.sentence.lowerBound { return true }
        return ["on", "of", "since", "until", "from", "(", "•", "-", "–", "*"].contains(
            words.words.string(index - 1).lowercased())
    }
}
