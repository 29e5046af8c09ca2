/// A page as plain values: what a canvas draws, in the order of drawing. One unit is one pixel of PNG at scale 1; the
/// canvas scales the whole page to its size on paper. The origin is the upper left corner, y runs down.
public struct Scene: Hashable, Sendable {
    public var width: Double
    public var height: Double
    public var background: Color
    public var layers: [Layer]
    /// Document title, for the metadata of SVG and PDF.
    public var title: String

    public init(width: Double, height: Double, background: Color = .white, layers: [Layer] = [], title: String = "") {
        self.width = width
        self.height = height
        self.background = background
        self.layers = layers
        self.title = title
    }

    /// A named group: a layer in SVG editors.
    public struct Layer: Hashable, Sendable {
        /// Stable identifier, such as `boundaries`.
        public var id: String
        public var items: [SceneItem]

        public init(id: String, items: [SceneItem] = []) {
            self.id = id
            self.items = items
        }
    }
}

/// One thing to draw.
public indirect enum SceneItem: Hashable, Sendable {
    case shape(Shape)
    case text(TextItem)
    case curvedText(CurvedTextItem)
    /// Items clipped to a path, such as the map within its frame.
    case clipped(Path, [SceneItem])
}

/// A path with its paint. The fill is drawn first.
public struct Shape: Hashable, Sendable {
    public var path: Path
    public var fill: Color?
    public var fillRule: FillRule
    public var stroke: Stroke?

    public init(_ path: Path, fill: Color? = nil, fillRule: FillRule = .nonZero, stroke: Stroke? = nil) {
        self.path = path
        self.fill = fill
        self.fillRule = fillRule
        self.stroke = stroke
    }

    public enum FillRule: Hashable, Sendable { case nonZero, evenOdd }
}

public struct Stroke: Hashable, Sendable {
    public var color: Color
    public var width: Double
    /// Lengths of strokes and gaps; empty for a solid line.
    public var dash: [Double]
    public var cap: Cap
    public var join: Join

    public init(_ color: Color, width: Double, dash: [Double] = [], cap: Cap = .butt, join: Join = .round) {
        self.color = color
        self.width = width
        self.dash = dash
        self.cap = cap
        self.join = join
    }

    public enum Cap: Hashable, Sendable { case butt, round, square }
    public enum Join: Hashable, Sendable { case miter, round, bevel }
}

/// sRGB with straight alpha, 8 bits a channel.
public struct Color: Hashable, Sendable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8
    public var alpha: UInt8

    public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8, alpha: UInt8 = 255) {
        self.red = red
        self.green = green
        self.blue = blue
        self.alpha = alpha
    }

    /// From 0xRRGGBB.
    public init(rgb: Int) {
        self.init(
            UInt8(truncatingIfNeeded: rgb >> 16), UInt8(truncatingIfNeeded: rgb >> 8), UInt8(truncatingIfNeeded: rgb))
    }

    /// The same colour with another alpha.
    public func faded(_ alpha: UInt8) -> Color { Color(red, green, blue, alpha: alpha) }

    public static let white = Color(255, 255, 255)
    public static let black = Color(0, 0, 0)
}
