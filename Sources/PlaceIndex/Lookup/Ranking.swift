import Foundation
import GeoModel

/// What makes one answer better than another: similarity first, then importance; a context outweighs importance.
struct Ranking {
    /// From here on a name needs no further search.
    static let sureSimilarity = 0.94
    /// A town's name may be so much unlike the name of its area.
    static let townSimilarity = 0.9
    /// Names farther apart are not considered.
    static let leastSimilarity = 0.55

    private let gazetteer: Gazetteer
    /// As `PlaceTable.countryNumber` gives it; of no place for a code that is none.
    private var country: UInt16?
    private var admin1: PlaceID?
    private let near: Coordinate?

    init(_ gazetteer: Gazetteer, _ options: FindOptions) {
        self.gazetteer = gazetteer
        country = options.country.map { PlaceTable.countryNumber($0.uppercased()) }
        near = options.near
    }

    /// Makes a country or an admin-1 area the context.
    mutating func narrow(to area: PlaceID) {
        country = gazetteer.countryNumber(of: area)
        admin1 = gazetteer.isAdmin1(area) ? area : nil
    }

    static func weight(of kind: NameKind) -> Double {
        switch kind {
        case .main: 1
        case .alternate: 0.997
        case .abbreviation: 0.985
        case .former: 0.985
        case .shortened: 0.985
        case .adjective, .romanised: 0.8
        }
    }

    /// Places in no country (seas, rivers, regions across borders) are in every context.
    func isInContext(_ place: PlaceID) -> Bool {
        if let country {
            let own = gazetteer.countryNumber(of: place)
            if own != country, own != 0 { return false }
        }
        if let admin1, gazetteer.admin1Place(of: place) != admin1 { return false }
        if let near { return Geodesic.distance(near, gazetteer.coordinate(of: place)) < 300_000 }
        return true
    }

    /// The less alike the names are, the less importance makes up for it.
    func score(_ place: PlaceID, similarity: Double) -> Double {
        let closeness = similarity * similarity
        var score = closeness * closeness * (0.65 + 0.35 * gazetteer.importance(of: place))
        if let country {
            let own = gazetteer.countryNumber(of: place)
            if own == 0 { score *= 0.9 } else if own != country { score *= 0.45 }
        }
        if let admin1, gazetteer.admin1Place(of: place) != admin1 { score *= 0.6 }
        if let near {
            let distance = Geodesic.distance(near, gazetteer.coordinate(of: place))
            score *= 0.5 + 0.5 * exp(-distance / 300_000)
        }
        return score
    }
}
