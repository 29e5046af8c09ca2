import Incidents

/// Recognises a day written in figures without a year at the head of a line or behind a preposition: "28/02.", "on 3/11".
/// The day comes first, as in most of the world; where that is no date, or none that the report can tell of, the month.
enum NumericDay {
    static func read(_ words: TimeWords, at index: Int) -> TimeExpression? {
        guard let (first, firstDigits) = words.digits(at: index), firstDigits <= 2, words.isWord(index + 1, "/"),
            let (second, secondDigits) = words.digits(at: index + 2), secondDigits <= 2, isPlaced(words, index),
            !words.isWord(index + 3, "/"), words.isAttached(index + 1), words.isAttached(index + 2)
        else { return nil }
        let range = index..<index + 3
        for (day, month) in [(first, second), (second, first)] {
            guard (1...12).contains(month), (1...31).contains(day),
                let found = words.anchor.latest(day: day, month: month), !words.anchor.isHistory(found)
            else { continue }
            return TimeExpression(range: range, value: .days(found, found))
        }
        return nil
    }

    private static func isPlaced(_ words: TimeWords, _ index: Int) -> Bool {
        if index == words.sentence.lowerBound { return true }
        return ["on", "of", "since", "until", "from", "(", "•", "-", "–", "*"].contains(
            words.words.string(index - 1).lowercased())
    }
}
