import Foundation
import TestSupport
import Testing

struct CommandLineTests {
    @Test func helpAndVersionAreData() throws {
        let help = try SitmapBinary.run(["--help"])
        #expect(help.status == 0)
        #expect(help.text.contains("EXIT CODES"))
        #expect(help.messages.isEmpty)
        #expect(try SitmapBinary.run(["--version"]).text.hasPrefix("0."))
    }

    @Test func everySubcommandHasHelpWithAnExample() throws {
        let help = try SitmapBinary.run(["--help"]).text
        let section = try #require(help.components(separatedBy: "SUBCOMMANDS:").last)
        let names = section.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(names.count >= 2)
        for name in names where name != "help" && name != "See" {
            let text = try SitmapBinary.run([name, "--help"]).text
            #expect(text.contains("EXAMPLE"), "sitmap \(name) --help shows no example")
        }
    }

    @Test func aSenselessCommandLineExits64() throws {
        let outcome = try SitmapBinary.run(["frobnicate"])
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.contains("frobnicate"))
    }

    @Test func aFullDiskExits73() throws {
        try #require(FileManager.default.fileExists(atPath: "/dev/full"))
        let outcome = try SitmapBinary.run(["schema"], redirect: "/dev/full")
        #expect(outcome.status == 73)
        #expect(outcome.messages.contains("No space left"))
    }

    @Test func aClosedPipeIsSuccess() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = [
            "-c", "set -o pipefail; for i in 1 2 3 4 5; do \"$0\" schema | true || exit 1; done", SitmapBinary.path,
        ]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}

extension CommandLineTests {
    @Test func southernAndWesternCoordinatesAreNoOptions() throws {
        let found = try SitmapBinary.run(["find", "--at", "-17.8,178.5"])
        #expect(found.status == 0)
        #expect(found.text.contains("Fiji"))
    }

    @Test func anotherFilesColumnsOfTheSameNamesLoseNoRow() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file(
            "in.geojson",
            """
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [44, 12]},
             "properties": {"sub_event_type": "Boarded", "number": "A12"}}
            """)
        let outcome = try SitmapBinary.run(["draw", path, "--format", "svg", "-o", folder.url.path])
        #expect(outcome.status == 0)
        #expect(outcome.messages.isEmpty)
        let svg = try String(contentsOf: folder.url.appendingPathComponent("in.svg"), encoding: .utf8)
        #expect(svg.contains("Boarded"))
    }
}
