import GeoModel
import Testing

@testable import Incidents

@Suite struct SameEventTests {
    private func incident(
        _ source: String, latitude: Double? = 36.58, day: String = "2024-03-09", deaths: Int? = nil,
        type: SubEventType = .remoteExplosive
    ) -> Incident {
        var incident = Incident(eventID: "", number: 0, subEventType: type)
        incident.place.coordinate = latitude.map { Coordinate(latitude: $0, longitude: 37.04) }
        incident.place.name = "Azaz"
        incident.date.start = CalendarDate(iso: day)
        incident.date.end = CalendarDate(iso: day)
        incident.evidence.source = source
        incident.evidence.text = 5..<90
        incident.fatalities = deaths
        return incident
    }

    @Test func twoReportsOfOneEventAreOneIncidentWithTwoSources() {
        let joined = SameEvent.joined([[incident("a.txt", deaths: 5)], [incident("b.txt", latitude: 36.6, deaths: 7)]])
        #expect(joined.count == 1)
        #expect(joined[0].otherSources == ["b.txt:5-90"])
        #expect(joined[0].fatalities == 5)
        #expect(joined[0].conflicts == ["fatalities: 5 (a.txt), 7 (b.txt)"])
        #expect(IncidentCollection(joined).sources == ["a.txt", "b.txt"])
    }

    @Test func aFigureThatOneReportLeavesOpenIsTakenFromTheOther() {
        let joined = SameEvent.joined([[incident("a.txt")], [incident("b.txt", deaths: 7)]])
        #expect(joined[0].fatalities == 7)
        #expect(joined[0].conflicts.isEmpty)
    }

    @Test func otherPlaceDayOrTypeIsAnotherIncident() {
        let others = [
            incident("b.txt", latitude: 36.7), incident("b.txt", day: "2024-03-10"),
            incident("b.txt", type: .airStrike),
            incident("b.txt", latitude: nil),
        ]
        #expect(SameEvent.joined([[incident("a.txt")], others]).count == 5)
    }

    @Test func twoEventsOfOneReportStayTwo() {
        #expect(SameEvent.joined([[incident("a.txt"), incident("a.txt")], [incident("b.txt")]]).count == 2)
    }
}
