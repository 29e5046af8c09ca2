import Foundation
import GeoModel

/// Nearness on the sphere of points and, as a lower bound, of boxes to one point, as haversines: cheaper than distances and in
/// the same order.
struct NearestProbe {
    private let origin: Coordinate
    private let cosine: Double

    init(_ origin: Coordinate) {
        self.origin = origin
        cosine = cos(origin.latitude.radians)
    }

    /// Metres, by the haversine formula.
    func distance(to point: Coordinate) -> Double { Geodesic.distance(origin, point) }

    /// The haversine of the angle between the point and the origin, 0…1.
    func haversine(to point: Coordinate) -> Double {
        let sinHalfPhi = sin((point.latitude - origin.latitude).radians / 2)
        let sinHalfLambda = sin((point.longitude - origin.longitude).radians / 2)
        return sinHalfPhi * sinHalfPhi + cosine * cos(point.latitude.radians) * sinHalfLambda * sinHalfLambda
    }

    /// No point of the box (in units of 1e-5°) has less of a haversine than this.
    ///
    /// The differences in latitude and in longitude are bounded one by one, the sine of half of each by the beginning of its series.
    func lowerBound(_ west: Int32, _ south: Int32, _ east: Int32, _ north: Int32) -> Double {
        let unit = PlaceTable.unitsPerDegree
        let (south, north) = (Double(south) / unit, Double(north) / unit)
        let bound = Self.leastHaversine(max(south - origin.latitude, origin.latitude - north, 0))
        let gap = longitudeGap(Double(west) / unit, Double(east) / unit)
        guard gap > 0 else { return bound }
        let narrowest = max(0, min(cos(south.radians), cos(north.radians)))
        return bound + cosine * narrowest * Self.leastHaversine(gap)
    }

    /// Degrees to the nearer side, either way round; 0 inside.
    private func longitudeGap(_ west: Double, _ east: Double) -> Double {
        let (toWest, toEast) = (west - origin.longitude, origin.longitude - east)
        if toWest <= 0, toEast <= 0 { return 0 }
        return max(0, min(max(toWest, toEast), 360 - max(toWest, toEast) - (east - west)))
    }

    /// At most sin²(x / 2), of 0…180 degrees: sin x ≥ x − x³ / 6.
    private static func leastHaversine(_ degrees: Double) -> Double {
        let angle = degrees.radians
        return angle * angle / 4 * (1 - angle * angle / 12)
    }
}

/// A binary heap, the smallest key first; equal keys in the order of insertion.
struct PriorityQueue<Element> {
    private var heap: [(key: Double, order: Int, element: Element)] = []
    private var pushed = 0

    var isEmpty: Bool { heap.isEmpty }

    mutating func push(_ element: Element, key: Double) {
        heap.append((key, pushed, element))
        pushed += 1
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard comes(child, before: parent) else { break }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> (element: Element, key: Double)? {
        guard let last = heap.indices.last else { return nil }
        heap.swapAt(0, last)
        let (key, _, element) = heap.removeLast()
        var parent = 0
        while true {
            var child = 2 * parent + 1
            guard child < heap.count else { break }
            if child + 1 < heap.count, comes(child + 1, before: child) { child += 1 }
            guard comes(child, before: parent) else { break }
            heap.swapAt(child, parent)
            parent = child
        }
        return (element, key)
    }

    private func comes(_ left: Int, before right: Int) -> Bool {
        (heap[left].key, heap[left].order) < (heap[right].key, heap[right].order)
    }
}
