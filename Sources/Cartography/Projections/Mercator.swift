import Foundation
import GeoModel

/// Mercator, ellipsoidal (Snyder 1987, p. 44). Only by name: it inflates areas away from the equator.
public struct Mercator: Projection {
    public let centralMeridian: Double

    public init(centralMeridian: Double = 0) { self.centralMeridian = centralMeridian }

    public var name: String { "Mercator" }
    public var definition: String { "+proj=merc +lon_0=\(centralMeridian.projNumber) +datum=WGS84" }
    public var domain: ProjectionDomain { ProjectionDomain(centralMeridian: centralMeridian, latitudes: -85.5...85.5) }

    public func forward(_ coordinate: Coordinate) -> PlanePoint? {
        guard domain.latitudes.contains(coordinate.latitude) else { return nil }
        return PlanePoint(
            x: Ellipsoid.a * domain.longitudeOffset(coordinate.longitude).radians,
            y: Ellipsoid.a * Ellipsoid.isometricLatitude(coordinate.latitude.radians))
    }

    public func inverse(_ point: PlanePoint) -> Coordinate? {
        let lambda = point.x / Ellipsoid.a
        let phi = Ellipsoid.latitude(isometric: point.y / Ellipsoid.a)
        guard abs(lambda) <= .pi + 1e-12, domain.latitudes.contains(phi.degrees) else { return nil }
        return Coordinate(phi: phi, lambda: lambda + centralMeridian.radians)
    }
}
