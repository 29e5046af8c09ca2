/// Tells events that the report states from what it only fears, plans, denies to have happened or remembers.
struct ScopeReader {
    let words: WordStream
    let sentence: SentenceReading

    func scope(of trigger: Trigger) -> Scope {
        let cues = sentence.matches.filter { $0.kind == .cue && !overlaps($0, trigger) }
        if isQuestion { return .hypothetical }
        if isExercise(trigger, cues) { return .exercise }
        if isBackground(trigger) || trigger.sense == .agree && isStandingDeal(trigger) { return .history }
        if isAccident(trigger) { return .accident }
        if let time = nearestTime(to: trigger) {
            if time.value == .history { return .history }
            if time.value == .future { return .future }
        }
        if isPlainlyNegated(trigger) { return .negated }
        if ["next", "upcoming"].contains(words.string(trigger.head - 1).lowercased()), !trigger.forms.contains(.past) {
            return .future
        }
        for cue in cues {
            switch cue.value {
            case "hypothetical" where isUnder(cue, trigger): return .hypothetical
            case "negation" where isNegated(cue, trigger): return .negated
            case "anniversary" where sentence.distance(cue.head, trigger.center) <= 14: return .history
            case "series" where cue.head < trigger.head && sentence.distance(cue.head, trigger.head) <= 12:
                return .total
            case "court" where isUnderCourt(cue, trigger): return .court
            case "total" where sentence.distance(cue.head, trigger.center) <= 12: return .total
            default: continue
            }
        }
        if isInfinitive(trigger, cues) || isGerund(trigger) { return .hypothetical }
        return isReference(trigger) ? .reference : .asserted
    }

    /// "A lorry overturned, killing its driver": deaths without a deed. A drone that crashes was sent.
    private func isAccident(_ trigger: Trigger) -> Bool {
        let accidents = sentence.cues("accident")
        if accidents.contains(where: { $0.range.contains(trigger.head) }) { return true }
        guard Self.accidental.contains(trigger.sense), !accidents.isEmpty,
            !sentence.matches(.weapon).contains(where: { ["drone", "artillery", "usv"].contains($0.value) })
        else { return false }
        return !sentence.matches.contains { match in
            guard match.kind == .trigger || match.kind == .weak, let sense = Sense(rawValue: match.value) else {
                return false
            }
            return !Self.accidental.contains(sense) && !match.range.overlaps(trigger.match.range)
                && !accidents.contains { $0.range.overlaps(match.range) }
        }
    }

    private static let accidental: Set<Sense> = [.kill, .death, .wound, .impact, .explosion]

    private var isQuestion: Bool { words.isMark(sentence.range.upperBound - 1, "?") }

    /// "since it helped retake the city": how things have been.
    private func isBackground(_ trigger: Trigger) -> Bool {
        sentence.matches(.since).contains { since in
            since.head < trigger.head && trigger.head - since.head <= 8
                && sentence.barrier(since.range.upperBound, trigger.head) < 3
                && !sentence.times.contains { $0.range.contains(since.head) || $0.isLasting }
        }
    }

    private func overlaps(_ cue: PhraseMatch, _ trigger: Trigger) -> Bool { cue.range.overlaps(trigger.match.range) }

    private func nearestTime(to trigger: Trigger) -> TimeExpression? {
        sentence.times.min {
            sentence.distance($0.range.lowerBound, trigger.center)
                < sentence.distance($1.range.lowerBound, trigger.center)
        }
    }

    private func isExercise(_ trigger: Trigger, _ cues: [PhraseMatch]) -> Bool {
        cues.contains { $0.value == "exercise" && sentence.distance($0.head, trigger.center) <= 24 }
    }

