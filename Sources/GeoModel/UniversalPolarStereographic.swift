import Foundation

/// The polar grid of UTM's system (NGA.SIG.0012, The Universal Grids and the TM and PS Map Projections, 2014, chapter 8).
struct UniversalPolarStereographic {
    var north: Bool

    private static let scale = 0.994
    private static let falseOrigin = 2_000_000.0

    /// Metres on the grid.
    func forward(_ point: Coordinate) -> (easting: Double, northing: Double) {
        let e = Ellipsoid.e
        let phi = abs(point.latitude).radians
        let lambda = point.longitude.radians
        let conformal = exp(e * atanh(e * sin(phi)))
        let rho = Self.radiusFactor * tan(.pi / 4 - phi / 2) * conformal
        let northing = north ? -rho * cos(lambda) : rho * cos(lambda)
        return (Self.falseOrigin + rho * sin(lambda), Self.falseOrigin + northing)
    }

    func inverse(easting: Double, northing: Double) -> Coordinate {
        let x = easting - Self.falseOrigin
        let y = northing - Self.falseOrigin
        let t = (x * x + y * y).squareRoot() / Self.radiusFactor
        // t = e^−ψ with the isometric latitude ψ, so tan χ = sinh ψ = (1/t − t) / 2.
        let latitude = t == 0 ? 90 : atan(Ellipsoid.geographicTangent(conformal: (1 / t - t) / 2)).degrees
        let longitude = atan2(x, north ? -y : y).degrees
        return Coordinate(latitude: north ? latitude : -latitude, longitude: longitude)
    }

    /// 2 a k₀ / √((1+e)^(1+e) (1−e)^(1−e)) (Snyder, Map Projections: A Working Manual, 1987, equation 21-33).
    private static let radiusFactor: Double = {
        let e = Ellipsoid.e
        return 2 * Ellipsoid.a * scale / (pow(1 + e, 1 + e) * pow(1 - e, 1 - e)).squareRoot()
    }()
}
