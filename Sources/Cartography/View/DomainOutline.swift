import GeoModel

/// The edge of what a projection shows, where the frame of a view reaches beyond it.
struct DomainOutline {
    /// Clockwise on the page.
    let ring: [Point]
    private let frame: Rect

    /// Nil where the frame lies within what the projection shows.
    init?(of view: MapView) {
        let frame = view.frame
        let samples = [frame.minX, frame.midX, frame.maxX].flatMap { x in
            [frame.minY, frame.midY, frame.maxY].map { Point(x: x, y: $0) }
        }
        guard samples.contains(where: { view.unproject($0) == nil }) else { return nil }
        self.frame = frame
        ring = Self.ring(of: view)
    }

    var path: Path { Path(polyline: ring, closed: true) }

    /// The part of the frame that shows anything.
    var bounds: Rect? {
        guard let box = Rect(around: ring), box.intersects(frame) else { return nil }
        return Rect(
            corners: frame.nearestPoint(to: Point(x: box.minX, y: box.minY)),
            frame.nearestPoint(to: Point(x: box.maxX, y: box.maxY)))
    }

    /// Whether all of it is inside the frame, so that it is the map's own neat line.
    var isWhole: Bool { Rect(around: ring).map { frame.inset(by: -2).contains($0) } ?? false }

    /// Boxes that together cover what lies outside, for keeping names off it.
    var outside: [Rect] {
        let height = 6.0
        return stride(from: frame.minY, to: frame.maxY, by: height).flatMap { y -> [Rect] in
            // The outline is convex: at each height it has one inside.
            let crossings = [y, y + height].map { self.crossings(at: $0) }
            guard let left = crossings.compactMap(\.first).max(), let right = crossings.compactMap(\.last).min(),
                crossings.allSatisfy({ !$0.isEmpty })
            else { return [Rect(x: frame.minX, y: y, width: frame.width, height: height)] }
            return [
                Rect(x: frame.minX, y: y, width: left - frame.minX, height: height),
                Rect(x: right, y: y, width: frame.maxX - right, height: height),
            ].filter { $0.width > 0 }
        }
    }

    /// Where the outline crosses a height of the page, from left to right.
    private func crossings(at y: Double) -> [Double] {
        guard var start = ring.last else { return [] }
        var found: [Double] = []
        for end in ring {
            if (start.y > y) != (end.y > y) {
                found.append(start.x + (end.x - start.x) * (y - start.y) / (end.y - start.y))
            }
            start = end
        }
        return found.sorted()
    }

    /// The edge of what a view's projection shows, clockwise on the page.
    static func ring(of view: MapView) -> [Point] {
        let ring = view.projection.domain.cap.map { capRing($0, view) } ?? meridianRing(view)
        return ring.signedArea < 0 ? ring.reversed() : ring
    }

    private static func capRing(_ cap: ProjectionDomain.Cap, _ view: MapView) -> [Point] {
        stride(from: 0.0, to: 360, by: 2).compactMap { bearing in
            let edge = Geodesic.destination(
                from: cap.center, bearing: bearing, distance: cap.radius.radians * Geodesic.earthRadius)
            return view.limbPoint(LonLat(longitude: edge.longitude, latitude: edge.latitude, origin: 0))
        }
    }

    private static func meridianRing(_ view: MapView) -> [Point] {
        let domain = view.projection.domain
        let (south, north) = (domain.latitudes.lowerBound, domain.latitudes.upperBound)
        let half = domain.halfWidth
        let corners = [(-half, south), (-half, north), (half, north), (half, south)]
        return zip(corners, corners.dropFirst() + corners.prefix(1)).flatMap { from, to in
            (0..<64).compactMap { step in
                let t = Double(step) / 64
                return view.limbPoint(
                    LonLat(
                        longitude: from.0 + t * (to.0 - from.0), latitude: from.1 + t * (to.1 - from.1),
                        origin: domain.centralMeridian))
            }
        }
    }
}
