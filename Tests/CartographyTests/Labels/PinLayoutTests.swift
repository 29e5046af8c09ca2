import Cartography
import Testing

@Suite struct PinLayoutTests {
    static let frame = Rect(x: 0, y: 0, width: 800, height: 600)
    let layout = PinLayout(frame: Self.frame, radius: 12) { numbers, _ in
        (width: 24 + Double(min(numbers.count, 6)) * 8, height: 24)
    }

    static func incidents(_ points: [(Double, Double)]) -> [PinLayout.Incident] {
        points.enumerated().map { PinLayout.Incident(number: $0 + 1, point: Point(x: $1.0, y: $1.1)) }
    }

    func expectSound(_ pins: [PinLayout.Pin], count: Int) {
        #expect(pins.flatMap(\.numbers).sorted() == Array(1...count))
        for (index, pin) in pins.enumerated() {
            #expect(Self.frame.contains(pin.box))
            for other in pins.dropFirst(index + 1) { #expect(!pin.box.intersects(other.box)) }
        }
    }

    @Test func aPinWithRoomStandsOnItsPlace() {
        let pins = layout.pins(for: Self.incidents([(100, 100), (300, 200)]))
        #expect(pins.allSatisfy { !$0.needsLeader && $0.center == $0.anchor })
        expectSound(pins, count: 2)
    }

    @Test(arguments: 2...6)
    func pinsOnOneSpotFanOut(count: Int) {
        let pins = layout.pins(for: Self.incidents(Array(repeating: (400, 300), count: count)))
        #expect(pins.count == count)
        #expect(pins.allSatisfy { $0.center.distance(to: $0.anchor) < 80 })
        expectSound(pins, count: count)
    }

    @Test func manyOnOneSpotBecomeACluster() {
        let pins = layout.pins(for: Self.incidents(Array(repeating: (400, 300), count: 12)))
        #expect(pins.count == 1)
        #expect(pins.first?.isCluster == true)
        expectSound(pins, count: 12)
    }

    @Test func twoThatTouchMoveApart() {
        let pins = layout.pins(for: Self.incidents([(400, 300), (410, 304)]))
        expectSound(pins, count: 2)
        #expect(pins.allSatisfy { $0.center.distance(to: $0.anchor) < 30 })
    }

    @Test func atTheFramesEdgePinsMoveInside() {
        let pins = layout.pins(for: Self.incidents([(2, 2), (799, 300), (400, 599), (-5, 20)]))
        #expect(pins.flatMap(\.numbers) == [1, 2, 3])
        expectSound(pins, count: 3)
        #expect(pins.first?.needsLeader == true)
    }

    @Test func aDenseTheatreKeepsEveryNumber() {
        let points = (0..<3000).map { (index: Int) -> (Double, Double) in
            (Double(index * 7919 % 760) + 20, Double(index * 104_729 % 560) + 20)
        }
        let pins = layout.pins(for: Self.incidents(points))
        #expect(pins.flatMap(\.numbers).sorted() == Array(1...3000))
    }

    @Test func onlyACrowdWithoutRoomGoesUnderALetter() {
        // What a cluster of numbers needs grows with them.
        let layout = PinLayout(frame: Self.frame, radius: 12) { numbers, lettered in
            lettered ? (width: 32, height: 32) : (width: 40, height: 16 + 8 * Double(numbers.count))
        }
        func points(_ count: Int) -> [(Double, Double)] {
            (0..<count).map { (index: Int) -> (Double, Double) in
                (Double(index * 7919 % 760) + 20, Double(index * 104_729 % 560) + 20)
            }
        }
        #expect(layout.pins(for: Self.incidents(points(40))).allSatisfy { !$0.isLettered })
        let dense = layout.pins(for: Self.incidents(points(3000))).filter(\.isCluster)
        #expect(dense.contains { $0.isLettered })
        for (index, pin) in dense.enumerated() {
            for other in dense.dropFirst(index + 1) { #expect(!pin.box.inset(by: 1).intersects(other.box)) }
        }
    }

    @Test func aLetterStandsBesideItsPlaces() {
        let layout = PinLayout(frame: Self.frame, radius: 12) { _, lettered in
            lettered ? (width: 32, height: 32) : (width: 500, height: 500)
        }
        // Thirty in the upper left of a cell, the rest elsewhere.
        let points = (0..<30).map { (index: Int) -> (Double, Double) in
            (214 + Double(index % 6), 214 + Double(index / 6))
        }
        let pins = layout.pins(for: Self.incidents(points + [(250, 230), (240, 250), (258, 258)]))
        for pin in pins where pin.isLettered && pin.numbers.count > 20 {
            #expect(points.allSatisfy { !pin.box.contains(Point(x: $0.0, y: $0.1)) })
        }
    }

    @Test(arguments: [12, 18, 40])
    func aDenseCrowdStaysAtItsPlaces(count: Int) {
        let points = (0..<count).map { (index: Int) -> (Double, Double) in
            (400 + Double(index * 7 % 13), 300 + Double(index * 5 % 11))
        }
        let pins = layout.pins(for: Self.incidents(points))
        expectSound(pins, count: count)
        #expect(pins.allSatisfy { $0.center.distance(to: $0.anchor) < 80 })
    }

    @Test func aTownsIncidentsStandBesideEachOther() {
        let points = (0..<15).map { (index: Int) -> (Double, Double) in
            (400 + Double(index * 37 % 50), 300 + Double(index * 23 % 40))
        }
        let pins = layout.pins(for: Self.incidents(points))
        expectSound(pins, count: 15)
    }
}

extension Point {
    fileprivate func distance(to other: Point) -> Double {
        ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }
}
