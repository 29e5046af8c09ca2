import Dispatch
import Incidents
import Synchronization

/// The map of a page: the ground out of vector tiles, names out of the gazetteer.
public struct BriefingMap: MapDrawing {
    public var base: BaseMap
    public var names: PlaceNames
    public var measuring: any TextMeasuring
    /// ISO 3166-1 alpha-2 codes of the countries that the map is about.
    public var focus: Set<String>
    /// Pixels to a unit of the page.
    public var detail: Double
    /// 1 for a map that is read at a glance; more towns with more.
    public var density: Double

    public init(
        base: BaseMap, names: PlaceNames, measuring: any TextMeasuring, focus: Set<String> = [], detail: Double = 1,
        density: Double = 1
    ) {
        self.base = base
        self.names = names
        self.measuring = measuring
        self.focus = focus
        self.detail = detail
        self.density = density
    }

    /// Of a small map, whose islands would else be too small for their names.
    private static let insetDetail = 1.5

    /// Side by side on the cores that there are.
    public func grounds(of view: MapView, inset: MapView?) throws -> (main: BaseMapDrawing, inset: BaseMapDrawing?) {
        let views = [view] + [inset].compactMap { $0 }
        let results = Mutex([Result<BaseMapDrawing, TileError>?](repeating: nil, count: views.count))
        let (base, focus, detail) = (base, focus, detail)
        DispatchQueue.concurrentPerform(iterations: views.count) { index in
            let detail = index == 0 ? detail : detail * Self.insetDetail
            let result = Result { () throws(TileError) in try base.draw(views[index], focus: focus, detail: detail) }
            results.withLock { $0[index] = result }
        }
        let drawings = try results.withLock { $0 }.compactMap { try $0?.get() }
        return (drawings[0], drawings.count > 1 ? drawings[1] : nil)
    }

    public func labels(
        in view: MapView, over ground: BaseMapDrawing, incidents: [Incident], avoiding obstacles: LabelObstacles
    ) -> LabelLayout {
        PlaceLabels(names: names, typography: LabelTypography(base.theme.text), density: density).layout(
            in: view, ground: LabelGround(ground), incidents: incidents, avoiding: obstacles, measuring: measuring)
    }

    public func townsAround(_ view: MapView) -> [FarTown] {
        FarTownChoice(gazetteer: names.gazetteer, view: view).towns.map { place in
            FarTown(name: names.label(of: place).text, coordinate: names.gazetteer.coordinate(of: place))
        }
    }

    public func locator(in view: MapView, over ground: BaseMapDrawing, around extent: Rect) -> [SceneItem] {
        var typography = LabelTypography(base.theme.text)
        typography.country.font.size = 11
        typography.country.font.letterSpacing = 0
        var obstacles = LabelObstacles()
        obstacles.boxes.append(.init(id: "extent", rect: extent))
        for box in DomainOutline(of: view)?.outside ?? [] {
            obstacles.boxes.append(.init(id: "the edge of the map", rect: box))
        }
        let countries = AreaNames(names: names, typography: typography, view: view, ground: LabelGround(ground))
            .countryNames()
        let labels = LabelPlacer(frame: view.frame, measuring: measuring).layout(countries, avoiding: obstacles)
        return ground.layers.filter { Self.locatorLayers.contains($0.id) }.flatMap(\.items) + labels.items
    }

    /// A small map is to be recognised, not read.
    private static let locatorLayers: Set<String> = ["water", "land", "focus", "coast", "lakes", "boundaries"]
}

extension LabelTypography {
    /// The letters of a theme.
    init(_ text: Theme.Text) {
        func style(_ style: TextStyle) -> LabelStyle {
            LabelStyle(font: style.font(), color: style.color, halo: style.textHalo)
        }
        self.init()
        country = style(text.country)
        region = style(text.region)
        capital = style(text.capital)
        city = style(text.city)
        town = style(text.town)
        village = style(text.village)
        sea = style(text.sea)
        lake = style(text.lake)
        river = style(text.river)
        street = style(text.street)
        writesCountriesInCapitals = text.country.isUppercase
        writesRegionsInCapitals = text.region.isUppercase
    }
}

extension LabelGround {
    init(_ drawing: BaseMapDrawing) {
        func area(_ area: NamedArea) -> Area {
            Area(
                country: area.key.country, placeID: area.key.placeID, name: area.key.name,
                rings: area.rings.polylines)
        }
        self.init()
        countries = drawing.countries.map(area)
        if countries.isEmpty { land = drawing.land.polylines }
        lakes = drawing.lakes.map(area)
        rivers = Self.courses(drawing.rivers)
        streets = Self.courses(drawing.streets)
        edges = drawing.edges.polylines.map { LabelObstacles.Line(points: $0, weight: 1) }
    }

    /// Lines of one name together, in the order of their first.
    private static func courses(_ lines: [NamedLine]) -> [Course] {
        var courses: [Course] = []
        var places: [String: Int] = [:]
        for line in lines {
            // Parts of a street differ in their width, not in their name.
            let key = line.key.placeID == 0 ? line.key.name : "\(line.key.placeID)"
            if let place = places[key] {
                courses[place].lines.append(line.points)
            } else {
                places[key] = courses.count
                courses.append(Course(placeID: line.key.placeID, name: line.key.name, lines: [line.points]))
            }
        }
        return courses
    }
}

extension PolylineSet {
    fileprivate var polylines: [[Point]] { (0..<count).map { Array(self[$0]) } }
}
