/// Borders of countries and of their divisions.
struct BoundaryPainter {
    let tiles: PageTiles
    let theme: Theme
    let scale: MapScale
    let policy: BaseMap.BoundaryPolicy

    private func lines(_ isWanted: (FeatureKey) -> Bool) -> PolylineSet {
        LineJoiner.join(tiles.geometry("boundaries", where: isWanted).lines)
    }

    private var regions: PolylineSet { lines { $0.kind == "region" } }
    private var agreed: PolylineSet {
        lines { $0.kind == "country" && (!$0.isDisputed || policy == .solid) }
    }
    private var disputed: PolylineSet {
        policy == .dashed ? lines { $0.kind != "region" && $0.isDisputed } : PolylineSet()
    }

    /// Whether some border here is drawn as disputed: the legend then says so.
    var showsDisputed: Bool { !disputed.isEmpty }

    /// What is drawn as a border of countries.
    var lines: PolylineSet { agreed + disputed }

    var items: [SceneItem] {
        let (agreed, disputed) = (agreed, disputed)
        let drawn: [(PolylineSet, LineStyle)] = [
            (regions, theme.lines.region),
            (agreed + disputed, theme.lines.countryBand),
            (disputed, theme.lines.disputed),
            (agreed, theme.lines.country),
        ]
        return drawn.compactMap { lines, style in
            guard !lines.isEmpty, let stroke = style.stroke(scale) else { return nil }
            return .shape(Shape(lines.path(closed: false), stroke: stroke))
        }
    }
}
