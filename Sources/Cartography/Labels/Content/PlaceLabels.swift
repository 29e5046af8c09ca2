import GeoModel
import Incidents
import PlaceIndex

/// The names on a map: which places to name at its scale, in which letters, and where.
public struct PlaceLabels: Sendable {
    public var names: PlaceNames
    public var typography: LabelTypography
    /// 1 for a map that is read at a glance; more towns with more.
    public var density: Double

    public init(names: PlaceNames, typography: LabelTypography = LabelTypography(), density: Double = 1) {
        self.names = names
        self.typography = typography
        self.density = density
    }

    /// - Parameters:
    ///   - incidents: each of their towns is named.
    ///   - obstacles: pins and furniture on the map; a name goes around the pin that stands on its town.
    public func layout(
        in view: MapView, ground: LabelGround, incidents: [Incident] = [], avoiding obstacles: LabelObstacles,
        measuring: any TextMeasuring
    ) -> LabelLayout {
        let choice = TownChoice(gazetteer: names.gazetteer, view: view, density: density)
        let isPin = { (box: LabelObstacles.Box) in max(box.rect.width, box.rect.height) < Self.largestPin }
        let furniture = obstacles.boxes.filter { !isPin($0) }.map { $0.rect.inset(by: -Self.clearOfFurniture) }
        let towns = choice.towns(
            incidents: incidents.compactMap { incident in
                incident.place.coordinate.map { ($0, incident.place.geonameID) }
            }
        ).filter { town in !furniture.contains { $0.contains(town.point) } }
        let maker = TownRequests(
            names: names, typography: typography, showsAllCapitals: choice.showsAllCapitals,
            pins: obstacles.boxes.filter(isPin))
        let made = towns.map(maker.request)
        let areas = AreaNames(names: names, typography: typography, view: view, ground: ground)
        let requests =
            made.map(\.request) + areas.countryNames() + areas.regionNames() + areas.seaNames() + areas.lakeNames()
            + areas.riverNames() + areas.streetNames()
        var obstacles = obstacles
        obstacles.lines += ground.edges
        obstacles.lines += ground.rivers.flatMap(\.lines).map { LabelObstacles.Line(points: $0, weight: 0.4) }
        var layout = LabelPlacer(frame: view.frame, measuring: measuring).layout(requests, avoiding: obstacles)
        layout.markers = dots(of: towns, made, layout, allCapitals: choice.showsAllCapitals)
        return layout
    }

    /// Wider boxes on the map are furniture.
    private static let largestPin = 90.0
    /// Dots of towns would be cut closer to it.
    private static let clearOfFurniture = 5.0

    /// The dots of the towns whose names are shown, and of all capitals.
    private func dots(
        of towns: [TownChoice.Town], _ made: [(request: LabelRequest, dot: PlaceDot?)], _ layout: LabelLayout,
        allCapitals: Bool
    ) -> [SceneItem] {
        let shown = Set(layout.placed.map(\.id))
        return zip(towns, made).flatMap { town, made -> [SceneItem] in
            guard let dot = made.dot, (town.rank == .capital && allCapitals) || shown.contains(made.request.id) else {
                return []
            }
            return dot.items(at: town.point)
        }
    }
}
