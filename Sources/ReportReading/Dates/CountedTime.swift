import Incidents

/// Recognises counted days: "three days ago", "two days earlier", "for a third day", "day 3 of", "the last five days".
enum CountedTime {
    static func read(_ words: TimeWords, at index: Int) -> TimeExpression? {
        if let counted = ago(words, at: index) ?? lasting(words, at: index) { return counted }
        guard var time = running(words, at: index) ?? ongoing(words, at: index) ?? dayNumber(words, at: index) else {
            return nil
        }
        time.isLasting = true
        return time
    }

    private static func days(_ count: Int, _ unit: String) -> Int? {
        guard (0...20_000).contains(count) else { return nil }
        switch unit {
        case "hour": return count / 24
        case "day": return count
        case "week": return count * 7
        case "month": return count * 30
        case "year": return count * 365
        default: return nil
        }
    }

    private static func ago(_ words: TimeWords, at index: Int) -> TimeExpression? {
        guard let (count, next) = words.count(at: index), let unit = words.phrase(.unit, at: next),
            let days = days(count, unit.value)
        else { return nil }
        let end = unit.range.upperBound
        let range = index..<end + 1
        if words.phrase(.before, at: end) != nil {
            guard days <= DateAnchor.memory else { return TimeExpression(range: range, value: .history) }
            return RelativeTime.fromAnchor(words, range, -days...(-days))
        }
        if words.phrase(.earlier, at: end) != nil {
            return TimeExpression(range: range, value: days <= DateAnchor.memory ? .fromEvent(-days) : .history)
        }
        // "two days after that"; "two days after the army left" counts from what is told behind it.
        let isClause = words.isWord(end, "after") && !words.isWord(end + 1, "that") && !words.isWord(end + 1, "this")
        if isClause { return days > DateAnchor.memory ? TimeExpression(range: range, value: .history) : nil }
        if words.phrase(.later, at: end) != nil {
            return TimeExpression(range: range, value: days <= DateAnchor.memory ? .fromEvent(days) : .history)
        }
        return nil
    }

    /// "the last five days", "the past three nights"
    private static func lasting(_ words: TimeWords, at index: Int) -> TimeExpression? {
        guard words.phrase(.last, at: index) != nil, let (count, next) = words.count(at: index + 1),
            let unit = words.phrase(.unit, at: next), let days = days(count, unit.value)
        else { return nil }
        let range = index..<unit.range.upperBound
        guard days <= 14 else { return TimeExpression(range: range, value: .wide(nil, words.anchor.day)) }
        return RelativeTime.fromAnchor(words, range, -days...0)
    }

    /// "for a third day", "second day running", "a third straight day"
    private static func running(_ words: TimeWords, at index: Int) -> TimeExpression? {
        guard let ordinal = words.value(.ordinal, at: index), ordinal > 1 else { return nil }
        var at = index + 1
        let isStraight = words.phrase(.running, at: at) != nil
        if isStraight { at += 1 }
        guard let unit = words.phrase(.unit, at: at), unit.value == "day" else { return nil }
        let end = unit.range.upperBound
        let after = words.phrase(.running, at: end)
        let isFor = words.isWord(index - 1, "a") && words.isWord(index - 2, "for") || words.isWord(index - 1, "for")
        guard isStraight || after != nil || isFor else { return nil }
        let range = index..<(after?.range.upperBound ?? end)
        // "for a third day on Friday"
        if words.isWord(range.upperBound, "on"), let weekday = words.value(.weekday, at: range.upperBound + 1),
            let last = words.anchor.latest(weekday: weekday)
        {
            return TimeExpression(
                range: range.lowerBound..<range.upperBound + 2, value: .days(last.adding(days: 1 - ordinal), last))
        }
        return RelativeTime.fromAnchor(words, range, 1 - ordinal...0)
    }

    /// "has raged for a week", "have fought for three days": up to the report.
    private static func ongoing(_ words: TimeWords, at index: Int) -> TimeExpression? {
        guard words.isWord(index - 1, "for"), let (count, next) = words.count(at: index),
            let unit = words.phrase(.unit, at: next), unit.value == "day" || unit.value == "week",
            let days = days(count, unit.value), days <= 21
        else { return nil }
        let isPerfect = (2...7).contains { words.isWord(index - $0, "has") || words.isWord(index - $0, "have") }
        return isPerfect ? RelativeTime.fromAnchor(words, index..<unit.range.upperBound, -days...0) : nil
    }

    /// "Day 3 of the sit-in"
    private static func dayNumber(_ words: TimeWords, at index: Int) -> TimeExpression? {
        guard words.phrase(.dayof, at: index) != nil, let (count, next) = words.count(at: index + 1),
            (2...DateAnchor.memory).contains(count), words.isWord(next, "of")
        else { return nil }
        return RelativeTime.fromAnchor(words, index..<next, 1 - count...0)
    }
}
