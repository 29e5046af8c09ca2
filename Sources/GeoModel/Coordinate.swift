/// A position on the WGS 84 ellipsoid, in decimal degrees (RFC 7946, section 4).
public struct Coordinate: Hashable, Sendable {
    /// Degrees north of the equator, −90…90.
    public var latitude: Double
    /// Degrees east of Greenwich, −180…180.
    public var longitude: Double

    /// A position that is known to be in range. For input that may be wrong use ``init(validatingLatitude:longitude:)``.
    public init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }

    /// A position out of input; refuses what is not finite or lies outside the ranges of WGS 84.
    public init(validatingLatitude latitude: Double, longitude: Double) throws(CoordinateError) {
        guard latitude.isFinite, (-90...90).contains(latitude) else { throw .latitude(latitude) }
        guard longitude.isFinite, (-180...180).contains(longitude) else { throw .longitude(longitude) }
        self.init(latitude: latitude, longitude: longitude)
    }
}

/// Why a pair of numbers is no position.
public enum CoordinateError: Error, Hashable, Sendable, CustomStringConvertible {
    case latitude(Double)
    case longitude(Double)

    public var description: String {
        switch self {
        case .latitude(let value) where abs(value) <= 180:
            "latitude \(value) is outside −90…90 (are latitude and longitude swapped?)"
        case .latitude(let value): "latitude \(value) is outside −90…90"
        case .longitude(let value): "longitude \(value) is outside −180…180"
        }
    }
}
