/// What became of the requests for labels, in the order of the requests.
public struct LabelLayout: Sendable {
    /// Symbols of the named places, drawn beneath the names.
    public var markers: [SceneItem] = []
    public var placed: [PlacedLabel] = []
    public var dropped: [DroppedLabel] = []

    public init() {}

    /// Symbols and leaders first, so that none is drawn over a text.
    public var items: [SceneItem] {
        markers + placed.compactMap { $0.leader.map(SceneItem.shape) } + placed.flatMap(\.items)
    }
}

/// A label with its place on the page.
public struct PlacedLabel: Hashable, Sendable {
    /// Of the request. A name that is repeated along a line comes several times.
    public var id: String
    public var text: String
    public var position: LabelPosition
    /// The lines of text, ready to draw.
    public var items: [SceneItem]
    public var leader: Shape?
    /// What it covers, without its halo; a leader is a chain of small boxes.
    public var boxes: [Rect]
}

/// Where a label stands: a direction from its point, beside its line, within its area.
public enum LabelPosition: String, Hashable, Sendable {
    case east, northeast, southeast, west, northwest, southwest, north, south
    case eastNortheast = "east-northeast"
    case eastSoutheast = "east-southeast"
    case northNortheast = "north-northeast"
    case southSoutheast = "south-southeast"
    case westNorthwest = "west-northwest"
    case westSouthwest = "west-southwest"
    case northNorthwest = "north-northwest"
    case southSouthwest = "south-southwest"
    /// Away from its point, tied to it by a line.
    case leader
    /// Bent along the upper or lower side of a line.
    case above, below
    case inside
    /// Bent along the middle of a long area.
    case spine
    /// Mostly inside its area.
    case overhanging
    /// Next to an area too small to hold it.
    case beside
}

/// A label that found no place.
public struct DroppedLabel: Hashable, Sendable {
    public var id: String
    public var text: String
    public var reason: Reason

    public enum Reason: Hashable, Sendable, CustomStringConvertible {
        /// The point, line or area does not show in the frame.
        case outsideFrame
        /// Every position sticks out of the frame.
        case cutByFrame
        /// Every position covers a marker, pin or other fixed thing; these are in the way.
        case obstructed(by: [String])
        /// Every position that is free of fixed things is taken by labels of at least its priority.
        case crowdedOut(by: [String])
        /// The area, or its visible part, has no room for the name in any size.
        case areaTooSmall
        /// No stretch of the line is long and straight enough.
        case lineTooShortOrBent
        /// The name has nothing to draw.
        case emptyText

        public var description: String {
            switch self {
            case .outsideFrame: "outside the frame"
            case .cutByFrame: "every position is cut by the frame"
            case .obstructed(let ids): "covers \(ids.joined(separator: ", "))"
            case .crowdedOut(let ids): "crowded out by \(ids.joined(separator: ", "))"
            case .areaTooSmall: "the visible area is too small for the name"
            case .lineTooShortOrBent: "no stretch of the line is long and straight enough"
            case .emptyText: "the name is empty"
            }
        }
    }
}
