/// How each kind of name looks on the map.
public struct LabelTypography: Hashable, Sendable {
    public var country: LabelStyle
    public var region: LabelStyle
    public var capital: LabelStyle
    public var city: LabelStyle
    public var town: LabelStyle
    public var village: LabelStyle
    public var sea: LabelStyle
    public var lake: LabelStyle
    public var river: LabelStyle
    public var street: LabelStyle
    /// Kinds that are written in capitals.
    public var writesCountriesInCapitals = true
    public var writesRegionsInCapitals = false

    /// Legible on light maps.
    public init(fontFamily: String = "Noto Sans") {
        let ink = Color(34, 34, 34)
        let halo = Halo(Color(255, 255, 255, alpha: 220), radius: 1.6)
        let blue = Color(46, 97, 140)
        let waterHalo = Halo(Color(255, 255, 255, alpha: 150), radius: 1.4)
        func style(
            _ size: Double, _ color: Color, _ halo: Halo, bold: Bool = false, italic: Bool = false,
            spacing: Double = 0
        ) -> LabelStyle {
            LabelStyle(
                font: Font(
                    family: fontFamily, size: size, weight: bold ? .bold : .regular, italic: italic,
                    letterSpacing: spacing), color: color, halo: halo)
        }
        country = style(17, Color(110, 98, 88), halo, bold: true)
        region = style(12, Color(138, 126, 116), halo)
        capital = style(14, ink, halo, bold: true)
        city = style(13, ink, halo)
        town = style(12, ink, halo)
        village = style(11, Color(70, 70, 70), halo)
        sea = style(15, blue, waterHalo, italic: true, spacing: 1)
        lake = style(11, blue, waterHalo, italic: true)
        river = style(11, blue, waterHalo, italic: true)
        street = style(10, Color(70, 70, 70), halo)
    }
}
