import Foundation
import GeoModel

/// Polar stereographic, ellipsoidal, true to scale at a parallel (Snyder 1987, pp. 160–162).
public struct PolarStereographic: Projection {
    public let north: Bool
    public let trueLatitude: Double
    public let centralMeridian: Double
    private let radius: Double

    /// `trueLatitude` in degrees, on the side of the pole (70 or −71 are usual).
    public init(north: Bool, trueLatitude: Double? = nil, centralMeridian: Double = 0) {
        self.north = north
        self.trueLatitude = trueLatitude ?? (north ? 70 : -71)
        self.centralMeridian = centralMeridian
        let phi = abs(self.trueLatitude).radians
        if abs(self.trueLatitude) > 89.9999 {
            let e = Ellipsoid.e
            radius = 2 * Ellipsoid.a / (pow(1 + e, 1 + e) * pow(1 - e, 1 - e)).squareRoot()
        } else {
            radius = Ellipsoid.a * Ellipsoid.parallelRadius(phi) * exp(Ellipsoid.isometricLatitude(phi))
        }
    }

    public var name: String { "polar stereographic" }

    public var definition: String {
        "+proj=stere +lat_0=\(north ? 90 : -90) +lat_ts=\(trueLatitude.projNumber) "
            + "+lon_0=\(centralMeridian.projNumber) +datum=WGS84"
    }

    public var domain: ProjectionDomain {
        let pole = Coordinate(latitude: north ? 90 : -90, longitude: centralMeridian)
        return ProjectionDomain(
            centralMeridian: centralMeridian, cap: ProjectionDomain.Cap(center: pole, radius: 120))
    }

    public func forward(_ coordinate: Coordinate) -> PlanePoint? {
        let sign = north ? 1.0 : -1.0
        let latitude = sign * coordinate.latitude
        guard latitude > -31 else { return nil }
        let lambda = domain.longitudeOffset(coordinate.longitude).radians
        let rho = latitude >= 90 ? 0 : radius * exp(-Ellipsoid.isometricLatitude(latitude.radians))
        return PlanePoint(x: rho * sin(lambda), y: -sign * rho * cos(lambda))
    }

    public func inverse(_ point: PlanePoint) -> Coordinate? {
        let sign = north ? 1.0 : -1.0
        let rho = (point.x * point.x + point.y * point.y).squareRoot()
        guard rho > 0 else { return Coordinate(latitude: sign * 90, longitude: centralMeridian) }
        let phi = Ellipsoid.latitude(isometric: -log(rho / radius))
        guard phi.degrees > -31 else { return nil }
        return Coordinate(phi: sign * phi, lambda: atan2(point.x, -sign * point.y) + centralMeridian.radians)
    }
}
