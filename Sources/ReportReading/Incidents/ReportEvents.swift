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

    // MARK: Time

    private func settleTime(_ draft: inout EventDraft) {
        if draft.time == nil { draft.time = contexts[draft.sentence].time }
        guard let time = draft.time else {
            guard ClockTime.isNamed(in: sentences[draft.sentence], words) else { return }
            if let day = anchor.day, anchor.isOfHeader {
                draft.days = (day, day)
            } else if let last = drafts.last(where: { $0.days != nil }), draft.sentence - last.sentence <= 4 {
                // "Yesterday … At 8:10 p.m.": the hours of a day go on.
                draft.days = last.days
            }
            return
        }
        switch time.value {
        case .days(let start, let end): draft.days = (start, end)
        case .fromEvent(let offset):
            guard let last = lastDays(before: draft) else { return }
            let day = (offset < 0 ? last.start : last.end).adding(days: offset)
            draft.days = (day, day)
        default: return
        }
    }

    /// The days of the event told last, or of the last time named before the draft's.
    private func lastDays(before draft: EventDraft) -> (start: CalendarDate, end: CalendarDate)? {
        // "said on Tuesday that its fighters had overrun a post the day before"
        let beside = sentences[draft.sentence].times.last {
            $0.days != nil && $0.range.upperBound <= draft.time?.range.lowerBound ?? 0
        }
        if let beside { return beside.days }
        if let told = drafts.last(where: { $0.days != nil && $0.time != draft.time }) { return told.days }
        return sentences[...draft.sentence].flatMap(\.times)
            .last { $0.days != nil && $0.range.upperBound <= draft.time?.range.lowerBound ?? 0 }?.days
    }

    /// What goes on in the same paragraph is of the day told there; a report for a stated time covers what names no day.
    private func inheritTime(_ draft: inout EventDraft) {
        if isLater(sentences[draft.sentence]), let last = drafts.last(where: { $0.days != nil }) {
            draft.days = last.days
            return
        }
        let earlier = sentences[..<draft.sentence].last {
            $0.block == draft.block && $0.times.contains { $0.days != nil }
        }
        if !draft.hasOwnPlace, let earlier, earlier.index >= draft.sentence - 2 {
            draft.time = earlier.times.last { $0.days != nil }
            draft.days = draft.time?.days
        } else if isPost, let date = sentences.first(where: { $0.range.count <= 8 && !$0.times.isEmpty }),
            let time = date.times.first(where: { $0.days != nil })
        {
            // A post's own date stands alone in it.
            draft.time = time
            draft.days = time.days
        } else if let period = anchor.period, !isPost {
            draft.days = (period.lowerBound, period.upperBound)
        }
    }

    /// "Drones later hit …": on the day of what was told before.
    private func isLater(_ sentence: SentenceReading) -> Bool {
        sentence.times.isEmpty && sentence.range.prefix(4).contains { words.string($0).lowercased() == "later" }
    }

    // MARK: Place

    /// "(c) Ndélé. The company has left the town for Bangui": of a place that hardly belongs to the event and the one that
    /// heads its line the latter.
    private func preferHeading(_ draft: inout EventDraft) {
        guard draft.hasOwnPlace, draft.placeCost >= 20, let own = draft.place,
            let heading = contexts[draft.sentence].place, heading.level <= own.level, heading.place != own.place
        else { return }
        draft.place = heading
        draft.hasOwnPlace = false
    }

    private func inheritPlace(_ draft: inout EventDraft) {
        if draft.place != nil { return }
        if let place = contexts[draft.sentence].place {
            draft.place = place
            return
        }
        let isBack = refersBack(draft.sentence)
        guard draft.country == nil || isBack || isPost else { return }
        if let last = drafts.last(where: { $0.place != nil }), last.block == draft.block && !startsAnew(draft) || isBack
        {
            draft.place = last.place
            return
        }
        if let place = homePlace(draft) {
            draft.place = place
            return
        }
        // A place named earlier in the paragraph for something else.
        guard !startsAnew(draft) else { return }
        let earlier = sentences[..<draft.sentence].last { $0.block == draft.block && !$0.places.isEmpty }
        if let earlier, earlier.index >= draft.sentence - 2 {
            draft.place = earlier.places.last { $0.method == "coordinates" } ?? earlier.places.last
        }
    }

    /// A protest goes on with a protest; it is not where the fighting was that it followed.
    private func startsAnew(_ draft: EventDraft) -> Bool {
        guard draft.type?.eventType == .protests, !isPost else { return false }
        return drafts.last?.type?.eventType != .protests && drafts.last?.type?.eventType != .riots
    }

    /// The country that the report names most as a place ("in Syria"), twice at least; who acts is named without.
    private var mainCountry: PlaceMention? {
        var counts: [String: Int] = [:]
        let named = sentences.flatMap { sentence in
            sentence.countries.filter { mention in
                let chooser = PlaceChooser(words: words, sentence: sentence)
                return Self.locative.contains(chooser.preposition(before: mention) ?? "")
            }
        }
        for country in named where !country.place.country.isEmpty { counts[country.place.country, default: 0] += 1 }
        guard let most = counts.values.max(), most >= 2 else { return nil }
        return named.first { counts[$0.place.country] == most }
    }

    private static let locative: Set<String> = [
        "in", "across", "throughout", "inside", "into", "within", "over", "on", "to",
    ]

    /// "in this town" of a bulletin is where it is issued; a post's hashtags say where it is about.
    private func homePlace(_ draft: EventDraft) -> PlaceMention? {
        let isHere = sentences[draft.sentence].matches(.anaphor).contains {
            ["this", "here"].contains(words.string($0.head).lowercased())
        }
        if isHere { return sentences.prefix(4).flatMap(\.places).last { $0.level <= .area } ?? datelines.first }
        guard isPost else { return nil }
        let all = sentences.flatMap(\.places)
        let tagged = all.filter { $0.range.lowerBound > 0 && words.string($0.range.lowerBound - 1) == "#" }
        return tagged.first { $0.level == .point } ?? tagged.first ?? all.first
    }

    /// "there", "in the city", "the same district"
    private func refersBack(_ sentence: Int) -> Bool { !sentences[sentence].matches(.anaphor).isEmpty }

    /// Without a place an incident is listed when the report gives it a day or a source, and a country or nothing.
    private func isWorthListing(_ draft: EventDraft) -> Bool {
        guard draft.country != nil else { return false }
        return draft.isReference ? draft.time?.namesDay == true : draft.hasOwnTime || draft.attribution != nil
    }

    // MARK: One event told again

    /// What deaths and wounds told by themselves came of.
    private func causeOfHarm(_ draft: EventDraft) -> Int? {
        guard !draft.hasOwnPlace || draft.isHarmOnly else { return nil }
        return drafts.indices.last { index in
            drafts[index].block == draft.block && draft.sentence - lastSentence(index) <= 3
                && drafts[index].type?.canKill == true
        }
    }

    /// The last incident that a reference can belong to.
    private func antecedent(of draft: EventDraft) -> Int? {
        let fitting = drafts.indices.reversed().filter { EventMerging.areCompatible(draft, drafts[$0]) }
        let alike = fitting.filter { drafts[$0].type == draft.type }
        let candidates = alike + fitting.filter { drafts[$0].type != draft.type }
        return alike.first { agrees(draft, drafts[$0]) } ?? (draft.hasOwnPlace ? nil : alike.first)
            ?? candidates.first { agrees(draft, drafts[$0]) } ?? (draft.hasOwnPlace ? nil : candidates.first)
    }

    private func sameEvent(as draft: EventDraft) -> Int? {
        drafts.indices.reversed().first { index in
            let other = drafts[index]
            guard other.sentence != draft.sentence, agrees(draft, other) else { return false }
            let continues = other.block == draft.block && !draft.hasOwnPlace && EventMerging.isDetail(draft, of: other)
            guard continues || EventMerging.areCompatible(draft, other) else { return false }
            if draft.hasOwnPlace { return true }
            if let place = contexts[draft.sentence].place, place.place != other.place?.place { return false }
            return draft.isReference || continues
        }
    }

    /// Place and days do not contradict.
    private func agrees(_ draft: EventDraft, _ other: EventDraft) -> Bool {
        if draft.hasOwnPlace, let a = draft.place {
            guard let b = other.place, a.place == b.place || Containment.holds(a, b) else { return false }
            if a.place != b.place, a.level == .point, b.level == .point, !draft.isReference,
                a.coordinate != b.coordinate
            {
                return false
            }
        }
        if draft.isReference, draft.hasOwnPlace { return true }
        guard draft.hasOwnTime, let a = draft.days, let b = other.days, !draft.isTimeOfSpeech, !other.isTimeOfSpeech
        else { return true }
        return a.start <= b.end && b.start <= a.end
    }

    private mutating func merge(_ draft: EventDraft, into index: Int) {
        drafts[index] = EventMerging.merged(drafts[index], draft)
    }

    // MARK: What a later sentence adds

    private mutating func addUnharmed(_ sentence: SentenceReading) {
        guard let unharmed = sentence.matches(.unharmed).first,
            let index = drafts.indices.last(where: { drafts[$0].type?.canKill == true && drafts[$0].type != .arrests })
                ?? drafts.indices.last,
            drafts[index].block == sentence.block, sentence.index - lastSentence(index) <= 2,
            drafts[index].fatalities?.value == nil
        else { return }
        drafts[index].fatalities = FatalityCount(value: 0, range: unharmed.range)
    }

    private mutating func readDenial(_ sentence: SentenceReading) {
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
    private mutating func readOpenings(_ sentence: SentenceReading) {
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
