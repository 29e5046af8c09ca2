import Foundation
import GeoModel
import PlaceIndex
import TestSupport
import Testing

struct BuilderTests {
    private func builder(_ sources: (name: String, text: String)...) throws(GazetteerBuildError) -> GazetteerBuilder {
        var builder = GazetteerBuilder()
        for source in sources {
            try builder.add(Array(source.text.utf8), named: source.name)
        }
        return builder
    }

    @Test func badRowsAreToldAndGoodOnesKept() throws {
        let good = SampleGazetteer.geoNames
        let columns = "1\tX\tX\t\t10\t20\tP\tPPL\tSY\t\t\t\t\t\t5\t\t\t\t2024-01-01"
        let bad = [
            columns.replacing("10\t20", with: "361.2\t20"), columns.replacing("10\t20", with: "ten\t20"),
            columns.replacing("1\tX", with: "one\tX"), columns.replacing("\tX\tX", with: "\t\t"),
            columns.replacing("\tP\t", with: "\tQ\t"), "1\ttoo few",
        ]
        let builder = try builder(("mixed.txt", good + bad.joined(separator: "\n") + "\n\n" + good))
        let rows = good.split(separator: "\n").count
        #expect(builder.rowCount == 2 * rows)
        #expect(builder.problems.map(\.line) == Array(rows + 1...rows + bad.count))
        #expect(builder.problems[0].description == "mixed.txt:\(rows + 1): latitude 361.2 is outside −90…90")
        #expect(builder.problems[1].reason.contains("ten"))
        #expect(try Gazetteer(bytes: builder.compile()).count == rows)
    }

    @Test func aHeaderWithAnUnknownColumnIsRefusedWithTheKnownOnes() throws {
        let builder = try builder(("sites.tsv", "id\tname\tlat\tlon\tfeature_class\tfeature_code\tcolour\n"))
        #expect(builder.problems.first?.reason.contains("colour") == true)
    }

    @Test func whatIsNoSourceIsRefused() {
        #expect(throws: GazetteerBuildError.unknownFormat("x.txt")) { try builder(("x.txt", "just a line\n")) }
        #expect(throws: GazetteerBuildError.unknownFormat("x.txt")) { try builder(("x.txt", " \n")) }
        #expect(throws: GazetteerBuildError.self) { try builder(("x.geojson", "{\"type\":")) }
        #expect(throws: GazetteerBuildError.noPlaces) {
            try builder(("s.geojson", SampleGazetteer.geometries)).compile()
        }
        #expect(throws: GazetteerBuildError.self) {
            var missing = GazetteerBuilder()
            try missing.add("/nowhere/at/all.txt")
        }
    }

    @Test func theSameSourcesGiveTheSameBytes() throws {
        #expect(try SampleGazetteer.bytes() == SampleGazetteer.bytes())
    }

    @Test func aBuildThatSortsOnDiskGivesTheSameBytes() throws {
        let places = (0..<3000).map {
            "\(($0 &* 7919) % 3000 + 1)\tTown \($0 % 1700)\t\tTawn \($0),Város \($0 / 3)\t\($0 % 80).5\t\($0 % 170)\tP\tPPL\tSY\t\t\($0 % 9)\t\t\t\t\($0 % 50)\t\t\t\t\n"
        }.joined()
        let sources = SampleGazetteer.sources + [("towns.txt", places)]
        func bytes(memoryBudget: Int) throws -> [UInt8] {
            var builder = GazetteerBuilder(memoryBudget: memoryBudget)
            for source in sources { try builder.add(Array(source.text.utf8), named: source.name) }
            return try builder.compile()
        }
        let inMemory = try bytes(memoryBudget: 1 << 30)
        #expect(try Gazetteer(bytes: inMemory).count > 3000)
        #expect(try bytes(memoryBudget: 1 << 15) == inMemory)
    }

    @Test func aFileIsWrittenWholeOrNotAtAll() throws {
        let builder = try builder(("cities.txt", SampleGazetteer.geoNames))
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gazetteer-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("a.gaz").path
        try builder.write(to: path)
        #expect(try Array(Data(contentsOf: URL(fileURLWithPath: path))) == builder.compile())
        // A folder stands where the file should.
        #expect(throws: GazetteerBuildError.self) { try builder.write(to: folder.path) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.gaz"])
    }

    @Test func theLaterOfTwoRowsWithOneIDWins() throws {
        let header = "id\tname\tlat\tlon\tfeature_class\tfeature_code\tcountry\n"
        let builder = try builder(
            ("a.tsv", header + "5\tOldtown\t1\t2\tP\tPPL\tSY\n"), ("b.tsv", header + "5\tNewtown\t3\t4\tP\tPPL\t\n"))
        let gazetteer = try Gazetteer(bytes: builder.compile())
        #expect(gazetteer.count == 1)
        let place = try #require(gazetteer.find("Oldtown").first.map { gazetteer.place($0.place) })
        #expect(place.name == "Newtown")
        #expect(place.coordinate == Coordinate(latitude: 3, longitude: 4))
        #expect(place.country == "SY")
    }

    @Test func aTableOfNamesAddsToPlaces() throws {
        let names = "id\tname\tcountry\tnames\tnote\n172134\t‘Ayn ‘Īsá\tSY\tBozanê|former:Arab Punar\t\n"
        let builder = try builder(("cities.txt", SampleGazetteer.geoNames), ("press.tsv", names))
        let gazetteer = try Gazetteer(bytes: builder.compile())
        for name in ["Bozane", "Arab Punar"] {
            #expect(gazetteer.find(name).first.map { gazetteer.place($0.place).geonameID } == 172134)
        }
    }
}
