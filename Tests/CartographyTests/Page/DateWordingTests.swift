import Incidents
import Testing

@testable import Cartography

@Suite struct DateWordingTests {
    @Test(arguments: [
        ("2018-04-14", "2018-04-14", "14 Apr 2018"), ("2018-04-13", "2018-04-14", "13–14 Apr 2018"),
        ("2018-03-30", "2018-04-02", "30 Mar – 2 Apr 2018"), ("2017-12-31", "2018-01-01", "31 Dec 2017 – 1 Jan 2018"),
        ("", "2018-04-16", "by 16 Apr 2018"), ("2018-04-16", "", "since 16 Apr 2018"), ("", "", "date open"),
    ])
    func intervals(_ start: String, _ end: String, _ wording: String) {
        let date = IncidentDate(start: CalendarDate(iso: start), end: CalendarDate(iso: end))
        #expect(DateWording.interval(date) == wording)
    }
}
