import Cartography
import Foundation
import Testing

@testable import CairoCanvas

/// A small page with a shape and a line of text.
func smallScene(_ items: [SceneItem] = []) -> Scene {
    let square = Shape(Path(Rect(x: 10, y: 10, width: 20, height: 10)), fill: Color(200, 30, 30))
    let name = TextItem("Raqqa", font: Font(size: 12), color: .black, at: Point(x: 40, y: 30))
    return Scene(
        width: 120, height: 50, layers: [.init(id: "test", items: [.shape(square), .text(name)] + items)],
        title: "Fish & <chips>")
}

@Suite struct SceneRendererTests {
    let renderer: SceneRenderer

    init() throws { renderer = try SceneRenderer() }

    @Test func pngStatesSizeAndResolution() throws {
        let png = try renderer.png(smallScene(), scale: 2).bytes
        #expect(Array(png[0..<8]) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        #expect(png[16..<24].elementsEqual([0, 0, 0, 240, 0, 0, 0, 100]))
        let text = String(decoding: png, as: Unicode.ASCII.self)
        #expect(text.contains("pHYs") && text.contains("IDAT") && text.hasSuffix("IEND\u{FFFD}B`\u{FFFD}"))
    }

    @Test func sameSceneGivesSameBytes() throws {
        let other = try SceneRenderer()
        #expect(try renderer.png(smallScene()).bytes == other.png(smallScene()).bytes)
        #expect(try renderer.pdf(smallScene()).bytes == other.pdf(smallScene()).bytes)
        #expect(try renderer.svg(smallScene()).bytes == other.svg(smallScene()).bytes)
    }

    @Test func pdfIsWholeAndDated() throws {
        let pdf = String(
            decoding: try renderer.pdf(smallScene(), date: "2018-04-16T00:00:00Z").bytes, as: Unicode.ASCII.self)
        #expect(pdf.hasPrefix("%PDF-1.") && pdf.contains("%%EOF"))
        #expect(pdf.contains("/CreationDate (20180416000000"))
    }

    @Test(arguments: [Double.nan, .infinity, 1e12])
    func impossibleCoordinatesAreReportedAndTheRestIsDrawn(_ value: Double) throws {
        let bad: [SceneItem] = [
            .shape(Shape(Path(polyline: [Point(x: 0, y: 0), Point(x: value, y: 1)]), stroke: Stroke(.black, width: 1)))
        ]
        let rendering = try renderer.png(smallScene(bad))
        #expect(rendering.problems.count == 1)
        #expect(rendering.problems[0].contains("“test”: 1 item"))
        #expect(rendering.bytes == (try renderer.png(smallScene()).bytes))
    }

    @Test func unusableDashesAreSolid() throws {
        let path = Path(polyline: [Point(x: 0, y: 45), Point(x: 100, y: 45)])
        for dash in [[-1.0, 2], [0, 0], [.nan]] {
            let items = [SceneItem.shape(Shape(path, stroke: Stroke(.black, width: 1, dash: dash)))]
            #expect(try renderer.png(smallScene(items)).problems.isEmpty)
        }
    }

    @Test func hugeAndEmptyPagesAreRefused() throws {
        var scene = smallScene()
        scene.width = 50_000
        #expect(throws: CanvasError.tooLarge(width: 50_000, height: 50, limit: 16_384)) { try renderer.png(scene) }
        scene.width = .nan
        #expect(throws: CanvasError.self) { try renderer.png(scene) }
        #expect(throws: CanvasError.self) { try renderer.pdf(scene) }
        #expect(throws: CanvasError.self) { try renderer.svg(scene) }
    }
}
