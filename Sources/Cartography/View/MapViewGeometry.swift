import Foundation
import GeoModel

/// Lines and areas of the Earth on the page.
///
/// A straight line between two positions is straight in longitude and latitude (RFC 7946, section 3.1.1): where the
/// projection bends it, it gets more points. What is cut: the antimeridian of the projection, the limb of an azimuthal
/// one, and what lies more than ``margin`` points outside the frame.
extension MapView {
    /// Points around the frame within which geometry is kept, so that strokes along the cut stay out of sight.
    static let margin = 16.0

    /// The visible pieces of a line.
    public func project(polyline: [Coordinate]) -> [[Point]] {
        let clipper = RectClipper(frame.inset(by: -Self.margin))
        return UnrolledLine(polyline, domain: projection.domain).pieces.flatMap { piece -> [[Point]] in
            var runs: [[Point]] = []
            var run: [Point] = []
            for (a, b) in zip(piece, piece.dropFirst()) {
                guard let start = pagePoint(a), let end = pagePoint(b) else {
                    if run.count > 1 { runs.append(run) }
                    run = []
                    continue
                }
                if run.isEmpty { run.append(start) }
                densify(a, start, b, end, into: &run)
            }
            if run.count > 1 { runs.append(run) }
            return runs.flatMap(clipper.clip(line:))
        }
    }

    /// The visible part of a polygon (outer ring, then holes), to be filled by the even-odd rule. Its edges along the
    /// frame and the antimeridian are no real ones: stroke ``project(polyline:)`` of the rings instead.
    public func project(polygon rings: [[Coordinate]]) -> Path {
        let clipper = RectClipper(frame.inset(by: -Self.margin))
        var path = Path()
        for ring in rings {
            for piece in UnrolledRing(ring, domain: projection.domain).pieces {
                let projected = projectClosed(piece)
                let points = clipper.clip(ring: projected)
                if points.count > 2 { path.append(polyline: points, closed: true) }
                guard let antipode = projection.domain.cap?.antipode, piece.surrounds(antipode) else { continue }
                // What holds the antipode comes out inside out: it is what lies between its ring and the limb.
                let limb = DomainOutline.ring(of: self)
                let around = clipper.clip(ring: projected.signedArea > 0 ? limb.reversed() : limb)
                if around.count > 2 { path.append(polyline: around, closed: true) }
            }
        }
        return path
    }

    /// A ring with its longitudes within the domain; positions beyond the limb move onto it.
    private func projectClosed(_ ring: [LonLat]) -> [Point] {
        guard let last = ring.last, var start = limbPoint(last) else { return [] }
        var points: [Point] = []
        var previous = last
        for position in ring {
            guard let end = limbPoint(position) else { continue }
            densify(previous, start, position, end, into: &points)
            previous = position
            start = end
        }
        return points
    }

    private func pagePoint(_ position: LonLat) -> Point? {
        if let cap = projection.domain.cap, cap.arc(to: position.coordinate) > cap.radius { return nil }
        return limbPoint(position)
    }

    /// Where a position lies, moved onto the edge of the domain if it lies beyond.
    func limbPoint(_ position: LonLat) -> Point? {
        let domain = projection.domain
        if let cap = domain.cap { return project(cap.clamp(position.coordinate)) }
        let latitude = max(domain.latitudes.lowerBound, min(domain.latitudes.upperBound, position.latitude))
        // A hair within the cut, so that its two sides stay apart.
        let inside = domain.halfWidth - 1e-9
        let longitude = max(-inside, min(inside, position.longitude))
        return project(LonLat(longitude: longitude, latitude: latitude, origin: position.origin).coordinate)
    }

    /// Appends the points after `start` up to `end`, adding those where the projected line leaves the chord by more
    /// than 0.15 points.
    private func densify(
        _ a: LonLat, _ start: Point, _ b: LonLat, _ end: Point, depth: Int = 0, into points: inout [Point]
    ) {
        let span = max(abs(b.longitude - a.longitude), abs(b.latitude - a.latitude))
        if depth < 12, span > 0.005 {
            let middle = a.midpoint(to: b)
            if let bend = limbPoint(middle) {
                let chord = Point(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
                if span > 4 || bend.distance(to: chord) > 0.15 {
                    densify(a, start, middle, bend, depth: depth + 1, into: &points)
                    densify(middle, bend, b, end, depth: depth + 1, into: &points)
                    return
                }
            }
        }
        points.append(end)
    }
}

extension [LonLat] {
    /// Whether a ring with unrolled longitudes runs around a position.
    fileprivate func surrounds(_ position: Coordinate) -> Bool {
        guard let origin = first?.origin else { return false }
        let ring = map { Point(x: $0.longitude, y: $0.latitude) }
        let longitude = position.longitude - origin
        return [-720.0, -360, 0, 360, 720].contains { turn in
            ring.surrounds(Point(x: longitude + turn, y: position.latitude))
        }
    }
}

extension [Point] {
    /// Whether a point lies inside the ring, by the even-odd rule.
    func surrounds(_ point: Point) -> Bool {
        guard var start = last else { return false }
        var isInside = false
        for end in self {
            if (start.y > point.y) != (end.y > point.y),
                point.x < start.x + (end.x - start.x) * (point.y - start.y) / (end.y - start.y)
            {
                isInside.toggle()
            }
            start = end
        }
        return isInside
    }
}

extension ProjectionDomain.Cap {
    var antipode: Coordinate {
        Coordinate(latitude: -center.latitude, longitude: (center.longitude + 180).wrappedLongitude)
    }

    /// Degrees of arc from the centre.
    func arc(to position: Coordinate) -> Double {
        (Geodesic.distance(center, position) / Geodesic.earthRadius).degrees
    }

    /// The position itself, or the one on the limb in the same direction.
    func clamp(_ position: Coordinate) -> Coordinate {
        guard arc(to: position) > radius else { return position }
        return Geodesic.destination(
            from: center, bearing: Geodesic.bearing(center, position), distance: radius.radians * Geodesic.earthRadius)
    }
}
