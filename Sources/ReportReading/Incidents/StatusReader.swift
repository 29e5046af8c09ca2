import Incidents

/// Who vouches for an incident, as one sentence tells.
struct Attribution: Sendable {
    var status: IncidentStatus
    /// Items that name the source.
    var source: Range<Int>?
    /// An army or ministry speaks: of its own losses it is believed.
    var isOfState = false
}

extension IncidentStatus {
    /// The lower, the better vouched for.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Reads attributions: "police said", "according to residents", "accused the army of", "denied that".
struct StatusReader {
    let words: WordStream
    let sentence: SentenceReading

    /// The attribution nearest to an incident; nil when the sentence speaks in the report's own voice.
    func attribution(of triggers: [Trigger], sides: Sides, victims: Range<Int>?) -> Attribution? {
        var sides = sides
        if let victims {
            let dead = sentence.matches(.actor).filter { victims.overlaps($0.range) }
            sides.target =
                dead.first { ["state", "police"].contains($0.value) } ?? dead.first { $0.value == "armed" }
                ?? sides.target
        }
        guard let anchor = triggers.first?.head else { return nil }
        if isCalledAlleged(triggers) { return Attribution(status: .alleged, source: nil) }
        let cues = sentence.matches.filter {
            $0.kind == .cue && Self.kinds.contains($0.value) && covers($0, anchor, triggers)
        }
        let nearest = cues.sorted { sentence.distance($0.head, anchor) < sentence.distance($1.head, anchor) }
        var best: Attribution?
        let isAccusation = nearest.contains { $0.value == "accuse" }
        for cue in nearest {
            if isAccusation, cue.value == "hear" { continue }
            guard let found = read(cue, sides: sides) else { continue }
            if found.status.rank < best?.status.rank ?? .max { best = found }
        }
        return best
    }

    /// "was allegedly shelled", "an alleged chemical attack": whoever passes it on calls it no more than that.
    private func isCalledAlleged(_ triggers: [Trigger]) -> Bool {
        sentence.cues("accuse").contains { cue in
            words.string(cue.head).lowercased().hasPrefix("alleged")
                && triggers.contains { $0.match.range.contains(cue.head) || (0...3).contains($0.head - cue.head) }
        }
    }

    private static let kinds: Set<String> = ["say", "claim", "accord", "accuse", "hear"]

    /// Another sentence's half is not covered: "…; police said …".
    private func covers(_ cue: PhraseMatch, _ anchor: Int, _ triggers: [Trigger]) -> Bool {
        if triggers.contains(where: { $0.match.range.overlaps(cue.range) }) { return false }
        return sentence.barrier(cue.head, anchor) < 24 && !opensAnotherClause(cue, behind: anchor)
    }

    /// "Crowds burnt homes, and the army says that a column was sent": what a speaker says behind "and" is no word on what
    /// stands before.
    private func opensAnotherClause(_ cue: PhraseMatch, behind anchor: Int) -> Bool {
        guard cue.head > anchor, ["say", "claim"].contains(cue.value),
            words.string(cue.own.last) == "that" || words.string(cue.range.upperBound) == "that"
        else { return false }
        return sentence.matches(.boundary).contains {
            anchor < $0.head && $0.head < cue.head
                && ["and", "but", "while", "whereas"].contains(words.string($0.head).lowercased())
        }
    }

    private func read(_ cue: PhraseMatch, sides: Sides) -> Attribution? {
        switch cue.value {
        case "accuse": return Attribution(status: .alleged, source: source(of: cue)?.range)
        case "hear": return Attribution(status: .reported, source: cue.range)
        default:
            if let pronoun = pronoun(before: cue) {
                return pronoun == "they" ? Attribution(status: .reported, source: nil) : nil
            }
            guard let source = source(of: cue) else { return unnamed(cue) }
            return Attribution(
                status: status(of: source, sides: sides, cue: cue), source: source.range,
                isOfState: ["party", "state"].contains(source.value)
                    && !sentence.matches(.actor).contains { $0.value == "armed" && $0.range.overlaps(speaker(source)) })
        }
    }

    /// A speaker with the words that say of which force he is: "a commander of the rebels".
    private func speaker(_ source: PhraseMatch) -> Range<Int> {
        source.range.lowerBound..<min(source.range.upperBound + 5, sentence.range.upperBound)
    }

    private func pronoun(before cue: PhraseMatch) -> String? {
        guard cue.value == "say", cue.head > sentence.range.lowerBound else { return nil }
        let word = words.string(cue.head - 1).lowercased()
        return ["it", "he", "she", "they", "we", "i"].contains(word) ? word : nil
    }

    /// A speaker of no known kind is hearsay; a pronoun or a verb without a subject tells nothing.
    private func unnamed(_ cue: PhraseMatch) -> Attribution? {
        guard cue.value == "accord" || Self.plainVerbs.contains(where: words.string(cue.head).lowercased().hasPrefix)
        else { return nil }
        let before = cue.head > sentence.range.lowerBound ? words.string(cue.head - 1).lowercased() : ""
        guard
            cue.value == "accord"
                || !["it", "he", "she", "they", "we", "i", "and", ",", "have", "has"].contains(before)
        else { return nil }
        return Attribution(status: .reported, source: nil)
    }

