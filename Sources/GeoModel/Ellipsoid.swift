/// The WGS 84 ellipsoid (NIMA TR8350.2, 2000).
enum Ellipsoid {
    /// Semi-major axis, in metres.
    static let a = 6_378_137.0
    static let flattening = 1 / 298.257223563
    /// First eccentricity.
    static let e = (flattening * (2 - flattening)).squareRoot()
    /// Third flattening.
    static let n = flattening / (2 - flattening)
}
