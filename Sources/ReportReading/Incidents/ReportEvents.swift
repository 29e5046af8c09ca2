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
    private(set) var drafts: [EventDraft] = []

    init(
        words: WordStream, sentences: [SentenceReading], contexts: [ReportContext], anchor: DateAnchor, isPost: Bool,
        datelines: [PlaceMention]
    ) {
        self.isPost = isPost
        self.datelines = datelines
        self.words = words
        self.sentences = sentences
        self.contexts = contexts
        self.anchor = anchor
        for sentence in sentences {
            // A title tells what the report will tell again.
            if sentence.block == 0, words.text.blocks[0].kind == .heading, words.text.blocks.count > 1 { continue }
            for draft in SentenceEvents(words: words, sentence: sentence).drafts() { add(draft) }
            addUnharmed(sentence)
            readDenial(sentence)
        }
    }

    private mutating func add(_ new: EventDraft) {
        var draft = new
        settleTime(&draft)
        if isToll(draft), let index = antecedent(of: draft) { return merge(draft, into: index) }
        if draft.isHarmOnly || draft.isReference && draft.place == nil && !draft.hasOwnTime {
            if let index = antecedent(of: draft) { merge(draft, into: index) } else if draft.isHarmOnly { return }
            return
        }
        guard draft.type != nil else {
            if let index = antecedent(of: draft), !draft.hasOwnPlace { merge(draft, into: index) }
            return
        }
        if let index = sameEvent(as: draft) { return merge(draft, into: index) }
        if !draft.hasOwnPlace { inheritPlace(&draft) }
        if draft.place != nil || isWorthListing(draft) { drafts.append(draft) }
    }

    /// "Nine people were killed": deaths without a hand, a place or a day are those of what was told before.
    private func isToll(_ draft: EventDraft) -> Bool {
        guard !draft.hasOwnPlace, !draft.hasOwnTime, draft.sides.agent == nil else { return false }
        return draft.triggers.allSatisfy { [.kill, .death, .wound].contains($0.sense) && !$0.forms.contains(.ing) }
    }

    // MARK: Time

    private func settleTime(_ draft: inout EventDraft) {
        if draft.time == nil { draft.time = contexts[draft.sentence].time }
        guard let time = draft.time else { return }
        switch time.value {
        case .days(let start, let end): draft.days = (start, end)
        case .fromEvent(let offset):
            guard let last = drafts.last(where: { $0.days != nil })?.days else { return }
            let day = (offset < 0 ? last.start : last.end).adding(days: offset)
            draft.days = offset == 0 ? (last.end, last.end) : (day, day)
        default: return
        }
    }

    // MARK: Place

    private func inheritPlace(_ draft: inout EventDraft) {
        if let place = contexts[draft.sentence].place {
            draft.place = place
            return
        }
        guard draft.country == nil || refersBack(draft.sentence) || isPost else { return }
        if let last = drafts.last(where: { $0.place != nil }), last.block == draft.block || refersBack(draft.sentence) {
            draft.place = last.place
            return
        }
        if let place = homePlace(draft) {
            draft.place = place
            return
        }
        // A place named earlier in the paragraph for something else.
        let earlier = sentences[..<draft.sentence].last { $0.block == draft.block && !$0.places.isEmpty }
        if let earlier, earlier.index >= draft.sentence - 2 { draft.place = earlier.places.last }
    }

    /// "in this town" of a bulletin is where it is issued; a post's hashtags say where it is about.
    private func homePlace(_ draft: EventDraft) -> PlaceMention? {
        let isHere = sentences[draft.sentence].matches("anaphor").contains {
            words.string($0.head).lowercased() == "this" || words.string($0.head).lowercased() == "here"
        }
        if isHere { return sentences.prefix(4).flatMap(\.places).last { $0.level <= .area } ?? datelines.first }
        guard isPost else { return nil }
        let tagged = sentences.flatMap(\.places).filter {
            $0.range.lowerBound > 0 && words.string($0.range.lowerBound - 1) == "#"
        }
        return tagged.first { $0.level == .point } ?? tagged.first
    }

    /// "there", "in the city", "the same district"
    private func refersBack(_ sentence: Int) -> Bool { !sentences[sentence].matches("anaphor").isEmpty }

    /// Without a place an incident is listed when the report gives it a day or a country and tells it outright.
    private func isWorthListing(_ draft: EventDraft) -> Bool {
        guard !draft.isReference else { return false }
        return draft.country != nil && (draft.hasOwnTime || draft.attribution != nil)
    }

    // MARK: One event told again

    /// The last incident that deaths or a reference can belong to.
    private func antecedent(of draft: EventDraft) -> Int? {
        let candidates = drafts.indices.reversed().filter { index in
            let other = drafts[index]
            if draft.isHarmOnly {
                return other.block == draft.block && draft.sentence - other.sentence <= 3 && other.type?.canKill == true
            }
            return EventMerging.areCompatible(draft, other)
        }
        return candidates.first { agrees(draft, drafts[$0]) } ?? (draft.hasOwnPlace ? nil : candidates.first)
    }

    private func sameEvent(as draft: EventDraft) -> Int? {
        drafts.indices.reversed().first { index in
            let other = drafts[index]
            guard other.sentence != draft.sentence, EventMerging.areCompatible(draft, other), agrees(draft, other)
            else { return false }
            if draft.hasOwnPlace { return true }
            if contexts[draft.sentence].place != nil, contexts[draft.sentence].place != other.place { return false }
            if draft.isReference { return true }
            return other.block == draft.block && EventMerging.isDetail(draft, of: other)
        }
    }

    /// Place and days do not contradict.
    private func agrees(_ draft: EventDraft, _ other: EventDraft) -> Bool {
        if draft.hasOwnPlace, let a = draft.place {
            guard let b = other.place, a.place == b.place || Containment.holds(a, b) else { return false }
            if a.place != b.place, a.level == b.level, a.level == .point, !draft.isReference {
                return a.coordinate == b.coordinate
            }
        }
        guard draft.hasOwnTime, let a = draft.days, let b = other.days, !draft.isTimeOfSpeech, !other.isTimeOfSpeech
        else { return true }
        return a.start <= b.end.adding(days: 1) && b.start <= a.end.adding(days: 1)
            && (a.start <= b.end && b.start <= a.end)
    }

    private mutating func merge(_ draft: EventDraft, into index: Int) {
        drafts[index] = EventMerging.merged(drafts[index], draft)
    }

    // MARK: What a later sentence adds

    private mutating func addUnharmed(_ sentence: SentenceReading) {
        guard let unharmed = sentence.matches("unharmed").first, let index = drafts.indices.last,
            drafts[index].block == sentence.block, sentence.index > drafts[index].sentence,
            sentence.index - drafts[index].sentence <= 2, drafts[index].fatalities == nil
        else { return }
        drafts[index].fatalities = FatalityCount(value: 0, range: unharmed.range)
    }

    private mutating func readDenial(_ sentence: SentenceReading) {
        guard let denial = DenialReader(words: words, sentence: sentence).denial() else { return }
        let near = drafts.indices.last { index in
            drafts[index].block == sentence.block && sentence.index - lastSentence(index) <= 2
        }
        guard let near else { return }
        drafts[near].isDenied = true
        drafts[near].deniedBy = denial
    }

    private func lastSentence(_ index: Int) -> Int {
        drafts[index].mentions.last.map { words.token($0.lowerBound).sentence } ?? drafts[index].sentence
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
