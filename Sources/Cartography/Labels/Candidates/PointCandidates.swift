/// Positions of a point's name, in the order of cartographic preference (Imhof 1975; Yoeli 1972): right of the point,
/// above before below, left, then centred, then shifted along the marker; the farther ring after the nearer.
struct PointCandidates {
    let surroundings: LabelSurroundings

    /// Where the box lies: `across` and `down` place the box about the marker: −1 left of it or above, 0 centred,
    /// 1 right of it or below.
    private struct Position {
        var name: LabelPosition
        var across: Double
        var down: Double
        var cost: Double
    }

    private static let positions = [
        Position(name: .east, across: 1, down: 0, cost: 0),
        Position(name: .northeast, across: 1, down: -1, cost: 0.6),
        Position(name: .southeast, across: 1, down: 1, cost: 1.2),
        Position(name: .west, across: -1, down: 0, cost: 2),
        Position(name: .northwest, across: -1, down: -1, cost: 2.4),
        Position(name: .southwest, across: -1, down: 1, cost: 2.8),
        Position(name: .north, across: 0, down: -1, cost: 3.2),
        Position(name: .south, across: 0, down: 1, cost: 3.6),
        Position(name: .eastNortheast, across: 1, down: -0.5, cost: 4),
        Position(name: .eastSoutheast, across: 1, down: 0.5, cost: 4.2),
        Position(name: .northNortheast, across: 0.5, down: -1, cost: 4.4),
        Position(name: .southSoutheast, across: 0.5, down: 1, cost: 4.6),
        Position(name: .westNorthwest, across: -1, down: -0.5, cost: 4.8),
        Position(name: .westSouthwest, across: -1, down: 0.5, cost: 5),
        Position(name: .northNorthwest, across: -0.5, down: -1, cost: 5.2),
        Position(name: .southSouthwest, across: -0.5, down: 1, cost: 5.4),
    ]

    /// Distances between marker and text, as parts of the font size, and their costs.
    private static let offsets = [(gap: 0.25, cost: 0.0), (gap: 0.1, cost: 5), (gap: 0.5, cost: 6)]
    private static let wrapCost = 8.0
    /// Wider rings and wrapped names are tried where the nearer gave fewer than this.
    private static let enough = 10
    private static let shortestWrapped = 10

    func candidates(for request: LabelRequest, at point: Point, marker: LabelMarker) -> LabelCandidates {
        guard surroundings.frame.contains(point) else { return LabelCandidates(reason: .outsideFrame) }
        let box = marker.box(at: point)
        guard marker.presence != .withLabel || surroundings.fixed.isFree(forMarker: box) else {
            return LabelCandidates(reason: .obstructed(by: surroundings.fixed.names(in: box)))
        }
        guard let block = block(request) else { return LabelCandidates(reason: .emptyText) }
        var result = LabelCandidates(blocks: [block])
        addRings(around: point, marker, font: request.style.font, variant: 0, to: &result)
        if result.list.count < Self.enough, let wrapped = wrappedBlock(request) {
            result.blocks.append(wrapped)
            addRings(around: point, marker, font: request.style.font, variant: 1, to: &result)
        }
        result.list.sort { $0.cost < $1.cost }
        if request.allowsLeader {
            LeaderCandidates(surroundings: surroundings)
                .add(from: point, marker, font: request.style.font, to: &result)
        }
        result.explainEmptiness(or: .cutByFrame, surroundings)
        return result
    }

    private func addRings(
        around point: Point, _ marker: LabelMarker, font: Font, variant: Int, to result: inout LabelCandidates
    ) {
        let block = result.blocks[variant]
        let start = result.list.count
        for offset in Self.offsets where result.list.count - start < Self.enough {
            for position in Self.positions {
                let box = Self.box(
                    of: block, position, around: point, distance: marker.radius + offset.gap * font.size)
                guard surroundings.frame.contains(box) else { continue }
                var candidate = LabelCandidate(
                    bounds: box, cost: position.cost + offset.cost + Double(variant) * Self.wrapCost,
                    position: position.name, drawing: .block(variant, box, Self.alignment(position), leader: nil))
                guard result.accepts(candidate, surroundings) else { continue }
                candidate.cost += surroundings.cost(of: box)
                result.list.append(candidate)
            }
        }
    }

    private func block(_ request: LabelRequest) -> TextBlock? {
        let font = request.style.font
        guard let second = request.secondLine, !second.isEmpty else {
            return TextBlock([(request.text, font)], measuring: surroundings.measuring)
        }
        var small = font
        small.size *= 0.9
        small.weight = .regular
        return TextBlock([(request.text, font), (second, small)], measuring: surroundings.measuring)
    }

    /// The name on two lines, where it is long enough for that to help.
    private func wrappedBlock(_ request: LabelRequest) -> TextBlock? {
        guard request.secondLine == nil, request.text.count >= Self.shortestWrapped,
            let lines = request.text.wrapped(into: 2)
        else { return nil }
        return TextBlock(lines.map { ($0, request.style.font) }, measuring: surroundings.measuring)
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
