import Incidents
import Testing

@testable import SitmapKit

@Suite struct ReviewTemplateTests {
    @Test func theLeastSureStandsFirstAndTheTemplateCorrectsNothing() throws {
        var sure = Incident(eventID: "aa", number: 1, subEventType: .attack)
        sure.date.start = CalendarDate(iso: "2024-03-09")
        sure.date.end = sure.date.start
        sure.place.coordinate = .init(latitude: 36, longitude: 37)
        let open = Incident(eventID: "bb", number: 2, subEventType: .attack, confidence: 0.4)
        let yaml = ReviewTemplate.yaml(IncidentCollection([sure, open]))
        let first = try #require(yaml.range(of: "event: bb"))
        let second = try #require(yaml.range(of: "event: aa"))
        #expect(first.lowerBound < second.lowerBound)
        #expect(yaml.contains("# unsure: the date is open"))
        let (corrections, issues) = try CorrectionFile.read(yaml, name: "fixes.yaml")
        #expect(corrections.isEmpty && issues.isEmpty)
    }

    @Test func everyLineCanBeTakenUp() throws {
        var incident = Incident(eventID: "aa", number: 1, subEventType: .shelling)
        incident.place.name = "Camp #3: north"
        let yaml = ReviewTemplate.yaml(IncidentCollection([incident]))
        let taken = yaml.split(separator: "\n").map { line in
            line.hasPrefix("  #- event") || line.hasPrefix("  #  ") ? "  " + line.dropFirst(3) : String(line)
        }
        let (corrections, issues) = try CorrectionFile.read(taken.joined(separator: "\n"), name: "fixes.yaml")
        #expect(issues.isEmpty)
        #expect(corrections.count == 1)
    }
}
