import Incidents

/// Recognises months, parts of months and years: "April 2017", "the first week of March", "late June", "in 2003",
/// "2014-2017".
enum MonthTime {
    static func read(_ words: TimeWords, at index: Int) -> TimeExpression? {
        var at = index
        let isSince = words.phrase(.since, at: at) != nil
        if isSince { at += 1 }
        let week = firstWeek(words, at: at)
        let part = week == nil ? words.phrase(.part, at: at) : nil
        if let week { at = week }
        if let part { at = part.range.upperBound }
        while words.isWord(at, "of") || words.isWord(at, "the") || words.isWord(at, "in") || words.isWord(at, "-") {
            at += 1
        }
        let isLast = words.phrase(.last, at: at) != nil
        if isLast { at += 1 }
        if let month = words.value(.month, at: at) {
            let range = index..<at + 1
            return self.month(month, words, range, isSince: isSince, isWeek: week != nil, part: part?.value)
        }
        guard week == nil, let year = words.year(at: at), isYear(words, at) else { return nil }
        var end = at + 1
        if words.isConnector(end), words.year(at: end + 1) != nil { end += 2 }
        return TimeExpression(range: index..<end, value: value(ofYear: year, words.anchor))
    }

    /// The end of "first week of".
    private static func firstWeek(_ words: TimeWords, at index: Int) -> Int? {
        let at = words.isWord(index, "the") ? index + 1 : index
        guard words.value(.ordinal, at: at) == 1, words.phrase(.unit, at: at + 1)?.value == "week",
            words.isWord(at + 2, "of")
        else { return nil }
        return at + 3
    }

    private static func isYear(_ words: TimeWords, _ index: Int) -> Bool {
        guard words.phrase(.unit, at: index + 1) == nil else { return false }
        let before = index - 1
        return words.isWord(before, "in") || words.isWord(before, "since") || words.isWord(before, "of")
            || words.isWord(before, "the") || words.isWord(before, "until") || words.isWord(before, "from")
            || words.isWord(before, "and") || words.isWord(before, "after") || words.isWord(before, "before")
            || words.isWord(before, "early") || words.isWord(before, "late") || words.isWord(before, "mid")
            || words.isConnector(index + 1) || words.isWord(before, "remember") || words.isWord(before, "than")
    }

    private static func value(ofYear year: Int, _ anchor: DateAnchor) -> TimeExpression.Value {
        guard let last = anchor.day else { return .history }
        if year > last.year { return .future }
        return year < last.year ? .history : .wide(CalendarDate(year: year, month: 1, day: 1), last)
    }

    private static func month(
        _ month: Int, _ words: TimeWords, _ range: Range<Int>, isSince: Bool, isWeek: Bool, part: String?
    ) -> TimeExpression? {
        var end = range.upperBound
        var year = words.year(at: end)
        if year != nil { end += 1 }
        // Without a year it is the latest such month that has begun.
        if year == nil, let last = words.anchor.day { year = month <= last.month ? last.year : last.year - 1 }
        let whole = range.lowerBound..<end
        guard let year, let first = CalendarDate(year: year, month: month, day: 1) else {
            return TimeExpression(range: whole, value: .open)
        }
        var from = first
        var to = first.adding(days: CalendarDate.days(inMonth: month, year: year) - 1)
        switch part {
        case "early": to = first.adding(days: 9)
        case "mid":
            from = first.adding(days: 10)
            to = first.adding(days: 19)
        case "late": from = first.adding(days: 20)
        default: if isWeek { to = first.adding(days: 6) }
        }
        if let last = words.anchor.day {
            if from > last { return TimeExpression(range: whole, value: .future) }
            to = min(to, last)
        }
        if words.anchor.isHistory(to) || (isSince && words.anchor.isHistory(from)) {
            return TimeExpression(range: whole, value: .history)
        }
        return TimeExpression(range: whole, value: isWeek ? .days(from, to) : .wide(from, to), isAbsolute: true)
    }
}
