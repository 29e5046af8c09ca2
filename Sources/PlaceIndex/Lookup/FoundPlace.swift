import GeoModel

/// How a query matched a name, the surest first.
public enum MatchKind: Int, Hashable, Sendable, Comparable, CaseIterable, CustomStringConvertible {
    /// A position, not a name.
    case coordinates
    /// The name to show or the source's, letter for letter.
    case exact
    /// But for case, marks, punctuation and blanks.
    case folded
    /// But for an article.
    case article
    /// But for a generic word ("city of", "governorate", "Lake").
    case generic
    /// But for the order of words.
    case wordOrder
    /// By sound: another transliteration.
    case sound
    /// By spelling: one or two slips.
    case fuzzy

    /// The name of the case. Said here, because asking the runtime for it takes longer than a look-up.
    public var description: String {
        switch self {
        case .coordinates: "coordinates"
        case .exact: "exact"
        case .folded: "folded"
        case .article: "article"
        case .generic: "generic"
        case .wordOrder: "wordOrder"
        case .sound: "sound"
        case .fuzzy: "fuzzy"
        }
    }

    public static func < (left: MatchKind, right: MatchKind) -> Bool { left.rawValue < right.rawValue }
}

/// An answer to a query.
public struct FoundPlace: Hashable, Sendable {
    public var place: PlaceID
    public var match: MatchKind
    /// The folded name that matched.
    public var matchedName: String
    /// How close the names are, 0…1, whatever the place.
    public var similarity: Double
    /// What answers are sorted by, 0…1: similarity, importance and context together.
    public var score: Double
    /// 0…1: how likely the query means this place at all. Under `FindOptions.confident` it is a guess.
    public var confidence = 0.0
    /// Whether the name is a code or an abbreviation; whether it is a name without its article, its generic word or its qualifier.
    var isAbbreviation = false
    var isShortened = false
    var isInContext = true
}

/// What is known beside the name.
public struct FindOptions: Hashable, Sendable {
    /// ISO 3166-1 alpha-2 code of the country that is meant.
    public var country: String?
    /// A point near which the place is expected.
    public var near: Coordinate?
    public var limit: Int

    /// Answers with less confidence are guesses.
    public static let confident = 0.5

    public init(country: String? = nil, near: Coordinate? = nil, limit: Int = 10) {
        self.country = country
        self.near = near
        self.limit = limit
    }
}
