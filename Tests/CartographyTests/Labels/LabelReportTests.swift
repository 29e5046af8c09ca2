import Cartography
import Testing

@Suite struct LabelReportTests {
    @Test func eachNameHasALineWithItsPlaceOrTheReason() {
        let placer = LabelPlacer(
            frame: Rect(x: 0, y: 0, width: 400, height: 300), measuring: FixedWidthMeasuring())
        let layout = placer.layout([.point("a", "Ain\tIssa", at: 200, 150), .point("far", "Far", at: 500, 10)])
        let lines = LabelReport(layout).text.split(separator: "\n")
        #expect(lines.first == "state\tid\ttext\tposition\tx\ty\treason")
        #expect(lines.dropFirst().first?.hasPrefix("placed\ta\tAin Issa\teast\t") == true)
        #expect(lines.last == "dropped\tfar\tFar\t\t\t\toutside the frame")
    }
}
