import Foundation
import TestSupport
import Testing

/// Reports to pages, by the real program.
struct BriefingTests {
    static let report = TestFiles.repository.appendingPathComponent("Examples/northern-syria.txt").path
    static let formats = ["png", "svg", "pdf", "geojson"]

    @Test func theSameReportGivesTheSameBytesEverywhere() throws {
        let folders = [try TemporaryFolder(), try TemporaryFolder()]
        for folder in folders {
            let outcome = try SitmapBinary.run(
                ["map", Self.report, "--published", "2024-03-11"], in: folder.url)
            #expect(outcome.status == 0, "\(outcome.messages)")
            #expect(outcome.text == Self.formats.map { "./northern-syria.\($0)\n" }.joined())
        }
        for format in Self.formats {
            let files = try folders.map {
                try Data(contentsOf: $0.url.appendingPathComponent("northern-syria.\(format)"))
            }
            #expect(files[0].count > 1000)
            #expect(files[0] == files[1], "\(format) differs from run to run")
        }
    }

    @Test func extractingAndDrawingIsTheSameAsMapping() throws {
        let folder = try TemporaryFolder()
        let mapped = try SitmapBinary.run(["map", Self.report, "--published", "2024-03-11", "-o", folder.url.path])
        #expect(mapped.status == 0)
        let geojson = folder.url.appendingPathComponent("northern-syria.geojson").path
        let extracted = try SitmapBinary.run(["extract", Self.report, "--published", "2024-03-11"])
        #expect(try extracted.output == Data(contentsOf: URL(fileURLWithPath: geojson)))
        let drawn = try SitmapBinary.run(["draw", geojson, "-o", folder.url.path + "/drawn", "--format", "svg"])
        #expect(drawn.status == 0)
        #expect(
            try Data(contentsOf: folder.url.appendingPathComponent("drawn/northern-syria.svg"))
                == Data(contentsOf: folder.url.appendingPathComponent("northern-syria.svg")))
    }

    @Test func aBaseMapNeedsNoReport() throws {
        let folder = try TemporaryFolder()
        let arguments = ["base", "--place", "Raqqa", "--radius", "150km", "--format", "png", "-o", folder.url.path]
        let outcome = try SitmapBinary.run(arguments)
        #expect(outcome.status == 0, "\(outcome.messages)")
        let png = try Data(contentsOf: folder.url.appendingPathComponent("raqqa.png"))
        #expect(png.prefix(8) == Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    }

    @Test func anybodysPointsAreDrawn() throws {
        let folder = try TemporaryFolder()
        let points = #"{"type":"MultiPoint","coordinates":[[178.4,-18.1],[-179.9,-16.8]]}"#
        let file = try folder.file("fiji.geojson", points)
        let outcome = try SitmapBinary.run(["draw", file, "-o", folder.url.path, "--format", "svg"])
        #expect(outcome.status == 0, "\(outcome.messages)")
    }

    @Test func otherToolsReadTheFiles() throws {
        let folder = try TemporaryFolder()
        _ = try SitmapBinary.run(["map", Self.report, "--published", "2024-03-11", "-o", folder.url.path])
        let stem = folder.url.appendingPathComponent("northern-syria").path
        for (tool, arguments) in [
            ("ogrinfo", ["-al", "-so", stem + ".geojson"]), ("rsvg-convert", ["-o", stem + "-svg.png", stem + ".svg"]),
            ("pdftotext", [stem + ".pdf", stem + ".txt"]),
        ] {
            guard let outcome = try Tool.run(tool, arguments) else {
                print("skipped: \(tool) is not installed")
                continue
            }
            #expect(outcome.status == 0, "\(tool): \(outcome.messages)")
            #expect(!outcome.messages.lowercased().contains("warning"), "\(tool): \(outcome.messages)")
        }
    }
}

/// A program that other people use on our files.
enum Tool {
    static func run(_ name: String, _ arguments: [String]) throws -> SitmapBinary.Outcome? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        guard let folder = folders.first(where: { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") })
        else {
            return nil
        }
        return try SitmapBinary.run(arguments, program: "\(folder)/\(name)")
    }
}
