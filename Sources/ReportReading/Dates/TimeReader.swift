import Incidents

/// Finds the time expressions of a sentence: at each word the longest that a recogniser reads there.
enum TimeReader {
    private static let recognisers: [@Sendable (TimeWords, Int) -> TimeExpression?] = [
        CalendarTime.read, DateTimeGroup.read, CountedTime.read, RelativeTime.read, MonthTime.read, NumericDay.read,
        FeastDay.read,
    ]

    /// Kinds of phrases that a time expression can begin with; a number begins one as well.
    private static let openers: Set<PhraseKind> = [
        .month, .weekday, .feast, .relativeday, .eventday, .overnight, .span, .since, .from, .last, .part, .dayof,
        .ordinal,
        .number,
    ]

    static func times(_ words: TimeWords, matches: [PhraseMatch]) -> [TimeExpression] {
        var starts = Set(matches.filter { openers.contains($0.kind) }.map(\.head))
        for index in words.sentence {
            let isNumber = words.words.token(index).kind == .number
            if isNumber || words.isArticle(index) && leads(index + 1, words) { starts.insert(index) }
        }
        var times: [TimeExpression] = []
        var index = words.sentence.lowerBound
        while index < words.sentence.upperBound {
            if starts.contains(index), let time = longest(words, at: index) {
                times.append(settled(time, words.anchor))
                index = max(time.range.upperBound, index + 1)
            } else {
                index += 1
            }
        }
        return joined(times, words.words)
    }

    /// Two date-time groups with "to" between them are a period.
    private static func joined(_ times: [TimeExpression], _ words: WordStream) -> [TimeExpression] {
        var joined: [TimeExpression] = []
        for time in times {
            if let last = joined.last, last.range.upperBound + 1 == time.range.lowerBound,
                let from = last.days?.start, let said = time.days?.end, let to = following(said, from),
                ["to", "-", "–", "until"].contains(words.string(last.range.upperBound).lowercased())
            {
                let range = last.range.lowerBound..<time.range.upperBound
                joined[joined.count - 1] = TimeExpression(
                    range: range, value: .days(from, to), isAbsolute: time.isAbsolute)
            } else {
                joined.append(time)
            }
        }
        return joined
    }

    /// The end of a period whose month is not given: the first such day behind its start.
    private static func following(_ day: CalendarDate, _ start: CalendarDate) -> CalendarDate? {
        if start < day { return day }
        return (1...31).lazy.map { start.adding(days: $0) }.first { $0.day == day.day }
    }

    /// Whether a time can go on here behind an article.
    private static func leads(_ index: Int, _ words: TimeWords) -> Bool {
        guard words.sentence.contains(index) else { return false }
        return words.words.token(index).kind == .number || words.hasPhrase(at: index)
    }

    private static func longest(_ words: TimeWords, at index: Int) -> TimeExpression? {
        var best: TimeExpression?
        for read in recognisers {
            if let time = read(words, index), time.range.count > best?.range.count ?? 0 { best = time }
        }
        return best
    }

    /// Tells what is long past and what is yet to come.
    private static func settled(_ time: TimeExpression, _ anchor: DateAnchor) -> TimeExpression {
        guard case .days(let start, let end) = time.value, let last = anchor.day else { return time }
        var time = time
        if anchor.isHistory(end) { time.value = .history }
        if start > last { time.value = .future }
        return time
    }
}
