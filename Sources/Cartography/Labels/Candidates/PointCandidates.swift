import Foundation

/// Positions of a point's name, in the order of cartographic preference (Imhof 1975; Yoeli 1972): right of the point,
/// above before below, left, then centred, then shifted along the marker; the farther ring after the nearer.
struct PointCandidates {
    let surroundings: LabelSurroundings

    /// Where the box lies: `across` and `down` place the box about the marker: −1 left of it or above, 0 centred,
    /// 1 right of it or below.
    private struct Position {
        var name: String
        var across: Double
        var down: Double
        var cost: Double
    }

    private static let positions = [
        Position(name: "east", across: 1, down: 0, cost: 0),
        Position(name: "northeast", across: 1, down: -1, cost: 0.6),
        Position(name: "southeast", across: 1, down: 1, cost: 1.2),
        Position(name: "west", across: -1, down: 0, cost: 2),
        Position(name: "northwest", across: -1, down: -1, cost: 2.4),
        Position(name: "southwest", across: -1, down: 1, cost: 2.8),
        Position(name: "north", across: 0, down: -1, cost: 3.2),
        Position(name: "south", across: 0, down: 1, cost: 3.6),
        Position(name: "east-northeast", across: 1, down: -0.5, cost: 4),
        Position(name: "east-southeast", across: 1, down: 0.5, cost: 4.2),
        Position(name: "north-northeast", across: 0.5, down: -1, cost: 4.4),
        Position(name: "south-southeast", across: 0.5, down: 1, cost: 4.6),
        Position(name: "west-northwest", across: -1, down: -0.5, cost: 4.8),
        Position(name: "west-southwest", across: -1, down: 0.5, cost: 5),
        Position(name: "north-northwest", across: -0.5, down: -1, cost: 5.2),
        Position(name: "south-southwest", across: -0.5, down: 1, cost: 5.4),
    ]

    /// Distances between marker and text, as parts of the font size, and their costs.
    private static let offsets = [(gap: 0.25, cost: 0.0), (gap: 0.5, cost: 6), (gap: 0.08, cost: 7)]

    private static let wrapCost = 8.0

    func candidates(for request: LabelRequest, at point: Point, marker: LabelMarker) -> LabelCandidates {
        var result = LabelCandidates()
        guard surroundings.frame.contains(point) else {
            result.reason = .outsideFrame
            return result
        }
        result.blocks = Self.blocks(of: request, measuring: surroundings.measuring)
        guard !result.blocks.isEmpty else {
            result.reason = .emptyText
            return result
        }
        for (variant, block) in result.blocks.enumerated() {
            for offset in Self.offsets {
                for position in Self.positions {
                    let gap = offset.gap * request.style.font.size
                    let box = Self.box(of: block, position, around: point, distance: marker.radius + gap)
                    guard surroundings.frame.contains(box) else { continue }
                    let cost = position.cost + offset.cost + Double(variant) * Self.wrapCost
                    result.list.append(
                        LabelCandidate(
                            bounds: box, cost: cost + surroundings.cost(of: box), position: position.name,
                            drawing: .block(variant, box, Self.alignment(position), leader: nil)))
                }
            }
        }
        result.list.sort { $0.cost < $1.cost }
        if request.allowsLeader {
            result.lastResort = leaders(for: request, result.blocks, from: point, marker: marker)
                .sorted { $0.cost < $1.cost }
        }
        if result.list.isEmpty && result.lastResort.isEmpty { result.reason = .cutByFrame }
        return result
    }

    /// The name on one line and, where it is long enough for that to help, on two.
    private static func blocks(of request: LabelRequest, measuring: any TextMeasuring) -> [TextBlock] {
        let font = request.style.font
        if let second = request.secondLine, !second.isEmpty {
            var small = font
            small.size *= 0.9
            small.weight = .regular
            return [TextBlock([(request.text, font), (second, small)], measuring: measuring)].compactMap { $0 }
        }
        var blocks = [TextBlock([(request.text, font)], measuring: measuring)].compactMap { $0 }
        if request.text.count >= 10, !blocks.isEmpty, let lines = request.text.wrapped(into: 2),
            let block = TextBlock(lines.map { ($0, font) }, measuring: measuring)
        {
            blocks.append(block)
        }
        return blocks
    }

    private static func alignment(_ position: Position) -> TextItem.Anchor {
        position.across > 0.9 ? .start : position.across < -0.9 ? .end : .middle
    }

    private static func box(
        of block: TextBlock, _ position: Position, around point: Point, distance: Double
    ) -> Rect {
        let diagonal = abs(position.across) == 1 && abs(position.down) == 1 ? distance * 0.7 : distance
        let x: Double
        let y: Double
        switch position.across {
        case 1: x = point.x + diagonal
        case -1: x = point.x - diagonal - block.width
        default: x = point.x - block.width * (0.5 - position.across * 0.6)
        }
        switch position.down {
        case 1: y = point.y + diagonal
        case -1: y = point.y - diagonal - block.height
        default: y = point.y - block.optical + position.down * block.height
        }
        return Rect(x: x, y: y, width: block.width, height: block.height)
    }
}

// MARK: - Leader lines

extension PointCandidates {
    private static let leaderCost = 30.0
    private static let leaderReaches = [1.6, 2.4, 3.4, 4.6, 6, 8]
    private static let leaderDirections = 16

    /// Places away from the point, tied to it by a line: the last resort.
    private func leaders(
        for request: LabelRequest, _ blocks: [TextBlock], from point: Point, marker: LabelMarker
    ) -> [LabelCandidate] {
        guard let block = blocks.first else { return [] }
        var list: [LabelCandidate] = []
        for reach in Self.leaderReaches {
            for step in 0..<Self.leaderDirections {
                let angle = Double(step) / Double(Self.leaderDirections) * 2 * Double.pi
                let direction = Point(x: cos(angle), y: sin(angle))
                let distance = marker.radius + reach * request.style.font.size
                let end = point.moved(direction.x * distance, direction.y * distance)
                let box = Self.box(of: block, beyond: end, direction)
                guard surroundings.frame.contains(box) else { continue }
                let clear = marker.radius + 0.5
                let leader = LabelCandidate.Leader(
                    start: point.moved(direction.x * clear, direction.y * clear), end: end)
                list.append(
                    LabelCandidate(
                        bounds: box.union(Rect(corners: leader.start, leader.end)),
                        parts: [box] + Rect.chain(from: leader.start, to: leader.end, thickness: 1),
                        cost: Self.leaderCost + reach * 4 + surroundings.cost(of: box), position: "leader",
                        drawing: .block(0, box, direction.x >= 0 ? .start : .end, leader: leader)))
            }
        }
        return list
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
