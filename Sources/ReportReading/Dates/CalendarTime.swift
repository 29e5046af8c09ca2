import Incidents

/// Recognises days and runs of days written as dates or weekdays: "16 April", "Friday to Sunday", "overnight Friday",
/// "between the 11th and 12th", "since 5 May".
enum CalendarTime {
    static func read(_ words: TimeWords, at index: Int) -> TimeExpression? {
        var at = index
        var isSince = false
        var isOvernight = false
        if words.phrase(.since, at: at) != nil {
            isSince = true
            at = skipArticles(words, at + 1)
        } else if let overnight = words.phrase(.overnight, at: at) {
            // "in the night of 3 September" is of that day; "overnight Friday" reaches into the next.
            isOvernight = !words.isWord(overnight.range.upperBound, "of")
            at = skipArticles(words, overnight.range.upperBound)
        }
        let isBetween = words.phrase(.from, at: at) != nil
        if isBetween { at = skipArticles(words, at + 1) }
        if words.isWord(at, "next"), words.value(.weekday, at: at + 1) != nil {
            return TimeExpression(range: index..<at + 2, value: .future)
        }
        guard let first = DayReference.read(words, at: at) else { return nil }
        var expression: TimeExpression
        if let range = readRange(words, first, isBetween: isBetween, isSince: isSince) {
            expression = range
        } else {
            expression = single(words, first, isOvernight: isOvernight)
        }
        if isSince || isUnderSince(words, index) {
            expression.value = since(expression.value, words.anchor)
            expression.isLasting = true
        }
        expression.range = index..<expression.range.upperBound
        return expression
    }

    /// "since the rebels crossed the river last Monday": the clause that "since" begins ends with the day.
    private static func isUnderSince(_ words: TimeWords, _ index: Int) -> Bool {
        for back in 1...9 {
            if words.phrase(.since, at: index - back) != nil { return true }
            guard words.sentence.contains(index - back), words.words.token(index - back).kind == .word else {
                return false
            }
        }
        return false
    }

    private static func skipArticles(_ words: TimeWords, _ index: Int) -> Int {
        var at = index
        while words.isWord(at, "on") || words.isWord(at, "from") || words.isWord(at, "of")
            || (words.isWord(at, "the") && words.day(at: at + 1)?.isOrdinal != true)
        { at += 1 }
        return at
    }

    private static func readRange(
        _ words: TimeWords, _ first: DayReference, isBetween: Bool, isSince: Bool
    ) -> TimeExpression? {
        var connector = first.range.upperBound
        while words.phrase(.daypart, at: connector) != nil { connector += 1 }
        guard words.isConnector(connector), !isSince else { return nil }
        var at = connector + 1
        while words.phrase(.daypart, at: at) != nil || words.isWord(at, "of") || words.isWord(at, "on") { at += 1 }
        guard let second = DayReference.read(words, at: at) ?? bareDay(words, at: at, after: first) else { return nil }
        var start = first
        if start.month == nil, start.day != nil { start.month = second.month }
        if start.year == nil { start.year = second.year }
        guard let to = second.resolve(words.anchor) else {
            return TimeExpression(range: first.range.lowerBound..<second.range.upperBound, value: .open)
        }
        let inner =
            start.day == nil && start.weekday != nil
            ? start.resolve(DateAnchor(day: to, basis: "")) : start.resolve(words.anchor)
        guard let from = inner, from <= to else { return nil }
        let isList = words.phrase(.and, at: connector) != nil && !isBetween && from.adding(days: 1) != to
        guard !isList else { return nil }
        return TimeExpression(
            range: first.range.lowerBound..<second.range.upperBound, value: .days(from, to),
            isAbsolute: second.isAbsolute)
    }

    /// The "12" of "between the 11th and 12" or "4-6 March" told from its neighbour.
    private static func bareDay(_ words: TimeWords, at index: Int, after first: DayReference) -> DayReference? {
        guard let day = words.day(at: index), first.day != nil, day.isOrdinal || first.month != nil,
            words.phrase(.unit, at: day.next) == nil
        else { return nil }
        var year = first.year
        var end = day.next
        if let found = words.year(at: words.words.isMark(end, ",") ? end + 1 : end) {
            year = found
            end += words.words.isMark(end, ",") ? 2 : 1
        }
        return DayReference(day: day.day, month: first.month, year: year, range: index..<end)
    }

    private static func single(_ words: TimeWords, _ first: DayReference, isOvernight: Bool) -> TimeExpression {
        var end = first.range.upperBound
        while words.phrase(.daypart, at: end) != nil { end += 1 }
        let range = first.range.lowerBound..<end
        guard var day = first.resolve(words.anchor) else { return TimeExpression(range: range, value: .open) }
        // "Tuesday of last week"
        if first.weekday != nil, first.day == nil, words.isWord(end, "of"), words.isWord(end + 1, "last"),
            words.isWord(end + 2, "week"), let last = words.anchor.day
        {
            let monday = last.adding(days: 1 - last.weekday - 7)
            day = monday.adding(days: (first.weekday ?? 1) - 1)
            return TimeExpression(range: first.range.lowerBound..<end + 3, value: .days(day, day))
        }
        let spansNight = isOvernight || words.phrase(.overnight, at: end) != nil
        return TimeExpression(
            range: range, value: .days(day, spansNight ? day.adding(days: 1) : day), isAbsolute: first.isAbsolute)
    }

    /// From the day up to the report; a day long past says that something has been so since then, which is no event.
    static func since(_ value: TimeExpression.Value, _ anchor: DateAnchor) -> TimeExpression.Value {
        guard case .days(let from, _) = value, let last = anchor.day else { return .open }
        return anchor.isHistory(from) || from > last ? .history : .days(from, last)
    }
}
