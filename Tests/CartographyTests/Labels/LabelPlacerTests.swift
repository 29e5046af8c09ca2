import Cartography
import Testing

@Suite struct LabelPlacerTests {
    static let frame = Rect(x: 0, y: 0, width: 400, height: 300)
    let placer = LabelPlacer(frame: Self.frame, measuring: FixedWidthMeasuring())

    @Test func aLonePointTakesTheFirstPosition() throws {
        let layout = placer.layout([.point("a", "Raqqa", at: 200, 150)])
        let label = try #require(layout.placed.first)
        #expect(label.position == .east)
        #expect(label.boxes.allSatisfy { $0.minX > 202 })
        #expect(layout.dropped.isEmpty)
    }

    @Test func atTheRightEdgeItStandsOnTheLeft() throws {
        let layout = placer.layout([.point("a", "Abu Kamal", at: 395, 150)])
        #expect(layout.placed.map(\.position) == [.west])
        #expect(layout.placed.allSatisfy { $0.boxes.allSatisfy(Self.frame.contains) })
    }

    @Test func neighboursDoNotCoverEachOtherNorTheirMarkers() {
        let requests = (0..<40).map { index in
            LabelRequest.point(
                "p\(index)", "Place \(index)", at: 60 + Double(index % 8) * 35, 60 + Double(index / 8) * 40)
        }
        let layout = placer.layout(requests)
        #expect(layout.overlaps.isEmpty)
        #expect(layout.placed.count >= 30)
        for label in layout.placed {
            for index in 0..<40 {
                let marker = Rect(
                    x: 58 + Double(index % 8) * 35, y: 58 + Double(index / 8) * 40, width: 4, height: 4)
                #expect(!label.boxes.contains { $0.intersects(marker) })
            }
        }
    }

    @Test func aLabelMovesAsideForAnother() {
        // The second's east is free, yet a wall leaves it no other place than the first one's east.
        var obstacles = LabelObstacles()
        obstacles.boxes = [
            .init(id: "wall", rect: Rect(x: 130, y: 0, width: 4, height: 300)),
            .init(id: "roof", rect: Rect(x: 0, y: 0, width: 400, height: 100)),
            .init(id: "floor", rect: Rect(x: 0, y: 125, width: 400, height: 175)),
            .init(id: "left", rect: Rect(x: 0, y: 0, width: 50, height: 300)),
        ]
        let layout = placer.layout(
            [
                .point("free", "Aaa", at: 85, 112, priority: 2), .point("bound", "Bbb", at: 127, 112, priority: 1),
            ], avoiding: obstacles)
        #expect(layout.placed.map(\.id).sorted() == ["bound", "free"])
        #expect(layout.overlaps.isEmpty)
    }

    @Test func theMoreImportantNameIsKept() {
        var obstacles = LabelObstacles()
        obstacles.boxes = [
            .init(id: "roof", rect: Rect(x: 0, y: 0, width: 400, height: 104)),
            .init(id: "floor", rect: Rect(x: 0, y: 118, width: 400, height: 182)),
            .init(id: "left", rect: Rect(x: 0, y: 0, width: 98, height: 300)),
            .init(id: "right", rect: Rect(x: 150, y: 0, width: 300, height: 300)),
        ]
        let small = LabelRequest.point("village", "Villa", at: 102, 111, priority: 1)
        let large = LabelRequest.point("city", "Citya", at: 103, 111, priority: 5, presence: .elsewhere)
        let layout = placer.layout([small, large], avoiding: obstacles)
        #expect(layout.placed.map(\.id) == ["city"])
        #expect(layout.dropped.map(\.id) == ["village"])
    }

    @Test func aLeaderIsTheLastResort() throws {
        var obstacles = LabelObstacles()
        obstacles.boxes = [.init(id: "pins", rect: Rect(x: 180, y: 140, width: 40, height: 9))]
        obstacles.boxes.append(.init(id: "pins", rect: Rect(x: 180, y: 152, width: 40, height: 9)))
        obstacles.boxes.append(.init(id: "pin west", rect: Rect(x: 180, y: 140, width: 18, height: 21)))
        obstacles.boxes.append(.init(id: "pin east", rect: Rect(x: 203, y: 140, width: 18, height: 21)))
        let without = placer.layout(
            [.point("a", "Hajin town", at: 200, 150, presence: .elsewhere)], avoiding: obstacles)
        #expect(without.placed.isEmpty)
        guard case .obstructed(let ids) = try #require(without.dropped.first).reason else {
            Issue.record("the pins are in the way")
            return
        }
        #expect(ids.contains("pin east"))
        obstacles.boxes.removeLast(2)
        let with = placer.layout(
            [.point("a", "Hajin town", at: 200, 150.5, presence: .elsewhere, leader: true)], avoiding: obstacles)
        #expect(with.placed.map(\.position) == [.leader])
        #expect(with.placed.first?.leader != nil)
    }

    @Test func linesAreAvoidedWherePossible() {
        var obstacles = LabelObstacles()
        obstacles.lines = [.init(points: [Point(x: 215, y: 0), Point(x: 215, y: 300)], weight: 1)]
        let layout = placer.layout([.point("a", "Latakia", at: 200, 150)], avoiding: obstacles)
        #expect(layout.placed.map(\.position) == [.west])
    }

    @Test func whatLiesOutsideOrHasNoNameIsDroppedWithTheReason() {
        let layout = placer.layout([.point("far", "Far", at: 500, 10), .point("mute", "", at: 50, 50)])
        #expect(layout.dropped.map(\.reason) == [.outsideFrame, .emptyText])
    }

    @Test func theSameRequestsGiveTheSameLayout() {
        let requests = (0..<200).map { (index: Int) -> LabelRequest in
            LabelRequest.point(
                "p\(index)", "Name \(index)", at: Double((index * 37) % 400), Double((index * 91) % 300),
                priority: Double(index % 7), leader: true)
        }
        let first = placer.layout(requests)
        let second = placer.layout(requests)
        #expect(first.placed == second.placed)
        #expect(first.dropped == second.dropped)
        #expect(first.overlaps.isEmpty)
    }
}
