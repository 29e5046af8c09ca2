import Incidents

/// Joins what the sentences of a report tell into incidents: one told many times is one; deaths told a sentence later
/// belong to what they came of.
struct ReportEvents {
    let words: WordStream
    let sentences: [SentenceReading]
    let contexts: [ReportContext]
    let anchor: DateAnchor
    let isPost: Bool
    let datelines: [PlaceMention]
    var drafts: [EventDraft] = []

    /// Reads the sentences in order.
    mutating func readAll() {
        for sentence in sentences where !isTitle(sentence) && !contexts[sentence.index].isOutlook {
            for draft in SentenceEvents(words: words, sentence: sentence).drafts() { add(draft) }
            addUnharmed(sentence)
            readDenial(sentence)
            readOpenings(sentence)
        }
    }

    init(
        words: WordStream, sentences: [SentenceReading], contexts: [ReportContext], anchor: DateAnchor, isPost: Bool,
        datelines: [PlaceMention]
    ) {
        self.words = words
        self.sentences = sentences
        self.contexts = contexts
        self.anchor = anchor
        self.isPost = isPost
        self.datelines = datelines
    }

    /// A title tells what the report will tell again.
    private func isTitle(_ sentence: SentenceReading) -> Bool {
        guard sentence.block == 0, words.text.blocks.count > 1, let last = sentence.range.last else { return false }
        if words.text.blocks[0].kind == .heading { return true }
        return sentence.range.count <= 16 && ![".", "!", "?", "…"].contains(words.string(last))
            && words.text.sentences[sentence.index].block
                != words.text.sentences[min(sentence.index + 1, words.text.sentences.count - 1)].block
    }

    private mutating func add(_ new: EventDraft) {
        var draft = new
        settleTime(&draft)
        if draft.isToll || draft.isHarmOnly, let index = causeOfHarm(draft) { return merge(draft, into: index) }
        if draft.isHarmOnly || isOfWar(draft) || isWithinDenial(draft) { return }
        if draft.isReference && draft.place == nil && draft.time?.namesDay != true {
            if let index = antecedent(of: draft) { merge(draft, into: index) }
            return
        }
        // "shelters burnt down during the fighting": part of what was told.
        if draft.hasReference, !draft.hasOwnPlace, !draft.hasOwnTime, let index = antecedent(of: draft),
            drafts[index].block == draft.block
        {
            return merge(draft, into: index)
        }
        guard draft.type != nil else {
            if let index = antecedent(of: draft), !draft.hasOwnPlace { merge(draft, into: index) }
            return
        }
        if isSaidToBeNowhere(draft), !draft.hasOwnPlace, !draft.isReference { return drafts.append(draft) }
        preferHeading(&draft)
        if let index = sameEvent(as: draft) { return merge(draft, into: index) }
        if !draft.hasOwnPlace { inheritPlace(&draft) }
        if !draft.hasOwnTime, draft.days == nil { inheritTime(&draft) }
        let isFought = draft.type?.eventType == .explosions || draft.type?.eventType == .battles
        if draft.place == nil, draft.country == nil, draft.hasOwnTime, isFought { draft.country = mainCountry }
        if !sentences[draft.sentence].matches(.neartown).isEmpty, draft.place?.method == "named-place" {
            draft.place?.method = "near"
            draft.place?.precision = 2
        }
        if isForeign(draft) { draft.type = .nonStateActorOvertakesTerritory }
        if draft.place != nil || isWorthListing(draft) { drafts.append(draft) }
    }

    private mutating func merge(_ draft: EventDraft, into index: Int) {
        drafts[index] = EventMerging.merged(drafts[index], draft)
    }

    /// "The war has killed more than 150,000 people."
    private func isOfWar(_ draft: EventDraft) -> Bool {
        !draft.hasOwnPlace && draft.fatalities?.value ?? 0 >= Self.tollOfWar
    }

    private static let tollOfWar = 2000

    /// "A spokesman denied that any shot was fired": what is denied has just been told.
    private func isWithinDenial(_ draft: EventDraft) -> Bool {
        guard !draft.hasOwnPlace, let first = draft.triggers.map(\.head).min() else { return false }
        return sentences[draft.sentence].cues("deny").contains { $0.head < first }
            && drafts.last.map { $0.block == draft.block && draft.sentence - $0.sentence <= 2 } == true
    }

    /// Ground taken by a force of another state.
    private func isForeign(_ draft: EventDraft) -> Bool {
        guard draft.type == .governmentRegainsTerritory, let agent = draft.sides.agent,
            let country = draft.place?.place.country, !country.isEmpty
        else { return false }
        let nation = NationReader(words: words, sentence: sentences[draft.sentence]).nation(of: agent)
        return nation.map { $0 != country } ?? false
    }

    /// "It named no place": here or in the next sentence the report says that it does not know where.
    private func isSaidToBeNowhere(_ draft: EventDraft) -> Bool {
        contexts[draft.sentence].place == nil
            && [draft.sentence, draft.sentence + 1].contains { index in
                sentences.indices.contains(index) && sentences[index].block == draft.block
                    && !sentences[index].matches(.noplace).isEmpty
            }
    }
}

extension SubEventType {
    /// Whether people are hurt by it as a rule.
    var canKill: Bool {
        switch self {
        case .agreement, .changeToGroupOrActivity, .headquartersOrBase, .nonViolentTransfer: false
        default: true
        }
    }
}
