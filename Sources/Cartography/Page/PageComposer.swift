import Incidents

/// Joins base map, incidents, labels and furniture into one scene.
public struct PageComposer {
    public var size: PageSize
    public var theme: Theme
    public var measuring: any TextMeasuring
    /// Nil chooses by the extent.
    public var projection: (any Projection)?

    public init(
        size: PageSize, theme: Theme, measuring: any TextMeasuring, projection: (any Projection)? = nil
    ) {
        self.size = size
        self.theme = theme
        self.measuring = measuring
        self.projection = projection
    }

    /// A finished page, and what it could not show.
    public struct Composition: Sendable {
        public var scene: Scene
        public var view: MapView
        public var labels: LabelLayout
        /// Incidents that are on the map, but found no room in the table.
        public var omittedRows: Int
    }

    private var typesetter: Typesetter { Typesetter(measuring: measuring, theme: theme) }

    public func compose(_ page: BriefingPage, map: some MapDrawing) throws -> Composition {
        let located = page.located
        let rough = MapExtent.view(
            of: page, in: Rect(x: 0, y: 0, width: size.width, height: size.height), projection: projection)
        // The map will fill about two thirds of the page's sides, and be coarser by as much.
        let showsDiscs = located.contains {
            IncidentLayer.showsDisc(of: $0, metresPerPoint: rough.metresPerPoint * 1.5)
        }
        var sights: [Rect: Sight] = [:]
        func sight(_ frame: Rect) -> Sight {
            if let known = sights[frame] { return known }
            let sight = self.sight(of: page, in: frame)
            sights[frame] = sight
            return sight
        }
        var plan = planner(
            page, wantsLocator: LocatorMap.helps(rough), showsGlobe: DomainOutline(of: rough) != nil,
            showsDiscs: showsDiscs
        ) { frame in sight(frame).incidents.crowds }.plan()
        let shown = sight(plan.frame)
        let (view, incidents) = (shown.view, shown.incidents)
        if view.frame != plan.frame { plan.close(around: view.frame) }
        var obstacles = incidents.obstacles
        let inset = LocatorMap(
            of: view, in: plan.locator ?? LocatorMap.corner(of: view, keepingClearOf: incidents.points),
            typesetter: typesetter)
        let insetView = inset?.view
        let (ground, insetGround) = try map.grounds(of: view, inset: insetView)
        if let inset, plan.locator == nil { obstacles.boxes.append(.init(id: "locator map", rect: inset.frame)) }
        for box in DomainOutline(of: view)?.outside ?? [] {
            obstacles.boxes.append(.init(id: "the edge of the map", rect: box))
        }
        let isTown = view.metresPerPoint < DistanceRings.coarsest && !ground.hasStreets
        let rings = isTown ? page.center.map { DistanceRings(center: $0, view: view, typesetter: typesetter) } : nil
        for box in rings?.labelBoxes ?? [] { obstacles.boxes.append(.init(id: "a ring of distance", rect: box)) }
        let signposts = Signposts(
            to: isTown ? map.townsAround(view) : [], in: view, avoiding: obstacles.boxes.map(\.rect),
            typesetter: typesetter)
        obstacles.boxes += signposts.labelBoxes
        let labels = try map.labels(in: view, over: ground, incidents: located, avoiding: obstacles)
        let clip = Path(view.frame)
        var layers = ground.layers
        for (id, items) in [
            ("rings", (rings?.items ?? []) + signposts.items), ("uncertainty", incidents.discs),
            ("labels", labels.items),
            ("incidents", incidents.items),
        ] {
            layers.append(Scene.Layer(id: id, items: items.isEmpty ? [] : [.clipped(clip, items)]))
        }
        let frame = MapFrame(typesetter: typesetter, view: view, graticule: ground.graticule)
        let strip = MapStrip(
            typesetter: typesetter, view: view, showsDisputed: ground.showsDisputed,
            note: !incidents.crowds.isEmpty
                ? "Each dot is an incident; letters stand for those around them, and the list keys them"
                : isTown ? "No street data is loaded: --basemap draws it. Coast and borders are approximate" : nil)
        layers.append(Scene.Layer(id: "frame", items: frame.items + strip.items(in: plan.strip)))
        if let inset, let insetView, let insetGround {
            let small = map.locator(in: insetView, over: insetGround, around: inset.extentBox(in: insetView))
            layers.append(Scene.Layer(id: "locator", items: inset.items(map: small, view: insetView)))
        }
        layers.append(Scene.Layer(id: "page", items: plan.furniture))
        let scene = Scene(
            width: size.width, height: size.height, background: theme.page.paper,
            layers: layers.filter { !$0.items.isEmpty }, title: page.title)
        return Composition(scene: scene, view: view, labels: labels, omittedRows: plan.omitted)
    }

    /// What of a page a map in a frame shows.
    private struct Sight {
        var view: MapView
        var incidents: IncidentLayer
    }

    /// The view's frame is smaller than the one given where the projection does not fill it.
    private func sight(of page: BriefingPage, in frame: Rect) -> Sight {
        var view = MapExtent.view(of: page, in: frame, projection: projection)
        if let shown = DomainOutline(of: view)?.bounds, shown.height < frame.height || shown.width < frame.width {
            let closed = Rect(center: frame.center, width: shown.width, height: shown.height)
            view = MapExtent.view(of: page, in: closed, projection: projection)
        }
        return Sight(
            view: view,
            incidents: IncidentLayer(page.located, view: view, palette: theme.symbols, measuring: measuring))
    }

    private func planner(
        _ page: BriefingPage, wantsLocator: Bool, showsGlobe: Bool, showsDiscs: Bool,
        crowds: @escaping (Rect) -> [Crowd]
    ) -> PagePlanner {
        let typesetter = typesetter
        // A whole globe is twice as wide as high: a column beside it would leave half of the page empty.
        let isWide = size.width > size.height * (showsGlobe ? 1.5 : 1.05)
        return PagePlanner(
            typesetter: typesetter, size: size, isWide: isWide,
            header: PageHeader(
                typesetter: typesetter, title: page.title, subtitle: page.subtitle,
                asOf: page.asOf.map(DateWording.long), handling: page.caveat),
            footer: PageFooter(
                typesetter: typesetter, notes: notes(page), producer: "sitmap \(SitmapVersion.current)"),
            register: IncidentRegister(
                typesetter: typesetter, located: page.located.map(IncidentEntry.init),
                notLocated: page.notLocated.map(IncidentEntry.init), arrangement: isWide ? .column : .table),
            legend: Legend(typesetter: typesetter, incidents: page.incidents, showsUncertainty: showsDiscs),
            wantsLocator: wantsLocator, crowds: crowds)
    }

    private func notes(_ page: BriefingPage) -> [String] {
        var notes = page.attributions + [page.disclaimer]
        if !page.located.isEmpty { notes.append("Pins stand on the place that the report names.") }
        return notes
    }
}
