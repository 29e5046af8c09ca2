/// The dateline of an agency's report: "BEIRUT, April 16 (Agency) - …". Its place and day are those of the writing.
enum Dateline {
    /// The item behind the dateline, or the sentence's first where it has none.
    static func end(in range: Range<Int>, _ words: WordStream, times: [TimeExpression], places: [PlaceMention]) -> Int {
        let start = range.lowerBound
        guard let first = range.first, words.token(first).shape == .upper,
            words.token(first).end - words.token(first).start > 2
        else {
            return start
        }
        guard !times.contains(where: { $0.range.contains(start) }) else { return start }
        guard places.contains(where: { $0.range.lowerBound <= start + 2 }) || isCapitalWords(words, first) else {
            return start
        }
        for index in range.prefix(22) where ["-", "–", "—"].contains(words.string(index)) {
            let isBehindDay = times.contains { $0.range.lowerBound < index && $0.range.upperBound <= index }
            guard isBehindDay || words.isMark(index - 1, ")") || index - start <= 3 else { continue }
            let isSettled =
                hasDay(times, before: index) || words.isMark(index - 1, ")") || opensStory(index, range, words)
            return isSettled ? index + 1 : start
        }
        return start
    }

    private static func hasDay(_ times: [TimeExpression], before index: Int) -> Bool {
        times.contains { $0.range.upperBound <= index && $0.days != nil }
    }

    /// "PESHAWAR - A bomber …": in the first paragraph of running text, with a space before the dash and a sentence behind.
    private static func opensStory(_ dash: Int, _ range: Range<Int>, _ words: WordStream) -> Bool {
        let block = words.text.sentences[words.token(dash).sentence].block
        return block <= 1 && words.text.blocks[block].kind == .paragraph && range.upperBound - dash > 8
            && words.token(dash - 1).end < words.token(dash).start
            && ["a", "an", "the", "at", "two", "three", "in", "on"].contains(words.string(dash + 1).lowercased())
    }

    private static func isCapitalWords(_ words: WordStream, _ index: Int) -> Bool {
        index + 1 < words.count && words.isMark(index + 1, ",")
    }
}
