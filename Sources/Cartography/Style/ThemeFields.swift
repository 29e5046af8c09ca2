/// The keys of a theme: what they set and what values they take. A new key is one line here.
struct ThemeField: Sendable {
    var key: String
    var apply: @Sendable (inout Theme, ThemeValue) throws(ThemeError) -> Void

    static let all: [ThemeField] = map + lines + areas + roads + text + page + symbols
    static let byKey = Dictionary(uniqueKeysWithValues: all.map { ($0.key, $0) })

    private static func color(_ key: String, _ set: @escaping @Sendable (inout Theme, Color) -> Void) -> ThemeField {
        ThemeField(key: key) { (theme, value) throws(ThemeError) in set(&theme, try value.color()) }
    }

    private static func line(
        _ key: String, _ change: @escaping @Sendable (inout Theme, (inout LineStyle) -> Void) -> Void
    ) -> [ThemeField] {
        [
            color(key + ".color") { theme, color in change(&theme) { $0.color = color } },
            ThemeField(key: key + ".width") { (theme, value) throws(ThemeError) in
                let width = try value.width()
                change(&theme) { $0.width = width }
            },
            ThemeField(key: key + ".dash") { (theme, value) throws(ThemeError) in
                let dash = try value.lengths()
                change(&theme) { $0.dash = dash }
            },
        ]
    }

    private static func letters(
        _ key: String, _ change: @escaping @Sendable (inout Theme, (inout TextStyle) -> Void) -> Void
    ) -> [ThemeField] {
        func number(
            _ name: String, _ range: ClosedRange<Double>, _ set: @escaping @Sendable (inout TextStyle, Double) -> Void
        )
            -> ThemeField
        {
            ThemeField(key: "\(key).\(name)") { (theme, value) throws(ThemeError) in
                let number = try value.number(in: range)
                change(&theme) { set(&$0, number) }
            }
        }
        func flag(_ name: String, _ set: @escaping @Sendable (inout TextStyle, Bool) -> Void) -> ThemeField {
            ThemeField(key: "\(key).\(name)") { (theme, value) throws(ThemeError) in
                let flag = try value.flag()
                change(&theme) { set(&$0, flag) }
            }
        }
        return [
            color(key + ".color") { theme, color in change(&theme) { $0.color = color } },
            color(key + ".halo") { theme, color in change(&theme) { $0.halo = color } },
            number("halo-width", 0...10) { $0.haloWidth = $1 },
            number("size", 4...96) { $0.size = $1 },
            number("spacing", -2...40) { $0.spacing = $1 },
            flag("bold") { $0.isBold = $1 },
            flag("italic") { $0.isItalic = $1 },
            flag("uppercase") { $0.isUppercase = $1 },
        ]
    }

    private static let map: [ThemeField] = [
        color("map.water") { $0.map.water = $1 },
        color("map.land") { $0.map.land = $1 },
        color("map.ice") { $0.map.ice = $1 },
        color("map.focus") { $0.map.focus = $1 },
        color("map.lake") { $0.map.lake = $1 },
    ]

    private static let lines: [ThemeField] =
        line("lines.coast") { $1(&$0.lines.coast) } + line("lines.lake-shore") { $1(&$0.lines.lakeShore) }
        + line("lines.river") { $1(&$0.lines.river) } + line("lines.country") { $1(&$0.lines.country) }
        + line("lines.country-band") { $1(&$0.lines.countryBand) } + line("lines.disputed") { $1(&$0.lines.disputed) }
        + line("lines.region") { $1(&$0.lines.region) } + line("lines.graticule") { $1(&$0.lines.graticule) }
        + line("lines.neatline") { $1(&$0.lines.neatline) }

    private static let areas: [ThemeField] = [
        color("areas.park") { $0.areas.park = $1 },
        color("areas.wood") { $0.areas.wood = $1 },
        color("areas.sand") { $0.areas.sand = $1 },
        color("areas.wetland") { $0.areas.wetland = $1 },
        color("areas.built-up") { $0.areas.builtUp = $1 },
        color("areas.industry") { $0.areas.industry = $1 },
        color("areas.institution") { $0.areas.institution = $1 },
        color("areas.airfield") { $0.areas.airfield = $1 },
        color("areas.building") { $0.areas.building = $1 },
    ]

    private static let roads: [ThemeField] =
        line("roads.motorway") { $1(&$0.roads.motorway) } + line("roads.major") { $1(&$0.roads.major) }
        + line("roads.minor") { $1(&$0.roads.minor) } + line("roads.path") { $1(&$0.roads.path) }
        + line("roads.rail") { $1(&$0.roads.rail) } + line("roads.ferry") { $1(&$0.roads.ferry) }
        + line("roads.casing") { $1(&$0.roads.casing) }

    private static let text: [ThemeField] =
        letters("text.country") { $1(&$0.text.country) } + letters("text.region") { $1(&$0.text.region) }
        + letters("text.capital") { $1(&$0.text.capital) } + letters("text.city") { $1(&$0.text.city) }
        + letters("text.town") { $1(&$0.text.town) } + letters("text.village") { $1(&$0.text.village) }
        + letters("text.sea") { $1(&$0.text.sea) } + letters("text.lake") { $1(&$0.text.lake) }
        + letters("text.river") { $1(&$0.text.river) } + letters("text.terrain") { $1(&$0.text.terrain) }
        + letters("text.street") { $1(&$0.text.street) } + letters("text.graticule") { $1(&$0.text.graticule) }

    private static let page: [ThemeField] = [
        color("page.paper") { $0.page.paper = $1 },
        color("page.ink") { $0.page.ink = $1 },
        color("page.muted") { $0.page.muted = $1 },
        color("page.rule") { $0.page.rule = $1 },
        color("page.panel") { $0.page.panel = $1 },
        color("page.accent") { $0.page.accent = $1 },
    ]

    private static let symbols: [ThemeField] = [
        ThemeField(key: "symbols.scheme") { (theme, value) throws(ThemeError) in
            theme.symbols.scheme = try value.choice(["colour": .colour, "grey": .grey])
        },
        color("symbols.casing") { $0.symbols.casing = $1 },
        color("symbols.paper") { $0.symbols.paper = $1 },
    ]
}
