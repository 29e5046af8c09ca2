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
        let plan = planner(page).plan()
        let view = MapExtent.view(of: page, in: plan.frame, projection: projection)
        let ground = try map.ground(in: view)
        let incidents = IncidentLayer(page.located, view: view, palette: theme.symbols, measuring: measuring)
        var obstacles = incidents.obstacles
        let inset = LocatorMap(
            of: view, in: plan.locator ?? LocatorMap.corner(of: view, keepingClearOf: incidents.points),
            typesetter: typesetter)
        if let inset, plan.locator == nil { obstacles.boxes.append(.init(id: "locator map", rect: inset.frame)) }
        let labels = try map.labels(in: view, over: ground, incidents: page.located, avoiding: obstacles)
        let clip = Path(view.frame)
        var layers = ground.layers
        for (id, items) in [("uncertainty", incidents.discs), ("labels", labels.items), ("incidents", incidents.items)]
        {
            layers.append(Scene.Layer(id: id, items: items.isEmpty ? [] : [.clipped(clip, items)]))
        }
        layers.append(Scene.Layer(id: "frame", items: frameItems(view, ground.graticule, strip: plan.strip)))
        if let inset {
            let small = inset.view
            layers.append(Scene.Layer(id: "locator", items: inset.items(map: try map.locator(in: small), view: small)))
        }
        layers.append(Scene.Layer(id: "page", items: plan.furniture))
        let scene = Scene(
            width: size.width, height: size.height, background: theme.page.paper,
            layers: layers.filter { !$0.items.isEmpty }, title: page.title)
        return Composition(scene: scene, view: view, labels: labels, omittedRows: plan.omitted)
    }

    private func planner(_ page: BriefingPage) -> PagePlanner {
        let typesetter = typesetter
        let isWide = size.width > size.height * 1.05
        return PagePlanner(
            typesetter: typesetter, size: size,
            header: PageHeader(
                typesetter: typesetter, title: page.title, subtitle: page.subtitle,
                asOf: page.asOf.map(DateWording.long), handling: page.caveat),
            footer: PageFooter(
                typesetter: typesetter, notes: notes(page), producer: "sitmap \(SitmapVersion.current)"),
            register: IncidentRegister(
                typesetter: typesetter, located: page.located.map(IncidentEntry.init),
                notLocated: page.notLocated.map(IncidentEntry.init), arrangement: isWide ? .column : .table),
            legend: Legend(
                typesetter: typesetter, incidents: page.located, showsUncertainty: page.showsUncertainty))
    }

    private func notes(_ page: BriefingPage) -> [String] {
        var notes = page.attributions + [page.disclaimer]
        if !page.located.isEmpty { notes.append("Pins stand on the place that the report names.") }
        return notes
    }

    private func frameItems(_ view: MapView, _ graticule: Graticule, strip: Rect) -> [SceneItem] {
        let typesetter = typesetter
        var items = MapFrame(typesetter: typesetter, view: view, graticule: graticule).items
        var x = strip.minX
        if let angle = view.northAngle(at: view.frame.center) {
            let arrow = NorthArrow(typesetter: typesetter, angle: angle).block()
            items += arrow.items(x: x - 6, y: strip.minY + 1)
            x += arrow.width + 8
        }
        let bar = ScaleBar(typesetter: typesetter, metresPerPoint: view.metresPerPoint)
            .block(maxWidth: min(strip.width * 0.34, 300))
        items += bar.items(x: x, y: strip.minY)
        let font = typesetter.font(11)
        let caption = typesetter.wrapper.ellipsized(
            "\(view.projection.name) projection · WGS 84", font: font, width: strip.maxX - x - bar.width - 20)
        items.append(
            .text(
                TextItem(
                    caption, font: font, color: theme.page.muted, at: Point(x: strip.maxX, y: strip.minY + 14),
                    anchor: .end)
            ))
        return items
    }
}

extension BriefingPage {
    var showsUncertainty: Bool { located.contains { ($0.place.uncertaintyMetres ?? 0) > 0 } }
}
