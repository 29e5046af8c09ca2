import Cartography
import Foundation
import Incidents
import TestSupport
import Testing

@testable import SitmapKit

/// A few small pages against pictures that somebody has looked at. `SITMAP_RECORD_GOLDENS=1` writes them anew; a
/// difference leaves a picture of it in `.build/golden-differences`.
@Suite struct PixelGoldenTests {
    @Test(arguments: [
        ("syria", "34.5,31.5,43.5,38", "briefing"), ("fiji", "174,-21,-176,-14", "briefing"),
        ("svalbard", "5,75,36,82", "dark"), ("antarctica", "-180,-89,180,-62", "grey"),
    ])
    func baseMap(name: String, bbox: String, theme: String) throws {
        var options = MapOptions()
        options.theme = theme
        options.size = PageSize(pixelWidth: 800, pixelHeight: 600)
        let maker = try MapMaker(try data(), options: options)
        try expectPixels(
            try maker.bytes(of: try maker.basePage(title: "", area: try MapArea(bbox: bbox)), as: .png).bytes, name)
    }

    @Test func incidentPage() throws {
        let path = TestFiles.repository.appendingPathComponent("Examples/northern-syria.txt").path
        let data = try data()
        let report = try Report(path: path, published: CalendarDate(iso: "2024-03-11"))
        var options = MapOptions()
        options.size = PageSize(pixelWidth: 800, pixelHeight: 600)
        let maker = try MapMaker(data, options: options)
        let page = try maker.page(try Extractor(data).collection(of: [report]))
        try expectPixels(try maker.bytes(of: page, as: .png).bytes, "incidents")
    }

    private func data() throws -> DataSet {
        setenv("SITMAP_DATA", TestFiles.repository.path, 0)
        return try DataSet()
    }

    private func expectPixels(_ png: [UInt8], _ name: String) throws {
        let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Goldens/\(name).png")
        if ProcessInfo.processInfo.environment["SITMAP_RECORD_GOLDENS"] == "1" {
            return try Data(png).write(to: golden)
        }
        let differences = TestFiles.repository.appendingPathComponent(".build/golden-differences")
        try FileManager.default.createDirectory(at: differences, withIntermediateDirectories: true)
        let drawn = differences.appendingPathComponent("\(name).png")
        try Data(png).write(to: drawn)
        let found = try #require(PixelImage(png: drawn.path))
        let expected = try #require(PixelImage(png: golden.path), "\(golden.path) is missing or damaged")
        try #require(found.width == expected.width && found.height == expected.height)
        let (picture, share) = found.difference(from: expected)
        if share > Self.tolerated {
            picture.write(png: differences.appendingPathComponent("\(name)-difference.png").path)
            Issue.record("\(name): \(share * 100) % of the pixels differ; look at .build/golden-differences")
        }
    }

    /// Share of pixels: the edges of letters that another version of a font library sets differently.
    private static let tolerated = 0.01
}
