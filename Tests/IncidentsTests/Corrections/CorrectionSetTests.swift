import GeoModel
import Testing

@testable import Incidents

@Suite struct CorrectionSetTests {
    private var incidents: [Incident] {
        var first = Incident(eventID: "aa", number: 1, subEventType: .attack)
        first.evidence.source = "report.txt"
        first.evidence.mentions = [0..<10]
        first.actor1 = "gunmen"
        var second = Incident(eventID: "bb", number: 2, subEventType: .attack)
        second.evidence.source = "report.txt"
        second.evidence.mentions = [40..<60]
        second.fatalities = 2
        return [first, second]
    }

    private func apply(_ yaml: String) throws -> (incidents: [Incident], issues: [String]) {
        let (corrections, _) = try CorrectionFile.read("corrections:\n" + yaml, name: "fixes.yaml")
        let result = CorrectionSet(corrections).apply(to: incidents) { name throws(InputIssue) in
            guard name != "Nowhere" else { throw InputIssue(location: "", problem: "no place is called “Nowhere”") }
            return IncidentPlace(coordinate: Coordinate(latitude: 36, longitude: 37), name: name, method: "correction")
        }
        return (result.incidents, result.issues.map(\.description))
    }

    @Test func aDayIsTheWholeInterval() throws {
        let date = try #require(try apply("  - event: aa\n    event_date: 2024-03-07\n").incidents.first?.date)
        #expect(date.start == CalendarDate(iso: "2024-03-07"))
        #expect(date.end == date.start)
        #expect(date.timePrecision == 1)
        #expect(date.basis == "correction")
    }

    @Test func aPlaceIsPinnedAndTheKeyStays() throws {
        let corrected = try apply("  - event: bb\n    place: Azaz\n").incidents
        #expect(corrected.map(\.eventID) == ["aa", "bb"])
        #expect(corrected[1].place.name == "Azaz")
        #expect(corrected[1].reviewed && !corrected[0].reviewed)
    }

    @Test func rejectedMergedSplitAdded() throws {
        #expect(try apply("  - reject: aa\n").incidents.map(\.eventID) == ["bb"])
        let merged = try apply("  - merge: [aa, bb]\n").incidents
        #expect(merged.map(\.eventID) == ["aa"])
        #expect(merged[0].fatalities == 2)
        #expect(merged[0].evidence.mentions == [0..<10, 40..<60])
        let split = try apply("  - split: aa\n    into: [{place: Sarmin}, {place: Binnish}]\n").incidents
        #expect(split.map(\.place.name) == ["Sarmin", "Binnish", nil])
        #expect(split[0].eventID == "aa")
        #expect(Set(split.map(\.eventID)).count == 3)
        let added = try apply("  - add: {sub_event_type: Attack, place: Azaz}\n").incidents
        #expect(added.count == 3)
        #expect(added[2].subEventType == .attack)
        #expect(!added[2].eventID.isEmpty)
    }

    @Test func whatDoesNotApplyIsReportedAndTheRestIsDone() throws {
        let result = try apply(
            "  - event: gone\n    fatalities: 1\n  - event: aa\n    place: Nowhere\n  - reject: bb\n")
        #expect(result.incidents.map(\.eventID) == ["aa"])
        #expect(result.issues.count == 2)
        #expect(result.issues[0].hasPrefix("fixes.yaml:2: no longer applies: there is no incident gone"))
        #expect(result.issues[1] == "fixes.yaml:4: no place is called “Nowhere”")
    }
}
