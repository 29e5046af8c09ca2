import Incidents

/// Words of a report that say when.
struct TimeExpression: Hashable, Sendable {
    enum Value: Hashable, Sendable {
        /// From one day to another, both included.
        case days(CalendarDate, CalendarDate)
        /// Days counted from the event just told.
        case fromEvent(Int)
        /// A month, a year or less: too wide to date an event by. An end is nil where it is not known.
        case wide(CalendarDate?, CalendarDate?)
        /// Counted from a day that is not known.
        case open
        /// Longer ago than what a report tells as news.
        case history
        /// Not yet.
        case future
    }

    /// Items of the word stream.
    var range: Range<Int>
    var value: Value
    /// Whether the words stand in the text as a calendar date, so that no anchor is needed.
    var isAbsolute: Bool = false
    /// Goes on up to the report: "since 5 May", "for a third day".
    var isLasting: Bool = false

    /// Whether it tells a day of its own, known or not, and not one counted from another event.
    var namesDay: Bool {
        switch value {
        case .days, .open: true
        default: false
        }
    }

    var days: (start: CalendarDate, end: CalendarDate)? {
        if case .days(let start, let end) = value { return (start, end) }
        return nil
    }
}
