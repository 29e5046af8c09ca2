import Incidents

/// Tells how many incidents the triggers of one sentence are, and what belongs to each.
struct SentenceEvents {
    let words: WordStream
    let sentence: SentenceReading

    func drafts() -> [EventDraft] {
        let told = TriggerReader(words: words).triggers(in: sentence).filter {
            $0.scope == .asserted || $0.scope == .reference
        }
        var groups: [[Trigger]] = []
        for trigger in told where trigger.sense.family != .harm && !isCharge(trigger, told) {
            if let index = groups.lastIndex(where: { belongs(trigger, to: $0, all: told) }) {
                groups[index].append(trigger)
            } else {
                groups.append([trigger])
            }
        }
        addHarm(told.filter { $0.sense.family == .harm }, to: &groups)
        return groups.enumerated().flatMap { index, group in
            draft(of: group, rivals: groups.enumerated().filter { $0.offset != index }.flatMap(\.element))
        }
    }

    /// "arrested for setting fire to …": what somebody is held for is told as a charge.
    private func isCharge(_ trigger: Trigger, _ all: [Trigger]) -> Bool {
        all.contains { arrest in
            arrest.sense == .arrest && arrest.head < trigger.head && sentence.distance(arrest.head, trigger.head) <= 24
                && sentence.matches(.charge).contains { $0.head > arrest.head && $0.head < trigger.head }
        }
    }

    /// Deaths and wounds belong to what stands nearest.
    private func addHarm(_ harm: [Trigger], to groups: inout [[Trigger]]) {
        var alone: [Trigger] = []
        for trigger in harm {
            let nearest = groups.indices.min { way(trigger, groups[$0]) < way(trigger, groups[$1]) }
            if let nearest, way(trigger, groups[nearest]) < 60 {
                groups[nearest].append(trigger)
            } else {
                alone.append(trigger)
            }
        }
        if !alone.isEmpty { groups.append(alone) }
    }

    private func way(_ trigger: Trigger, _ group: [Trigger]) -> Int {
        group.map { sentence.distance($0.center, trigger.center) }.min() ?? .max
    }

    private func belongs(_ trigger: Trigger, to group: [Trigger], all: [Trigger]) -> Bool {
        guard let last = group.last, EventFamilies.areOne(trigger, group) else { return false }
        let barrier = sentence.barrier(last.center, trigger.head)
        if trigger.sense == .arrest, group.contains(where: { $0.sense.family == .demonstration }),
            !sentence.places.contains(where: { $0.range.lowerBound > trigger.head })
        {
            return true
        }
        if isResult(trigger) || trigger.sense == .agree && group.allSatisfy({ $0.sense == .agree }) { return true }
        let chooser = PlaceChooser(words: words, sentence: sentence)
        let rivalsOfGroup = all.filter { other in !group.contains { $0.head == other.head } }
        let here = chooser.best(for: [trigger], rivals: all.filter { $0.head != trigger.head })
        let there = chooser.best(for: group, rivals: rivalsOfGroup)
        if let here, let there, here.mention != there.mention, here.cost < 20, there.cost < 20,
            !Containment.holds(here.mention, there.mention)
        {
            return false
        }
        let times = TimeChooser(words: words, sentence: sentence)
        if let now = times.best(for: [trigger], rivals: all.filter { $0.head != trigger.head }),
            let then = times.best(for: group, rivals: rivalsOfGroup), now.time != then.time, now.cost < 26,
            then.cost < 26,
            !now.isOfSpeech, !then.isOfSpeech
        {
            return false
        }
        let hasOwn = here.map { $0.mention != there?.mention && $0.cost < 20 } ?? false
        return barrier < 16 || (!hasOwn && group.allSatisfy { $0.sense.family == trigger.sense.family })
    }

    /// ", killing five": what came of it.
    private func isResult(_ trigger: Trigger) -> Bool {
        trigger.forms.contains(.ing) && words.isMark(trigger.head - 1, ",")
    }

    private func draft(of triggers: [Trigger], rivals: [Trigger]) -> [EventDraft] {
        var draft = EventDraft(triggers: triggers, sentence: sentence.index, block: sentence.block)
        draft.fatalities = FatalityReader(words: words, sentence: sentence).count(
            triggers, within: extent(triggers, rivals))
        // "arrested two accomplices in the massacre": what is only taken up does not tell the type.
        let telling = triggers.filter { $0.scope != .reference }
        draft.evidence = EvidenceReader(words: words, sentence: sentence).evidence(
            telling.isEmpty ? triggers : telling, rivals: rivals, victims: draft.fatalities?.range)
        draft.sides = sides(of: triggers)
        draft.type = TypeResolver.type(of: draft.evidence)
        draft.named = NamedSideReader(words: words, sentence: sentence).sides(
            of: triggers, type: draft.type, victims: draft.fatalities?.range)
        draft.mentions = [sentence.range]
        draft.country = sentence.countries.first
        let causes = triggers.filter { $0.sense.family != .harm }
        let core = causes.isEmpty ? triggers : causes
        let time = TimeChooser(words: words, sentence: sentence).best(
            for: core, rivals: rivals + (causes.isEmpty ? [] : triggers.filter { $0.sense.family == .harm }))
        draft.time = time?.time
        draft.hasOwnTime = time != nil
        draft.isTimeOfSpeech = time?.isOfSpeech ?? false
        draft.attribution = StatusReader(words: words, sentence: sentence).attribution(
            of: triggers, sides: draft.sides, victims: draft.fatalities?.range)
        let places = PlaceChooser(words: words, sentence: sentence).ranked(for: core, rivals: rivals)
        guard let first = places.first else { return [draft] }
        draft.place = first.mention
        draft.placeCost = first.cost
        draft.hasOwnPlace = true
        return [draft] + siblings(of: first.mention, draft)
    }

    /// "shelled Saraqib, Idlib city and Binnish" are three incidents.
    private func siblings(of mention: PlaceMention, _ draft: EventDraft) -> [EventDraft] {
        guard !draft.evidence.has(.agree) else { return [] }
        return PlaceRow(words: words, sentence: sentence).others(with: mention).map { place in
            var sibling = draft
            sibling.place = place
            sibling.fatalities = nil
            return sibling
        }
    }

    private func sides(of triggers: [Trigger]) -> Sides {
        let reader = SideReader(words: words, sentence: sentence)
        var sides = Sides()
        for trigger in triggers where trigger.sense.family != .harm {
            let found = reader.sides(of: trigger)
            sides.agent = sides.agent ?? found.agent
            sides.target = sides.target ?? found.target
        }
        // Who suffers in one clause is not who does it in another.
        if let agent = sides.agent, let target = sides.target, agent.range.overlaps(target.range) { sides.agent = nil }
        return sides
    }

    /// The items nearer to this incident than to any other of the sentence.
    private func extent(_ triggers: [Trigger], _ rivals: [Trigger]) -> Range<Int> {
        var low = sentence.range.lowerBound
        var high = sentence.range.upperBound
        let first = triggers.map(\.head).min() ?? low
        let last = triggers.map(\.head).max() ?? high
        for rival in rivals {
            if rival.head < first { low = max(low, rival.match.range.upperBound) }
            if rival.head > last { high = min(high, rival.head) }
        }
        return low..<max(high, low)
    }
}
