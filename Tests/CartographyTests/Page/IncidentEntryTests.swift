import Incidents
import Testing

@testable import Cartography

@Suite struct IncidentEntryTests {
    @Test(arguments: [
        ("95 nm south-east of Aden", "Aden", "Yemen"), ("Atareb", "Aleppo", "Aleppo, Syria"),
        ("Aleppo", "Aleppo", "Syria"),
        ("15 km north of New Aleppo City", "Aleppo", "Aleppo, Syria"),
    ])
    func theRegionIsNotSaidTwice(wording: String, admin1: String, region: String) {
        let place = IncidentPlace(
            name: wording, admin1: admin1, country: String(region.split(separator: " ").last ?? ""))
        let incident = Incident(eventID: "e", number: 1, subEventType: .attack, place: place)
        #expect(IncidentEntry(incident).region == region)
    }
}
