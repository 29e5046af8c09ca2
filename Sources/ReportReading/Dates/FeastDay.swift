import Incidents

/// Recognises days named by a feast: "Christmas Eve", "New Year's Day", "Easter Sunday". The lexicon gives the month and day
/// (`1224`), or `easter` for the day that moves.
enum FeastDay {
    static func read(_ words: TimeWords, at index: Int) -> TimeExpression? {
        guard let match = words.phrase(.feast, at: index), let last = words.anchor.day else { return nil }
        let days = [last.year, last.year - 1].compactMap { day(match.value, in: $0) }
        guard let found = days.first(where: { $0 <= last }), !words.anchor.isHistory(found) else { return nil }
        return TimeExpression(range: match.range, value: .days(found, found))
    }

    private static func day(_ value: String, in year: Int) -> CalendarDate? {
        if value == "easter" { return easter(year) }
        guard let number = Int(value) else { return nil }
        return CalendarDate(year: year, month: number / 100, day: number % 100)
    }

    /// Easter Sunday in the Gregorian calendar (the anonymous algorithm of Nature, 20 April 1876).
    private static func easter(_ year: Int) -> CalendarDate? {
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return CalendarDate(year: year, month: n / 31, day: n % 31 + 1)
    }
}
