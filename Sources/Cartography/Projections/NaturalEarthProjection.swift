import Foundation
import GeoModel

/// Natural Earth, a compromise for the world, on the sphere (Patterson; polynomial by Šavrič et al. 2011).
public struct NaturalEarthProjection: Projection {
    public let centralMeridian: Double

    public init(centralMeridian: Double = 0) { self.centralMeridian = centralMeridian }

    public var name: String { "Natural Earth" }
    public var definition: String { "+proj=natearth +lon_0=\(centralMeridian.projNumber) +R=\(Ellipsoid.a.projNumber)" }
    public var domain: ProjectionDomain { ProjectionDomain(centralMeridian: centralMeridian) }

    /// Length of the parallel over that of the equator.
    private func length(_ phi: Double) -> Double {
        let p2 = phi * phi
        let p4 = p2 * p2
        return 0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4))
    }

    /// Height of the parallel above the equator, over the radius, and its slope.
    private func height(_ phi: Double) -> (y: Double, slope: Double) {
        let p2 = phi * phi
        let p4 = p2 * p2
        return (
            phi * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4))),
            1.007226 + p2 * (0.045255 + p4 * (-0.311325 + 0.259866 * p2 - 0.065076 * p4))
        )
    }

    public func forward(_ coordinate: Coordinate) -> PlanePoint? {
        let phi = coordinate.latitude.radians
        let lambda = domain.longitudeOffset(coordinate.longitude).radians
        return PlanePoint(x: Ellipsoid.a * lambda * length(phi), y: Ellipsoid.a * height(phi).y)
    }

    public func inverse(_ point: PlanePoint) -> Coordinate? {
        let target = point.y / Ellipsoid.a
        guard abs(target) <= height(.pi / 2).y + 1e-12 else { return nil }
        var phi = target
        for _ in 0..<20 {
            let (y, slope) = height(phi)
            let step = (target - y) / slope
            phi += step
            if abs(step) < 1e-14 { break }
        }
        let lambda = point.x / Ellipsoid.a / length(phi)
        guard abs(lambda) <= .pi + 1e-12 else { return nil }
        return Coordinate(phi: phi, lambda: lambda + centralMeridian.radians)
    }
}
