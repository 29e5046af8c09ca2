/// How a map looks: colours, lines and letters. Read from YAML by ``ThemeReader``; `Themes/README.md` describes every
/// key.
public struct Theme: Hashable, Sendable {
    public var name = ""
    public var map = Map()
    public var lines = Lines()
    public var areas = Areas()
    public var roads = Roads()
    public var text = Text()
    public var page = Page()
    public var symbols = SymbolPalette()

    /// The large areas.
    public struct Map: Hashable, Sendable {
        public var water = Color.white
        public var land = Color.white
        /// Antarctica.
        public var ice = Color.white
        /// The countries that the map is about.
        public var focus = Color.white
        public var lake = Color.white
    }

    public struct Lines: Hashable, Sendable {
        public var coast = LineStyle()
        public var lakeShore = LineStyle()
        public var river = LineStyle()
        /// Agreed borders of countries.
        public var country = LineStyle()
        /// A soft band beneath the borders of countries.
        public var countryBand = LineStyle()
        public var disputed = LineStyle()
        /// Borders of first-level divisions.
        public var region = LineStyle()
        public var graticule = LineStyle()
        /// The edge of the map.
        public var neatline = LineStyle()
    }

    /// Areas of street maps.
    public struct Areas: Hashable, Sendable {
        public var park = Color.white
        public var wood = Color.white
        public var sand = Color.white
        public var wetland = Color.white
        public var builtUp = Color.white
        public var industry = Color.white
        public var institution = Color.white
        public var airfield = Color.white
        public var building = Color.white
    }

    /// Each is drawn above its casing, which is wider by the casing's own width.
    public struct Roads: Hashable, Sendable {
        public var motorway = LineStyle()
        public var major = LineStyle()
        public var minor = LineStyle()
        public var path = LineStyle()
        public var rail = LineStyle()
        public var ferry = LineStyle()
        public var casing = LineStyle()
    }

    public struct Text: Hashable, Sendable {
        public var country = TextStyle()
        public var region = TextStyle()
        public var capital = TextStyle()
        public var city = TextStyle()
        public var town = TextStyle()
        public var village = TextStyle()
        public var sea = TextStyle()
        public var lake = TextStyle()
        public var river = TextStyle()
        public var terrain = TextStyle()
        public var street = TextStyle()
        public var graticule = TextStyle()
    }

    /// The page around the map.
    public struct Page: Hashable, Sendable {
        public var paper = Color.white
        public var ink = Color.black
        /// For what is said in passing.
        public var muted = Color.black
        public var rule = Color.black
        /// Behind furniture that lies on the map.
        public var panel = Color.white
        public var accent = Color.black
    }
}

/// A line whose width follows the scale.
public struct LineStyle: Hashable, Sendable {
    public var color = Color.black
    public var width = ScaledWidth(0)
    /// Lengths of strokes and gaps in points; empty for a solid line.
    public var dash: [Double] = []

    public init() {}

    /// Nil where the line is not drawn at this scale.
    public func stroke(_ scale: MapScale, widening: Double = 1) -> Stroke? {
        let points = width.points(scale) * widening
        guard points >= 0.1, color.alpha > 0 else { return nil }
        return Stroke(color, width: points, dash: dash, cap: dash.isEmpty ? .round : .butt)
    }
}

/// How a kind of name is written.
public struct TextStyle: Hashable, Sendable {
    public var color = Color.black
    public var halo = Color.white
    /// Points; 0 for none.
    public var haloWidth = 0.0
    /// Points.
    public var size = 10.0
    public var isBold = false
    public var isItalic = false
    /// Extra points between letters.
    public var spacing = 0.0
    /// Written in capitals, in scripts that have them.
    public var isUppercase = false

    public init() {}

    public func font(family: String = "Noto Sans", scaledBy factor: Double = 1) -> Font {
        Font(
            family: family, size: size * factor, weight: isBold ? .bold : .regular, italic: isItalic,
            letterSpacing: spacing * factor)
    }

    public var textHalo: Halo? { haloWidth > 0 && halo.alpha > 0 ? Halo(halo, radius: haloWidth) : nil }
}
