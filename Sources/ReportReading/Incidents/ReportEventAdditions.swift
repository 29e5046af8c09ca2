/// What a later sentence adds to an incident, and what it takes back.
extension ReportEvents {
    mutating func addUnharmed(_ sentence: SentenceReading) {
        guard let unharmed = sentence.matches(.unharmed).first,
            let index = drafts.indices.last(where: { drafts[$0].type?.canKill == true && drafts[$0].type != .arrests })
                ?? drafts.indices.last,
            drafts[index].block == sentence.block, sentence.index - lastSentence(index) <= 2,
            drafts[index].fatalities?.value == nil
        else { return }
        drafts[index].fatalities = FatalityCount(value: 0, range: unharmed.range)
    }

    mutating func readDenial(_ sentence: SentenceReading) {
        guard let denial = DenialReader(words: words, sentence: sentence).denial(),
            let near = drafts.indices.last(where: { index in
                drafts[index].block == sentence.block && sentence.index - lastSentence(index) <= 2
            })
        else { return }
        drafts[near].isDenied = true
        drafts[near].deniedBy = denial
        // Whoever is said to hold somebody and denies it has made him disappear.
        if drafts[near].type == .arrests { drafts[near].type = .abduction }
    }

    /// "It named no place", "without saying when": what the report says that it does not know.
    mutating func readOpenings(_ sentence: SentenceReading) {
        guard let index = drafts.indices.last, drafts[index].block == sentence.block,
            sentence.index - lastSentence(index) <= 1
        else { return }
        if !sentence.matches(.noplace).isEmpty, contexts[sentence.index].place == nil {
            drafts[index].place = nil
            drafts[index].hasOwnPlace = false
        }
        if !sentence.matches(.notime).isEmpty {
            drafts[index].time = nil
            drafts[index].days = nil
        }
    }

    func lastSentence(_ index: Int) -> Int {
        drafts[index].mentions.last.map { words.token($0.lowerBound).sentence } ?? drafts[index].sentence
    }
}
