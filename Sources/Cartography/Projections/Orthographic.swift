import Foundation
import GeoModel

/// The globe from far away, on the sphere (Snyder 1987, p. 149): for locator insets.
public struct Orthographic: Projection {
    public let center: Coordinate
    private let sinPhi1: Double
    private let cosPhi1: Double

    public init(center: Coordinate) {
        self.center = center
        sinPhi1 = sin(center.latitude.radians)
        cosPhi1 = cos(center.latitude.radians)
    }

    public var name: String { "orthographic" }

    public var definition: String {
        "+proj=ortho +lat_0=\(center.latitude.projNumber) +lon_0=\(center.longitude.projNumber) "
            + "+R=\(Ellipsoid.a.projNumber)"
    }

    public var domain: ProjectionDomain {
        ProjectionDomain(centralMeridian: center.longitude, cap: ProjectionDomain.Cap(center: center, radius: 89.9))
    }

    public func forward(_ coordinate: Coordinate) -> PlanePoint? {
        let lambda = domain.longitudeOffset(coordinate.longitude).radians
        let s = sin(coordinate.latitude.radians)
        let c = cos(coordinate.latitude.radians)
        guard sinPhi1 * s + cosPhi1 * c * cos(lambda) >= 0 else { return nil }
        return PlanePoint(
            x: Ellipsoid.a * c * sin(lambda), y: Ellipsoid.a * (cosPhi1 * s - sinPhi1 * c * cos(lambda)))
    }

    public func inverse(_ point: PlanePoint) -> Coordinate? {
        let x = point.x / Ellipsoid.a
        let y = point.y / Ellipsoid.a
        let rho2 = x * x + y * y
        guard rho2 <= 1 else { return nil }
        let cosArc = (1 - rho2).squareRoot()
        let phi = asin(max(-1, min(1, cosArc * sinPhi1 + y * cosPhi1)))
        let lambda = atan2(x, cosPhi1 * cosArc - y * sinPhi1)
        return Coordinate(phi: phi, lambda: lambda + center.longitude.radians)
    }
}
