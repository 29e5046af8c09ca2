import Testing

@testable import ReportReading

struct ReportTextTests {
    @Test func scalarOffsetsCountScalars() {
        let text = String(repeating: "é—𝔘a", count: 300) + "Raqqa"
        let report = ReportText(text)
        let expected = text.unicodeScalars.count - 5
        let byte = report.bytes.count - 5
        #expect(report.scalarOffset(ofByte: byte) == expected)
        #expect(report.byteOffset(ofScalar: expected) == byte)
        #expect(report.byteOffset(ofScalar: expected + 5) == report.bytes.count)
        #expect(report.byteOffset(ofScalar: expected + 6) == nil)
    }

    @Test func invalidUTF8IsReplaced() {
        let report = ReportText(bytes: [0x41, 0xFF, 0x20, 0x42, 0xE2, 0x82])
        #expect(report.string(0..<report.bytes.count) == "A\u{FFFD} B\u{FFFD}")
    }

    @Test func wordsCompareWithoutCase() {
        let report = ReportText("Near RAQQA")
        #expect(report.token(0, is: "near"))
        #expect(report.token(1, is: "raqqa"))
        #expect(!report.token(2, is: "raqqa"))
    }

    @Test func tokensAreFoundByOffset() {
        let report = ReportText("north of Raqqa today")
        #expect(report.tokenIndices(in: 9..<14) == 2..<3)
        #expect(report.tokenIndex(atByte: 100) == 4)
    }

    @Test(arguments: ["", " ", "\n\n", ".", "'", "\u{FEFF}", "#", "- ", "<", "&", "[", "(", "a.", "U.", "|"])
    func hardlyAnyText(text: String) {
        for format in ReportText.Format.allCases {
            let report = ReportText(text, format: format)
            #expect(report.tokens.allSatisfy { $0.end <= report.bytes.count })
        }
    }
}
