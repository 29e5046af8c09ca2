import Cartography
import Testing

@testable import CairoCanvas

@Suite struct SVGWriterTests {
    let renderer: SceneRenderer

    init() throws { renderer = try SceneRenderer() }

    func svg(_ items: [SceneItem]) throws -> String {
        String(decoding: try renderer.svg(smallScene(items)).bytes, as: UTF8.self)
    }

    @Test func layersAreGroupsAndMarkupIsEscaped() throws {
        let text = TextItem("A<B & \"C\"\u{1}", font: Font(size: 9), color: .black, at: Point(x: 1, y: 2))
        let svg = try svg([.text(text)])
        #expect(svg.contains("<title>Fish &amp; &lt;chips&gt;</title>"))
        #expect(svg.contains("<g id=\"test\" inkscape:groupmode=\"layer\" inkscape:label=\"test\">"))
        #expect(svg.contains(">A&lt;B &amp; &quot;C&quot; </text>"))
    }

    @Test func leftOfArabicTextIsItsEnd() throws {
        let text = TextItem("الرقة", font: Font(size: 9), color: .black, at: Point(x: 1, y: 2), anchor: .start)
        let svg = try svg([.text(text)])
        #expect(svg.contains("direction=\"rtl\" text-anchor=\"end\""))
    }

    @Test func haloLiesBeneath() throws {
        let text = TextItem(
            "Hit", font: Font(size: 9), color: .black, halo: Halo(.white, radius: 1.5), at: Point(x: 1, y: 2))
        #expect(
            try svg([.text(text)]).contains(
                "stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\""))
    }

    @Test func curvedTextStandsLetterByLetter() throws {
        let curve = CurvedTextItem(
            "Tigris", font: Font(size: 9), color: .black,
            baseline: [Point(x: 0, y: 0), Point(x: 30, y: 5), Point(x: 60, y: 20)])
        let svg = try svg([.curvedText(curve)])
        #expect(svg.contains("<g aria-label=\"Tigris\""))
        #expect(svg.contains(">T</text>") && svg.contains(">g</text>"))
    }

    @Test func pathsAreRelativeOnAGridOfHundredths() {
        var path = Path(
            polyline: [Point(x: 0.001, y: 10), Point(x: 10.126, y: 10), Point(x: 10.126, y: 9.5)], closed: true)
        path.move(to: Point(x: 1, y: 1))
        path.curve(to: Point(x: 4, y: 1), control1: Point(x: 2, y: 0), control2: Point(x: 3, y: 0))
        #expect(path.svgData().map { String(decoding: $0, as: UTF8.self) } == "m0 10l10.13 0 0-.5zm1-9c1-1 2-1 3 0")
    }

    @Test(arguments: [(0.0, "0"), (-0.004, "0"), (1.5, "1.5"), (-0.25, "-.25"), (12.006, "12.01"), (-100, "-100")])
    func numbers(_ value: Double, _ written: String) {
        var bytes: [UInt8] = []
        SVGNumber(value).append(to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == written)
    }
}
