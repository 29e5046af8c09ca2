import Foundation
import GeoModel

/// Equal Earth, ellipsoidal through the authalic latitude (Šavrič, Patterson and Jenny 2018): the world as a whole.
public struct EqualEarth: Projection {
    public let centralMeridian: Double
    private let rq = Ellipsoid.a * (Ellipsoid.qPole / 2).squareRoot()
    private static let a1 = 1.340264
    private static let a2 = -0.081106
    private static let a3 = 0.000893
    private static let a4 = 0.003796
    private static let m = 3.0.squareRoot() / 2

    public init(centralMeridian: Double = 0) { self.centralMeridian = centralMeridian }

    public var name: String { "Equal Earth" }
    public var definition: String { "+proj=eqearth +lon_0=\(centralMeridian.projNumber) +datum=WGS84" }
    public var domain: ProjectionDomain { ProjectionDomain(centralMeridian: centralMeridian) }

    private static func polynomial(_ theta: Double) -> (y: Double, slope: Double) {
        let t2 = theta * theta
        let t6 = t2 * t2 * t2
        return (
            theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2)),
            a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2)
        )
    }

    public func forward(_ coordinate: Coordinate) -> PlanePoint? {
        let lambda = domain.longitudeOffset(coordinate.longitude).radians
        let sinBeta = Ellipsoid.authalicQ(sinPhi: sin(coordinate.latitude.radians)) / Ellipsoid.qPole
        let theta = asin(max(-1, min(1, Self.m * sinBeta)))
        let (y, slope) = Self.polynomial(theta)
        return PlanePoint(x: rq * lambda * cos(theta) / (Self.m * slope), y: rq * y)
    }

    public func inverse(_ point: PlanePoint) -> Coordinate? {
        let target = point.y / rq
        guard abs(target) < 1.3174 else { return nil }
        var theta = target / Self.a1
        for _ in 0..<12 {
            let (y, slope) = Self.polynomial(theta)
            let step = (target - y) / slope
            theta += step
            if abs(step) < 1e-14 { break }
        }
        let lambda = Self.m * point.x / rq * Self.polynomial(theta).slope / cos(theta)
        let sinBeta = sin(theta) / Self.m
        guard abs(lambda) <= .pi + 1e-12, abs(sinBeta) <= 1 + 1e-12 else { return nil }
        let beta = asin(max(-1, min(1, sinBeta)))
        return Coordinate(phi: Ellipsoid.latitude(authalic: beta), lambda: lambda + centralMeridian.radians)
    }
}
