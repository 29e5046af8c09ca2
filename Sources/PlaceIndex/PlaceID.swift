/// A place of an opened `Gazetteer`: valid as long as the same files are open, in the same order. What stays the same between
/// runs and builds is `Place.geonameID`.
public struct PlaceID: Hashable, Comparable, Sendable {
    /// Which of the stacked gazetteers.
    var layer: UInt8
    /// The place's row there; rows are sorted by importance, the most important first.
    var row: UInt32

    public static func < (left: PlaceID, right: PlaceID) -> Bool {
        (left.row, left.layer) < (right.row, right.layer)
    }
}

/// What a name is to its place.
public enum NameKind: UInt8, Hashable, Sendable, CaseIterable {
    /// The name to show, or the source's main name.
    case main = 0
    /// Another name, in any language or script.
    case alternate = 1
    /// ISO codes, postal and press abbreviations ("US", "W.Va."); written with capitals.
    case abbreviation = 2
    /// The adjective or the people ("Syrian", "Iraqis").
    case adjective = 3
    /// A name of the past ("Leninakan").
    case former = 4
    /// A machine's romanisation of a name in another script ("mwnykh"); nobody writes it.
    case romanised = 5
    /// A name without its article, its generic word or its qualifier ("Qamishli", "Homs" for Homs Governorate).
    case shortened = 6
}

/// One meaning of a name.
public struct NamePosting: Hashable, Sendable {
    public var place: PlaceID
    public var kind: NameKind

    public init(place: PlaceID, kind: NameKind) {
        self.place = place
        self.kind = kind
    }
}
