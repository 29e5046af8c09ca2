import GeoModel
import PlaceIndex

/// A place named in a report, as the event reader takes it.
struct PlaceMention: Hashable, Sendable {
    enum Level: Int, Comparable, Hashable, Sendable {
        /// Town, village, quarter, facility.
        case point = 1
        /// District, island, stretch of river.
        case area
        /// Province, sea, desert.
        case region
        case country
        static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
    }

    /// Items of the word stream, with the words that move the point ("12 km south of").
    var range: Range<Int>
    /// Items of the name alone.
    var name: Range<Int>
    var place: Place
    var level: Level
    var coordinate: Coordinate
    /// How the point came about: `named-place`, `coordinates`, `offset`, `between`, `near`, `area-centre`.
    var method: String
    /// Metres within which the event lies.
    var uncertainty: Double
    /// ACLED `geo_precision`.
    var precision: Int
    var extent: Geometry?
    var score: Double
    /// Other places of the name, likeliest first.
    var rivals: [PlaceID] = []
}
