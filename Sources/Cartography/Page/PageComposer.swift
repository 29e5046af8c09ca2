import Incidents

/// Joins base map, incidents, labels and furniture into one scene.
public struct PageComposer {
    public var size: PageSize
    public var style: PageStyle
    public var measuring: any TextMeasuring
    /// Nil chooses by the extent.
    public var projection: (any Projection)?

    public init(
        size: PageSize, style: PageStyle = .light, measuring: any TextMeasuring, projection: (any Projection)? = nil
    ) {
        self.size = size
        self.style = style
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

    private var typesetter: Typesetter { Typesetter(measuring: measuring, style: style) }

    public func compose(_ page: BriefingPage, map: some MapDrawing) throws -> Composition {
        // The legend's size decides the map's, and what it must explain is known once the map is drawn: lay out twice
        // when the map adds to it.
        var plan = planner(page, legend: []).plan()
        var view = MapExtent.view(of: page, in: plan.frame, projection: projection)
        var base = try map.baseMap(in: view)
        if !base.legend.isEmpty {
            plan = planner(page, legend: base.legend).plan()
            view = MapExtent.view(of: page, in: plan.frame, projection: projection)
            base = try map.baseMap(in: view)
        }
        let graticule = FrameDegrees(view: view)
        let pins = IncidentLayer(page.located, view: view, palette: style.symbols, measuring: measuring)
        var obstacles = pins.obstacles
        let inset = LocatorMap(
            of: view, in: plan.locator ?? LocatorMap.corner(of: view, keepingClearOf: pins.points),
            typesetter: typesetter)
        if let inset, plan.locator == nil { obstacles.boxes.append(.init(id: "locator map", rect: inset.frame)) }
        let labels = try map.labels(in: view, avoiding: obstacles)
        let clip = Path(view.frame)
        func clipped(_ id: String, _ items: [SceneItem]) -> Scene.Layer {
            Scene.Layer(id: id, items: items.isEmpty ? [] : [.clipped(clip, items)])
        }
        var layers = base.layers.map { clipped($0.id, $0.items) }
        layers.append(clipped("graticule", graticuleItems(graticule)))
        layers.append(clipped("uncertainty", pins.discs))
        layers.append(clipped("labels", labels.items))
        layers.append(clipped("incidents", pins.items))
        layers.append(Scene.Layer(id: "frame", items: frameItems(view, graticule: graticule, strip: plan.strip)))
        if let inset {
            let small = inset.view
            layers.append(Scene.Layer(id: "locator", items: inset.items(map: try map.locator(in: small), view: small)))
        }
        layers.append(Scene.Layer(id: "page", items: plan.furniture))
        let scene = Scene(
            width: size.width, height: size.height, background: style.paper,
            layers: layers.filter { !$0.items.isEmpty }, title: page.title)
        return Composition(scene: scene, view: view, labels: labels, omittedRows: plan.omitted)
    }

    private func planner(_ page: BriefingPage, legend: [MapLegendEntry]) -> PagePlanner {
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
                typesetter: typesetter, incidents: page.located, showsUncertainty: page.showsUncertainty,
                mapEntries: legend))
    }

    private func notes(_ page: BriefingPage) -> [String] {
        var notes = page.attributions + [page.disclaimer]
        if !page.located.isEmpty { notes.append("Pins stand on the place that the report names.") }
        return notes
    }

    private func graticuleItems(_ graticule: FrameDegrees) -> [SceneItem] {
        let stroke = Stroke(style.muted.faded(70), width: 0.6)
        return graticule.lines.map { .shape(Shape(Path(polyline: $0), stroke: stroke)) }
    }

    private func frameItems(_ view: MapView, graticule: FrameDegrees, strip: Rect) -> [SceneItem] {
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
                    caption, font: font, color: style.muted, at: Point(x: strip.maxX, y: strip.minY + 14), anchor: .end)
            ))
        return items
    }
}

extension BriefingPage {
    var showsUncertainty: Bool { located.contains { ($0.place.uncertaintyMetres ?? 0) > 0 } }
}
