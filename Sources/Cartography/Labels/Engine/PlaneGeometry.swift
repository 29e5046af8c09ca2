extension Point {
    /// The point a fraction of the way to `other`.
    func toward(_ other: Point, _ fraction: Double) -> Point {
        Point(x: x + (other.x - x) * fraction, y: y + (other.y - y) * fraction)
    }

    func moved(_ dx: Double, _ dy: Double) -> Point { Point(x: x + dx, y: y + dy) }

    var isFinite: Bool { x.isFinite && y.isFinite }
}

extension Rect {
    init(center: Point, width: Double, height: Double) {
        self.init(x: center.x - width / 2, y: center.y - height / 2, width: width, height: height)
    }

    init(corners a: Point, _ b: Point) {
        self.init(x: min(a.x, b.x), y: min(a.y, b.y), width: abs(a.x - b.x), height: abs(a.y - b.y))
    }

    /// The smallest rectangle around points; nil for none.
    init?(around points: some Sequence<Point>) {
        var left = Double.infinity
        var right = -Double.infinity
        var top = Double.infinity
        var bottom = -Double.infinity
        for point in points {
            left = min(left, point.x)
            right = max(right, point.x)
            top = min(top, point.y)
            bottom = max(bottom, point.y)
        }
        guard left <= right, top <= bottom else { return nil }
        self.init(x: left, y: top, width: right - left, height: bottom - top)
    }

    /// Small boxes that cover a straight line.
    static func chain(from start: Point, to end: Point, thickness: Double) -> [Rect] {
        let count = max(1, Int((start.distance(to: end) / (4 * thickness)).rounded(.up)))
        return (0..<count).map { index in
            Rect(
                corners: start.toward(end, Double(index) / Double(count)),
                start.toward(end, Double(index + 1) / Double(count))
            ).inset(by: -thickness / 2)
        }
    }

    func moved(_ dx: Double, _ dy: Double) -> Rect { Rect(x: x + dx, y: y + dy, width: width, height: height) }

    func union(_ other: Rect) -> Rect {
        let left = min(minX, other.minX)
        let top = min(minY, other.minY)
        return Rect(x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
    }

    func nearestPoint(to point: Point) -> Point {
        Point(x: min(max(point.x, minX), maxX), y: min(max(point.y, minY), maxY))
    }

    /// The part of a segment inside this rectangle (Liang and Barsky 1984); nil where there is none.
    func clip(_ start: Point, _ end: Point) -> (Point, Point)? {
        guard start.isFinite, end.isFinite else { return nil }
        let dx = end.x - start.x
        let dy = end.y - start.y
        var first = 0.0
        var last = 1.0
        for (p, q) in [
            (-dx, start.x - minX), (dx, maxX - start.x), (-dy, start.y - minY), (dy, maxY - start.y),
        ] {
            if p == 0 {
                if q < 0 { return nil }
            } else if p < 0 {
                first = max(first, q / p)
            } else {
                last = min(last, q / p)
            }
        }
        return first <= last ? (start.toward(end, first), start.toward(end, last)) : nil
    }
}
