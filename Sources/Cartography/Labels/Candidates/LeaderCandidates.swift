import Foundation

/// Places away from a point, tied to it by a line: the last resort.
struct LeaderCandidates {
    let surroundings: LabelSurroundings

    private static let cost = 30.0
    /// Lengths of the line, as parts of the font size.
    private static let reaches = [1.6, 2.4, 3.4, 4.6, 6, 8]
    private static let directions = 16

    func add(from point: Point, _ marker: LabelMarker, font: Font, to result: inout LabelCandidates) {
        guard let block = result.blocks.first else { return }
        for reach in Self.reaches {
            for step in 0..<Self.directions {
                let angle = Double(step) / Double(Self.directions) * 2 * Double.pi
                let direction = Point(x: cos(angle), y: sin(angle))
                let distance = marker.radius + reach * font.size
                let end = point.moved(direction.x * distance, direction.y * distance)
                let box = Self.box(of: block, beyond: end, direction)
                guard surroundings.frame.contains(box) else { continue }
                // The line itself starts at the marker; what it may hit starts where it has left the marker's box.
                let start = point.moved(direction.x * (marker.radius + 0.5), direction.y * (marker.radius + 0.5))
                let clear = marker.radius * 1.42 + surroundings.gap + 1
                let line = Rect.chain(
                    from: point.moved(direction.x * clear, direction.y * clear), to: end, thickness: 1)
                let candidate = LabelCandidate(
                    bounds: line.reduce(box) { $0.union($1) }, parts: [box] + line,
                    cost: Self.cost + reach * 4 + surroundings.cost(of: box), position: .leader,
                    drawing: .block(
                        0, box, direction.x >= 0 ? .start : .end,
                        leader: LabelCandidate.Leader(start: start, end: end)))
                if result.accepts(candidate, surroundings) { result.lastResort.append(candidate) }
            }
        }
        result.lastResort.sort { $0.cost < $1.cost }
    }

    /// The box that a leader points to: its near side, or its middle where the leader is upright.
    private static func box(of block: TextBlock, beyond end: Point, _ direction: Point) -> Rect {
        let room = 2.0
        let x: Double
        var y = end.y - block.optical
        if abs(direction.x) < 0.1 {
            x = end.x - block.width / 2
            y = direction.y > 0 ? end.y + room : end.y - room - block.height
        } else {
            x = direction.x > 0 ? end.x + room : end.x - room - block.width
        }
        return Rect(x: x, y: y, width: block.width, height: block.height)
    }
}
