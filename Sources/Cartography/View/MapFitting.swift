import GeoModel

extension MapView {
    /// The view that shows a whole box as large as the frame allows.
    ///
    /// - Parameter projection: nil takes ``ProjectionChoice/automatic(for:)``.
    /// - Parameter margin: points of the frame to keep free on every side.
    public static func fitting(
        _ box: GeoBox, in frame: Rect, projection: (any Projection)? = nil, margin: Double = 0
    ) -> MapView {
        let projection = projection ?? ProjectionChoice.automatic(for: box)
        var bounds = PlaneBounds()
        let steps = 24
        // Nearly the whole Earth is shown whole: a globe with cut sides has no shape.
        let box = box.width > 300 && box.height > 120 ? GeoBox.world : box
        // All round the Earth the projection is cut at its own edge; a hair within, so that both sides count.
        let isRound = box.width > 359.9 && projection.domain.cap == nil
        let west = isRound ? projection.domain.centralMeridian - projection.domain.halfWidth + 1e-6 : box.west
        let width = isRound ? projection.domain.halfWidth * 2 - 2e-6 : box.width
        for row in 0...steps {
            let latitude = box.south + box.height * Double(row) / Double(steps)
            for column in 0...steps {
                let longitude = west + width * Double(column) / Double(steps)
                let position = Coordinate(latitude: latitude, longitude: longitude.wrappedLongitude)
                if let point = projection.forward(position) { bounds.add(point) }
            }
        }
        return MapView(projection: projection, frame: frame, bounds: bounds, margin: margin)
    }

    /// The view that shows some positions with at least `reach` metres of ground around them.
    ///
    /// Positions on both sides of the antimeridian are brought together. No position shows the world.
    public static func fitting(
        _ positions: [Coordinate], in frame: Rect, projection: (any Projection)? = nil, reach: Double = 25_000,
        margin: Double = 0
    ) -> MapView {
        let around = positions.flatMap { position in
            [0.0, 90, 180, 270].map { Geodesic.destination(from: position, bearing: $0, distance: reach) }
        }
        guard let box = GeoBox(holding: around) else {
            return fitting(GeoBox.world, in: frame, projection: projection, margin: margin)
        }
        if box.width > 200 { return fitting(box, in: frame, projection: projection, margin: margin) }
        let projection = projection ?? ProjectionChoice.automatic(for: box)
        var bounds = PlaneBounds()
        for position in around {
            if let point = projection.forward(position) { bounds.add(point) }
        }
        return MapView(projection: projection, frame: frame, bounds: bounds, margin: margin)
    }

    /// The view of a circle around a place, `radius` in metres.
    public static func around(
        _ center: Coordinate, radius: Double, in frame: Rect, projection: (any Projection)? = nil
    ) -> MapView {
        fitting([center], in: frame, projection: projection, reach: radius)
    }

    private init(projection: any Projection, frame: Rect, bounds: PlaneBounds, margin: Double) {
        let width = max(1, frame.width - 2 * margin)
        let height = max(1, frame.height - 2 * margin)
        let metres = max(bounds.width / width, bounds.height / height)
        self.init(
            projection: projection, frame: frame, middle: bounds.center, planeMetresPerPoint: max(metres, 0.01))
    }
}

/// The extent of points of the plane.
private struct PlaneBounds {
    private var minX = Double.infinity
    private var minY = Double.infinity
    private var maxX = -Double.infinity
    private var maxY = -Double.infinity

    mutating func add(_ point: PlanePoint) {
        minX = min(minX, point.x)
        minY = min(minY, point.y)
        maxX = max(maxX, point.x)
        maxY = max(maxY, point.y)
    }

    var width: Double { minX > maxX ? 0 : maxX - minX }
    var height: Double { minY > maxY ? 0 : maxY - minY }
    var center: PlanePoint {
        minX > maxX ? PlanePoint(x: 0, y: 0) : PlanePoint(x: (minX + maxX) / 2, y: (minY + maxY) / 2)
    }
}
