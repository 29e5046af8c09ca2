import Foundation
import GeoModel

/// Distances on the sphere from one point to points and, as a lower bound, to boxes.
struct NearestProbe {
    private let origin: Coordinate
    private let sine: Double
    private let cosine: Double

    init(_ origin: Coordinate) {
        self.origin = origin
        sine = sin(origin.latitude.radians)
        cosine = cos(origin.latitude.radians)
    }

    /// Metres, by the haversine formula.
    func distance(to point: Coordinate) -> Double { Geodesic.distance(origin, point) }

    /// No point of the box (in units of 1e-5°) is nearer than this, in metres.
    func lowerBound(_ west: Int32, _ south: Int32, _ east: Int32, _ north: Int32) -> Double {
        let unit = PlaceTable.unitsPerDegree
        let (west, south, east, north) = (
            Double(west) / unit, Double(south) / unit, Double(east) / unit, Double(north) / unit
        )
        if origin.longitude >= west, origin.longitude <= east {
            let off = max(south - origin.latitude, origin.latitude - north, 0)
            return off.radians * Geodesic.earthRadius
        }
        return min(distanceToMeridian(west, south, north), distanceToMeridian(east, south, north))
    }

    /// Metres to the part of a meridian between two latitudes: to the foot of the perpendicular, or to the nearer end.
    private func distanceToMeridian(_ longitude: Double, _ south: Double, _ north: Double) -> Double {
        let cosDelta = cos((longitude - origin.longitude).radians)
        var latitude = atan2(sine, cosine * cosDelta).degrees
        if latitude > 90 { latitude = 90 }
        if latitude < -90 { latitude = -90 }
        let ends = min(
            distance(to: Coordinate(latitude: south, longitude: longitude)),
            distance(to: Coordinate(latitude: north, longitude: longitude)))
        guard (min(south, north)...max(south, north)).contains(latitude) else { return ends }
        return min(ends, distance(to: Coordinate(latitude: latitude, longitude: longitude)))
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
