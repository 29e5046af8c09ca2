import Foundation
import GeoModel

/// Equidistant cylindrical, true to scale along a parallel, on the sphere of the semi-major axis (Snyder 1987, p. 91).
public struct Equirectangular: Projection {
    public let centralMeridian: Double
    public let trueLatitude: Double
    private let stretch: Double

    public init(centralMeridian: Double = 0, trueLatitude: Double = 0) {
        self.centralMeridian = centralMeridian
        self.trueLatitude = trueLatitude
        stretch = cos(trueLatitude.radians)
    }

    public var name: String { "equirectangular" }

    public var definition: String {
        "+proj=eqc +lat_ts=\(trueLatitude.projNumber) +lon_0=\(centralMeridian.projNumber) +R=\(Ellipsoid.a.projNumber)"
    }

    public var domain: ProjectionDomain { ProjectionDomain(centralMeridian: centralMeridian) }

    public func forward(_ coordinate: Coordinate) -> PlanePoint? {
        PlanePoint(
            x: Ellipsoid.a * stretch * domain.longitudeOffset(coordinate.longitude).radians,
            y: Ellipsoid.a * coordinate.latitude.radians)
    }

    public func inverse(_ point: PlanePoint) -> Coordinate? {
        let lambda = point.x / (Ellipsoid.a * stretch)
        let phi = point.y / Ellipsoid.a
        guard abs(lambda) <= .pi + 1e-12, abs(phi) <= .pi / 2 + 1e-12 else { return nil }
        return Coordinate(phi: phi, lambda: lambda + centralMeridian.radians)
    }
}
