extension GeoBox {
    /// The narrowest box around the points; nil for none. It crosses the antimeridian where that is narrower.
    public init?(enclosing points: [Coordinate]) {
        guard let first = points.first else { return nil }
        var south = first.latitude
        var north = first.latitude
        for point in points {
            south = min(south, point.latitude)
            north = max(north, point.latitude)
        }
        // The box is the circle of latitude less its widest gap between neighbouring longitudes.
        let longitudes = points.map(\.longitude).sorted()
        var west = longitudes[0]
        var east = longitudes[longitudes.count - 1]
        var widestGap = west + 360 - east
        for (a, b) in zip(longitudes, longitudes.dropFirst()) where b - a > widestGap {
            widestGap = b - a
            (west, east) = (b, a)
        }
        self.init(west: west, south: south, east: east, north: north)
    }
}
