import Testing

@testable import ReportReading

/// Text as it comes from broken converters: nothing crashes, and the offsets are right for the decoded text.
struct DamagedTextTests {
    @Test func invalidBytesAreOneScalarEach() throws {
        let report = ReportText(bytes: Array("bad ".utf8) + [0xFF, 0xFE] + Array(" bytes in Raqqa".utf8))
        let toponym = try #require(try MarkedReading.toponyms(report).first)
        #expect(report.string(toponym.range) == "Raqqa")
        #expect(toponym.scalars == 16..<21)
    }

    @Test func nulIsASpace() throws {
        let report = ReportText("shells\u{0}in\u{0}Raqqa\u{0}")
        let toponym = try #require(try MarkedReading.toponyms(report).first)
        #expect(toponym.scalars == 10..<15)
    }

    @Test(arguments: ["a", "A", "é", "ي", "'", ".", "-", "9", "\u{301}", "👨‍👩‍👧‍👦", "(", "St. ", "New "])
    func longRunsAreReadInReasonableTime(piece: String) throws {
        let report = ReportText("In Raqqa " + String(repeating: piece, count: 100_000) + " in Aleppo.")
        let found = try MarkedReading.toponyms(report).map { report.string($0.range) }
        #expect(found.first == "Raqqa")
    }

    @Test func emptyTextHasNone() throws {
        #expect(try MarkedReading.toponyms(ReportText("")).isEmpty)
        #expect(try MarkedReading.toponyms(ReportText(" \n\n\u{FEFF}")).isEmpty)
    }
}
