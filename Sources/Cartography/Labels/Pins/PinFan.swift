import Foundation

/// Spreading the pins of a crowd over free places around their incidents.
extension PinLayout {
    private static let directions = 24

    /// The pins of a crowd, moved clear of each other and of those already settled.
    func fannedOut(_ crowd: [Pin], among settled: [Pin]) -> [Pin] {
        var pins = crowd
        let middle = center(of: crowd.map(\.anchor))
        let seats = crowd.enumerated().map { self.seats(for: $1, rank: $0, of: crowd.count, around: middle) }
        let near = settled.filter { pin in crowd.contains { isNear(pin, to: $0) } }
        var placed: [Int] = []
        for pass in 0..<3 {
            for index in pins.indices {
                placed.removeAll { $0 == index }
                let others = near + placed.map { pins[$0] }
                var best: (cost: Double, center: Point)?
                for seat in seats[index] where seat.cost < best?.cost ?? .infinity {
                    let cost = seat.cost + conflict(of: pins[index], at: seat.center, with: others, in: pins)
                    if cost < best?.cost ?? .infinity { best = (cost, seat.center) }
                }
                if let best { pins[index].center = best.center }
                placed.append(index)
            }
            if pass > 0, isSettled(pins) { break }
        }
        return pins
    }

    /// A place where a pin might stand.
    private struct Seat {
        var center: Point
        var cost: Double
    }

    /// Its own spot, then rings around it; the direction away from the crowd's middle first, or, for pins on the same
    /// spot, clockwise by number from the upper right.
    private func seats(for pin: Pin, rank: Int, of count: Int, around middle: Point) -> [Seat] {
        let away = pin.anchor.distance(to: middle)
        let favourite =
            away > radius * 0.3
            ? atan2(pin.anchor.y - middle.y, pin.anchor.x - middle.x)
            : -Double.pi / 4 + Double(rank) * 2 * .pi / Double(count)
        var seats = [Seat(center: clamped(pin), cost: 0)]
        for reach in [0.5, 1, 1.6, 2.2, 2.8, 3.6, 4.6, 5.8, 7.2, 9] {
            for step in 0..<Self.directions {
                let turn = Double((step + 1) / 2) * (step % 2 == 0 ? 1 : -1) * 2 * .pi / Double(Self.directions)
                let angle = favourite + turn
                let distance = reach * radius + (abs(cos(angle)) * pin.width / 2 - radius)
                var moved = pin
                moved.anchor = pin.anchor.moved(cos(angle) * max(0, distance), sin(angle) * reach * radius)
                guard frame.inset(by: 1).contains(Rect(center: moved.anchor, width: pin.width, height: pin.height))
                else { continue }
                seats.append(Seat(center: moved.anchor, cost: reach * radius + abs(turn) * radius * 0.35))
            }
        }
        return seats
    }

    /// What is wrong with a place, given where the others stand.
    private func conflict(of pin: Pin, at center: Point, with others: [Pin], in crowd: [Pin]) -> Double {
        let box = Rect(center: center, width: pin.width, height: pin.height).inset(by: -1.5)
        var cost = 0.0
        for other in others {
            if box.intersects(other.box) { cost += 100 * radius }
            if Self.crosses(pin.anchor, center, other.box.inset(by: 1)) { cost += 25 * radius }
            if other.needsLeader {
                if Self.crosses(other.anchor, other.center, box) { cost += 25 * radius }
                if Self.cross(pin.anchor, center, other.anchor, other.center) { cost += 8 * radius }
            }
        }
        // A pin beside its place does not stand on the place of another; of several on one spot none hides it.
        for other in crowd where other.numbers != pin.numbers {
            if other.anchor.distance(to: pin.anchor) <= 1 {
                if center.distance(to: pin.anchor) < radius { cost += 4 * radius }
            } else if center != pin.anchor, box.contains(other.anchor) {
                cost += 4 * radius
            }
        }
        return cost
    }

    /// Whether no pin stands on another.
    func isSettled(_ pins: [Pin], among settled: [Pin] = []) -> Bool {
        pins.indices.allSatisfy { index in
            let box = pins[index].box
            return !pins[(index + 1)...].contains { $0.box.intersects(box) }
                && !settled.contains { $0.box.intersects(box) }
        }
    }

    private func isNear(_ pin: Pin, to other: Pin) -> Bool {
        other.anchor.distance(to: pin.anchor) < radius * 14 + pin.width + other.width
    }

    private func center(of points: [Point]) -> Point {
        let count = Double(max(1, points.count))
        return Point(x: points.reduce(0) { $0 + $1.x } / count, y: points.reduce(0) { $0 + $1.y } / count)
    }

    private static func crosses(_ start: Point, _ end: Point, _ box: Rect) -> Bool {
        guard start != end else { return false }
        return box.clip(start, end) != nil
    }

    /// Whether two segments cross, ends not counted.
    private static func cross(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
        func side(_ p: Point, _ q: Point, _ r: Point) -> Double {
            (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
        }
        return side(a, b, c) * side(a, b, d) < -1e-9 && side(c, d, a) * side(c, d, b) < -1e-9
    }
}