    /// A modal governs the verb behind it, and the noun that is its subject; other cues govern what follows.
    private func isUnder(_ cue: PhraseMatch, _ trigger: Trigger) -> Bool {
        let word = words.string(cue.head).lowercased()
        if Self.modals.contains(word), cue.own.count == 1 {
            guard word != "may" || words.token(cue.head).shape == .lower else { return false }
            if cue.head < trigger.head {
                let isGoverned =
                    trigger.forms.contains(.base) || trigger.forms.isDisjoint(with: [.past, .third, .base])
                    || isPassiveInfinitive(cue, trigger)
                return isGoverned && sentence.barrier(cue.head, trigger.head) < 10
            }
            return trigger.forms.isDisjoint(with: [.past, .participle, .third]) && !isReference(trigger)
                && sentence.distance(trigger.center, cue.head) <= 6
        }
        if cue.head == trigger.match.range.upperBound { return Self.prospects.contains(word) }
        // "an attack is possible"
        if (1...2).contains(cue.head - trigger.match.range.upperBound),
            ["is", "are", "remains", "remain", "seems", "looks"].contains(words.string(cue.head - 1).lowercased()),
            ["possible", "likely", "expected", "feared", "imminent", "planned", "unlikely"].contains(word)
        {
            return true
        }
        guard cue.head < trigger.head else { return false }
        if Self.conditions.contains(word) { return sentence.barrier(cue.head, trigger.head) < 16 }
        return sentence.distance(cue.range.upperBound - 1, trigger.head) <= 22 && !isReset(cue, trigger)
    }

    private static let modals: Set<String> = ["could", "may", "might", "would", "should", "will", "shall", "'ll"]
    /// Behind a noun: "IED threat", "attack risk".
    private static let prospects: Set<String> = [
        "threat", "threats", "risk", "warning", "warnings", "fears", "plans", "plan",
    ]
    private static let conditions: Set<String> = ["if", "unless", "whether", "lest"]

    /// "could be shelled"
    private func isPassiveInfinitive(_ cue: PhraseMatch, _ trigger: Trigger) -> Bool {
        trigger.head - cue.head <= 4
            && (cue.head..<trigger.head).contains {
                ["be", "have", "get"].contains(words.string($0).lowercased())
            }
    }

    /// "threatened to strike after gunmen killed two": what follows "after" has happened.
    private func isReset(_ cue: PhraseMatch, _ trigger: Trigger) -> Bool {
        let isFinite = trigger.forms.contains(.past) || trigger.forms.contains(.participle)
        return sentence.matches(.boundary).contains { boundary in
            (isFinite || words.string(boundary.head).lowercased() == "after") && boundary.head > cue.head
                && boundary.head < trigger.head
                && ["after", "since", "but", "when", "because", "while"].contains(
                    words.string(boundary.head).lowercased())
        }
    }

    /// "No shots were fired", whatever longer phrase holds the "no".
    private func isPlainlyNegated(_ trigger: Trigger) -> Bool {
        guard !trigger.forms.isEmpty else { return false }
        for back in 1...3 where trigger.head - back >= sentence.range.lowerBound {
            let word = words.string(trigger.head - back).lowercased()
            if ["no", "not", "never", "nobody", "none"].contains(word) {
                return words.string(trigger.head - back + 1).lowercased() != "only"
            }
            guard words.token(trigger.head - back).kind == .word else { return false }
        }
        return false
    }

    private func isNegated(_ cue: PhraseMatch, _ trigger: Trigger) -> Bool {
        let word = words.string(cue.head).lowercased()
        if cue.head == trigger.match.range.upperBound, ["nobody", "none", "no", "nothing"].contains(word) {
            return true
        }
        guard cue.head < trigger.head else {
            // "the rumours … are false", "the march was called off"
            if ["false", "untrue", "fake", "hoax"].contains(word) || Self.unreal.contains(lastWord(of: cue)) {
                return sentence.barrier(trigger.head, cue.head) < 10
            }
            return Self.cancelling.contains(where: word.hasPrefix) && cue.head - trigger.match.range.upperBound <= 8
                && sentence.barrier(trigger.head, cue.head) < 6
                && !trigger.forms.isDisjoint(with: [.singular, .plural, .third])
                && ["was", "were", "been", "is"].contains(words.string(cue.head - 1).lowercased())
        }
        let isWithout = word == "without"
        return trigger.head - cue.head <= (isWithout ? 2 : 4) && sentence.barrier(cue.head, trigger.head) < 3
    }

    private func lastWord(of cue: PhraseMatch) -> String { words.string(cue.own.last).lowercased() }

    /// "the fight … did not take place"
    private static let unreal: Set<String> = ["place", "happen", "happened", "occur"]

    /// What is done to an event that then does not take place.
    private static let cancelling = ["call", "cancel", "postpone", "ban", "prevent"]

    private func isUnderCourt(_ cue: PhraseMatch, _ trigger: Trigger) -> Bool {
        cue.head < trigger.head
            ? sentence.distance(cue.head, trigger.head) <= 16
            : cue.head - trigger.match.range.upperBound <= 2 && words.string(cue.head - 1).lowercased() == "in"
    }

