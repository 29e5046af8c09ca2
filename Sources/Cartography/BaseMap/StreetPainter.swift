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
    private var roadKinds: [(isWanted: @Sendable (FeatureKey) -> Bool, style: LineStyle, hasCasing: Bool)] {
        let roads = theme.roads
        return [
            ({ $0.kind == "ferry" }, roads.ferry, false),
            ({ $0.kind == "path" }, roads.path, false),
            ({ $0.kind == "minor_road" || $0.kind == "other" }, roads.minor, true),
            ({ $0.kind == "rail" }, roads.rail, false),
            ({ $0.kind == "major_road" || $0.kind == "medium_road" }, roads.major, true),
            ({ $0.kind == "highway" }, roads.motorway, true),
        ]
    }

    /// All casings lie beneath all roads, so that crossings stay open.
    var roads: [SceneItem] {
        var casings: [SceneItem] = []
        var surfaces: [SceneItem] = []
        for (isWanted, style, hasCasing) in roadKinds {
            guard let stroke = style.stroke(scale) else { continue }
            let lines = tiles.geometry("roads", where: isWanted).lines
            guard !lines.isEmpty else { continue }
            let path = LineJoiner.join(lines).path(closed: false)
            surfaces.append(.shape(Shape(path, stroke: stroke)))
            if hasCasing, var casing = theme.roads.casing.stroke(scale) {
                casing.width = stroke.width + 2 * casing.width
                casings.append(.shape(Shape(path, stroke: casing)))
            }
        }
        return casings + surfaces
    }

    /// For street names: only where streets are wide enough to bear one.
    var named: [NamedLine] {
        guard let stroke = theme.roads.minor.stroke(scale), stroke.width >= 2 else { return [] }
        return NamedLine.joined(tiles.features("roads") { !$0.name.isEmpty && $0.kind != "rail" })
    }
}
