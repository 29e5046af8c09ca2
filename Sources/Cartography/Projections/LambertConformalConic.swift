import Foundation
import GeoModel

/// Lambert conformal conic with two standard parallels, ellipsoidal (Snyder 1987, pp. 107–109).
///
/// The usual choice for theatres in middle latitudes: angles are true and the scale varies by under one per cent.
public struct LambertConformalConic: Projection {
    public let parallels: (south: Double, north: Double)
    public let origin: Coordinate
    private let n: Double
    private let radius: Double
    private let rho0: Double

    /// Degrees. The parallels must not lie opposite each other (their cone would be a cylinder); they are then moved
    /// apart by a hundredth of a degree.
    public init(parallels: (south: Double, north: Double), origin: Coordinate) {
        let south = parallels.south
        let north = abs(south + parallels.north) < 0.01 ? parallels.north + 0.01 : parallels.north
        self.parallels = (south, north)
        self.origin = origin
        let m1 = Ellipsoid.parallelRadius(south.radians)
        let m2 = Ellipsoid.parallelRadius(north.radians)
        let psi1 = Ellipsoid.isometricLatitude(south.radians)
        let psi2 = Ellipsoid.isometricLatitude(north.radians)
        n = abs(south - north) < 1e-8 ? sin(south.radians) : (log(m1) - log(m2)) / (psi2 - psi1)
        radius = Ellipsoid.a * m1 * exp(n * psi1) / n
        rho0 = radius * exp(-n * Ellipsoid.isometricLatitude(origin.latitude.radians))
    }

    public var name: String { "Lambert conformal conic" }

    public var definition: String {
        "+proj=lcc +lat_1=\(parallels.south.projNumber) +lat_2=\(parallels.north.projNumber) "
            + "+lat_0=\(origin.latitude.projNumber) +lon_0=\(origin.longitude.projNumber) +datum=WGS84"
    }

    /// The cone opens towards the far pole, which lies at infinity.
    public var domain: ProjectionDomain {
        ProjectionDomain(centralMeridian: origin.longitude, latitudes: n > 0 ? -65...90 : -90...65)
    }

    public func forward(_ coordinate: Coordinate) -> PlanePoint? {
        guard domain.latitudes.contains(coordinate.latitude) else { return nil }
        let theta = n * domain.longitudeOffset(coordinate.longitude).radians
        let rho =
            abs(coordinate.latitude) == 90
            ? 0 : radius * exp(-n * Ellipsoid.isometricLatitude(coordinate.latitude.radians))
        return PlanePoint(x: rho * sin(theta), y: rho0 - rho * cos(theta))
    }

    public func inverse(_ point: PlanePoint) -> Coordinate? {
        let sign = n < 0 ? -1.0 : 1.0
        let dy = rho0 - point.y
        let rho = sign * (point.x * point.x + dy * dy).squareRoot()
        let lambda = atan2(sign * point.x, sign * dy) / n
        guard abs(lambda) <= .pi else { return nil }
        guard rho != 0 else { return Coordinate(latitude: sign * 90, longitude: origin.longitude) }
        let phi = Ellipsoid.latitude(isometric: -log(rho / radius) / n)
        guard domain.latitudes.contains(phi.degrees) else { return nil }
        return Coordinate(phi: phi, lambda: lambda + origin.longitude.radians)
    }
}
