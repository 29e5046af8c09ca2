/// A face in a size. The canvas knows which files serve a family.
public struct Font: Hashable, Sendable {
    public enum Weight: Hashable, Sendable { case regular, bold }

    public var family: String
    /// Points.
    public var size: Double
    public var weight: Weight
    public var italic: Bool
    /// Extra space between letters, in points.
    public var letterSpacing: Double

    public init(
        family: String = "Noto Sans", size: Double, weight: Weight = .regular, italic: Bool = false,
        letterSpacing: Double = 0
    ) {
        self.family = family
        self.size = size
        self.weight = weight
        self.italic = italic
        self.letterSpacing = letterSpacing
    }
}

/// An outline behind letters that keeps them legible on the map.
public struct Halo: Hashable, Sendable {
    public var color: Color
    /// How far it reaches beyond the letters, in points.
    public var radius: Double

    public init(_ color: Color, radius: Double) {
        self.color = color
        self.radius = radius
    }
}

/// One line of text on a straight baseline.
public struct TextItem: Hashable, Sendable {
    public enum Anchor: Hashable, Sendable { case start, middle, end }

    public var string: String
    public var font: Font
    public var color: Color
    public var halo: Halo?
    /// The end of the baseline that ``anchor`` names: left, middle or right on the page, whatever the script's direction.
    public var position: Point
    public var anchor: Anchor
    /// Degrees clockwise about ``position``.
    public var rotation: Double

    public init(
        _ string: String, font: Font, color: Color, halo: Halo? = nil, at position: Point, anchor: Anchor = .start,
        rotation: Double = 0
    ) {
        self.string = string
        self.font = font
        self.color = color
        self.halo = halo
        self.position = position
        self.anchor = anchor
        self.rotation = rotation
    }
}

/// One line of text bent along a curve, such as a river's name; its middle lies on the middle of the baseline.
public struct CurvedTextItem: Hashable, Sendable {
    public var string: String
    public var font: Font
    public var color: Color
    public var halo: Halo?
    /// Runs in reading direction, left to right on the page; at least as long as the text.
    public var baseline: [Point]

    public init(_ string: String, font: Font, color: Color, halo: Halo? = nil, baseline: [Point]) {
        self.string = string
        self.font = font
        self.color = color
        self.halo = halo
        self.baseline = baseline
    }
}

/// Size of one line of text, in points.
public struct TextExtents: Hashable, Sendable {
    /// Advance width.
    public var width: Double
    /// Of the font, above the baseline.
    public var ascent: Double
    /// Of the font, below the baseline, positive.
    public var descent: Double
    /// What is inked, relative to the start of the baseline.
    public var ink: Rect

    public init(width: Double, ascent: Double, descent: Double, ink: Rect) {
        self.width = width
        self.ascent = ascent
        self.descent = descent
        self.ink = ink
    }
}

/// Measures text. A canvas implements it with the shaper that it draws with; tests use a fixed-width fake.
public protocol TextMeasuring {
    func extents(of string: String, font: Font) -> TextExtents
}
