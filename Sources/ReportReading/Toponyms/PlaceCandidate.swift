import Foundation
import GeoModel
import PlaceIndex

/// A place that a name may mean, with what settling needs at hand.
struct PlaceCandidate {
    let id: PlaceID
    let nameKind: NameKind
    let standing: PlaceStanding
    /// 0…1.
    let importance: Float
    /// Decimal logarithm of the population; 0 where it is unknown.
    let logPopulation: Float
    /// Two letters of ISO 3166-1 in one number; 0 where there is no country.
    let country: UInt16
    /// Tells admin-1 areas apart across countries; 0 where there is none.
    let admin1: UInt64
    /// The position as a unit vector; chords stand for distances.
    let direction: SIMD3<Float>

    init(_ posting: NamePosting, _ gazetteer: Gazetteer) {
        id = posting.place
        nameKind = posting.kind
        standing = PlaceStanding(gazetteer.featureClass(of: id), gazetteer.featureCode(of: id))
        importance = Float(gazetteer.importance(of: id))
        let population = gazetteer.population(of: id)
        logPopulation = population > 0 ? Float(log10(Double(population))) : 0
        country = gazetteer.country(of: id).utf8.reduce(0) { $0 << 8 | UInt16($1) }
        let code = gazetteer.admin1Code(of: id)
        admin1 = code.isEmpty ? 0 : code.utf8.reduce(UInt64(country)) { ($0 &* 131) &+ UInt64($1) &+ 1 }
        direction = Self.direction(gazetteer.coordinate(of: id))
    }

    static func direction(_ coordinate: Coordinate) -> SIMD3<Float> {
        let phi = coordinate.latitude.radians
        let lambda = coordinate.longitude.radians
        return SIMD3(Float(cos(phi) * cos(lambda)), Float(cos(phi) * sin(lambda)), Float(sin(phi)))
    }

    /// Importance that puts a name's own meaning before its use as an adjective or a short form.
    var prominence: Float {
        switch nameKind {
        case .main, .alternate, .romanised: importance
        case .adjective, .abbreviation: importance - 0.05
        case .former: importance - 0.2
        case .shortened: importance - 0.25
        }
    }

    var isTown: Bool { standing.isTown }

    /// Whether it is odd in a text about other countries: countries and their people are named in any.
    var canBeStray: Bool { country != 0 && standing != .country && nameKind != .adjective }

    /// Whether it is one that news from far away seldom name: a county, a small town, a village.
    var isLocal: Bool {
        switch standing {
        case .admin2, .section: true
        case .seat, .settlement: logPopulation < 5
        default: false
        }
    }

    /// The square of the chord to another place on the unit sphere.
    @inline(__always)
    func squaredChord(_ other: PlaceCandidate) -> Float {
        let difference = direction - other.direction
        return (difference * difference).sum()
    }

    /// Whether this place, an area, contains the other one as far as codes and distances tell.
    func contains(_ other: PlaceCandidate) -> Bool {
        guard id != other.id else { return false }
        switch standing {
        case .country: return country != 0 && country == other.country && other.standing != .country
        case .admin1: return admin1 != 0 && admin1 == other.admin1 && other.standing != .admin1
        case .admin2, .section:
            return country == other.country && admin1 == other.admin1 && other.standing.isWithinCounties
                && squaredChord(other) < Self.square(kilometres: 60)
        case .seat, .settlement, .capital:
            return country == other.country && other.standing.isWithinCounties
                && other.logPopulation < logPopulation && squaredChord(other) < Self.square(kilometres: 40)
        case .region, .continent, .water, .terrain, .spot, .other: return false
        }
    }

    /// The square of the chord of a distance on the unit sphere.
    static func square(kilometres: Float) -> Float {
        let angle = kilometres / 6371
        return angle * angle
    }
}

extension PlaceStanding {
    fileprivate var isWithinCounties: Bool {
        switch self {
        case .capital, .seat, .settlement, .section, .spot, .other: true
        default: false
        }
    }
}
