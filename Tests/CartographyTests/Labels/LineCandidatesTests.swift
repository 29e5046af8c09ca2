import Cartography
import Foundation
import Testing

@Suite struct LineCandidatesTests {
    static let frame = Rect(x: 0, y: 0, width: 1000, height: 600)
    let placer = LabelPlacer(frame: Self.frame, measuring: FixedWidthMeasuring())

    static func river(_ id: String, _ name: String, _ lines: [[Point]], every: Double = 400) -> LabelRequest {
        LabelRequest(
            id: id, text: name, style: .plain, priority: 1, target: .line(lines, repeatDistance: every))
    }

    /// A gentle wave from left to right.
    static let wave = (0...100).map { Point(x: Double($0) * 10, y: 300 + 40 * sin(Double($0) / 12)) }

    static func baselines(_ layout: LabelLayout) -> [[Point]] {
        layout.placed.flatMap(\.items).compactMap { item in
            if case .curvedText(let text) = item { text.baseline } else { nil }
        }
    }

    @Test(arguments: [false, true])
    func namesRunFromLeftToRightAndAreRepeated(reversed: Bool) {
        let course = reversed ? Self.wave.reversed() : Self.wave
        let layout = placer.layout([Self.river("r", "Euphrates", [course])])
        #expect(layout.placed.count >= 2)
        for baseline in Self.baselines(layout) {
            for (before, after) in zip(baseline, baseline.dropFirst()) { #expect(after.x > before.x) }
        }
        let middles = layout.placed.map { $0.boxes[$0.boxes.count / 2].midX }.sorted()
        for (left, right) in zip(middles, middles.dropFirst()) { #expect(right - left > 150) }
    }

    @Test func theNameStandsBesideTheCourse() throws {
        let level = [Point(x: 0, y: 300), Point(x: 1000, y: 300)]
        let layout = placer.layout([Self.river("r", "Euphrates", [level], every: 1000)])
        let label = try #require(layout.placed.first)
        #expect(label.position == .above)
        #expect(label.boxes.allSatisfy { $0.maxY < 300 && $0.maxY > 290 })
    }

    @Test func tilesPiecesAreJoined() {
        let pieces = stride(from: 0, to: 100, by: 4).map { Array(Self.wave[$0...min(100, $0 + 4)]) }
        let layout = placer.layout([Self.river("r", "Euphrates", pieces.reversed(), every: 2000)])
        #expect(layout.placed.count == 1)
    }

    @Test func aLoopOrAShortCourseCarriesNoName() {
        let loop = (0...60).map { Point(x: 300 + 30 * cos(Double($0) / 10), y: 300 + 30 * sin(Double($0) / 10)) }
        let short = [Point(x: 10, y: 10), Point(x: 40, y: 20)]
        let layout = placer.layout([
            Self.river("short", "Euphrates", [short]),
            Self.river("far", "Nile", [[Point(x: -90, y: -9), Point(x: -5, y: -9)]]),
            Self.river("loop", "A very long river name", [loop]),
        ])
        #expect(layout.dropped.first { $0.id == "short" }?.reason == .lineTooShortOrBent)
        #expect(layout.dropped.first { $0.id == "far" }?.reason == .outsideFrame)
        #expect(layout.dropped.first { $0.id == "loop" }?.reason == .lineTooShortOrBent)
    }

    @Test func namesStayWithinTheFrame() {
        let long = (-50...150).map { Point(x: Double($0) * 10, y: 5 + abs(Double($0 - 50)) * 3) }
        let layout = placer.layout([Self.river("r", "Tigris", [long], every: 200)])
        #expect(!layout.placed.isEmpty)
        #expect(layout.placed.allSatisfy { $0.boxes.allSatisfy(Self.frame.contains) })
    }
}
