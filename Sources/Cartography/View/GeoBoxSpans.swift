import GeoModel

extension GeoBox {
    /// The longitudes as one span or, across the antimeridian, as two.
    var spans: [(west: Double, east: Double)] {
        crossesAntimeridian ? [(west, 180), (-180, east)] : [(west, east)]
    }

    func intersects(_ other: GeoBox) -> Bool {
        guard south <= other.north, north >= other.south else { return false }
        return spans.contains { mine in
            other.spans.contains { mine.west <= $0.east && mine.east >= $0.west }
        }
    }

    func contains(_ other: GeoBox) -> Bool {
        guard south <= other.south, north >= other.north else { return false }
        return other.spans.allSatisfy { theirs in
            spans.contains { $0.west <= theirs.west && $0.east >= theirs.east }
        }
    }
}
