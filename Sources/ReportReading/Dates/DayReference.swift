import Incidents

/// One day as written: "Friday", "Friday 16 April 2018", "April 16", "the 12th", "2018-04-16".
struct DayReference: Hashable {
    var weekday: Int?
    var day: Int?
    var month: Int?
    var year: Int?
    /// "last Friday": not the day of the report itself.
    var isLast = false
    var range: Range<Int>

    var isAbsolute: Bool { day != nil && month != nil && year != nil }

    /// Reads the reference that begins at `index`.
    static func read(_ words: TimeWords, at index: Int) -> DayReference? {
        if let numeric = readNumeric(words, at: index) { return numeric }
        var next = index
        var reference = DayReference(range: index..<index)
        if words.phrase(.last, at: next) != nil, words.value(.weekday, at: next + 1) != nil {
            reference.isLast = true
            next += 1
        }
        if let weekday = words.value(.weekday, at: next), !isName(words, next) {
            reference.weekday = weekday
            next += 1
            if words.words.isMark(next, "."), words.isAttached(next) { next += 1 }
            if let (day, after, _) = readDayAndMonth(words, at: words.words.isMark(next, ",") ? next + 1 : next) {
                reference.merge(day)
                next = after
            } else if words.isWord(next, "the"), let day = words.day(at: next + 1), day.isOrdinal,
                !isNumbered(words, day.next)
            {
                reference.day = day.day
                next = day.next
            }
        } else if let (day, after, _) = readDayAndMonth(words, at: next) {
            reference.merge(day)
            next = after
        } else if words.isWord(next, "the"), let day = words.day(at: next + 1), day.isOrdinal,
            !isNumbered(words, day.next)
        {
            reference.day = day.day
            next = day.next
        } else {
            return nil
        }
        reference.range = index..<next
        return reference
    }

    /// "the 4th Brigade": an ordinal before a name numbers it.
    private static func isNumbered(_ words: TimeWords, _ index: Int) -> Bool {
        guard words.sentence.contains(index) else { return false }
        return words.words.token(index).kind == .word && words.words.token(index).isCapitalized
    }

    /// "Monday Market", "black Thursday": part of a name.
    private static func isName(_ words: TimeWords, _ index: Int) -> Bool {
        let before = index - 1
        if words.sentence.contains(before),
            ["black", "bloody", "good", "palm", "easter"].contains(words.words.string(before).lowercased())
        {
            return true
        }
        let next = index + 1
        guard words.sentence.contains(next), words.words.token(next).shape == .capitalized,
            words.value(.month, at: next) == nil,
            words.sentence.contains(before)
        else { return false }
        return ["at", "the", "of", "to", "near"].contains(words.words.string(before).lowercased())
    }

    private mutating func merge(_ other: DayReference) {
        day = other.day
        month = other.month
        year = other.year
    }

    /// "16 April 2018", "16th of April", "April 16, 2018", "16" before a connector and another date.
    private static func readDayAndMonth(_ words: TimeWords, at index: Int) -> (DayReference, Int, Bool)? {
        if let (day, next, isOrdinal) = words.day(at: index) {
            var monthAt = next
            if words.isWord(monthAt, "of") || words.isWord(monthAt, "-") { monthAt += 1 }
            if let month = words.value(.month, at: monthAt) {
                var after = monthAt + 1
                if words.words.isMark(after, "."), words.year(at: after + 1) != nil { after += 1 }
                let (year, end) =
                    militaryYear(words, at: after, month: monthAt).map { ($0, after + 1) } ?? readYear(words, at: after)
                return (DayReference(day: day, month: month, year: year, range: index..<end), end, false)
            }
            // "16 to 18 April": the month comes with the second day.
            if words.isConnector(next), sharesMonth(words, at: next + 1) {
                return (DayReference(day: day, range: index..<next), next, true)
            }
            if isOrdinal, !isNumbered(words, next), words.isWord(index - 1, "the") || words.isWord(index - 1, "and") {
                return (DayReference(day: day, range: index..<next), next, true)
            }
            return nil
        }
        guard let month = words.value(.month, at: index) else { return nil }
        var dayAt = index + 1
        if words.words.isMark(dayAt, "."), words.isAttached(dayAt) { dayAt += 1 }
        guard let (day, next, _) = words.day(at: dayAt) else { return nil }
        let (year, end) = readYear(words, at: next)
        return (DayReference(day: day, month: month, year: year, range: index..<end), end, false)
    }

    private static func sharesMonth(_ words: TimeWords, at index: Int) -> Bool {
        var at = index
        if words.isWord(at, "the") { at += 1 }
        if words.value(.weekday, at: at) != nil { at += 1 }
        guard let (_, next, _) = words.day(at: at) else { return false }
        return words.value(.month, at: words.isWord(next, "of") ? next + 1 : next) != nil
    }

    /// "12 OCT 19": two digits behind a month in capitals, with nothing that they could count.
    private static func militaryYear(_ words: TimeWords, at index: Int, month: Int) -> Int? {
        guard words.sentence.contains(index), words.words.token(month).shape == .upper,
            words.words.string(month).count == 3, let year = words.year(at: index, twoDigits: true), year >= 2000
        else { return nil }
        guard words.sentence.contains(index + 1) else { return year }
        return words.words.token(index + 1).kind == .word ? nil : year
    }

    private static func readYear(_ words: TimeWords, at index: Int) -> (Int?, Int) {
        let at = words.words.isMark(index, ",") ? index + 1 : index
        if let year = words.year(at: at) { return (year, at + 1) }
        return (nil, index)
    }

    /// "2018-04-16", "16/04/2018", "16.04.2018".
    private static func readNumeric(_ words: TimeWords, at index: Int) -> DayReference? {
        if let (value, count) = words.digits(at: index), count == 4 || count <= 2,
            let middle = words.digits(at: index + 2), let last = words.digits(at: index + 4),
            words.isAttached(index + 1), words.isAttached(index + 2), words.isAttached(index + 4),
            ["-", "/"].contains(words.words.string(index + 1)), ["-", "/"].contains(words.words.string(index + 3))
        {
            let parts = count == 4 ? (value, middle.value, last.value) : (last.value, middle.value, value)
            return numeric(parts, range: index..<index + 5)
        }
        guard words.sentence.contains(index), words.words.token(index).kind == .number else { return nil }
        let parts = words.words.string(index).split(separator: ".").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        return numeric((parts[2], parts[1], parts[0]), range: index..<index + 1)
    }

    private static func numeric(_ parts: (year: Int, month: Int, day: Int), range: Range<Int>) -> DayReference? {
        let year = parts.year < 100 ? 2000 + parts.year : parts.year
        var month = parts.month
        var day = parts.day
        if month > 12, day <= 12 { swap(&month, &day) }
        guard CalendarDate(year: year, month: month, day: day) != nil, year > 1900 else { return nil }
        return DayReference(day: day, month: month, year: year, range: range)
    }

    /// The day, with what is missing taken from the anchor.
    func resolve(_ anchor: DateAnchor) -> CalendarDate? {
        if let day {
            if let month, let year { return CalendarDate(year: year, month: month, day: day) }
            return anchor.latest(day: day, month: month)
        }
        return weekday.flatMap { anchor.latest(weekday: $0, strictlyBefore: isLast) }
    }
}
