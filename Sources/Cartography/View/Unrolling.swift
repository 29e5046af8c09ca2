import GeoModel

/// A position with its longitude counted from an origin and not wrapped, so that lines run on across the antimeridian.
struct LonLat {
    /// Degrees east of ``origin``.
    var longitude: Double
    var latitude: Double
    var origin: Double

    var coordinate: Coordinate { Coordinate(latitude: latitude, longitude: (origin + longitude).wrappedLongitude) }

    func midpoint(to other: LonLat) -> LonLat {
        LonLat(
            longitude: (longitude + other.longitude) / 2, latitude: (latitude + other.latitude) / 2, origin: origin)
    }
}

/// Brings positions in a row, each within 180 degrees of longitude of the one before.
private func unroll(_ positions: [Coordinate], domain: ProjectionDomain) -> [LonLat] {
    var result: [LonLat] = []
    result.reserveCapacity(positions.count + 2)
    for position in positions where position.latitude.isFinite && position.longitude.isFinite {
        var longitude = domain.longitudeOffset(position.longitude)
        if let previous = result.last {
            longitude += 360 * ((previous.longitude - longitude) / 360).rounded()
        }
        result.append(LonLat(longitude: longitude, latitude: position.latitude, origin: domain.centralMeridian))
    }
    return result
}

/// A line cut at the edges of a projection's domain.
struct UnrolledLine {
    var pieces: [[LonLat]]

    init(_ positions: [Coordinate], domain: ProjectionDomain) {
        let line = unroll(positions, domain: domain)
        guard domain.cap == nil else {
            pieces = [line]
            return
        }
        pieces = windows(line, domain: domain).flatMap { shifted, clipper in
            clipper.clip(line: shifted).map { $0.map { LonLat($0, domain) } }
        }
    }
}

/// A ring cut at the edges of a projection's domain, and closed over the pole where it runs around one.
struct UnrolledRing {
    var pieces: [[LonLat]]

    init(_ positions: [Coordinate], domain: ProjectionDomain) {
        var ring = unroll(
            positions.last == positions.first ? positions : positions + positions.prefix(1), domain: domain)
        guard ring.count > 3, let first = ring.first, let last = ring.last else {
            pieces = []
            return
        }
        if abs(last.longitude - first.longitude) > 180 {
            let mean = ring.reduce(0) { $0 + $1.latitude } / Double(ring.count)
            let pole = mean < 0 ? -90.0 : 90.0
            ring.append(LonLat(longitude: last.longitude, latitude: pole, origin: last.origin))
            ring.append(LonLat(longitude: first.longitude, latitude: pole, origin: first.origin))
        }
        guard domain.cap == nil else {
            pieces = [ring]
            return
        }
        pieces = windows(ring, domain: domain).compactMap { shifted, clipper in
            let piece = clipper.clip(ring: shifted)
            return piece.count > 2 ? piece.map { LonLat($0, domain) } : nil
        }
    }
}

extension LonLat {
    fileprivate init(_ point: Point, _ domain: ProjectionDomain) {
        self.init(longitude: point.x, latitude: point.y, origin: domain.centralMeridian)
    }
}

/// The positions shifted by every whole turn that brings a part of them into the domain, with the domain's rectangle.
private func windows(_ positions: [LonLat], domain: ProjectionDomain) -> [([Point], RectClipper)] {
    guard let west = positions.map(\.longitude).min(), let east = positions.map(\.longitude).max() else { return [] }
    let clipper = RectClipper(
        minX: -domain.halfWidth, minY: domain.latitudes.lowerBound, maxX: domain.halfWidth,
        maxY: domain.latitudes.upperBound)
    return [-720.0, -360, 0, 360, 720].compactMap { shift in
        guard west + shift < domain.halfWidth, east + shift > -domain.halfWidth else { return nil }
        return (positions.map { Point(x: $0.longitude + shift, y: $0.latitude) }, clipper)
    }
}
