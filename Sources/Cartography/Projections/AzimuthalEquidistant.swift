import Foundation
import GeoModel

/// Azimuthal equidistant on the mean sphere (Snyder 1987, p. 195): distances from the centre are true, so that rings
/// of distance are circles.
public struct AzimuthalEquidistant: Projection {
    public let center: Coordinate
    private let sinPhi1: Double
    private let cosPhi1: Double

    public init(center: Coordinate) {
        self.center = center
        sinPhi1 = sin(center.latitude.radians)
        cosPhi1 = cos(center.latitude.radians)
    }

    public var name: String { "azimuthal equidistant" }

    public var definition: String {
        "+proj=aeqd +lat_0=\(center.latitude.projNumber) +lon_0=\(center.longitude.projNumber) "
            + "+R=\(Geodesic.earthRadius.projNumber)"
    }

    public var domain: ProjectionDomain {
        ProjectionDomain(centralMeridian: center.longitude, cap: ProjectionDomain.Cap(center: center, radius: 150))
    }

    public func forward(_ coordinate: Coordinate) -> PlanePoint? {
        let lambda = domain.longitudeOffset(coordinate.longitude).radians
        let s = sin(coordinate.latitude.radians)
        let c = cos(coordinate.latitude.radians)
        let x = c * sin(lambda)
        let y = cosPhi1 * s - sinPhi1 * c * cos(lambda)
        let sinArc = (x * x + y * y).squareRoot()
        let arc = atan2(sinArc, sinPhi1 * s + cosPhi1 * c * cos(lambda))
        guard arc < 3 else { return nil }
        let k = sinArc == 0 ? Geodesic.earthRadius : Geodesic.earthRadius * arc / sinArc
        return PlanePoint(x: k * x, y: k * y)
    }

    public func inverse(_ point: PlanePoint) -> Coordinate? {
        let rho = (point.x * point.x + point.y * point.y).squareRoot()
        guard rho > 0 else { return center }
        let arc = rho / Geodesic.earthRadius
        guard arc < 3 else { return nil }
        let phi = asin(max(-1, min(1, cos(arc) * sinPhi1 + point.y * sin(arc) * cosPhi1 / rho)))
        let lambda = atan2(point.x * sin(arc), rho * cosPhi1 * cos(arc) - point.y * sinPhi1 * sin(arc))
        return Coordinate(phi: phi, lambda: lambda + center.longitude.radians)
    }
}
