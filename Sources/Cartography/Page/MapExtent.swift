import GeoModel
import Incidents

/// Chooses what part of the Earth a page shows.
public enum MapExtent {
    /// Ground that a map shows at least, in metres from side to side.
    static let smallest = 100_000.0
    /// Around a single incident, in metres from side to side.
    static let alone = 300_000.0
    /// A country is shown whole when the map then measures up to this many times the incidents' own spread, further countries up to
    /// less.
    static let contextRatio = 2.8
    static let furtherContextRatio = 1.6
    /// With more incidents than this they need the room for their own numbers.
    static let mostWithContext = 25
    static let crowdedContextRatio = 1.2
    /// Countries that are tried in turn.
    static let mostCountries = 8

    /// The view of a page: the extent that was asked for, or the incidents with their surroundings.
    public static func view(of page: BriefingPage, in frame: Rect, projection: (any Projection)? = nil) -> MapView {
        if let extent = page.extent { return .fitting(extent, in: frame, projection: projection) }
        let places = outermost(page.located.flatMap(reach(of:)))
        guard !places.isEmpty else {
            let edges = page.context.flatMap(edge(of:))
            return MapView.fitting(edges, in: frame, projection: projection, reach: 20_000)
        }
        let spread = spread(places)
        var all = places
        var around: [GeoBox] = []
        for box in page.context.prefix(mostCountries) {
            // The first country may take more of the page than those after it.
            let ratio =
                page.located.count > mostWithContext
                ? crowdedContextRatio : around.isEmpty ? contextRatio : furtherContextRatio
            let limit = max(alone, spread * ratio)
            let wider = all + edge(of: box)
            guard self.spread(wider) <= limit else { continue }
            all = wider
            around.append(box)
        }
        let wanted = around.isEmpty ? max(spread * 1.3, min(alone, max(smallest, spread * 4))) : smallest
        let missing = max(wanted - self.spread(all), 0) / 2
        return MapView.fitting(
            all, in: frame, projection: projection, reach: max(missing, around.isEmpty ? spread * 0.1 : 15_000),
            margin: min(frame.width, frame.height) * 0.05)
    }

    /// An incident's place and the edge of the ground within which it happened.
    private static func reach(of incident: Incident) -> [Coordinate] {
        guard let center = incident.place.coordinate else { return [] }
        guard let radius = incident.place.uncertaintyMetres, radius.isFinite, radius > 0 else { return [center] }
        var reach = [center]
        for bearing in [0.0, 90, 180, 270] {
            reach.append(Geodesic.destination(from: center, bearing: bearing, distance: min(radius, 500_000)))
        }
        return reach
    }

    /// The northernmost and southernmost of many positions in each degree of longitude: they have the same extent.
    private static func outermost(_ positions: [Coordinate]) -> [Coordinate] {
        guard positions.count > 720 else { return positions }
        var north: [Int: Coordinate] = [:]
        var south: [Int: Coordinate] = [:]
        for position in positions {
            let degree = Int(position.longitude.rounded(.down))
            if position.latitude > north[degree]?.latitude ?? -.infinity { north[degree] = position }
            if position.latitude < south[degree]?.latitude ?? .infinity { south[degree] = position }
        }
        return (Array(north) + Array(south)).sorted { $0.key < $1.key }.map(\.value)
    }

    /// Positions along the edge of a box.
    private static func edge(of box: GeoBox) -> [Coordinate] {
        (0...8).flatMap { step -> [Coordinate] in
            let part = Double(step) / 8
            let longitude = (box.west + box.width * part).wrappedLongitude
            let latitude = box.south + box.height * part
            return [
                Coordinate(latitude: box.south, longitude: longitude),
                Coordinate(latitude: box.north, longitude: longitude),
                Coordinate(latitude: latitude, longitude: box.west),
                Coordinate(latitude: latitude, longitude: box.east),
            ]
        }
    }

    /// Metres from side to side of the box that holds some positions.
    private static func spread(_ positions: [Coordinate]) -> Double {
        guard let box = GeoBox(holding: positions) else { return 0 }
        let middle = box.center
        func at(_ latitude: Double, _ longitude: Double) -> Coordinate {
            Coordinate(latitude: latitude, longitude: longitude.wrappedLongitude)
        }
        let half = Geodesic.distance(middle, at(middle.latitude, middle.longitude + box.width / 2))
        let height = Geodesic.distance(at(box.south, middle.longitude), at(box.north, middle.longitude))
        return max(2 * half, height)
    }
}
