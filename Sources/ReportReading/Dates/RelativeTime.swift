import Incidents

/// Recognises days told from the day of the report or from another event: "yesterday", "last night", "the past 24
/// hours", "two days earlier", "the same day", "at the weekend".
enum RelativeTime {
    static func read(_ words: TimeWords, at index: Int) -> TimeExpression? {
        if words.phrase(.since, at: index) != nil, let day = words.phrase(.relativeday, at: index + 1),
            let offset = Int(day.value)
        {
            var since = fromAnchor(words, index..<day.range.upperBound, min(offset, 0)...0)
            since.isLasting = true
            return since
        }
        if let match = words.phrase(.relativeday, at: index), let offset = Int(match.value) {
            return fromAnchor(words, match.range, offset...offset)
        }
        if let match = words.phrase(.eventday, at: index), let offset = Int(match.value) {
            return TimeExpression(range: match.range, value: .fromEvent(offset))
        }
        if let match = words.phrase(.overnight, at: index) { return fromAnchor(words, match.range, -1...0) }
        if let match = words.phrase(.span, at: index) { return span(match, words) }
        return nil
    }

    static func fromAnchor(_ words: TimeWords, _ range: Range<Int>, _ offsets: ClosedRange<Int>) -> TimeExpression {
        guard let day = words.anchor.day else { return TimeExpression(range: range, value: .open) }
        return TimeExpression(
            range: range,
            value: .days(day.adding(days: offsets.lowerBound), day.adding(days: offsets.upperBound)))
    }

    private static func span(_ match: PhraseMatch, _ words: TimeWords) -> TimeExpression {
        guard let day = words.anchor.day else {
            return TimeExpression(range: match.range, value: match.value == "lastyear" ? .history : .open)
        }
        let monday = day.adding(days: 1 - day.weekday)
        let first = day.adding(days: 1 - day.day)
        let value: TimeExpression.Value =
            switch match.value {
            case "lastweek": .days(monday.adding(days: -7), monday.adding(days: -1))
            case "week": .days(day.adding(days: -7), day)
            case "thisweek": .days(monday, day)
            case "day": .days(day.adding(days: -1), day)
            case "twodays": .days(day.adding(days: -2), day)
            case "weekend": weekend(before: day)
            case "thismonth": .wide(first, day)
            case "lastmonth":
                .wide(first.adding(days: -1).adding(days: 1 - first.adding(days: -1).day), first.adding(days: -1))
            case "thisyear": .wide(CalendarDate(year: day.year, month: 1, day: 1), day)
            case "lastyear": .history
            default: .wide(nil, day)
            }
        return TimeExpression(range: match.range, value: value)
    }

    private static func weekend(before day: CalendarDate) -> TimeExpression.Value {
        let sunday = day.adding(days: day.weekday == 7 ? 0 : -day.weekday)
        return .days(sunday.adding(days: -1), sunday)
    }
}
