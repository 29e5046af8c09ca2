import Testing

@testable import ReportReading

/// Which words are names of places. What is expected stands between « and ».
struct RecognitionTests {
    @Test(arguments: [
        "Shells hit «Homs» and «Idlib» on Monday, the ministry said.",
        "Paris Hilton met George Washington Carver's heirs in «Boston».",
        "The convoy drove from «Deir ez-Zor» to «Abu Kamal», near the border with «Iraq».",
        "Nice hotels are rare in March, said Jordan Smith of «Amman».",
        "Troops from «Kenya», «Uganda» and «Burundi» arrived in «Mogadishu».",
        "The army of «Syria»’s president shelled «Aleppo»'s suburbs.",
    ])
    func marksNamesOfPlaces(expected: String) throws {
        #expect(try MarkedReading.marked(expected) == expected)
    }

    /// Without a capital anywhere the words around a name must tell.
    @Test(arguments: [
        "shelling hit «homs» yesterday, while people fled to «turkey» and slept in tents near «damascus»."
    ])
    func readsTextWithoutCapitals(expected: String) throws {
        #expect(try MarkedReading.marked(expected) == expected)
    }

    @Test(arguments: [
        "СМИ: взрывы прогремели в городе «Киев», «Россия» и «Украина» обвинили друг друга, «Донецк» без света.",
        "Вибухи пролунали у місті «Харків», «Київ» і «Львів» без світла.",
        "قُتل عشرة أشخاص في «الرقة» شمال «سوريا»، وقصف الطيران مدينة «حلب».",
    ])
    func matchesNamesInTheirScript(expected: String) throws {
        #expect(try MarkedReading.marked(expected) == expected)
    }

    @Test func aNameInPartOfALongerGivenOneMustBeItsOwn() throws {
        let report = ReportText("They live on Qwrtz Island.")
        let toponyms = try MarkedReading.toponyms(report, given: [13..<25])
        #expect(toponyms.count == 1)
        #expect(try toponyms.first?.place.map(MarkedReading.gazetteer.get().country) != "IS")
    }

    @Test func homonymsAreGivenWhereAskedFor() throws {
        var options = ToponymReader.Options()
        options.includesHomonyms = true
        let report = ReportText("Paris Hilton sang in Madrid.")
        let roles = try MarkedReading.toponyms(report, options: options).map { (report.string($0.range), $0.role) }
        #expect(roles.contains { $0 == ("Paris", .homonym) })
        #expect(roles.contains { $0 == ("Madrid", .literal) })
    }

    /// A long text is read in stretches; what is found in the first stays the same.
    @Test func longTextsAreReadWhole() throws {
        let sentence = "Shells hit Homs, Idlib and Aleppo in Syria on Monday. "
        let report = ReportText(String(repeating: sentence, count: 400))
        let toponyms = try MarkedReading.toponyms(report)
        #expect(toponyms.count == 1600)
        #expect(toponyms.last.map { report.string($0.range) } == "Syria")
    }
}
