/// Lakes and rivers.
struct WaterPainter {
    let tiles: PageTiles
    let theme: Theme
    let scale: MapScale

    /// The sea, which lies beneath the land.
    private static let seas: Set<String> = ["ocean", "sea", "bay", "strait", "fjord"]
    /// Narrower than rivers.
    private static let brooks: Set<String> = ["stream", "canal", "drain", "ditch"]

    var lakes: [SceneItem] {
        let seas = tiles.geometry("water") { Self.seas.contains($0.kind) }
        let inland = tiles.geometry("water") { !Self.seas.contains($0.kind) }
        var items: [SceneItem] = []
        if !seas.rings.isEmpty {
            items.append(.shape(Shape(seas.rings.path(closed: true), fill: theme.map.water)))
        }
        if !inland.rings.isEmpty {
            items.append(.shape(Shape(inland.rings.path(closed: true), fill: theme.map.lake)))
        }
        if !inland.outlines.isEmpty, let stroke = theme.lines.lakeShore.stroke(scale) {
            items.append(.shape(Shape(LineJoiner.join(inland.outlines).path(closed: false), stroke: stroke)))
        }
        return items
    }

    var rivers: [SceneItem] {
        let classes: [(isBrook: Bool, widening: Double)] = [(true, 0.55), (false, 1)]
        return classes.compactMap { kind in
            let lines = tiles.geometry("water") { Self.brooks.contains($0.kind) == kind.isBrook }.lines
            guard !lines.isEmpty, let stroke = theme.lines.river.stroke(scale, widening: kind.widening) else {
                return nil
            }
            return .shape(Shape(LineJoiner.join(lines).path(closed: false), stroke: stroke))
        }
    }

    var namedRivers: [NamedLine] {
        guard theme.lines.river.stroke(scale) != nil else { return [] }
        return NamedLine.joined(tiles.features("water") { !$0.name.isEmpty && !Self.seas.contains($0.kind) })
    }

    var namedLakes: [NamedArea] {
        tiles.features("water") { !$0.name.isEmpty && !Self.seas.contains($0.kind) }
            .filter { !$0.geometry.rings.isEmpty }
            .map { NamedArea(key: $0.key, rings: $0.geometry.rings) }
    }
}

extension NamedLine {
    /// The lines of named features, put together across tiles.
    static func joined(_ features: [(key: FeatureKey, geometry: PageGeometry)]) -> [NamedLine] {
        features.flatMap { feature -> [NamedLine] in
            let lines = LineJoiner.join(feature.geometry.lines)
            return (0..<lines.count).map { NamedLine(key: feature.key, points: Array(lines[$0])) }
                .sorted { $0.points.count > $1.points.count }
        }
    }
}
