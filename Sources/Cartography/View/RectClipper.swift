/// Clips polygons and lines to an upright rectangle, on the page or in a tile.
struct RectClipper {
    var minX: Double
    var minY: Double
    var maxX: Double
    var maxY: Double

    init(_ rect: Rect) {
        (minX, minY, maxX, maxY) = (rect.minX, rect.minY, rect.maxX, rect.maxY)
    }

    init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        (self.minX, self.minY, self.maxX, self.maxY) = (minX, minY, maxX, maxY)
    }

    /// The ring within the rectangle (Sutherland and Hodgman 1974). It may run to and fro along the rectangle's edge,
    /// which fills right under both rules and must not be stroked.
    func clip(ring: [Point]) -> [Point] {
        var ring = ring
        for side in Side.allCases where ring.contains(where: { isOutside($0, side) }) {
            ring = clip(ring, side)
            if ring.count < 3 { return [] }
        }
        return ring
    }

    /// The pieces of the line within the rectangle (Liang and Barsky 1984).
    func clip(line: [Point]) -> [[Point]] {
        var pieces: [[Point]] = []
        var piece: [Point] = []
        for index in line.indices.dropLast() {
            guard let (a, b) = clip(line[index], line[index + 1]) else {
                if piece.count > 1 { pieces.append(piece) }
                piece.removeAll(keepingCapacity: true)
                continue
            }
            if piece.last != a {
                if piece.count > 1 { pieces.append(piece) }
                piece = [a]
            }
            if b != a { piece.append(b) }
        }
        if piece.count > 1 { pieces.append(piece) }
        return pieces
    }

    /// The part of a segment within the rectangle.
    func clip(_ a: Point, _ b: Point) -> (Point, Point)? {
        var start = 0.0
        var end = 1.0
        let dx = b.x - a.x
        let dy = b.y - a.y
        for (p, q) in [(-dx, a.x - minX), (dx, maxX - a.x), (-dy, a.y - minY), (dy, maxY - a.y)] {
            if p == 0 {
                if q < 0 { return nil }
            } else if p < 0 {
                start = max(start, q / p)
            } else {
                end = min(end, q / p)
            }
        }
        guard start <= end else { return nil }
        let from = start == 0 ? a : Point(x: a.x + start * dx, y: a.y + start * dy)
        let to = end == 1 ? b : Point(x: a.x + end * dx, y: a.y + end * dy)
        return (from, to)
    }

    private enum Side: CaseIterable { case left, right, top, bottom }

    private func isOutside(_ point: Point, _ side: Side) -> Bool {
        switch side {
        case .left: point.x < minX
        case .right: point.x > maxX
        case .top: point.y < minY
        case .bottom: point.y > maxY
        }
    }

    private func clip(_ ring: [Point], _ side: Side) -> [Point] {
        var result: [Point] = []
        result.reserveCapacity(ring.count + 4)
        guard var previous = ring.last else { return [] }
        for point in ring {
            if isOutside(point, side) != isOutside(previous, side) { result.append(crossing(previous, point, side)) }
            if !isOutside(point, side) { result.append(point) }
            previous = point
        }
        return result
    }

    private func crossing(_ a: Point, _ b: Point, _ side: Side) -> Point {
        switch side {
        case .left: Point(x: minX, y: a.y + (minX - a.x) / (b.x - a.x) * (b.y - a.y))
        case .right: Point(x: maxX, y: a.y + (maxX - a.x) / (b.x - a.x) * (b.y - a.y))
        case .top: Point(x: a.x + (minY - a.y) / (b.y - a.y) * (b.x - a.x), y: minY)
        case .bottom: Point(x: a.x + (maxY - a.y) / (b.y - a.y) * (b.x - a.x), y: maxY)
        }
    }
}
