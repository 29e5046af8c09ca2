import Cartography
import Testing

@testable import CairoCanvas

@Suite struct FontBookTests {
    @Test func withoutItsFilesTheSystemIsAsked() throws {
        let book = try FontBook(files: FontFiles(directories: ["/nowhere"]))
        let measurer = CairoTextMeasurer(fonts: book)
        #expect(measurer.extents(of: "Raqqa", font: Font(size: 10)).width > 20)
    }

    @Test func missingFontsNamePackages() {
        let message = CanvasError.missingFonts(looked: ["/nowhere"]).description
        #expect(message.contains("/nowhere") && message.contains("fonts-noto-core"))
    }

    @Test func charactersWithoutAFaceAreKept() throws {
        let book = try FontBook()
        book.prepare("Raqqa \u{10FFFD}")
        #expect(book.missingCharacters == ["\u{10FFFD}"])
    }

    @Test func boldIsWiderAndSizeScales() throws {
        let measurer = CairoTextMeasurer(fonts: try FontBook())
        let regular = measurer.extents(of: "Deir ez-Zor", font: Font(size: 10))
        let bold = measurer.extents(of: "Deir ez-Zor", font: Font(size: 10, weight: .bold))
        let large = measurer.extents(of: "Deir ez-Zor", font: Font(size: 40))
        #expect(bold.width > regular.width)
        #expect(abs(large.width - 4 * regular.width) < 0.5)
        #expect(regular.ascent > regular.descent && regular.ink.minY < 0)
    }

    @Test func letterSpacingLeavesJoinedScriptsWhole() throws {
        let measurer = CairoTextMeasurer(fonts: try FontBook())
        let plain = Font(size: 20)
        let spaced = Font(size: 20, letterSpacing: 4)
        #expect(measurer.extents(of: "الفرات", font: spaced).width == measurer.extents(of: "الفرات", font: plain).width)
        #expect(measurer.extents(of: "IRAQ", font: spaced).width > measurer.extents(of: "IRAQ", font: plain).width + 10)
    }

    @Test func controlCharactersAreSpaces() {
        #expect(ShapedLine.printable("a\nb\u{0}c\td") == "a b c d")
    }
}
