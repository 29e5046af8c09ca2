import Incidents

/// The sides of an incident as its row names them. Stricter than what tells the type: a wrong name accuses somebody, so
/// only those stand as doers who can be, and the dead never do.
struct NamedSides: Sendable {
    /// Items of the word stream.
    var agent: Range<Int>?
    var target: Range<Int>?
}

struct NamedSideReader {
    let words: WordStream
    let sentence: SentenceReading

    func sides(of triggers: [Trigger], type: SubEventType?, victims: Range<Int>?) -> NamedSides {
        let doers = sentence.matches(.actor).filter { canDo($0, type) } + countries + led(by: triggers)
        let reader = SideReader(words: words, sentence: sentence, actors: doers)
        let everyone = SideReader(words: words, sentence: sentence)
        let suffering = triggers.map { everyone.sides(of: $0) }.compactMap(\.target)
        var named = NamedSides()
        for trigger in triggers where trigger.sense.family != .harm {
            guard let agent = reader.sides(of: trigger).agent, named.agent == nil else { continue }
            let isVictim = victims?.overlaps(agent.range) ?? false
            let isTarget = suffering.contains { $0.range.overlaps(agent.range) && !isActive(trigger, agent) }
            if !isVictim, !isTarget { named.agent = NamePhrase.around(agent.range, words) }
        }
        guard type?.eventType != .protests || type == .excessiveForceAgainstProtesters else { return named }
        let target = triggers.lazy.compactMap { everyone.sides(of: $0).target }.first { target in
            !(named.agent?.overlaps(target.range) ?? false) && !isSpeaker(target) && isReached(target, triggers)
        }
        // The dead are told with their number and all their kinds: "an American and a British soldier".
        named.target = target.map { target in
            if let victims, victims.overlaps(target.range) { return victims }
            return NamePhrase.around(target.range, words)
        }
        return named
    }

    /// "…, officials said"
    private func isSpeaker(_ actor: PhraseMatch) -> Bool {
        sentence.cues("say").contains { (0...2).contains($0.head - actor.range.upperBound) }
    }

    private func isActive(_ trigger: Trigger, _ agent: PhraseMatch) -> Bool {
        let reader = SideReader(words: words, sentence: sentence)
        return !reader.isPassive(trigger) && !reader.isNominal(trigger) && agent.head < trigger.head
    }

    private func canDo(_ actor: PhraseMatch, _ type: SubEventType?) -> Bool {
        switch type?.eventType {
        case .protests, .riots: !["militarysite", "civiliansite", "ship"].contains(actor.value)
        default: ["state", "police", "armed"].contains(actor.value) && !isAttribute(actor)
        }
    }

    /// "rebel territories", "army base": the name of a side that only says whose something is.
    private func isAttribute(_ actor: PhraseMatch) -> Bool {
        let next = actor.range.upperBound
        return sentence.matches.contains {
            $0.kind == .actor && $0.range.lowerBound <= actor.head && $0.range.upperBound > next
                && ["militarysite", "civiliansite"].contains($0.value)
        }
    }

    /// A state that acts under its country's name: "Israel bombed …".
    private var countries: [PhraseMatch] {
        sentence.countries.map {
            PhraseMatch(
                kind: .actor, value: "state", forms: [], range: $0.range, own: PhraseWords($0.range.lowerBound))
        }
    }

    /// "U.S.-led airstrikes": the words up to "led".
    private func led(by triggers: [Trigger]) -> [PhraseMatch] {
        triggers.compactMap { trigger in
            for index in (max(trigger.head - 3, sentence.range.lowerBound)..<trigger.head).reversed()
            where index > sentence.range.lowerBound && words.string(index).lowercased() == "led" {
                let start = index - 1
                guard words.token(start).isCapitalized else { return nil }
                // The range ends at the trigger, as the owner of a noun stands directly before it.
                return PhraseMatch(
                    kind: .actor, value: "state", forms: [], range: start..<index + 1, own: PhraseWords(start))
            }
            return nil
        }
    }

    /// What a noun of violence is directed at stands behind a preposition or a verb of harm.
    private func isReached(_ target: PhraseMatch, _ triggers: [Trigger]) -> Bool {
        let reader = SideReader(words: words, sentence: sentence)
        return triggers.contains { trigger in
            guard reader.isNominal(trigger), target.head > trigger.head else { return true }
            let between = trigger.match.range.upperBound..<max(target.head, trigger.match.range.upperBound)
            let joining = between.map { words.string($0).lowercased() }
            return joining.contains(where: Self.directing.contains) && !joining.contains(where: Self.parting.contains)
        }
    }

    private static let directing: Set<String> = [
        "on", "against", "of", "at", "with", "between", "into", "in", "near", "targeting", "hit", "hitting", "struck",
        "striking", "killed", "killing", "wounded", "wounding", "injured", "injuring", "left", "damaged", "damaging",
    ]
    private static let parting: Set<String> = ["to", "have", "has", "had", ",", ";"]
}
