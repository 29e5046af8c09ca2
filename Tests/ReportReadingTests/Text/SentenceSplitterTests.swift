import Testing

@testable import ReportReading

struct SentenceSplitterTests {
    @Test(arguments: [
        "He left. | She stayed.",
        "Gen. Votel spoke to Mr. Smith. | He agreed.",
        "They flew to the U.S. | The talks failed.",
        "The U.S. Army moved in.",
        "J. K. Smith of St. Louis spoke.",
        "It hit No. 2 on Jan. 5 near Springfield, Ill. | The fire spread.",
        "“It is over.” | He left.",
        "“Is it over?” he said. | Nobody knew.",
        "It will inflame relations … and delay talks. | That is all.",
        "Wait... | What was that?",
        "He came at 5 p.m. | They left at 6 p.m. Sunday.",
        "He works for Acme Inc. in Boston.",
        "Read example.org today.",
        "ماذا حدث؟ | لا أحد يعلم.",
    ])
    func splits(marked: String) {
        let expected = marked.components(separatedBy: " | ")
        let report = ReportText(expected.joined(separator: " "))
        #expect(report.sentences.map { report.string($0.range) } == expected)
    }

    @Test func blocksEndSentences() {
        let report = ReportText("Strikes near Raqqa\n\nTwo people died\n- one in Tabqa\n- one in Douma")
        #expect(report.sentences.count == 4)
        #expect(report.tokens.last?.sentence == 3)
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
