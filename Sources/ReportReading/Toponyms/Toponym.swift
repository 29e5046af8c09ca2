import PlaceIndex

/// What a place's name does in a text.
public enum ToponymRole: String, Hashable, Sendable, CaseIterable {
    /// Names the place itself: "fighting in Raqqa".
    case literal
    /// Part of an organisation's name: "Washington Institute".
    case organisation
    /// Where a speaker or an organisation has its seat: "a think tank in Istanbul".
    case affiliation
    /// The adjective or the people: "Syrian", "Iraqis".
    case demonym
    /// Stands for a government or what happened there: "Moscow said".
    case metonym
    /// No place: a person's name, an ordinary word.
    case homonym

    /// All that name or imply a place.
    public static let places: Set<ToponymRole> = [.literal, .organisation, .affiliation, .demonym, .metonym]
}

/// A place's name in a text, with the place that it means.
public struct Toponym: Hashable, Sendable {
    /// UTF-8 offsets in the report.
    public var range: Range<Int>
    /// Offsets in Unicode scalars.
    public var scalars: Range<Int>
    public var role: ToponymRole
    /// The place that is meant; nil where none of the gazetteer's is.
    public var place: PlaceID?
    /// How likely it is a place's name at all, 0…1.
    public var confidence: Float
    /// How likely the chosen place, or a town or an area of its name right there, is the one that is meant, 0…1.
    public var score: Float
    /// The candidates with their share, the likeliest first; only the first ten unless reasons are asked for.
    public var alternatives: [Alternative]
    /// Why it is a toponym or not; empty unless asked for.
    public var reasons: [Reason]

    /// A place that the name may mean.
    public struct Alternative: Hashable, Sendable {
        public var place: PlaceID
        public var probability: Float
        /// Why; empty unless asked for.
        public var reasons: [Reason]
    }
}
