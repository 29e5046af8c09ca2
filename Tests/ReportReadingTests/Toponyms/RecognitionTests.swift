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
        "«America»’s allies stayed away.",
    ])
    func marksNamesOfPlaces(expected: String) throws {
        #expect(try MarkedReading.marked(expected) == expected)
    }

    /// What a line is about stands at its head.
    @Test(arguments: [
        "Last week:\n\n• «Corinto»: a motorcycle packed with explosives went off.\n• «Jamundí»: gunmen fired on a patrol.",
        "- «Huliaipole»: two people were injured.\n- «Orikhiv»: glide bombs destroyed a school.",
        "«KHERSON»: Shelling killed three people.\n«SUMY»: A petrol station burned down.",
        "Thread: what we know so far.",
        "• UNHCR: 400 tents.\n• Casualties: none.",
    ])
    func readsHeadsOfLines(expected: String) throws {
        #expect(try MarkedReading.marked(expected) == expected)
    }

    /// Codes of airports and states are no names where they stand for an organisation or a unit.
    @Test(arguments: [
        "The ELN said it blew up a pipeline in «Arauca».",
        "The PKK and the SDF denied it, and the AU and the UN called for calm.",
        "The ship was attacked 45 NM south of «Mukalla».",
        "The «EU» condemned the attack.",
        "The «US», the «UK» and the «UAE» issued a joint statement.",
    ])
    func tellsInitialsFromCodes(expected: String) throws {
        #expect(try MarkedReading.marked(expected) == expected)
    }

    @Test(arguments: [
        "«Syrian» forces shelled the village. «Turkish» drones responded.",
        "The «U.S.» said it had struck three targets.",
        "The protesters blocked the Pan-American Highway near «Cauca».",
    ])
    func readsDemonymsWhereverTheyStand(expected: String) throws {
        #expect(try MarkedReading.marked(expected) == expected)
    }

    /// A name that lies far from all else in the text must be more than the nearest thing to a word.
    @Test(arguments: [
        "Resistance in the Eastern Region said that it had shelled a base north of «Raqqa», in «Syria».",
        "The Assad government holds «Damascus».",
    ])
    func leavesStrayNamesOut(expected: String) throws {
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
