import Foundation
import TestSupport
import Testing

/// Whatever comes in: no crash, a reason on standard error, the documented exit code, no half a file.
struct BadInputTests {
    @Test(arguments: [
        ("empty.txt", Data(), "empty"),
        ("blank.txt", Data("\n \t\n".utf8), "no text"),
        ("binary.bin", Data((0...255).map { UInt8($0) }), "NUL byte"),
        ("report.pdf", Data("%PDF-1.7\n".utf8), "pdftotext"),
    ])
    func aFileThatIsNoReportExits65(name: String, data: Data, reason: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.file(name, data)
        for command in ["map", "extract"] {
            let outcome = try SitmapBinary.run([command, file], in: folder.url)
            #expect(outcome.status == 65)
            #expect(outcome.messages.contains(reason), "\(outcome.messages)")
            #expect(outcome.output.isEmpty)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [name])
    }

    @Test func invalidUTF8IsReadAndSaid() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file(
            "report.txt",
            Data("A bomb exploded in Homs on 3 March 2024, caf".utf8) + Data([0xE9]) + Data(" owners said.".utf8))
        let outcome = try SitmapBinary.run(["extract", file])
        #expect(outcome.status == 0)
        #expect(outcome.messages.contains("no valid UTF-8 at byte 44"), "\(outcome.messages)")
        #expect(outcome.text.contains("\"features\""))
    }

    @Test func aMissingFileExits66() throws {
        for command in ["map", "extract", "draw"] {
            let outcome = try SitmapBinary.run([command, "/nowhere/report.txt"])
            #expect(outcome.status == 66)
            #expect(outcome.messages.contains("/nowhere/report.txt"))
        }
    }

    @Test func aFolderThatCannotBeWrittenExits73() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("in-the-way", "")
        let outcome = try SitmapBinary.run(["map", BriefingTests.report, "-o", file + "/out"])
        #expect(outcome.status == 73)
        #expect(outcome.messages.contains("in-the-way"))
    }

    @Test func aFullDiskExits73() throws {
        let outcome = try SitmapBinary.run(["extract", BriefingTests.report], redirect: "/dev/full")
        #expect(outcome.status == 73)
        #expect(outcome.messages.contains("No space left"))
    }

    @Test(arguments: [
        ("{", "is no JSON"), ("[1,2]", "no GeoJSON"), (#"{"type":"FeatureCollection"}"#, "features"),
        (#"{"type":"Topology"}"#, "TopoJSON"), ("", "is no JSON"),
    ])
    func malformedGeoJSONExits65(text: String, reason: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try SitmapBinary.run(["draw", try folder.file("in.geojson", text)], in: folder.url)
        #expect(outcome.status == 65)
        #expect(outcome.messages.contains(reason), "\(outcome.messages)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["in.geojson"])
    }

    @Test func aBadFeatureDoesNotCostTheGoodOnes() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file(
            "in.geojson",
            #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[38,361.2]},"#
                + #""properties":{}},{"type":"Feature","geometry":{"type":"Point","coordinates":[38,36]},"properties":{}}]}"#
        )
        let outcome = try SitmapBinary.run(["draw", file, "--format", "svg"], in: folder.url)
        #expect(outcome.status == 65)
        #expect(outcome.messages.contains("in.geojson: feature 1: latitude 361.2 is outside −90…90"))
        #expect(FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("in.svg").path))
    }

    @Test(arguments: [
        ["base", "--bbox", "1,2,3"], ["base", "--bbox", "0,0,0,0"], ["base", "--bbox", "0,-95,10,10"], ["base"],
        ["base", "--place", "Raqqa", "--radius", "far"], ["map", "x.txt", "--size", "1x1"],
        ["map", "x.txt", "--published", "yesterday"], ["map", "x.txt", "--format", "gif"], ["find"], ["extract"],
    ])
    func aSenselessOptionExits64(arguments: [String]) throws {
        let outcome = try SitmapBinary.run(arguments)
        #expect(outcome.status == 64, "\(arguments): \(outcome.messages)")
        #expect(!outcome.messages.isEmpty)
    }

    @Test func brokenJSONLinesAreToldAndTheOthersAnswered() throws {
        let lines = """
            {"id": 1, "text": "Fighting near Homs."}
            {"id": 2, "text":

            {"id": "c", "text": "Shelling in Idlib."}
            {"id": "d"}
            """
        for command in [["toponyms", "--jsonl"], ["extract", "--jsonl"]] {
            let outcome = try SitmapBinary.run(command, input: Data(lines.utf8))
            #expect(outcome.status == 65)
            #expect(outcome.text.split(separator: "\n").count == 2)
            #expect(outcome.messages.contains("line 2") && outcome.messages.contains("line 5"), "\(outcome.messages)")
        }
    }
}
