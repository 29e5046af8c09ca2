import Foundation

/// Spreading the pins of a crowd over free places around their incidents.
extension PinLayout {
    private static let directions = 24
    private static let passes = 3

    func fanOut(_ crowd: [Int], in pins: inout [Pin]) {
        let middle = center(of: crowd.map { pins[$0].anchor })
        var seats: [Int: [Seat]] = [:]
        for (rank, index) in crowd.enumerated() {
            seats[index] = self.seats(for: pins[index], rank: rank, of: crowd.count, around: middle)
        }
        var placed = pins.indices.filter { !crowd.contains($0) && isNear(pins[$0], to: crowd, pins) }
        for pass in 0..<Self.passes {
            for index in crowd {
                placed.removeAll { $0 == index }
                var best: (cost: Double, center: Point)?
                for seat in seats[index] ?? [] {
                    let cost = seat.cost + conflict(of: index, at: seat.center, with: placed, anchors: crowd, pins)
                    if cost < best?.cost ?? .infinity { best = (cost, seat.center) }
                }
                if let best { pins[index].center = best.center }
                placed.append(index)
            }
            if pass > 0, crowd.allSatisfy({ isSettled($0, among: placed, pins) }) { break }
        }
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
    private func conflict(
        of index: Int, at center: Point, with placed: [Int], anchors crowd: [Int], _ pins: [Pin]
    ) -> Double {
        let pin = pins[index]
        let box = Rect(center: center, width: pin.width, height: pin.height).inset(by: -1.5)
        var cost = 0.0
        for other in placed {
            if box.intersects(pins[other].box) { cost += 100 * radius }
            if Self.crosses(pin.anchor, center, pins[other].box.inset(by: 1)) { cost += 25 * radius }
            if pins[other].needsLeader {
                if Self.crosses(pins[other].anchor, pins[other].center, box) { cost += 25 * radius }
                if Self.cross(pin.anchor, center, pins[other].anchor, pins[other].center) { cost += 8 * radius }
            }
        }
        // A pin beside its place does not stand on the place of another.
        for other in crowd where other != index {
            let distance = pins[other].anchor.distance(to: pin.anchor)
            if distance > 1 || center != pin.anchor, box.contains(pins[other].anchor) { cost += 4 * radius }
            if distance <= 1, center.distance(to: pin.anchor) < radius { cost += 4 * radius }
        }
        return cost
    }

    private func isSettled(_ index: Int, among placed: [Int], _ pins: [Pin]) -> Bool {
        placed.allSatisfy { $0 == index || !pins[$0].box.intersects(pins[index].box) }
    }

    private func isNear(_ pin: Pin, to crowd: [Int], _ pins: [Pin]) -> Bool {
        crowd.contains { pins[$0].anchor.distance(to: pin.anchor) < radius * 14 + pin.width + pins[$0].width }
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
