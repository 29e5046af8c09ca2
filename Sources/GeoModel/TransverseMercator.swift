import Foundation

/// Transverse Mercator on WGS 84 by Krüger's series to the sixth order in n, as given in Karney, "Transverse Mercator
/// with an accuracy of a few nanometers", Journal of Geodesy 85 (2011), equations 35 and 36. Within 3900 km of the central
/// meridian the error is under a micrometre.
struct TransverseMercator {
    /// Degrees.
    var centralMeridian: Double
    var scale: Double = 0.9996

    /// Metres east of the central meridian and north of the equator, without false origin.
    func forward(_ point: Coordinate) -> (x: Double, y: Double) {
        let lambda = (point.longitude - centralMeridian).wrappedLongitude.radians
        let phi = point.latitude.radians
        let tau = tan(phi)
        let sigma = sinh(Ellipsoid.e * atanh(Ellipsoid.e * sin(phi)))
        let tauPrime = tau * (1 + sigma * sigma).squareRoot() - sigma * (1 + tau * tau).squareRoot()
        let xiPrime = atan2(tauPrime, cos(lambda))
        let etaPrime = asinh(sin(lambda) / (tauPrime * tauPrime + cos(lambda) * cos(lambda)).squareRoot())
        var xi = xiPrime
        var eta = etaPrime
        for (index, coefficient) in Self.alpha.enumerated() {
            let k = Double(2 * (index + 1))
            xi += coefficient * sin(k * xiPrime) * cosh(k * etaPrime)
            eta += coefficient * cos(k * xiPrime) * sinh(k * etaPrime)
        }
        return (scale * Self.rectifyingRadius * eta, scale * Self.rectifyingRadius * xi)
    }

    func inverse(x: Double, y: Double) -> Coordinate {
        let xi = y / (scale * Self.rectifyingRadius)
        let eta = x / (scale * Self.rectifyingRadius)
        var xiPrime = xi
        var etaPrime = eta
        for (index, coefficient) in Self.beta.enumerated() {
            let k = Double(2 * (index + 1))
            xiPrime -= coefficient * sin(k * xi) * cosh(k * eta)
            etaPrime -= coefficient * cos(k * xi) * sinh(k * eta)
        }
        let tauPrime =
            sin(xiPrime) / (sinh(etaPrime) * sinh(etaPrime) + cos(xiPrime) * cos(xiPrime)).squareRoot()
        let lambda = atan2(sinh(etaPrime), cos(xiPrime))
        return Coordinate(
            latitude: atan(Self.tau(fromConformal: tauPrime)).degrees,
            longitude: (lambda.degrees + centralMeridian).wrappedLongitude)
    }

    /// tan φ out of tan χ by Newton's method (Karney, equations 19 to 21); two rounds reach machine precision.
    static func tau(fromConformal tauPrime: Double) -> Double {
        let e = Ellipsoid.e
        var tau = tauPrime / (1 - e * e)
        for _ in 0..<4 {
            let hypot = (1 + tau * tau).squareRoot()
            let sigma = sinh(e * atanh(e * tau / hypot))
            let estimate = tau * (1 + sigma * sigma).squareRoot() - sigma * hypot
            tau +=
                (tauPrime - estimate) / (1 + estimate * estimate).squareRoot()
                * (1 + (1 - e * e) * tau * tau) / ((1 - e * e) * hypot)
        }
        return tau
    }

    private static let n = Ellipsoid.n

    /// Radius of the rectifying sphere, in metres (equation 14).
    private static let rectifyingRadius =
        Ellipsoid.a / (1 + n) * (1 + pow(n, 2) / 4 + pow(n, 4) / 64 + pow(n, 6) / 256)

    private static let alpha: [Double] = [
        n / 2 - 2 * pow(n, 2) / 3 + 5 * pow(n, 3) / 16 + 41 * pow(n, 4) / 180 - 127 * pow(n, 5) / 288
            + 7891 * pow(n, 6) / 37800,
        13 * pow(n, 2) / 48 - 3 * pow(n, 3) / 5 + 557 * pow(n, 4) / 1440 + 281 * pow(n, 5) / 630
            - 1_983_433 * pow(n, 6) / 1_935_360,
        61 * pow(n, 3) / 240 - 103 * pow(n, 4) / 140 + 15061 * pow(n, 5) / 26880 + 167603 * pow(n, 6) / 181440,
        49561 * pow(n, 4) / 161280 - 179 * pow(n, 5) / 168 + 6_601_661 * pow(n, 6) / 7_257_600,
        34729 * pow(n, 5) / 80640 - 3_418_889 * pow(n, 6) / 1_995_840,
        212_378_941 * pow(n, 6) / 319_334_400,
    ]

    private static let beta: [Double] = [
        n / 2 - 2 * pow(n, 2) / 3 + 37 * pow(n, 3) / 96 - pow(n, 4) / 360 - 81 * pow(n, 5) / 512
            + 96199 * pow(n, 6) / 604800,
        pow(n, 2) / 48 + pow(n, 3) / 15 - 437 * pow(n, 4) / 1440 + 46 * pow(n, 5) / 105
            - 1_118_711 * pow(n, 6) / 3_870_720,
        17 * pow(n, 3) / 480 - 37 * pow(n, 4) / 840 - 209 * pow(n, 5) / 4480 + 5569 * pow(n, 6) / 90720,
        4397 * pow(n, 4) / 161280 - 11 * pow(n, 5) / 504 - 830251 * pow(n, 6) / 7_257_600,
        4583 * pow(n, 5) / 161280 - 108847 * pow(n, 6) / 3_991_680,
        20_648_693 * pow(n, 6) / 638_668_800,
    ]
}
