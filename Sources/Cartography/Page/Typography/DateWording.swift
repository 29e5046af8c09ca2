import Incidents

/// Dates as a page writes them, in English.
enum DateWording {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// "16 April 2018"
    static func long(_ date: CalendarDate) -> String { "\(date.day) \(months[date.month - 1]) \(date.year)" }

    /// "16 Apr 2018"
    static func short(_ date: CalendarDate) -> String { "\(date.day) \(month(date)) \(date.year)" }

    /// "13–14 Apr 2018", "30 Mar – 2 Apr 2018", "by 16 Apr 2018", "date open".
    static func interval(_ date: IncidentDate) -> String {
        switch (date.start, date.end) {
        case (let start?, let end?): interval(start, end)
        case (nil, let end?): "by \(short(end))"
        case (let start?, nil): "since \(short(start))"
        case (nil, nil): date.day.map(short) ?? "date open"
        }
    }

    static func interval(_ start: CalendarDate, _ end: CalendarDate) -> String {
        if start == end { return short(start) }
        if start.year != end.year { return "\(short(start)) – \(short(end))" }
        if start.month != end.month { return "\(start.day) \(month(start)) – \(short(end))" }
        return "\(start.day)–\(short(end))"
    }

    private static func month(_ date: CalendarDate) -> String { String(months[date.month - 1].prefix(3)) }
}
