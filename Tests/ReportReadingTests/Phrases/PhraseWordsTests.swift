import Testing

@testable import ReportReading

@Suite struct PhraseWordsTests {
    private func words(_ items: Int...) -> PhraseWords {
        items.dropFirst().reduce(PhraseWords(items[0])) { $0.adding($1) ?? $0 }
    }

    @Test func itemsWithGaps() {
        let phrase = words(10, 11, 15)
        #expect(phrase.count == 3)
        #expect(phrase.first == 10 && phrase.last == 15)
        #expect(phrase.contains(11) && !phrase.contains(12) && !phrase.contains(9) && !phrase.contains(90))
    }

    @Test func aPhraseDoesNotReachForever() {
        #expect(PhraseWords(10).adding(10 + PhraseWords.reach) == nil)
        #expect(PhraseWords(10).adding(9) == nil)
        #expect(PhraseWords(10).adding(9 + PhraseWords.reach)?.last == 9 + PhraseWords.reach)
    }

    @Test func subsetsAndOverlapsWhateverTheyBeginWith() {
        #expect(words(11, 15).isSubset(of: words(10, 11, 15)))
        #expect(!words(10, 15).isSubset(of: words(11, 15)))
        #expect(words(10, 11).overlaps(words(11, 12)))
        #expect(words(11, 12).overlaps(words(10, 11)))
        #expect(!words(10, 12).overlaps(words(11, 13)))
        #expect(!words(10).overlaps(words(500)))
    }
}
