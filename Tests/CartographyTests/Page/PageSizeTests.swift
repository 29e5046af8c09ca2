import Testing

@testable import Cartography

@Suite struct PageSizeTests {
    @Test func pixelsAreTakenAsTheyAre() throws {
        for (text, width, height) in [("1600x1200", 1600.0, 1200.0), ("3840×2160", 3840, 2160), ("800x600", 800, 600)] {
            let size = try PageSize(text)
            #expect(abs(size.width * size.pixelScale - width) < 1e-6)
            #expect(abs(size.height * size.pixelScale - height) < 1e-6)
        }
        #expect(try PageSize("1600x1200").pixelScale == 1)
    }

    @Test func paperHasItsSize() throws {
        let a4 = try PageSize("A4")
        #expect(abs(a4.width * a4.millimetresPerUnit - 297) < 1e-6)
        #expect(abs(a4.height * a4.pointScale - 210 * 72 / 25.4) < 1e-6)
        #expect(try PageSize("a4-portrait").isPortrait)
    }

    @Test(arguments: ["", "a9", "1600", "1600x", "99999999999999999999x2", "10x10", "8000x500", "20000x20000", "-5x7"])
    func othersAreRefused(_ text: String) {
        let error = #expect(throws: PageSizeError.self) { try PageSize(text) }
        #expect(error?.description.contains("a4-portrait") == true)
    }
}
