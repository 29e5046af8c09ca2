import Foundation
import TestSupport
import Testing

@testable import Cartography

struct ThemeTests {
    static let reader = ThemeReader(directory: TestFiles.repository.appendingPathComponent("Themes").path)

    @Test(arguments: ["briefing", "contrast", "dark", "grey"])
    func builtInThemesAreComplete(name: String) throws {
        let theme = try Self.reader.theme(name)
        #expect(theme.name == name)
        #expect(theme.map.water != theme.map.land)
        #expect(theme.map.focus != theme.map.land)
        #expect(theme.lines.country.stroke(MapScale(metresPerPoint: 600)) != nil)
    }

    @Test func greyIsGrey() throws {
        let theme = try Self.reader.theme("grey")
        for color in [
            theme.map.water, theme.map.land, theme.lines.river.color, theme.text.sea.color, theme.page.accent,
        ] {
            #expect(color.red == color.green && color.green == color.blue)
        }
    }

    @Test func aUsersFileChangesOnlyWhatItNames() throws {
        let base = try Self.reader.theme("dark")
        let theme = try Self.reader.apply(
            "map:\n  water: \"#123\"\nlines:\n  river: {width: {world: 0.5, town: 4}}\n", file: "my.yaml", to: base)
        #expect(theme.map.water == Color(0x11, 0x22, 0x33))
        #expect(theme.map.land == base.map.land)
        #expect(theme.lines.river.color == base.lines.river.color)
        #expect(theme.lines.river.width.points(MapScale(metresPerPoint: 1)) == 4)
    }

    @Test(arguments: [
        ("map:\n  watr: \"#123456\"\n", "my.yaml:2: map.watr: unknown key; map has focus, ice, lake, land, water"),
        ("map:\n  water: bluish\n", "my.yaml:2: map.water: “bluish” is no colour"),
        ("lines:\n  river:\n    width: -1\n", "my.yaml:3: lines.river.width: “-1” is no number from 0.0 to 60.0"),
        ("lines:\n  river:\n    width: {galaxy: 2}\n", "my.yaml:3: lines.river.width.galaxy: not a scale"),
        ("text:\n  city: {bold: perhaps}\n", "my.yaml:2: text.city.bold: “perhaps” is not known; choose false or true"),
        ("map: [\n", "my.yaml: no valid YAML"),
        ("- a\n- b\n", "my.yaml:1: : a theme is a list of keys"),
        ("lines:\n  country: {dash: [0, 0]}\n", "my.yaml:2: lines.country.dash: all lengths are 0"),
    ])
    func errorsNameLineAndRemedy(text: String, message: String) {
        #expect {
            _ = try Self.reader.apply(text, file: "my.yaml", to: Theme())
        } throws: { error in
            "\(error)".hasPrefix(message)
        }
    }

    @Test func anUnknownThemeNamesTheOthers() {
        #expect {
            _ = try Self.reader.theme("pink")
        } throws: { error in
            "\(error)".contains("briefing, contrast, dark, grey")
        }
    }

    @Test func widthsFollowTheScale() {
        let width = ScaledWidth([.world: 0, .theatre: 1, .town: 3])
        #expect(width.points(MapScale(metresPerPoint: 50_000)) == 0)
        #expect(width.points(MapScale(metresPerPoint: 600)) == 1)
        #expect(width.points(MapScale(metresPerPoint: 2)) == 3)
        let between = width.points(MapScale(metresPerPoint: 3000))
        #expect(between > 0 && between < 1)
    }
}
