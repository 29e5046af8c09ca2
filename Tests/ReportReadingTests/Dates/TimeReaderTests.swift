import Incidents
import Testing

@testable import ReportReading

@Suite struct TimeReaderTests {
    /// Marked words, the day of the report, and the days that they mean.
    @Test(arguments: [
        ("Shelling on «Friday» killed two.", "2018-04-16", "2018-04-13", "2018-04-13"),
        ("A strike hit the port «overnight Friday».", "2018-04-16", "2018-04-13", "2018-04-14"),
        ("Fighting went on «from Friday to Sunday».", "2018-06-18", "2018-06-15", "2018-06-17"),
        ("Troops fought «between Thursday 16 and Sunday 19 January».", "2025-01-21", "2025-01-16", "2025-01-19"),
        ("It was looted «between the 11th and 12th».", "2024-03-14", "2024-03-11", "2024-03-12"),
        ("The town was hit «last week».", "2018-04-18", "2018-04-09", "2018-04-15"),
        ("He was held «yesterday».", "2018-04-16", "2018-04-15", "2018-04-15"),
        ("Three raids in «the past 24 hours».", "2021-10-21", "2021-10-20", "2021-10-21"),
        ("Shelling has gone on «since 5 May».", "2019-05-08", "2019-05-05", "2019-05-08"),
        ("The convoy was hit at «161200ZAPR18».", "2018-04-20", "2018-04-16", "2018-04-16"),
        ("Police arrested him on «March 30».", "2018-04-16", "2018-03-30", "2018-03-30"),
        ("The mine exploded on «30.03.2018».", "2018-04-16", "2018-03-30", "2018-03-30"),
        ("Clashes in «the first week of April».", "2018-04-16", "2018-04-01", "2018-04-07"),
        ("They marched «for a third day».", "2018-04-16", "2018-04-14", "2018-04-16"),
        ("They marched for a «third day on Friday».", "2018-04-16", "2018-04-11", "2018-04-13"),
        ("It happened «three days ago».", "2018-04-16", "2018-04-13", "2018-04-13"),
        ("«28/02». A bomb went off.", "2019-03-04", "2019-02-28", "2019-02-28"),
        ("Shops burned on «Christmas Eve».", "2018-12-26", "2018-12-24", "2018-12-24"),
        ("Bombers struck on «Easter Sunday».", "2019-04-22", "2019-04-21", "2019-04-21"),
        ("He was seized on «Tuesday of last week».", "2018-10-09", "2018-10-02", "2018-10-02"),
        ("The centre was retaken on «31 1500C MAR 15».", "2015-04-01", "2015-03-31", "2015-03-31"),
        ("They came «during the night of 3 September».", "2021-09-08", "2021-09-03", "2021-09-03"),
    ])
    func days(text: String, published: String, start: String, end: String) throws {
        let (plain, marked) = Marked.split(text)
        let times = try Stand.times(plain, published: published)
        let found = try #require(times.first { $0.time.days != nil }, "\(plain)")
        #expect(found.time.days?.start.description == start)
        #expect(found.time.days?.end.description == end)
        #expect(marked.contains(found.words) || found.words.contains(marked))
    }

    @Test(arguments: ["The bridge fell in 2003.", "It was taken last October.", "The siege of April 2017 is over."])
    func history(text: String) throws {
        #expect(try Stand.times(text, published: "2018-04-16").contains { $0.time.value == .history })
    }

    /// A fraction or a road is no day.
    @Test(arguments: ["about 1/2 of the crop", "the line 24/7", "platform 3/4 of the station"])
    func fractionsAreNoDays(text: String) throws {
        #expect(try Stand.times(text, published: "2018-04-16").allSatisfy { $0.time.days == nil })
    }

    @Test func withoutAnchorWeekdaysStayOpen() throws {
        let times = try Stand.times("They were shelled on Friday.", published: nil)
        #expect(times.map(\.time.value) == [.open])
    }

    @Test func neverBehindThePublication() throws {
        let time = try #require(try Stand.times("It was hit on Sunday.", published: "2018-04-16").first?.time.days)
        #expect(time.end <= CalendarDate(year: 2018, month: 4, day: 16)!)
    }

    @Test(arguments: ["soldiers of the 4th Brigade fought", "a bomb at the Monday Market exploded"])
    func namesAreNoDays(text: String) throws {
        #expect(try Stand.times(text, published: "2018-04-16").allSatisfy { $0.time.days == nil })
    }
}
