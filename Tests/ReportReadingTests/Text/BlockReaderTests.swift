import Testing

@testable import ReportReading

struct BlockReaderTests {
    @Test(arguments: [
        ("# Title\n\nA sentence stands here.", [Block.Kind.heading, .paragraph]),
        ("Strikes on Douma\n\nA sentence stands here.", [.heading, .paragraph]),
        ("- one\n• two\n* three", [.bullet, .bullet, .bullet]),
        ("1. one\n2) two\n(c) three", [.numbered, .numbered, .numbered]),
        ("LOCATION: Raqqa\nDATE: 7 April", [.keyValue, .keyValue]),
        ("| a | b |\n| c | d |", [.tableRow, .tableRow]),
        ("2018 was bad.\nIt was over.", [.paragraph, .paragraph]),
    ])
    func kinds(text: String, expected: [Block.Kind]) {
        #expect(ReportText(text).blocks.map(\.kind) == expected)
    }

    @Test func hardWrappedLinesAreOneParagraph() {
        let text = """
            The convoy left the town at dawn and moved along the river towards the
            bridge, where it came under fire from the other bank and had to turn
            back. Nobody was hurt.
            A second convoy left at noon.
            """
        let report = ReportText(text)
        #expect(report.blocks.count == 2)
        #expect(report.sentences.count == 3)
    }

    @Test func contentBehindTheMark() {
        let report = ReportText("- Raqqa\nPLACE: Tabqa\n\u{2022} Homs")
        #expect(
            report.blocks.map { report.string($0.contentStart..<$0.range.upperBound) } == ["Raqqa", "Tabqa", "Homs"])
    }
}
