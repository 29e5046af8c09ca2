import Incidents

/// Recognises military date-time groups: "161200ZAPR18", "161200Z APR 18", "261600 UTC JAN 24", "091530C". The day is
/// taken as it stands, in whatever zone (ACP 121).
enum DateTimeGroup {
    static func read(_ words: TimeWords, at index: Int) -> TimeExpression? {
        if let spaced = spaced(words, at: index) { return spaced }
        guard let (value, count) = words.digits(at: index), count == 6 else { return nil }
        let (day, hour, minute) = (value / 10_000, value / 100 % 100, value % 100)
        guard (1...31).contains(day), hour <= 24, minute < 60, let suffix = Suffix.read(words, at: index + 1) else {
            return nil
        }
        let range = index..<suffix.next
        let isAbsolute = suffix.month != nil && suffix.year != nil
        let reference = DayReference(day: day, month: suffix.month, year: suffix.year, range: range)
        guard let resolved = reference.resolve(words.anchor) ?? monthBehindRange(words, suffix.next, day) else {
            return TimeExpression(range: range, value: .open)
        }
        return TimeExpression(range: range, value: .days(resolved, resolved), isAbsolute: isAbsolute)
    }

    /// "31 1500C MAR 15": day and hour apart.
    private static func spaced(_ words: TimeWords, at index: Int) -> TimeExpression? {
        guard let (day, dayDigits) = words.digits(at: index), dayDigits == 2, (1...31).contains(day),
            let (hour, hourDigits) = words.digits(at: index + 1), hourDigits == 4, hour / 100 <= 24, hour % 100 < 60,
            let suffix = Suffix.read(words, at: index + 2) ?? Suffix.month(words, at: index + 2)
        else { return nil }
        let range = index..<suffix.next
        let reference = DayReference(day: day, month: suffix.month, year: suffix.year, range: range)
        guard let resolved = reference.resolve(words.anchor) else { return TimeExpression(range: range, value: .open) }
        return TimeExpression(
            range: range, value: .days(resolved, resolved), isAbsolute: suffix.month != nil && suffix.year != nil)
    }

    /// In "090600C to 100600C JUL 17" the first group has its month and year from the second.
    private static func monthBehindRange(_ words: TimeWords, _ index: Int, _ day: Int) -> CalendarDate? {
        guard words.isConnector(index), let second = read(words, at: index + 1), let to = second.days?.end else {
            return nil
        }
        return DateAnchor(day: to, basis: "").latest(day: day, month: nil)
    }

    private struct Suffix {
        var month: Int?
        var year: Int?
        var next: Int

        /// "MAY 14" without a zone.
        static func month(_ words: TimeWords, at index: Int) -> Suffix? {
            guard let month = words.value(.month, at: index) else { return nil }
            let year = words.year(at: index + 1, twoDigits: true)
            return Suffix(month: month, year: year, next: index + (year == nil ? 1 : 2))
        }

        static func read(_ words: TimeWords, at index: Int) -> Suffix? {
            guard words.sentence.contains(index), words.words.token(index).kind == .word else { return nil }
            let text = words.words.string(index).uppercased()
            if words.isAttached(index), let glued = readGlued(text, next: index + 1) { return glued }
            // "041130 FEB": without its zone.
            if let month = words.value(.month, at: index), words.words.token(index).shape == .upper {
                let year = words.year(at: index + 1)
                return Suffix(month: month, year: year, next: index + (year == nil ? 1 : 2))
            }
            let isZone =
                text == "UTC" || text == "GMT" || text == "LOCAL" || text == "HRS" || text == "LT"
                || (text.utf8.count == 1 && words.isAttached(index))
            guard isZone else { return nil }
            guard let month = words.value(.month, at: index + 1) else { return Suffix(next: index + 1) }
            let year = words.year(at: index + 2, twoDigits: true)
            return Suffix(month: month, year: year, next: index + (year == nil ? 2 : 3))
        }

        /// "ZAPR18", "ZAPR"
        private static func readGlued(_ text: String, next: Int) -> Suffix? {
            guard let zone = text.first, zone.isLetter, text.utf8.count >= 4 else { return nil }
            let months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
            let rest = text.dropFirst()
            guard let month = months.firstIndex(where: rest.hasPrefix) else { return nil }
            let digits = rest.dropFirst(3)
            guard !digits.isEmpty else { return Suffix(month: month + 1, next: next) }
            guard let year = Int(digits), digits.count == 2 || digits.count == 4 else { return nil }
            return Suffix(month: month + 1, year: digits.count == 2 ? 2000 + year : year, next: next)
        }
    }
}
