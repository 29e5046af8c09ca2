import Foundation
import GeoModel
import PlaceIndex

/// Which towns a map names: the important ones first, spread over the map, denser near incidents.
struct TownChoice {
    struct Town {
        var place: PlaceID
        var point: Point
        var rank: Rank
        var importance: Double
        /// The town that an incident names, or the nearest to it.
        var isOfIncident: Bool
    }

    enum Rank: Int, Comparable {
        case village, town, city, seat, capital

        static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
    }

    let gazetteer: Gazetteer
    let view: MapView
    /// 1 for a map that is read at a glance; more names with more.
    let density: Double

    /// Distance that the most and the least important candidates keep from those before them, in points of the page:
    /// cities are named wherever they lie, a hamlet only where there is nothing else.
    private static let spacing = 30.0...120.0
    private static let townSpacing = 20.0...50.0
    private static let worldSpacing = 22.0...40.0
    /// Page area to look at one candidate for.
    private static let areaPerCandidate = 1_100.0
    /// Metres a point of the page from which on fewer candidates are looked at: the cities that the world knows.
    private static let coarse = 3_000.0
    /// With more incidents than this their towns are not named for them.
    private static let mostIncidents = 60
    /// Around incidents towns may stand closer, up to this distance from them.
    private static let nearIncident = 140.0
    /// Towns closer to the frame are left out: their dots would be cut.
    private static let edge = 5.0
    /// How far the nearest town may be from an incident to be named for it, in metres.
    private static let farthestForIncident = 30_000.0

    /// - Parameter incidents: where incidents lie, with the gazetteer's id of the place that they name.
    func towns(incidents: [(coordinate: Coordinate, geonameID: Int?)]) -> [Town] {
        let points =
            incidents.count > Self.mostIncidents
            ? [] : incidents.compactMap { view.project($0.coordinate) }.filter(view.frame.contains)
        var chosen = townsOfIncidents(incidents)
        var taken = Set(chosen.map(\.place))
        let area = view.frame.width * view.frame.height
        let coarseness = max(1, view.metresPerPoint / Self.coarse)
        let most = max(50, Int(area / Self.areaPerCandidate * density / coarseness))
        let candidates = candidates(most)
        for (index, town) in candidates.enumerated() where !taken.contains(town.place) {
            let isNear = points.contains { $0.distance(to: town.point) < Self.nearIncident }
            let room = spacing(index, of: candidates.count) * (isNear ? 0.6 : 1)
            guard
                (town.rank == .capital && showsAllCapitals)
                    || !chosen.contains(where: { $0.point.distance(to: town.point) < room })
            else { continue }
            chosen.append(town)
            taken.insert(town.place)
        }
        return chosen
    }

    /// On a map of the world it is the size that tells metropolises from other capitals.
    private func candidates(_ most: Int) -> [Town] {
        guard !showsAllCapitals else {
            // Airports, bases and bridges count for much where towns are few.
            let classes: Set<Place.FeatureClass> = isTownScale ? [.populated, .spot] : [.populated]
            return gazetteer.places(in: view.visibleBox, limit: most, classes: classes).compactMap(town)
        }
        func size(_ town: Town) -> Double {
            log10(Double(max(1, gazetteer.population(of: town.place)))) + (town.rank == .capital ? 0.8 : 0)
        }
        let towns = gazetteer.places(in: view.visibleBox, limit: 10 * most).compactMap(town)
        return Array(
            towns.map { ($0, size($0)) }.sorted { ($1.1, $0.0.place) < ($0.1, $1.0.place) }.prefix(most).map(\.0))
    }

    /// On maps of a continent or less.
    var showsAllCapitals: Bool { view.metresPerPoint < 9_000 }

    private func spacing(_ index: Int, of count: Int) -> Double {
        let range = isTownScale ? Self.townSpacing : showsAllCapitals ? Self.spacing : Self.worldSpacing
        let share = (Double(index) / Double(max(1, count))).squareRoot()
        return (range.lowerBound + (range.upperBound - range.lowerBound) * share) / density.squareRoot()
    }

    private func townsOfIncidents(_ incidents: [(coordinate: Coordinate, geonameID: Int?)]) -> [Town] {
        var chosen: [Town] = []
        guard incidents.count <= Self.mostIncidents else { return [] }
        for incident in incidents where view.shows(incident.coordinate) {
            guard let place = place(of: incident), !chosen.contains(where: { $0.place == place }),
                var town = town(place)
            else { continue }
            town.isOfIncident = true
            chosen.append(town)
        }
        return chosen
    }

    private func place(of incident: (coordinate: Coordinate, geonameID: Int?)) -> PlaceID? {
        if let id = incident.geonameID.flatMap(gazetteer.id(geonameID:)), gazetteer.featureClass(of: id) == .populated {
            return id
        }
        guard let nearest = gazetteer.nearest(to: incident.coordinate).first,
            nearest.distance < min(Self.farthestForIncident, 60 * view.metresPerPoint)
        else { return nil }
        return nearest.place
    }

    private func town(_ place: PlaceID) -> Town? {
        let code = gazetteer.featureCode(of: place)
        guard isTownScale || !Self.unnamedCodes.contains(code),
            let point = view.project(gazetteer.coordinate(of: place)),
            view.frame.inset(by: Self.edge).contains(point)
        else { return nil }
        return Town(
            place: place, point: point, rank: rank(place, code: code), importance: gazetteer.importance(of: place),
            isOfIncident: false)
    }

    /// Where quarters have names too, and towns may stand closer.
    private var isTownScale: Bool { view.metresPerPoint < DistanceRings.coarsest }

    /// Quarters, abandoned, destroyed and historic places.
    private static let unnamedCodes: Set<String> = ["PPLX", "PPLQ", "PPLW", "PPLH", "PPLCH"]

    private func rank(_ place: PlaceID, code: String) -> Rank {
        switch code {
        case "PPLC": return .capital
        case "PPLA": return .seat
        default:
            let population = gazetteer.population(of: place)
            return population >= 200_000 ? .city : population >= 10_000 ? .town : .village
        }
    }
}
