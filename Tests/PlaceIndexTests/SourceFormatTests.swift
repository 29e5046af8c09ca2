import GeoModel
import PlaceIndex
import TestSupport
import Testing

/// The formats that other people's places come in.
struct SourceFormatTests {
    private func gazetteer(_ texts: String...) throws -> (index: Gazetteer, problems: [SourceProblem]) {
        var builder = GazetteerBuilder()
        for (number, text) in texts.enumerated() { try builder.add(Array(text.utf8), named: "\(number).txt") }
        return (try Gazetteer(bytes: builder.compile()), builder.problems)
    }

    private func best(_ query: String, _ gazetteer: Gazetteer) -> Place? {
        gazetteer.find(query).first.map { gazetteer.place($0.place) }
    }

    @Test func alternateNamesComeWithLanguageAndKind() throws {
        let names = """
            1\t172134\tku\tBozanê\t\t\t\t\t\t
            2\t172134\t\tArab Punar\t\t\t\t1\t1900\t1940
            3\t172134\tlink\thttps://example.org/x\t\t\t\t\t\t
            4\t172134\tku
            5\t99999\ten\tNowhere\t\t\t\t\t\t

            """
        let (index, problems) = try gazetteer(names, SampleGazetteer.geoNames)
        #expect(best("Bozane", index)?.geonameID == 172134)
        #expect(best("Arab Punar", index)?.geonameID == 172134)
        #expect(best("Nowhere", index) == nil)
        #expect(problems.map(\.description) == ["0.txt:4: 3 columns instead of 10"])
        let id = try #require(index.id(geonameID: 172134))
        #expect(index.spellings(of: id).contains { $0.text == "Bozanê" && $0.language == "ku" })
        #expect(index.spellings(of: id).contains { $0.text == "Arab Punar" && $0.kind == .former })
    }

    @Test func areasWithoutAPositionStandAtTheirLargestPlace() throws {
        let codes = "SY.04\tAr-Raqqah\tAr-Raqqah\t172957\nSY.99\tNowhere\tNowhere\t5\n"
        let (index, _) = try gazetteer(codes, SampleGazetteer.geoNames)
        let area = try #require(index.admin1Place(country: "SY", code: "04"))
        #expect(index.place(area).geonameID == 172957)
        #expect(abs(index.coordinate(of: area).latitude - 35.95283) < 1e-4)
        #expect(index.id(geonameID: 5) == nil)
    }

    @Test func childrenTakeTheAreaOfTheirParents() throws {
        let village = "77\tAyn Sample\t\t\t36.4\t38.9\tP\tPPL\tSY\t\t\t\t\t\t0\t\t\t\t2024-01-01\n"
        let (index, _) = try gazetteer(
            SampleGazetteer.geoNames + village, "77\t76\tADM\n172955\t76\tADM\n76\t77\tADM\n")
        #expect(best("Ayn Sample", index)?.admin1 == "04")
    }

    @Test func aCSVOfAnyColumnsIsEnough() throws {
        let csv = """
            \u{FEFF}Place,Latitude,Longitude,colour,aliases
            "Depot ""7"", north",36.1,38.2,red,Store Seven;ديبو
            Broken,north,38.2,red,
            "Open,36,38,red,
            Depot 8,36.2,38.3,blue,

            """
        let (index, problems) = try gazetteer(csv)
        #expect(index.count == 2)
        #expect(best("Depot 7, north", index)?.name == "Depot \"7\", north")
        #expect(best("Store Seven", index)?.coordinate == Coordinate(latitude: 36.1, longitude: 38.2))
        #expect(problems.map(\.line) == [3, 4])
        let id = try #require(best("Depot 8", index)?.geonameID)
        #expect(try best("Depot 8", gazetteer(csv).index)?.geonameID == id)
        #expect(id < 0)
    }

    @Test func filesOfTheNamesServerHaveARowAName() throws {
        let new = """
            rk\tufi\tuni\tfull_name\tnt\tlat_dd\tlong_dd\tdesig_cd\tfc\tcc_ft\tadm1
            1\t-77\t1\tSamplīyah\tN\t36.5\t39.5\tPPL\tP\tSYR\t04
            1\t-77\t2\tSampalia\tV\t36.5\t39.5\tPPL\tP\tSYR\t04

            """
        let old = "UFI\tLAT\tLONG\tFC\tDSG\tCC1\tADM1\tNT\tFULL_NAME_RO\n12\t50.1\t30.2\tP\tPPL\tUP\t12\tN\tZrazkivka\n"
        let (index, problems) = try gazetteer(new, old)
        #expect(problems.isEmpty)
        let place = try #require(best("Sampalia", index))
        #expect(place.geonameID == -77)
        #expect(place.country == "SY")
        #expect(place.sourceName == "Samplīyah")
        #expect(best("Zrazkivka", index)?.country == "UA")
    }

    @Test func namedFeaturesOfGeoJSONArePlaces() throws {
        let geojson = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"name":"Depot 7","country":"SY"},"geometry":{"type":"Point","coordinates":[38.2,36.1]}},
            {"type":"Feature","properties":{"name":"Zone A"},"geometry":{"type":"Polygon","coordinates":[[[38,36],[39,36],[39,37],[38,36]]]}},
            {"type":"Feature","properties":{"colour":"red"},"geometry":{"type":"Point","coordinates":[38,36]}},
            {"type":"Feature","properties":{"name":"Far"},"geometry":{"type":"Point","coordinates":[538,36]}}]}
            """
        let (index, problems) = try gazetteer(geojson)
        #expect(index.count == 2)
        #expect(best("Depot 7", index)?.country == "SY")
        let zone = try #require(index.find("Zone A").first?.place)
        #expect(index.geometry(of: zone) != nil)
        #expect(problems.count == 2)
        #expect(problems.first?.reason.hasPrefix("feature 3:") == true)
    }
}
