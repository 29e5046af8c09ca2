import GeoModel

/// Water, land and the countries in question.
struct GroundPainter {
    let tiles: PageTiles
    let view: MapView
    let theme: Theme
    let scale: MapScale

    /// The sea, as far as the projection shows the Earth.
    var background: [SceneItem] {
        let outline = domainOutline
        guard !outline.coversFrame else {
            return [.shape(Shape(Path(view.frame), fill: theme.map.water))]
        }
        return [
            .shape(Shape(Path(view.frame), fill: theme.page.paper)),
            .shape(Shape(outline.path, fill: theme.map.water)),
        ]
    }

    var land: [SceneItem] {
        var path = tiles.geometry("earth").rings.path(closed: true)
        guard view.visibleBox.south < -84 else {
            return path.isEmpty ? [] : [.shape(Shape(path, fill: theme.map.land))]
        }
        // The pyramid of tiles ends at 85 degrees; the land round the South Pole goes on.
        path.append(polarCap)
        var ice = tiles.geometry("countries") { $0.country == "AQ" }.rings.path(closed: true)
        ice.append(polarCap)
        return [.shape(Shape(path, fill: theme.map.land)), .shape(Shape(ice, fill: theme.map.ice))]
    }

    func focus(_ countries: Set<String>) -> [SceneItem] {
        guard !countries.isEmpty else { return [] }
        var path = tiles.geometry("countries") { countries.contains($0.country) }.rings.path(closed: true)
        if countries.contains("AQ"), view.visibleBox.south < -84 { path.append(polarCap) }
        return path.isEmpty ? [] : [.shape(Shape(path, fill: theme.map.focus))]
    }

    var coastlines: PolylineSet { LineJoiner.join(tiles.geometry("earth").outlines) }

    var coast: [SceneItem] {
        let path = coastlines.path(closed: false)
        guard !path.isEmpty, let stroke = theme.lines.coast.stroke(scale) else { return [] }
        return [.shape(Shape(path, stroke: stroke))]
    }

    var countries: [NamedArea] {
        tiles.features("countries").filter { !$0.geometry.rings.isEmpty }
            .map { NamedArea(key: $0.key, rings: $0.geometry.rings) }
    }

    /// The edge of the Earth where the frame shows it.
    var limb: [SceneItem] {
        let outline = domainOutline
        guard !outline.coversFrame, let stroke = theme.lines.graticule.stroke(scale) else { return [] }
        var edge = stroke
        edge.color.alpha = UInt8(clamping: Int(edge.color.alpha) * 3)
        return [.shape(Shape(outline.path, stroke: edge))]
    }

    /// South of the tiles, wound like the rings of areas.
    private var polarCap: Path {
        let ring = stride(from: -180.0, through: 180, by: 5).map { Coordinate(latitude: -84.9, longitude: $0) }
        let path = view.project(polygon: [ring])
        guard path.points.signedArea < 0 else { return path }
        return Path(polyline: path.points.reversed(), closed: true)
    }

    /// The outline of what the projection shows, and whether the frame lies within it.
    private var domainOutline: (path: Path, coversFrame: Bool) {
        let frame = view.frame
        let corners = [
            Point(x: frame.minX, y: frame.minY), Point(x: frame.maxX, y: frame.minY),
            Point(x: frame.maxX, y: frame.maxY), Point(x: frame.minX, y: frame.maxY),
            Point(x: frame.midX, y: frame.minY), Point(x: frame.midX, y: frame.maxY),
            Point(x: frame.minX, y: frame.midY), Point(x: frame.maxX, y: frame.midY),
        ]
        let covers = corners.allSatisfy { view.unproject($0) != nil }
        return (covers ? Path() : Path(polyline: domainRing, closed: true), covers)
    }

    private var domainRing: [Point] {
        let domain = view.projection.domain
        if let cap = domain.cap {
            return stride(from: 0.0, to: 360, by: 2).compactMap { bearing in
                view.limbPoint(
                    LonLat(
                        Geodesic.destination(
                            from: cap.center, bearing: bearing, distance: cap.radius.radians * Geodesic.earthRadius)))
            }
        }
        let (south, north) = (domain.latitudes.lowerBound, domain.latitudes.upperBound)
        let steps = stride(from: 0.0, through: 1, by: 1 / 64)
        func side(_ longitude: Double, _ from: Double, _ to: Double) -> [Point] {
            steps.compactMap { t in
                view.limbPoint(
                    LonLat(longitude: longitude, latitude: from + t * (to - from), origin: domain.centralMeridian))
            }
        }
        func parallel(_ latitude: Double, _ from: Double, _ to: Double) -> [Point] {
            steps.compactMap { t in
                view.limbPoint(
                    LonLat(longitude: from + t * (to - from), latitude: latitude, origin: domain.centralMeridian))
            }
        }
        let half = domain.halfWidth
        return side(-half, south, north) + parallel(north, -half, half) + side(half, north, south)
            + parallel(south, half, -half)
    }
}

extension LonLat {
    fileprivate init(_ position: Coordinate) {
        self.init(longitude: position.longitude, latitude: position.latitude, origin: 0)
    }
}

extension [Point] {
    /// Positive for rings that run clockwise as seen (y down).
    var signedArea: Double {
        guard var previous = last else { return 0 }
        var sum = 0.0
        for point in self {
            sum += previous.x * point.y - point.x * previous.y
            previous = point
        }
        return sum / 2
    }
}

extension PolylineSet {
    static func + (a: PolylineSet, b: PolylineSet) -> PolylineSet {
        var sum = a
        sum.append(b)
        return sum
    }
}
