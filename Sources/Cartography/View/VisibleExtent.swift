import GeoModel

/// What a frame shows, found by sampling it.
enum VisibleExtent {
    /// Ground metres a point of the page along the horizontal (as scale bars lie); nil where nothing is shown.
    static func groundMetresPerPoint(
        at point: Point, projection: any Projection, placement: PagePlacement
    ) -> Double? {
        func position(_ dx: Double) -> Coordinate? {
            projection.inverse(placement.plane(Point(x: point.x + dx, y: point.y)))
        }
        let reach = 4.0
        guard let left = position(-reach), let right = position(reach) else { return nil }
        return Geodesic.distance(left, right) / (2 * reach)
    }

    /// The smallest box in longitude and latitude that holds the frame; the world where nothing is shown.
    static func box(projection: any Projection, frame: Rect, placement: PagePlacement) -> GeoBox {
        let steps = 32
        var longitudes: [Double] = []
        var south = 90.0
        var north = -90.0
        for row in 0...steps {
            for column in 0...steps {
                let point = Point(
                    x: frame.x + frame.width * Double(column) / Double(steps),
                    y: frame.y + frame.height * Double(row) / Double(steps))
                guard let position = projection.inverse(placement.plane(point)) else { continue }
                longitudes.append(position.longitude)
                south = min(south, position.latitude)
                north = max(north, position.latitude)
            }
        }
        guard !longitudes.isEmpty else { return .world }
        let poles = [-90.0, 90].filter { latitude in
            let pole = Coordinate(latitude: latitude, longitude: projection.domain.centralMeridian)
            return projection.forward(pole).map { frame.contains(placement.page($0)) } ?? false
        }
        let pad = (north - south) / Double(steps) / 4
        let latitudes = (max(-90, south - pad), min(90, north + pad))
        let box = GeoBox.longitudes(holding: longitudes)
        return GeoBox(
            west: poles.isEmpty ? box.west : -180,
            south: poles.contains(-90) ? -90 : latitudes.0,
            east: poles.isEmpty ? box.east : 180,
            north: poles.contains(90) ? 90 : latitudes.1)
    }
}

extension GeoBox {
    /// The smallest box that holds some positions; it may cross the antimeridian. Nil for none.
    public init?(holding positions: some Sequence<Coordinate>) {
        let positions = Array(positions)
        guard let south = positions.map(\.latitude).min(), let north = positions.map(\.latitude).max() else {
            return nil
        }
        let span = GeoBox.longitudes(holding: positions.map(\.longitude))
        self.init(west: span.west, south: south, east: span.east, north: north)
    }

    /// The shortest span of longitudes that holds all of some; the whole circle where they leave no gap of 15 degrees.
    static func longitudes(holding longitudes: [Double]) -> (west: Double, east: Double) {
        let sorted = longitudes.sorted()
        guard let first = sorted.first, let last = sorted.last else { return (-180, 180) }
        var widest = first + 360 - last
        var span = (west: first, east: last)
        for (before, after) in zip(sorted, sorted.dropFirst()) where after - before > widest {
            widest = after - before
            span = (after, before)
        }
        return widest < 15 ? (-180, 180) : span
    }
}
