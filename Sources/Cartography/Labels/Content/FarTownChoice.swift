import GeoModel
import PlaceIndex

/// Which towns beyond the frame a town's map points to: those that draw most, by size and nearness, one in each direction.
struct FarTownChoice {
    let gazetteer: Gazetteer
    let view: MapView

    /// Metres that the map points at least and at most, and how often its own reach.
    private static let reach = 60_000.0...250_000.0
    private static let timesItsReach = 10.0
    private static let candidates = 120
    private static let most = 8
    /// Degrees between the directions of two of them.
    private static let apart = 25.0

    /// The strongest first.
    var towns: [PlaceID] {
        guard let middle = view.unproject(view.frame.center) else { return [] }
        let own = max(view.frame.width, view.frame.height) / 2 * view.metresPerPoint
        let reach = min(max(own * Self.timesItsReach, Self.reach.lowerBound), Self.reach.upperBound)
        let edge = stride(from: 0.0, to: 360, by: 90).map {
            Geodesic.destination(from: middle, bearing: $0, distance: reach)
        }
        guard let box = GeoBox(holding: edge) else { return [] }
        let found = gazetteer.places(in: box, limit: Self.candidates).compactMap {
            place -> (place: PlaceID, bearing: Double, pull: Double)? in
            let position = gazetteer.coordinate(of: place)
            guard !view.shows(position) else { return nil }
            // Reilly's law of retail gravitation (1931).
            let kilometres = max(1, Geodesic.distance(middle, position) / 1000)
            let pull = Double(max(500, gazetteer.population(of: place))) / (kilometres * kilometres)
            return (place, Geodesic.bearing(middle, position), pull)
        }
        var chosen: [(place: PlaceID, bearing: Double, pull: Double)] = []
        for town in found.sorted(by: { ($1.pull, $0.place) < ($0.pull, $1.place) }) where chosen.count < Self.most {
            let isApart = chosen.allSatisfy { other in
                let turn = abs(town.bearing - other.bearing)
                return min(turn, 360 - turn) >= Self.apart
            }
            if isApart { chosen.append(town) }
        }
        return chosen.map(\.place)
    }
}
