import Cartography
import Foundation

/// A polyline measured by its length, along which letters stand.
struct BentBaseline {
    private let points: [Point]
    /// Length from the start to each point.
    private let lengths: [Double]
    /// Directions are taken over this distance to both sides, so that letters do not jump at the corners.
    private let smoothing: Double

    var length: Double { lengths.last ?? 0 }

    /// Nil for a line without length, or with coordinates that are no numbers.
    init?(_ baseline: [Point], fontSize: Double) {
        var points: [Point] = []
        var lengths: [Double] = []
        for point in baseline {
            guard point.x.isFinite, point.y.isFinite else { return nil }
            guard let last = points.last, let length = lengths.last else {
                points.append(point)
                lengths.append(0)
                continue
            }
            let step = hypot(point.x - last.x, point.y - last.y)
            if step > 1e-6 {
                points.append(point)
                lengths.append(length + step)
            }
        }
        guard points.count >= 2 else { return nil }
        self.points = points
        self.lengths = lengths
        smoothing = 0.4 * fontSize
    }

    /// The position at `distance` from the start; before the start and after the end the line goes straight on.
    func point(at distance: Double) -> Point {
        var low = 0
        var high = lengths.count - 2
        while low < high {
            let middle = (low + high + 1) / 2
            if lengths[middle] <= distance { low = middle } else { high = middle - 1 }
        }
        let a = points[low]
        let b = points[low + 1]
        let t = (distance - lengths[low]) / (lengths[low + 1] - lengths[low])
        return Point(x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t)
    }

    /// Radians clockwise from the page's horizontal.
    func angle(at distance: Double) -> Double {
        let before = point(at: distance - smoothing)
        let after = point(at: distance + smoothing)
        return atan2(after.y - before.y, after.x - before.x)
    }

    /// A point given along the straight line of text (`x` from the start of the baseline, `y` downwards), bent.
    func bend(x: Double, y: Double) -> Point {
        let foot = point(at: x)
        let direction = angle(at: x)
        return Point(x: foot.x - y * sin(direction), y: foot.y + y * cos(direction))
    }
}
