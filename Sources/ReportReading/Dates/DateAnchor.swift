import Incidents

/// What weekdays, "yesterday" and days without a month are counted from.
public struct DateAnchor: Hashable, Sendable {
    /// The last day that the report can tell of; nil leaves relative dates open.
    public var day: CalendarDate?
    /// Where the day is from ("published 2018-04-16").
    public var basis: String
    /// The days that the report says it covers.
    public var period: ClosedRange<CalendarDate>?

    /// Days before the anchor beyond which an event is history.
    static let memory = 60

    public init(day: CalendarDate?, basis: String, period: ClosedRange<CalendarDate>? = nil) {
        self.day = day
        self.basis = basis
        self.period = period
    }

    /// The latest `weekday` (1 Monday … 7 Sunday) in the period, or up to and including the anchor.
    func latest(weekday: Int, strictlyBefore: Bool = false) -> CalendarDate? {
        guard let last = period?.upperBound ?? day else { return nil }
        let back = (last.weekday - weekday + 7) % 7
        return last.adding(days: -(back == 0 && strictlyBefore ? 7 : back))
    }

    /// The latest day with this number, and month if given, up to the anchor.
    func latest(day number: Int, month: Int?) -> CalendarDate? {
        guard let last = period?.upperBound ?? day else { return nil }
        var candidate = (year: last.year, month: month ?? last.month)
        for _ in 0..<2 {
            if let found = CalendarDate(year: candidate.year, month: candidate.month, day: number), found <= last {
                return found
            }
            if month != nil || candidate.month == 1 { candidate.year -= 1 }
            if month == nil { candidate.month = candidate.month == 1 ? 12 : candidate.month - 1 }
        }
        return nil
    }

    /// Whether the report dates itself at its head.
    var isOfHeader: Bool { basis == "header" || basis == "dateline" }

    func isHistory(_ day: CalendarDate) -> Bool {
        guard let anchor = self.day else { return false }
        return day.daysSinceEpoch < anchor.daysSinceEpoch - Self.memory
    }
}
