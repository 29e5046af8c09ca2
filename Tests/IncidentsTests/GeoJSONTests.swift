import Foundation
import GeoModel
import TestSupport
import Testing

@testable import Incidents

struct GeoJSONTests {
    static let full = Incident(
        eventID: "4f0c", number: 1, subEventType: .shelling, civilianTargeting: true,
        notes: "Mortar \"fire\"\n on a camp",
        actor1: "militia", actor2: "camp", perpetrator: "militia",
        date: IncidentDate(
            start: CalendarDate(iso: "2018-04-13"), end: CalendarDate(iso: "2018-04-14"),
            day: CalendarDate(iso: "2018-04-14"),
            text: "overnight", basis: "published 2018-04-16", timePrecision: 1, datePrec: 2),
        place: IncidentPlace(
            coordinate: Coordinate(latitude: 36.3855, longitude: 38.86228), name: "Ain Issa", text: "Ain Issa",
            admin1: "Raqqa", country: "Syria", iso3: "SYR", geonameID: 172134, mgrs: "37SDA8764826716", geoPrecision: 1,
            wherePrec: 1, uncertaintyMetres: 2000, method: "named-place", matchScore: 0.93,
            alternatives: ["Ain Issa (Latakia, Syria)", "Ayn Isa (Idlib, Syria)"]),
        status: .claimed, attributedTo: "a militia", confidence: 0.8, fatalities: 2, fatalitiesText: "two people",
        evidence: Evidence(
            source: "report.txt", sourceDate: CalendarDate(iso: "2018-04-16"), sourceSHA256: "ab", text: 10..<40,
            place: 20..<28, quote: "…", mentions: [10..<40, 90..<95]),
        otherSources: ["other.txt:5-90"], conflicts: ["fatalities: 2 (report.txt), 3 (other.txt)"],
        reviewed: true, handling: "TLP:GREEN")

    @Test func anIncidentSurvivesTheRoundTrip() throws {
        let unlocated = Incident(eventID: "77", number: 2, subEventType: .airStrike, status: .reported)
        let collection = IncidentCollection(
            [Self.full, unlocated], title: "Week 15", asOf: CalendarDate(iso: "2018-04-16"))
        let (read, issues) = try GeoJSONImport.read(GeoJSONExport.bytes(collection), name: "x")
        #expect(issues.isEmpty)
        #expect(read == collection)
        #expect(GeoJSONExport.bytes(read) == GeoJSONExport.bytes(collection))
    }

    @Test func everyColumnHasOneTypeAndIsFlat() throws {
        let text = String(decoding: GeoJSONExport.bytes(IncidentCollection([Self.full])), as: UTF8.self)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let feature = try #require((root["features"] as? [[String: Any]])?.first)
        let properties = try #require(feature["properties"] as? [String: Any])
        #expect(properties.count == IncidentColumn.all.count)
        #expect(!properties.values.contains { $0 is [Any] || $0 is [String: Any] })
        #expect(text.contains("\"coordinates\": [38.86228, 36.3855]"))
        #expect(text.contains("\"uncertainty_m\": 2000.0"))
        #expect(text.contains("\"bbox\": [38.86228, 36.3855, 38.86228, 36.3855]"))
        #expect(root["crs"] == nil)
    }

    @Test func aBadFeatureIsReportedAndTheOthersAreRead() throws {
        let text = """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","geometry":{"type":"Point","coordinates":[38.8,361.2]},"properties":{}},
             {"type":"Feature","geometry":{"type":"Point","coordinates":[38.8,36.3]},"properties":{"name":"Depot"}},
             {"type":"Feature","geometry":null,"properties":{"event_id":"77","status":"perhaps"}},
             {"type":"Feature","geometry":{"type":"Point"},"properties":null}, 7]}
            """
        let (collection, issues) = try GeoJSONImport.read(Array(text.utf8), name: "in.geojson")
        #expect(collection.incidents.map(\.place.name) == ["Depot", nil])
        #expect(collection.incidents.map(\.number) == [1, 2])
        #expect(
            issues.map(\.description) == [
                "in.geojson: feature 1: latitude 361.2 is outside −90…90",
                "in.geojson: feature 3: status “perhaps” is not one of: confirmed, reported, claimed, alleged, denied; "
                    + "the rest was read",
                "in.geojson: feature 4: Point needs \"coordinates\"", "in.geojson: feature 5: is no Feature object",
            ])
    }

    @Test(arguments: [
        ("", "is no JSON"), ("{", "is no JSON"), ("[]", "no GeoJSON"), ("{\"type\":\"FeatureCollection\"}", "features"),
        ("{\"type\":\"Topology\"}", "TopoJSON"), ("\u{0}\u{1}", "is no JSON"),
    ])
    func whatIsNoGeoJSONIsRefused(text: String, reason: String) {
        let error = #expect(throws: InputIssue.self) { try GeoJSONImport.read(Array(text.utf8), name: "f") }
        #expect(error?.description.contains(reason) == true)
    }

    @Test func aBareGeometryAndALineAreDrawable() throws {
        let (point, _) = try GeoJSONImport.read(Array(#"{"type":"Point","coordinates":[10,20]}"#.utf8), name: "p")
        #expect(point.incidents.first?.place.coordinate == Coordinate(latitude: 20, longitude: 10))
        let line = #"{"type":"LineString","coordinates":[[179,0],[-179,2]]}"#
        let (lines, _) = try GeoJSONImport.read(Array(line.utf8), name: "l")
        #expect(lines.incidents.first?.place.coordinate == Coordinate(latitude: 1, longitude: 180))
    }

    @Test func theCommittedSchemaIsTheOneOfTheColumns() throws {
        let file = TestFiles.repository.appendingPathComponent("Schema/incidents.schema.json")
        #expect(try Array(Data(contentsOf: file)) == IncidentSchema.bytes())
    }
}
