import Cartography
import Testing

@Suite struct AreaCandidatesTests {
    static let frame = Rect(x: 0, y: 0, width: 800, height: 600)
    let placer = LabelPlacer(frame: Self.frame, measuring: FixedWidthMeasuring())

    static func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> [Point] {
        [
            Point(x: x, y: y), Point(x: x + width, y: y), Point(x: x + width, y: y + height),
            Point(x: x, y: y + height), Point(x: x, y: y),
        ]
    }

    static func country(_ name: String, _ rings: [[Point]], without: [[Point]] = []) -> LabelRequest {
        LabelRequest(
            id: name, text: name, style: LabelStyle(font: Font(size: 16, weight: .bold), color: .black), priority: 9,
            target: .area(LabelArea(rings: rings, without: without, spread: 0.9)))
    }

    @Test func aRoomyCountryIsLetterspacedInItsMiddle() throws {
        let layout = placer.layout([Self.country("SYRIA", [Self.box(100, 100, 600, 400)])])
        let label = try #require(layout.placed.first)
        let bounds = try #require(label.boxes.first)
        #expect(bounds.width > 5 * 16 * 0.6 * 1.5)
        #expect(abs(bounds.midX - 400) < 40 && abs(bounds.midY - 300) < 40)
    }

    @Test func onlyTheVisiblePartCounts() throws {
        let layout = placer.layout([Self.country("TURKEY", [Self.box(-500, -400, 1100, 520)])])
        let bounds = try #require(layout.placed.first?.boxes.first)
        #expect(Self.frame.contains(bounds))
        #expect(bounds.maxY < 120 && bounds.maxX < 600)
    }

    @Test func theNameStaysOutOfHolesAndGaps() throws {
        let lake = Self.box(300, 150, 200, 300)
        let layout = placer.layout([Self.country("IRAQ", [Self.box(100, 100, 600, 400)], without: [lake])])
        let bounds = try #require(layout.placed.first?.boxes.first)
        #expect(!bounds.intersects(Rect(x: 302, y: 152, width: 196, height: 296)))
    }

    @Test func aNarrowCountryGetsTwoLines() throws {
        let layout = placer.layout([Self.country("SAUDI ARABIA", [Self.box(300, 100, 120, 300)])])
        let label = try #require(layout.placed.first)
        #expect(label.items.count == 2)
        #expect(label.boxes.allSatisfy { $0.minX >= 300 && $0.maxX <= 420 })
    }

    @Test func aSlantedCountryIsLetteredAlongItsSpine() throws {
        let band = [
            Point(x: 100, y: 480), Point(x: 500, y: 120), Point(x: 525, y: 148), Point(x: 125, y: 508),
            Point(x: 100, y: 480),
        ]
        let layout = placer.layout([Self.country("LONGLANDIA", [band])])
        let label = try #require(layout.placed.first)
        #expect(label.position == .spine)
    }

    @Test func arabicIsNotLetterspaced() throws {
        let layout = placer.layout([Self.country("سوريا", [Self.box(100, 100, 600, 400)])])
        let label = try #require(layout.placed.first)
        guard case .text(let text) = try #require(label.items.first) else {
            Issue.record("a level name")
            return
        }
        #expect(text.font.letterSpacing == 0)
    }

    @Test func anIslandTooSmallForItsNameIsReported() {
        let layout = placer.layout([
            Self.country("LIECHTENSTEIN", [Self.box(300, 300, 6, 6)]),
            Self.country("ELSEWHERE", [Self.box(900, 300, 60, 60)]),
        ])
        #expect(layout.dropped.map(\.reason) == [.areaTooSmall, .outsideFrame])
    }
}