    private static let plainVerbs = ["sa", "t", "rep", "ann", "conf", "add", "clai"]

    /// The speaker: the last source before the verb, or the first behind "according to" and inverted verbs.
    func source(of cue: PhraseMatch) -> PhraseMatch? {
        let speakers = sentence.matches.filter {
            ($0.kind == .source
                || ($0.kind == .actor && ["state", "armed", "police", "civilian"].contains($0.value)))
                && !$0.own.overlaps(cue.own) && !words.isAttribute($0.range)
        }
        if let inside = speakers.last(where: { cue.range.contains($0.head) }) { return inside }
        if cue.value != "accord", let before = speakers.filter({ isSpeaker($0, before: cue) }).max(by: isWorse(cue)) {
            let subject = speakers.first { $0.head - sentence.range.lowerBound <= 2 }
            if let subject, subject.range.upperBound < before.head, isInRelativeClause(before, of: subject) {
                return whole(subject, of: speakers)
            }
            return whole(before, of: speakers)
        }
        return speakers.first { $0.head >= cue.range.upperBound && sentence.distance(cue.head, $0.head) <= 9 }
    }

    /// "Survivors who reached our clinic speak of …": the clinic says nothing.
    private func isInRelativeClause(_ inner: PhraseMatch, of subject: PhraseMatch) -> Bool {
        let next = subject.range.upperBound
        return ["who", "whose", "which", "that"].contains(words.string(next).lowercased())
            && !(next..<inner.head).contains { words.isMark($0, ",") }
    }

    /// "civil defence workers": a speaker with what stands directly before it is of the first one's kind.
    private func whole(_ speaker: PhraseMatch, of speakers: [PhraseMatch]) -> PhraseMatch {
        guard let before = speakers.first(where: { $0.kind == .source && $0.range.upperBound == speaker.head }) else {
            return speaker
        }
        var whole = before
        whole.range = before.range.lowerBound..<speaker.range.upperBound
        return whole
    }

    private func isSpeaker(_ match: PhraseMatch, before cue: PhraseMatch) -> Bool {
        guard match.range.upperBound <= cue.head else { return false }
        if isSubject(match, of: cue) { return true }
        return sentence.distance(match.range.upperBound - 1, cue.head) <= 14
            && sentence.barrier(match.range.upperBound - 1, cue.head) <= 8
    }

    /// "Residents of Bara, north of El Obeid, reached by telephone, said …": what opens the sentence speaks where nothing
    /// is told before its verb.
    private func isSubject(_ match: PhraseMatch, of cue: PhraseMatch) -> Bool {
        match.head - sentence.range.lowerBound <= 2 && cue.head - match.range.upperBound <= 24
            && sentence.barrier(match.range.upperBound - 1, cue.head) <= 18
            && !sentence.matches.contains {
                ($0.kind == .trigger || $0.kind == .weak || $0.kind == .cue) && $0.head > match.head
                    && $0.head < cue.head
            }
    }

    /// Nearer is better; at the same place a source is better than an actor.
    private func isWorse(_ cue: PhraseMatch) -> (PhraseMatch, PhraseMatch) -> Bool {
        { a, b in
            a.range.upperBound != b.range.upperBound
                ? a.range.upperBound < b.range.upperBound : a.kind == .actor && b.kind == .source
        }
    }

    private func status(of source: PhraseMatch, sides: Sides, cue: PhraseMatch) -> IncidentStatus {
        let kinds = sentence.matches.filter { $0.range.overlaps(source.range) && $0.kind == .source }.map(\.value)
        let isParty = kinds.contains("party") || (source.kind == .actor && ["state", "armed"].contains(source.value))
        if isParty, !(kinds.contains("authority") && !kinds.contains("party")) {
            return isOwnLoss(source, sides) ? .confirmed : .claimed
        }
        if isOwnDeed(sides) { return .claimed }
        if isOwner(source), sides.target?.value == "ship" || source.range.contains(sides.target?.head ?? -1) {
            return .confirmed
        }
        if kinds.contains("other") && !kinds.contains("authority") { return .reported }
        if kinds.contains("authority") || source.value == "police" { return .confirmed }
        return .reported
    }

    /// Who commands or owns a ship tells of its losses at first hand.
    private func isOwner(_ source: PhraseMatch) -> Bool {
        source.range.contains { Self.owners.contains(words.string($0).lowercased()) }
    }

    private static let owners: Set<String> = [
        "master", "captain", "skipper", "owner", "owners", "operator", "operators", "manager", "managers", "shipowner",
    ]

    /// "The president announced that his troops had captured …": whoever owns the force speaks as a party.
    private func isOwnDeed(_ sides: Sides) -> Bool {
        guard let agent = sides.agent, agent.value == "state" || agent.value == "armed",
            agent.head > sentence.range.lowerBound
        else { return false }
        return ["his", "her", "its", "their", "our"].contains(words.string(agent.head - 1).lowercased())
    }

    /// A force that tells of what was done to it, or of what others did, is no party boasting.
    private func isOwnLoss(_ source: PhraseMatch, _ sides: Sides) -> Bool {
        let isArmed = source.value == "armed"
        guard let target = sides.target?.value else { return false }
        if isArmed { return target == "armed" && sides.agent?.value == "state" }
        return (target == "state" || target == "police") && sides.agent?.value != "state"
    }
}
