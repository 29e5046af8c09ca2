import Incidents
import Testing

@testable import ReportReading

/// Reads with the world's gazetteer: whose army it is decides who takes a town.
@Suite struct HomeCountryTests {
    @Test(arguments: [
        ("Turkish troops captured the Syrian town of Azaz on Monday.", "Non-state actor overtakes territory"),
        ("Syrian troops captured the town of Azaz on Monday.", "Government regains territory"),
        ("Rwandan soldiers overran Bunagana in eastern Congo on Monday.", "Non-state actor overtakes territory"),
    ])
    func whoseArmy(text: String, subEvent: String) throws {
        let report = ReportText(text)
        let toponyms = try MarkedReading.toponyms(report, options: IncidentReader.toponymOptions)
        let reader = try IncidentReader(lexicon: Stand.lexicon.get(), gazetteer: MarkedReading.gazetteer.get())
        let found = reader.read(report, toponyms: toponyms, published: CalendarDate(iso: "2018-04-18"))
        #expect(found.map(\.incident.subEventType?.rawValue) == [subEvent])
    }

    /// Initials and parts of a force's name are no places, whatever villages are called.
    @Test(arguments: [
        ("Tn centre back in GoI hands on Monday, Tikrit police said.", ["Tikrit"]),
        (
            "Fighters of the Islamic State in Iraq and the Levant seized the barracks in Mosul on Monday.", ["Mosul"]
        ),
    ])
    func noPlaces(text: String, places: [String]) throws {
        let report = ReportText(text)
        let toponyms = try MarkedReading.toponyms(report, options: IncidentReader.toponymOptions)
        let reader = try IncidentReader(lexicon: Stand.lexicon.get(), gazetteer: MarkedReading.gazetteer.get())
        let found = reader.read(report, toponyms: toponyms, published: CalendarDate(iso: "2018-04-18"))
        #expect(found.map(\.incident.place.name) == places)
    }
}
