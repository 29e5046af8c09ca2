import GeoModel

/// Water, land and the countries in question.
struct GroundPainter {
    let tiles: PageTiles
    let view: MapView
    let theme: Theme
    let scale: MapScale

    /// The sea, as far as the projection shows the Earth.
    var background: [SceneItem] {
        guard let outline = DomainOutline(of: view) else {
            return [.shape(Shape(Path(view.frame), fill: theme.map.water))]
        }
        return [
            .shape(Shape(Path(view.frame), fill: theme.page.paper)),
            .shape(Shape(outline.path, fill: theme.map.water)),
        ]
    }

    var rings: PolylineSet { tiles.geometry("earth").rings }

    var land: [SceneItem] {
        var path = rings.path(closed: true)
        var ice = tiles.geometry("countries") { $0.country == "AQ" }.rings.path(closed: true)
        if showsSouthPole {
            // The pyramid of tiles ends at 85 degrees; the land round the South Pole goes on.
            path.append(polarCap)
            ice.append(polarCap)
        }
        return [(path, theme.map.land), (ice, theme.map.ice)].filter { !$0.0.isEmpty }
            .map { .shape(Shape($0.0, fill: $0.1)) }
    }

    func focus(_ countries: Set<String>) -> [SceneItem] {
        guard !countries.isEmpty else { return [] }
        var path = tiles.geometry("countries") { countries.contains($0.country) }.rings.path(closed: true)
        if countries.contains("AQ"), showsSouthPole { path.append(polarCap) }
        return path.isEmpty ? [] : [.shape(Shape(path, fill: theme.map.focus))]
    }

    var coastlines: PolylineSet { LineJoiner.join(tiles.geometry("earth").outlines) }

    var coast: [SceneItem] {
        let path = coastlines.path(closed: false)
        guard !path.isEmpty, let stroke = theme.lines.coast.stroke(scale) else { return [] }
        return [.shape(Shape(path, stroke: stroke))]
    }

    var countries: [NamedArea] {
        tiles.features("countries").filter { !$0.geometry.rings.isEmpty }.map { feature in
            var rings = feature.geometry.rings
            if feature.key.country == "AQ", showsSouthPole { rings.append(polarCap.points) }
            return NamedArea(key: feature.key, rings: rings)
        }
    }

    /// The edge of the Earth where the frame shows a part of it; the whole edge is the map's neat line.
    var limb: [SceneItem] {
        guard let outline = DomainOutline(of: view), !outline.isWhole,
            let stroke = theme.lines.graticule.stroke(scale)
        else { return [] }
        var edge = stroke
        edge.color.alpha = UInt8(clamping: Int(edge.color.alpha) * 3)
        return [.shape(Shape(outline.path, stroke: edge))]
    }

    private var showsSouthPole: Bool { view.visibleBox.south < -84 }

    /// South of the tiles, wound like the rings of areas.
    private var polarCap: Path {
        let ring = stride(from: -180.0, through: 180, by: 5).map { Coordinate(latitude: -84.9, longitude: $0) }
        let path = view.project(polygon: [ring])
        guard path.points.signedArea < 0 else { return path }
        return Path(polyline: path.points.reversed(), closed: true)
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
