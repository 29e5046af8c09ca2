/// A position on the UTM grid of WGS 84, zones with the exceptions of Norway and Svalbard (NGA.SIG.0012, chapter 7).
public struct UTM: Hashable, Sendable {
    /// 1…60
    public var zone: Int
    public var north: Bool
    /// Metres, with the false easting of 500 km.
    public var easting: Double
    /// Metres, with a false northing of 10,000 km in the south.
    public var northing: Double

    public init(zone: Int, north: Bool, easting: Double, northing: Double) {
        self.zone = zone
        self.north = north
        self.easting = easting
        self.northing = northing
    }

    /// Nil outside 80° S…84° N, where the polar grid takes over.
    public init?(_ point: Coordinate) {
        guard (-80..<84.000_000_1).contains(point.latitude) else { return nil }
        self.init(point, zone: Self.zone(of: point))
    }

    init(_ point: Coordinate, zone: Int) {
        let (x, y) = Self.grid(zone).forward(point)
        let north = point.latitude >= 0
        self.init(zone: zone, north: north, easting: x + 500_000, northing: north ? y : y + 10_000_000)
    }

    public var coordinate: Coordinate {
        Self.grid(zone).inverse(x: easting - 500_000, y: north ? northing : northing - 10_000_000)
    }

    private static func grid(_ zone: Int) -> TransverseMercatorSeries {
        TransverseMercatorSeries(centralMeridian: centralMeridian(zone), scale: 0.9996)
    }

    package static func centralMeridian(_ zone: Int) -> Double { Double(6 * zone - 183) }

    package static func zone(of point: Coordinate) -> Int {
        let longitude = point.longitude
        if (56..<64).contains(point.latitude), (3..<12).contains(longitude) { return 32 }
        if point.latitude >= 72 {
            switch longitude {
            case 0..<9: return 31
            case 9..<21: return 33
            case 21..<33: return 35
            case 33..<42: return 37
            default: break
            }
        }
        return min(60, Int((longitude + 180) / 6) + 1)
    }
}
