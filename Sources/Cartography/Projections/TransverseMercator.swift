import Foundation
import GeoModel

/// Transverse Mercator by Krüger's series to the sixth order, ellipsoidal (Karney 2011, equations 35 and 36).
public struct TransverseMercator: Projection {
    public let centralMeridian: Double
    /// Scale on the central meridian.
    public let scale: Double
    public let falseEasting: Double
    public let falseNorthing: Double
    private let radius: Double

    public init(centralMeridian: Double, scale: Double = 1, falseEasting: Double = 0, falseNorthing: Double = 0) {
        self.centralMeridian = centralMeridian
        self.scale = scale
        self.falseEasting = falseEasting
        self.falseNorthing = falseNorthing
        let n2 = Ellipsoid.n * Ellipsoid.n
        radius = scale * Ellipsoid.a / (1 + Ellipsoid.n) * (1 + n2 * (1 / 4.0 + n2 * (1 / 64.0 + n2 / 256)))
    }

    /// The zone of Universal Transverse Mercator that holds a position (without the exceptions of Norway and Svalbard).
    public static func utm(containing position: Coordinate) -> TransverseMercator {
        let zone = min(60, max(1, Int(((position.longitude + 180) / 6).rounded(.down)) + 1))
        return TransverseMercator(
            centralMeridian: Double(zone * 6 - 183), scale: 0.9996, falseEasting: 500_000,
            falseNorthing: position.latitude < 0 ? 10_000_000 : 0)
    }

    public var name: String { scale == 0.9996 ? "UTM" : "transverse Mercator" }

    public var definition: String {
        "+proj=tmerc +lon_0=\(centralMeridian.projNumber) +k=\(scale.projNumber) +x_0=\(falseEasting.projNumber) "
            + "+y_0=\(falseNorthing.projNumber) +datum=WGS84"
    }

    public var domain: ProjectionDomain { ProjectionDomain(centralMeridian: centralMeridian, halfWidth: 60) }

    public func forward(_ coordinate: Coordinate) -> PlanePoint? {
        let offset = domain.longitudeOffset(coordinate.longitude)
        guard abs(offset) <= domain.halfWidth else { return nil }
        let lambda = offset.radians
        let tauPrime = Ellipsoid.conformalTangent(tan(coordinate.latitude.radians))
        let c = cos(lambda)
        let xi = atan2(tauPrime, c)
        let eta = asinh(sin(lambda) / (tauPrime * tauPrime + c * c).squareRoot())
        let sum = Self.series(Self.alpha, xi: xi, eta: eta)
        return PlanePoint(x: falseEasting + radius * (eta + sum.eta), y: falseNorthing + radius * (xi + sum.xi))
    }

    public func inverse(_ point: PlanePoint) -> Coordinate? {
        let xi = (point.y - falseNorthing) / radius
        let eta = (point.x - falseEasting) / radius
        guard abs(xi) <= .pi / 2 + 0.2, abs(eta) < 1.6 else { return nil }
        let sum = Self.series(Self.beta, xi: xi, eta: eta)
        let xiPrime = xi - sum.xi
        let etaPrime = eta - sum.eta
        let s = sinh(etaPrime)
        let c = cos(xiPrime)
        let lambda = atan2(s, c)
        guard abs(lambda.degrees) <= domain.halfWidth else { return nil }
        let tau = Ellipsoid.geographicTangent(conformal: sin(xiPrime) / (s * s + c * c).squareRoot())
        return Coordinate(phi: atan(tau), lambda: lambda + centralMeridian.radians)
    }

    private static func series(_ coefficients: [Double], xi: Double, eta: Double) -> (xi: Double, eta: Double) {
        var sumXi = 0.0
        var sumEta = 0.0
        for (index, coefficient) in coefficients.enumerated() {
            let j = Double(2 * (index + 1))
            sumXi += coefficient * sin(j * xi) * cosh(j * eta)
            sumEta += coefficient * cos(j * xi) * sinh(j * eta)
        }
        return (sumXi, sumEta)
    }

    private static let alpha = polynomials([
        [1 / 2.0, -2 / 3.0, 5 / 16.0, 41 / 180.0, -127 / 288.0, 7891 / 37800.0],
        [13 / 48.0, -3 / 5.0, 557 / 1440.0, 281 / 630.0, -1_983_433 / 1_935_360.0],
        [61 / 240.0, -103 / 140.0, 15061 / 26880.0, 167_603 / 181_440.0],
        [49561 / 161_280.0, -179 / 168.0, 6_601_661 / 7_257_600.0],
        [34729 / 80640.0, -3_418_889 / 1_995_840.0],
        [212_378_941 / 319_334_400.0],
    ])

    private static let beta = polynomials([
        [1 / 2.0, -2 / 3.0, 37 / 96.0, -1 / 360.0, -81 / 512.0, 96199 / 604_800.0],
        [1 / 48.0, 1 / 15.0, -437 / 1440.0, 46 / 105.0, -1_118_711 / 3_870_720.0],
        [17 / 480.0, -37 / 840.0, -209 / 4480.0, 5569 / 90720.0],
        [4397 / 161_280.0, -11 / 504.0, -830_251 / 7_257_600.0],
        [4583 / 161_280.0, -108_847 / 3_991_680.0],
        [20_648_693 / 638_668_800.0],
    ])

    /// Row j holds the coefficients of nʲ, nʲ⁺¹ …
    private static func polynomials(_ rows: [[Double]]) -> [Double] {
        rows.enumerated().map { index, row in
            var power = pow(Ellipsoid.n, Double(index + 1))
            var sum = 0.0
            for coefficient in row {
                sum += coefficient * power
                power *= Ellipsoid.n
            }
            return sum
        }
    }
}
