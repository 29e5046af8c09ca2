import Testing

@testable import ReportReading

struct TokenizerTests {
    @Test(arguments: [
        ("Douma, Syria — 40 dead", ["Douma", ",", "Syria", "—", "40", "dead"]),
        ("U.S.-led strikes in the U.S.", ["U.S.", "-", "led", "strikes", "in", "the", "U.S."]),
        ("Syria’s and the rebels' guns", ["Syria", "’s", "and", "the", "rebels", "'", "guns"]),
        ("Sana'a and O’Brien don't", ["Sana'a", "and", "O’Brien", "don't"]),
        ("5,500 men at 10:30, 155mm", ["5,500", "men", "at", "10:30", ",", "155", "mm"]),
        ("H5N1 at 36.385 N...", ["H5N1", "at", "36.385", "N", "..."]),
        ("a\u{A0}“quote”", ["a", "“", "quote", "”"]),
        ("في الرقة، سوريا", ["في", "الرقة", "،", "سوريا"]),
        ("J. Smith of Paris.", ["J", ".", "Smith", "of", "Paris", "."]),
    ])
    func cuts(text: String, expected: [String]) {
        let report = ReportText(text)
        #expect(report.tokens.map { report.string($0) } == expected)
    }

    @Test(arguments: [
        ("town", Token.Shape.lower), ("Douma", .capitalized), ("DOUMA", .upper), ("U.S.", .upper),
        ("McDonald", .mixed), ("iPhone", .mixed), ("Élysée", .capitalized), ("москва", .lower), ("الرقة", .caseless),
    ])
    func shapes(text: String, expected: Token.Shape) {
        #expect(ReportText(text).tokens.first?.shape == expected)
    }

    @Test func possessiveKinds() {
        let report = ReportText("Syria's army, Texas' plains")
        #expect(report.tokens.filter { $0.kind == .possessive }.map { report.string($0) } == ["'s", "'"])
    }

    @Test func mixedCaseKnowsItsFirstLetter() {
        #expect(ReportText("McDonald").tokens[0].isCapitalized)
        #expect(!ReportText("iPhone").tokens[0].isCapitalized)
    }
}
