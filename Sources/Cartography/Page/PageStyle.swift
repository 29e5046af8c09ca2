/// Colours and type of the page around the map.
public struct PageStyle: Hashable, Sendable {
    public var paper: Color
    /// Of text.
    public var ink: Color
    /// Of text of less weight.
    public var muted: Color
    /// Of hairlines.
    public var rule: Color
    /// Behind boxes that stand on the map.
    public var panel: Color
    /// Of the band above the title.
    public var accent: Color
    public var symbols: SymbolPalette
    public var fontFamily: String

    public init(
        paper: Color = .white, ink: Color = Color(rgb: 0x1A2330), muted: Color = Color(rgb: 0x566172),
        rule: Color = Color(rgb: 0xCDD3DB), panel: Color = .white, accent: Color = Color(rgb: 0x163A5F),
        symbols: SymbolPalette = SymbolPalette(), fontFamily: String = "Noto Sans"
    ) {
        self.paper = paper
        self.ink = ink
        self.muted = muted
        self.rule = rule
        self.panel = panel
        self.accent = accent
        self.symbols = symbols
        self.fontFamily = fontFamily
    }

    public static let light = PageStyle()

    public static let dark = PageStyle(
        paper: Color(rgb: 0x14181F), ink: Color(rgb: 0xE9EDF2), muted: Color(rgb: 0xA3AEBC), rule: Color(rgb: 0x3A4350),
        panel: Color(rgb: 0x1C222B), accent: Color(rgb: 0x6FA8DC))

    /// For printing without colours.
    public static let grey = PageStyle(
        ink: .black, muted: Color(rgb: 0x4A4A4A), rule: Color(rgb: 0xB5B5B5), accent: .black,
        symbols: SymbolPalette(scheme: .grey))

    /// For bad projectors and weak eyes.
    public static let contrast = PageStyle(
        ink: .black, muted: Color(rgb: 0x222222), rule: Color(rgb: 0x555555), accent: .black)
}
