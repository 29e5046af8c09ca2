/// Something on the page that wants a name.
public struct LabelRequest: Sendable {
    /// What the label is for; names it in the report ("place 172134").
    public var id: String
    public var text: String
    /// A second line in another language, set smaller.
    public var secondLine: String?
    public var style: LabelStyle
    /// Greater is placed first and never gives way to less; ties go by the order of the requests.
    public var priority: Double
    public var target: LabelTarget
    /// Whether a leader line may be drawn where no place beside the point is free.
    public var allowsLeader: Bool

    public init(
        id: String, text: String, secondLine: String? = nil, style: LabelStyle, priority: Double,
        target: LabelTarget, allowsLeader: Bool = false
    ) {
        self.id = id
        self.text = text
        self.secondLine = secondLine
        self.style = style
        self.priority = priority
        self.target = target
        self.allowsLeader = allowsLeader
    }
}

/// How a label looks.
public struct LabelStyle: Hashable, Sendable {
    public var font: Font
    public var color: Color
    public var halo: Halo?

    public init(font: Font, color: Color, halo: Halo? = nil) {
        self.font = font
        self.color = color
        self.halo = halo
    }
}

/// What a label names, in page coordinates.
public enum LabelTarget: Sendable {
    /// A point; its label keeps clear of the marker.
    case point(Point, marker: LabelMarker)
    /// A course, as one or more polylines; the name is repeated every `repeatDistance` points of the page.
    case line([[Point]], repeatDistance: Double)
    case area(LabelArea)
}

/// An area of the page that carries a name. Only its part inside the frame counts.
public struct LabelArea: Sendable {
    /// Filled by the non-zero rule.
    public var rings: [[Point]]
    /// Areas to be taken away, filled by the non-zero rule: lakes from a country, land from a sea.
    public var without: [[Point]]
    /// Widest letter spacing, in parts of the font size, with which the name is spread over the area where its script
    /// allows that.
    public var spread: Double
    /// What a name beside the area keeps off: other countries' land.
    var barred: AreaMask?
    /// Whether a name that only partly fits keeps off it as well: a strait's does not run onto the land.
    var barsOverhang = false
    /// A point of the page, such as the middle of a sea: only parts of the area count from which the straight way there
    /// crosses nothing barred, as far as the frame shows it.
    var inSightOf: Point?

    public init(rings: [[Point]], without: [[Point]] = [], spread: Double = 0) {
        self.rings = rings
        self.without = without
        self.spread = spread
    }
}

/// The symbol at a named point.
public struct LabelMarker: Hashable, Sendable {
    public enum Presence: Hashable, Sendable {
        /// Drawn whatever happens to the label; nothing may cover it.
        case always
        /// Drawn only together with the label.
        case withLabel
        /// Drawn by somebody else, who gives it as an obstacle (an incident's pin).
        case elsewhere
    }

    /// Half its width, in points of the page.
    public var radius: Double
    public var presence: Presence

    public init(radius: Double, presence: Presence) {
        self.radius = radius
        self.presence = presence
    }
}

/// What labels keep away from.
public struct LabelObstacles: Sendable {
    /// Never covered: pins, furniture on the map, texts already placed.
    public var boxes: [Box] = []
    /// Covered only where there is no better place: coasts, boundaries, rivers.
    public var lines: [Line] = []

    public init() {}

    public struct Box: Sendable {
        /// Names it in the report ("pin 3").
        public var id: String
        public var rect: Rect

        public init(id: String, rect: Rect) {
            self.id = id
            self.rect = rect
        }
    }

    public struct Line: Sendable {
        public var points: [Point]
        /// 1 for a coast or country boundary, less for what matters less.
        public var weight: Double

        public init(points: [Point], weight: Double) {
            self.points = points
            self.weight = weight
        }
    }
}
