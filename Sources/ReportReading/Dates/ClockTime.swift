/// Recognises times of day without a date: "0900-1100Z", "0730C", "at 0512 hrs", "all day". In a situation report that is
/// dated in its own header they are of that day.
enum ClockTime {
    static func isNamed(in sentence: SentenceReading, _ words: WordStream) -> Bool {
        sentence.range.contains { index in
            guard words.token(index).kind == .number, index + 1 < sentence.range.upperBound else {
                return index + 1 < sentence.range.upperBound && words.string(index).lowercased() == "all"
                    && words.string(index + 1).lowercased() == "day"
            }
            let digits = words.string(index)
            if isTwelveHour(index, sentence, words) { return true }
            guard digits.utf8.count == 4, let value = Int(digits), value / 100 < 24, value % 100 < 60 else {
                return false
            }
            let next = words.string(index + 1)
            let isGlued = words.token(index + 1).start == words.token(index).end
            return isGlued && next.count == 1 && next.allSatisfy(\.isUppercase)
                || ["hrs", "hours", "utc", "gmt", "lt", "local"].contains(next.lowercased())
        }
    }

    /// "8:10 p.m.", "6 am"
    private static func isTwelveHour(_ index: Int, _ sentence: SentenceReading, _ words: WordStream) -> Bool {
        let parts = words.string(index).split { $0 == ":" || $0 == "." }
        guard (1...2).contains(parts.count), parts.allSatisfy({ Int($0).map { $0 < 60 } ?? false }) else {
            return false
        }
        let next = (index + 1..<min(index + 3, sentence.range.upperBound)).map { words.string($0).lowercased() }
        return ["am", "pm", "a.m", "p.m", "a.m.", "p.m."].contains { next.first == $0 }
            || next.count == 2 && ["a", "p"].contains(next[0]) && next[1] == "."
    }
}
