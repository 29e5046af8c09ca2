import GeoModel

/// A place of a gazetteer.
public struct Place: Hashable, Sendable {
    /// GeoNames feature classes.
    public enum FeatureClass: UInt8, Hashable, Sendable {
        /// A: countries, states, regions.
        case administrative = 0x41
        /// H: streams, lakes, seas.
        case hydrographic = 0x48
        /// L: parks, areas, press regions.
        case area = 0x4C
        /// P: cities, towns, villages.
        case populated = 0x50
        /// R: roads, railways.
        case road = 0x52
        /// S: spots, buildings, farms.
        case spot = 0x53
        /// T: mountains, deserts, islands.
        case terrain = 0x54
        /// U: undersea.
        case undersea = 0x55
        /// V: forests.
        case vegetation = 0x56
    }

    /// Stable: the GeoNames id where there is one; curated entries have negative ids.
    public var geonameID: Int
    /// The name to show: press spelling.
    public var name: String
    /// The source's own main name ("Ar Raqqah").
    public var sourceName: String
    public var coordinate: Coordinate
    public var featureClass: FeatureClass
    /// GeoNames feature code, such as `PPLC`, `ADM1`, `STM`, `AIRB`.
    public var featureCode: String
    /// ISO 3166-1 alpha-2; empty for what lies in several countries or in none.
    public var country: String
    /// GeoNames admin-1 code; empty where none.
    public var admin1: String
    public var population: Int
    /// 0…1: how likely the bare name means this place in world news.
    public var importance: Double
    /// Empty for a place; otherwise what else the entry is, as its table says ("demonym").
    public var role: String
    /// Where the position is known from, for curated entries.
    public var note: String

    public init(
        geonameID: Int, name: String, sourceName: String, coordinate: Coordinate, featureClass: FeatureClass,
        featureCode: String, country: String, admin1: String, population: Int, importance: Double = 0,
        role: String = "", note: String = ""
    ) {
        self.geonameID = geonameID
        self.name = name
        self.sourceName = sourceName
        self.coordinate = coordinate
        self.featureClass = featureClass
        self.featureCode = featureCode
        self.country = country
        self.admin1 = admin1
        self.population = population
        self.importance = importance
        self.role = role
        self.note = note
    }
}
