import GeoModel

/// Draws the ground of a map: water, land, lakes, rivers, streets, boundaries and graticule, from vector tiles with the
/// layers and fields of the Protomaps base map (https://docs.protomaps.com/basemaps/layers).
///
/// Beyond that schema it knows a layer `countries`: the land by country, with `iso2` and `name`.
public struct BaseMap: Sendable {
    public var source: any TileSource
    /// An archive of a part of the world with streets; ``source`` draws the ground beneath and around it.
    public var streets: (any TileSource)?
    public var theme: Theme
    public var boundaries: BoundaryPolicy

    /// How boundaries are drawn that not all sides agree on.
    public enum BoundaryPolicy: String, CaseIterable, Sendable {
        /// In the theme's dashes.
        case dashed
        /// Like agreed ones.
        case solid
        /// Not at all.
        case hidden
    }

    public init(
        source: any TileSource, streets: (any TileSource)? = nil, theme: Theme, boundaries: BoundaryPolicy = .dashed
    ) {
        self.source = source
        self.streets = streets
        self.theme = theme
        self.boundaries = boundaries
    }

    private static let groundLayers: Set<String> = ["earth", "water", "boundaries"]
    private static let streetLayers: Set<String> = ["landuse", "landcover", "roads", "buildings"]

    /// - Parameters:
    ///   - focus: ISO 3166-1 alpha-2 codes of the countries that the map is about.
    ///   - detail: pixels a point of the page, so that large pictures get finer tiles.
    /// - Throws: the first tile that cannot be read.
    public func draw(
        _ view: MapView, focus: Set<String> = [], detail: Double = 1
    ) throws(TileError) -> BaseMapDrawing {
        let (tiles, attribution) = try tiles(for: view, detail: detail)
        let scale = MapScale(metresPerPoint: view.metresPerPoint)
        let ground = GroundPainter(tiles: tiles, view: view, theme: theme, scale: scale)
        let waters = WaterPainter(tiles: tiles, theme: theme, scale: scale)
        let streets = StreetPainter(tiles: tiles, theme: theme, scale: scale)
        let borders = BoundaryPainter(tiles: tiles, theme: theme, scale: scale, policy: boundaries)
        let graticule = Graticule(view)
        let groups: [(String, [SceneItem])] = [
            ("water", ground.background),
            ("land", ground.land),
            ("focus", ground.focus(focus)),
            ("landuse", streets.areas),
            ("coast", ground.coast),
            // A river's middle line within a lake is no river.
            ("rivers", waters.rivers),
            ("lakes", waters.lakes),
            ("buildings", streets.buildings),
            ("roads", streets.roads),
            ("boundaries", borders.items),
            ("graticule", graticule.items(theme.lines.graticule, scale) + ground.limb),
        ]
        let frame = Path(view.frame)
        return BaseMapDrawing(
            layers: groups.filter { !$0.1.isEmpty }.map {
                Scene.Layer(id: $0.0, items: [.clipped(frame, $0.1)])
            },
            land: ground.rings, countries: ground.countries, rivers: waters.namedRivers, lakes: waters.namedLakes,
            streets: streets.named, edges: ground.coastlines + borders.lines, graticule: graticule,
            showsDisputed: borders.showsDisputed, hasStreets: !streets.roads.isEmpty, attribution: attribution)
    }

    /// Ground metres a point of the page under which the world's borders, a kilometre off in places, do not fit streets.
    private static let finestForWorldBorders = 20.0

    /// The layers for a view, and who made them. Where the archive of streets covers the view, the ground is taken from it
    /// too: its coast fits its streets. Among streets only its borders are drawn.
    private func tiles(for view: MapView, detail: Double) throws(TileError) -> (PageTiles, attribution: String) {
        let all = Self.groundLayers.union(Self.streetLayers).union(["countries"])
        var tiles = try PageTiles(from: source, for: view, layers: all, detail: detail)
        guard let streets, streets.bounds.intersects(view.visibleBox) else { return (tiles, source.attribution) }
        let local = try PageTiles(
            from: streets, for: view, layers: Self.groundLayers.union(Self.streetLayers), detail: detail)
        tiles.replace(Self.streetLayers, from: local)
        if local.layers["earth"]?.isEmpty == false, streets.bounds.contains(view.visibleBox) {
            tiles.replace(Self.groundLayers.filter { local.layers[$0] != nil }, from: local)
        }
        if view.metresPerPoint < Self.finestForWorldBorders, local.layers["roads"]?.isEmpty == false {
            tiles.replace(["boundaries", "countries"], from: local)
        }
        let makers = [source.attribution, streets.attribution].filter { !$0.isEmpty }
        return (tiles, makers.joined(separator: "; "))
    }
}

/// What a base map drew, and what its labels need to know of it.
public struct BaseMapDrawing: Sendable {
    /// In the order of drawing, clipped to the frame.
    public var layers: [Scene.Layer]
    /// All land.
    public var land: PolylineSet
    /// The visible land of each country; none where the map is too fine for the world's borders.
    public var countries: [NamedArea]
    /// Courses put together out of all tiles, longest first within a name.
    public var rivers: [NamedLine]
    public var lakes: [NamedArea]
    public var streets: [NamedLine]
    /// Coasts and boundaries, which labels should not cross where they can help it.
    public var edges: PolylineSet
    public var graticule: Graticule
    /// Whether some boundary is drawn as disputed.
    public var showsDisputed: Bool
    /// Whether street data is there for this view.
    public var hasStreets: Bool
    /// Who is to be named as the source of the base map.
    public var attribution: String
}

/// An area of the base map as far as the frame shows it; the rings fill by the non-zero rule.
public struct NamedArea: Hashable, Sendable {
    public var key: FeatureKey
    public var rings: PolylineSet
}

/// A line of the base map as far as the frame shows it.
public struct NamedLine: Hashable, Sendable {
    public var key: FeatureKey
    public var points: [Point]
}
