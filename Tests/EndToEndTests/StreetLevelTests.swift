import Foundation
import TestSupport
import Testing

/// What an archive of streets is built from.
enum StreetData {
    static let extract = TestFiles.shared("data/monaco.osm.pbf")

    static let canBuild: Bool = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return extract != nil
            && ["ogr2ogr", "tippecanoe"].allSatisfy { tool in
                folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)") }
            }
    }()
}

/// A map of a town with streets out of an OpenStreetMap extract.
@Suite(.enabled(if: StreetData.canBuild, "needs ogr2ogr, tippecanoe and ../shared/data/monaco.osm.pbf"))
struct StreetLevelTests {
    @Test(arguments: ["pmtiles", "mbtiles"]) func streetsAreDrawnAndNamed(format: String) throws {
        let folder = try TemporaryFolder()
        let archive = folder.url.appendingPathComponent("monaco.\(format)").path
        let script = TestFiles.repository.appendingPathComponent("Scripts/streets").path
        let extract = try #require(StreetData.extract).path
        let built = try SitmapBinary.run([extract, archive], program: script)
        try #require(built.status == 0, "\(built.messages)")
        let drawn = try SitmapBinary.run(
            [
                "base", "--bbox", "7.412,43.728,7.432,43.742", "--basemap", archive, "--format", "svg", "-o",
                folder.url.path,
            ])
        #expect(drawn.status == 0, "\(drawn.messages)")
        let svg = try String(contentsOf: folder.url.appendingPathComponent("base.svg"), encoding: .utf8)
        #expect(svg.contains("id=\"roads\"") && svg.contains("id=\"buildings\""))
        #expect(svg.contains("Boulevard Albert 1er"))
        #expect(svg.contains("OpenStreetMap contributors"))
        #expect(!svg.contains("No street data is loaded"))
    }
}
