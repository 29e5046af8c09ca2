import Foundation

/// Transverse Mercator on WGS 84 by Krüger's series to the sixth order in n (Karney, "Transverse Mercator with an accuracy
/// of a few nanometers", Journal of Geodesy 85, 2011, equations 35 and 36). Within 3900 km of the central meridian the
/// error is under a micrometre.
package struct TransverseMercatorSeries: Hashable, Sendable {
    /// Degrees.
    package let centralMeridian: Double
    /// Scale on the central meridian.
    package let scale: Double
    /// Of the rectifying sphere, scaled; in metres (equation 14).
    private let radius: Double

    package init(centralMeridian: Double, scale: Double) {
        self.centralMeridian = centralMeridian
        self.scale = scale
        let n2 = Ellipsoid.n * Ellipsoid.n
        radius = scale * Ellipsoid.a / (1 + Ellipsoid.n) * (1 + n2 * (1 / 4.0 + n2 * (1 / 64.0 + n2 / 256)))
    }

    /// Metres east of the central meridian and north of the equator, without false origin.
    package func forward(_ point: Coordinate) -> (x: Double, y: Double) {
        let lambda = (point.longitude - centralMeridian).wrappedLongitude.radians
        let tauPrime = Ellipsoid.conformalTangent(tan(point.latitude.radians))
        let c = cos(lambda)
        let xi = atan2(tauPrime, c)
        let eta = asinh(sin(lambda) / (tauPrime * tauPrime + c * c).squareRoot())
        let sum = Self.series(Self.alpha, xi: xi, eta: eta)
        return (radius * (eta + sum.eta), radius * (xi + sum.xi))
    }

    /// Whether ``inverse(x:y:)`` holds at a point: no farther out than the series does.
    package func reaches(x: Double, y: Double) -> Bool { abs(y / radius) <= .pi / 2 + 0.2 && abs(x / radius) < 1.6 }

    package func inverse(x: Double, y: Double) -> Coordinate {
        let (xi, eta) = (y / radius, x / radius)
        let sum = Self.series(Self.beta, xi: xi, eta: eta)
        let s = sinh(eta - sum.eta)
        let c = cos(xi - sum.xi)
        let tau = Ellipsoid.geographicTangent(conformal: sin(xi - sum.xi) / (s * s + c * c).squareRoot())
        return Coordinate(
            latitude: atan(tau).degrees, longitude: (atan2(s, c).degrees + centralMeridian).wrappedLongitude)
    }

    private static func series(_ coefficients: [Double], xi: Double, eta: Double) -> (xi: Double, eta: Double) {
        // The multiples of the double angles by the addition theorems: four functions in place of four a term.
        let (sin2, cos2, sinh2, cosh2) = (sin(2 * xi), cos(2 * xi), sinh(2 * eta), cosh(2 * eta))
        var (sine, cosine, hyperbolicSine, hyperbolicCosine) = (sin2, cos2, sinh2, cosh2)
        var sumXi = 0.0
        var sumEta = 0.0
        for coefficient in coefficients {
            sumXi += coefficient * sine * hyperbolicCosine
            sumEta += coefficient * cosine * hyperbolicSine
            (sine, cosine) = (sine * cos2 + cosine * sin2, cosine * cos2 - sine * sin2)
            (hyperbolicSine, hyperbolicCosine) = (
                hyperbolicSine * cosh2 + hyperbolicCosine * sinh2, hyperbolicCosine * cosh2 + hyperbolicSine * sinh2
            )
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
