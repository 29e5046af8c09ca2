import Testing

@testable import ReportReading

@Suite struct PhraseMatcherTests {
    private func values(_ text: String, _ kind: PhraseKind) throws -> [String] {
        let lexicon = try Stand.lexicon.get()
        let words = WordStream(ReportText(text), lexicon: lexicon)
        let matcher = PhraseMatcher(lexicon: lexicon, words: words)
        return words.sentences.flatMap { matcher.matches(in: $0) }.filter { $0.kind == kind }.map(\.value)
    }

    @Test func hyphensAndFormsReadAlike() throws {
        #expect(try values("an air-strike", .trigger).contains("airstrike"))
        #expect(try values("air strikes", .trigger).contains("airstrike"))
        #expect(try values("they were stabbing him to death", .trigger).contains("kill"))
    }

    @Test func alternativesStandForEachOfTheirWords() throws {
        #expect(try values("troops recovered two mortar shells", .trigger).contains("defuse"))
        #expect(try values("police found a sack of grenades", .trigger).contains("defuse"))
    }

    @Test func aLongerPhraseHidesWhatIsInIt() throws {
        #expect(try values("the bomb disposal team", .weapon).isEmpty)
        #expect(try values("warning shots were fired", .cue).isEmpty)
    }

    @Test func capitalsOfTheLexiconAreRequired() throws {
        #expect(try values("it is there", .actor).isEmpty)
        #expect(try values("IS fighters", .actor).contains("armed"))
    }

    @Test func inflection() {
        let inflection = Inflection()
        #expect(inflection.verb("deny").map(\.0) == ["deny", "denies", "denied", "denying"])
        #expect(inflection.verb("seize").map(\.0) == ["seize", "seizes", "seized", "seizing"])
        #expect(inflection.noun("clash").map(\.0) == ["clash", "clashes"])
    }
}
