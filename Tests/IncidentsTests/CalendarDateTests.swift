import Incidents
import Testing

struct CalendarDateTests {
    @Test(arguments: ["1970-01-01", "2018-04-16", "2000-02-29", "1900-03-01", "0001-01-01", "9999-12-31"])
    func daysGoBothWays(text: String) throws {
        let date = try #require(CalendarDate(iso: text))
        #expect(date.description == text)
        #expect(CalendarDate(daysSinceEpoch: date.daysSinceEpoch) == date)
    }

    @Test(arguments: [
        "2018-02-29", "1900-02-29", "2018-13-01", "2018-00-10", "2018-4-16", "16-04-2018", "", "2018-04-1x",
    ])
    func refusesDaysThatDoNotExist(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test func knowsWeekdaysAndMoves() throws {
        let monday = try #require(CalendarDate(iso: "2018-04-16"))
        #expect(monday.weekday == 1)
        #expect(monday.adding(days: -1).weekday == 7)
        #expect(monday.adding(days: 15).description == "2018-05-01")
        #expect(monday.adding(days: Int(Int32.max)).description == "9999-12-31")
        #expect(try #require(CalendarDate(iso: "1970-01-01")).daysSinceEpoch == 0)
    }
}