    /// "to attack" is an aim, unless something has come of it: "began to shell", "managed to capture".
    private func isInfinitive(_ trigger: Trigger, _ cues: [PhraseMatch]) -> Bool {
        guard trigger.forms.contains(.base), trigger.head > sentence.range.lowerBound else { return false }
        guard words.string(trigger.head - 1).lowercased() == "to" else { return false }
        return !sentence.matches(.achieved).contains { $0.range.upperBound == trigger.head - 1 }
    }

    /// "shifted from battling": an activity, no event.
    private func isGerund(_ trigger: Trigger) -> Bool {
        trigger.forms == .ing && trigger.head > sentence.range.lowerBound
            && ["from", "about", "against"].contains(words.string(trigger.head - 1).lowercased())
    }

    /// A noun with "the" or "this", and no place or day that is only its own, takes up something told before.
    private func isReference(_ trigger: Trigger) -> Bool {
        guard trigger.forms.isDisjoint(with: [.past, .participle, .third, .base]) else { return false }
        // "the bomb squad defused": a phrase of subject and verb tells, unless it only dates: "following the deal signed in".
        let isClause =
            trigger.match.own.count < trigger.match.range.count
            || words.string(trigger.match.own.last).lowercased().hasSuffix("ed")
        if trigger.match.own.count > 1, trigger.forms.isEmpty, isClause {
            return words.string(trigger.head - 1).lowercased() == "the"
                && Self.dating.contains(words.string(trigger.head - 2).lowercased())
        }
        for back in 1...4 where trigger.head - back >= sentence.range.lowerBound {
            let index = trigger.head - back
            let word = words.string(index).lowercased()
            // "Friday's suicide attack" tells it.
            if words.token(index).kind == .possessive {
                return !sentence.times.contains { $0.range.contains(index - 1) }
            }
            if Self.determiners.contains(word) {
                // "drove through the city shooting at motorists"
                if back > 1, trigger.forms.contains(.ing), trigger.match.own.count > 1 { return false }
                if word == "both", trigger.forms.isEmpty { return false }
                if word == "that", back > 1 || sentence.cues("say").contains(where: { $0.range.upperBound == index }) {
                    return false
                }
                return !tellsItself(trigger, before: index)
            }
            guard words.token(index).kind == .word, words.token(index).shape == .lower || back == 1,
                !Self.closers.contains(word)
            else { return false }
        }
        return false
    }

    /// "under a regional security pact", "a truce brokered in Moscow had been expected": the deal is of before.
    private func isStandingDeal(_ trigger: Trigger) -> Bool {
        let end = trigger.match.range.upperBound
        let isBrokered = [end - 1, end].contains { ["brokered", "mediated"].contains(words.string($0).lowercased()) }
        if isBrokered, (end..<sentence.range.upperBound).contains(where: { words.string($0).lowercased() == "had" }) {
            return true
        }
        // "Under a deal signed on Monday" tells it.
        guard !["signed", "reached", "struck", "agreed", "announced"].contains(words.string(end).lowercased()),
            trigger.match.own.count == 1
        else { return false }
        return (1...4).contains { back in
            trigger.head - back >= sentence.range.lowerBound
                && words.string(trigger.head - back).lowercased() == "under"
        }
    }

    private static let determiners: Set<String> = [
        "the", "this", "that", "these", "those", "both", "such", "its", "his", "her", "their",
    ]

    /// "announced the capture of …": with its object behind "of" the noun tells the event, unless it only dates another.
    private func tellsItself(_ trigger: Trigger, before article: Int) -> Bool {
        let end = trigger.match.range.upperBound
        let isOf =
            words.string(end - 1).lowercased() == "of"
            || end < sentence.range.upperBound && words.string(end).lowercased() == "of"
        guard isOf, article > sentence.range.lowerBound else { return isOf }
        return !Self.dating.contains(words.string(article - 1).lowercased())
    }

    private static let dating: Set<String> = [
        "after", "since", "before", "following", "despite", "over", "during", "from", "about", "marking", "under",
    ]

    /// Words that begin another phrase, so that an article before them is not the trigger's.
    private static let closers: Set<String> = [
        "in", "on", "at", "of", "by", "for", "with", "from", "to", "was", "were", "is", "are", "been", "be", "had",
        "has", "have",
        "she", "he", "they", "it", "and", "or", "a", "an", "after", "before", "during", "as", "when", "into", "over",
        "near",
    ]
}
