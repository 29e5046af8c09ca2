import Foundation
import GeoModel

/// Lambert azimuthal equal-area about any centre, ellipsoidal (Snyder 1987, pp. 187–190).
///
/// The choice for continents, for theatres near the equator and for the poles.
public struct AzimuthalEqualArea: Projection {
    public let center: Coordinate
    private let sinBeta1: Double
    private let cosBeta1: Double
    /// Radius of the authalic sphere, and the stretch between the axes at the centre; 1 where the centre is a pole.
    private let rq: Double
    private let stretch: Double

    public init(center: Coordinate) {
        self.center = center
        let phi1 = center.latitude.radians
        let beta1 = Ellipsoid.authalicLatitude(phi1)
        sinBeta1 = sin(beta1)
        cosBeta1 = abs(center.latitude) == 90 ? 0 : cos(beta1)
        rq = Ellipsoid.a * (Ellipsoid.qPole / 2).squareRoot()
        stretch = cosBeta1 == 0 ? 1 : Ellipsoid.a * Ellipsoid.parallelRadius(phi1) / (rq * cosBeta1)
    }

    public var name: String { "Lambert azimuthal equal-area" }

    public var definition: String {
        "+proj=laea +lat_0=\(center.latitude.projNumber) +lon_0=\(center.longitude.projNumber) +datum=WGS84"
    }

    public var domain: ProjectionDomain {
        ProjectionDomain(
            centralMeridian: center.longitude, cap: ProjectionDomain.Cap(center: center, radius: 150))
    }

    public func forward(_ coordinate: Coordinate) -> PlanePoint? {
        let lambda = domain.longitudeOffset(coordinate.longitude).radians
        let sinBeta = Ellipsoid.authalicQ(sinPhi: sin(coordinate.latitude.radians)) / Ellipsoid.qPole
        let cosBeta = max(0, 1 - sinBeta * sinBeta).squareRoot()
        let denominator = 1 + sinBeta1 * sinBeta + cosBeta1 * cosBeta * cos(lambda)
        guard denominator > 0.02 else { return nil }
        let b = rq * (2 / denominator).squareRoot()
        return PlanePoint(
            x: b * stretch * cosBeta * sin(lambda),
            y: b / stretch * (cosBeta1 * sinBeta - sinBeta1 * cosBeta * cos(lambda)))
    }

    public func inverse(_ point: PlanePoint) -> Coordinate? {
        let x = point.x / stretch
        let y = point.y * stretch
        let rho = (x * x + y * y).squareRoot()
        guard rho > 0 else { return center }
        guard rho < 1.99 * rq else { return nil }
        let arc = 2 * asin(rho / (2 * rq))
        let beta = asin(max(-1, min(1, cos(arc) * sinBeta1 + y * sin(arc) * cosBeta1 / rho)))
        let lambda = atan2(x * sin(arc), rho * cosBeta1 * cos(arc) - y * sinBeta1 * sin(arc))
        return Coordinate(phi: Ellipsoid.latitude(authalic: beta), lambda: lambda + center.longitude.radians)
    }
}
