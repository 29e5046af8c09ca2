/// Land use, buildings and roads, where the archive has them.
struct StreetPainter {
    let tiles: PageTiles
    let theme: Theme
    let scale: MapScale

    /// Kinds of the layers `landuse` and `landcover`, in the order of drawing.
    private var areaKinds: [(Set<String>, Color)] {
        let areas = theme.areas
        return [
            (["residential", "urban_area", "neighbourhood"], areas.builtUp),
            (["forest", "wood", "scrub"], areas.wood),
            (["wetland"], areas.wetland),
            (["beach", "sand", "barren"], areas.sand),
            (
                [
                    "park", "grass", "grassland", "meadow", "golf_course", "cemetery", "pitch", "recreation_ground",
                    "village_green", "national_park", "nature_reserve", "garden", "zoo",
                ], areas.park
            ),
            (["industrial", "railway", "commercial", "military"], areas.industry),
            (["school", "university", "college", "hospital"], areas.institution),
            (["aerodrome", "airfield", "runway", "taxiway"], areas.airfield),
        ]
    }

    var areas: [SceneItem] {
        guard scale.metresPerPoint < 400 else { return [] }
        return areaKinds.compactMap { kinds, color in
            let rings =
                tiles.geometry("landcover") { kinds.contains($0.kind) }.rings
                + tiles.geometry("landuse") { kinds.contains($0.kind) }.rings
            return rings.isEmpty ? nil : .shape(Shape(rings.path(closed: true), fill: color))
        }
    }

    var buildings: [SceneItem] {
        guard scale.metresPerPoint < 12 else { return [] }
        let rings = tiles.geometry("buildings").rings
        return rings.isEmpty ? [] : [.shape(Shape(rings.path(closed: true), fill: theme.areas.building))]
    }

    /// From the least to the most important, so that the latter lie on top.
    private var roadKinds: [(kinds: Set<String>, style: LineStyle, hasCasing: Bool)] {
        let roads = theme.roads
        return [
            (["ferry"], roads.ferry, false),
            (["path"], roads.path, false),
            (["minor_road", "other"], roads.minor, true),
            (["rail"], roads.rail, false),
            (["major_road", "medium_road"], roads.major, true),
            (["highway"], roads.motorway, true),
        ]
    }

    /// Narrower than the others of their kind (values of OpenStreetMap's `highway`).
    private static let narrowing: [String: Double] = [
        "secondary": 0.85, "tertiary": 0.7, "service": 0.6, "motorway_link": 0.65, "trunk_link": 0.65,
        "primary_link": 0.65, "secondary_link": 0.6, "tertiary_link": 0.55, "track": 0.6,
    ]

    /// Tunnels lie beneath all, then all casings, then all roads, so that crossings stay open.
    var roads: [SceneItem] {
        var tunnels: [SceneItem] = []
        var casings: [SceneItem] = []
        var surfaces: [SceneItem] = []
        for (kinds, style, hasCasing) in roadKinds {
            guard let stroke = style.stroke(scale) else { continue }
            let features = tiles.features("roads") { kinds.contains($0.kind) }
            let below = features.filter(\.key.isTunnel).reduce(into: PolylineSet()) { $0.append($1.geometry.lines) }
            if !below.isEmpty { tunnels.append(tunnel(below, stroke)) }
            for (factor, lines) in byWidth(features.filter { !$0.key.isTunnel }) {
                let path = LineJoiner.join(lines).path(closed: false)
                var surface = stroke
                surface.width *= factor
                surfaces.append(.shape(Shape(path, stroke: surface)))
                if hasCasing, var casing = theme.roads.casing.stroke(scale) {
                    casing.width = surface.width + 2 * casing.width
                    casings.append(.shape(Shape(path, stroke: casing)))
                }
                if kinds == ["rail"], surface.width > 1 { surfaces.append(ties(path, surface)) }
            }
        }
        return tunnels + casings + surfaces
    }

    /// Narrow roads first.
    private func byWidth(_ features: [(key: FeatureKey, geometry: PageGeometry)]) -> [(Double, PolylineSet)] {
        var lines: [Double: PolylineSet] = [:]
        for (key, geometry) in features {
            lines[Self.narrowing[key.detail] ?? 1, default: PolylineSet()].append(geometry.lines)
        }
        return lines.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private func tunnel(_ lines: PolylineSet, _ stroke: Stroke) -> SceneItem {
        var faded = stroke
        faded.color.alpha /= 3
        faded.width *= 0.7
        faded.dash = [4, 3]
        faded.cap = .butt
        return .shape(Shape(LineJoiner.join(lines).path(closed: false), stroke: faded))
    }

    /// The light gaps of a railway's line.
    private func ties(_ path: Path, _ stroke: Stroke) -> SceneItem {
        let gaps = Stroke(theme.map.focus, width: stroke.width * 0.5, dash: [6, 6])
        return .shape(Shape(path, stroke: gaps))
    }

    /// For street names: only where streets are wide enough to bear one.
    var named: [NamedLine] {
        guard let stroke = theme.roads.minor.stroke(scale), stroke.width >= 2 else { return [] }
        return NamedLine.joined(tiles.features("roads") { !$0.name.isEmpty && !$0.isTunnel && $0.kind != "rail" })
    }
}
