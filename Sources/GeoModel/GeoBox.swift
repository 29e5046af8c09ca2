/// A box in longitude and latitude, in degrees. It crosses the antimeridian when `west > east` (RFC 7946, section 5.2).
public struct GeoBox: Hashable, Sendable {
    public var west: Double
    public var south: Double
    public var east: Double
    public var north: Double

    public init(west: Double, south: Double, east: Double, north: Double) {
        self.west = west
        self.south = south
        self.east = east
        self.north = north
    }

    public static let world = GeoBox(west: -180, south: -90, east: 180, north: 90)

    public var crossesAntimeridian: Bool { west > east }

    /// Degrees of longitude from west to east, 0…360.
    public var width: Double { crossesAntimeridian ? east - west + 360 : east - west }

    /// Degrees of latitude.
    public var height: Double { north - south }

    public var center: Coordinate {
        let middle = west + width / 2
        return Coordinate(latitude: (south + north) / 2, longitude: middle > 180 ? middle - 360 : middle)
    }

    public func contains(_ point: Coordinate) -> Bool {
        guard south <= point.latitude, point.latitude <= north else { return false }
        return crossesAntimeridian
            ? point.longitude >= west || point.longitude <= east
            : west <= point.longitude && point.longitude <= east
    }
}
