/// Who did it and to whom, as far as the grammar around a trigger tells.
struct Sides: Sendable {
    /// Items of the word stream.
    var agent: PhraseMatch?
    var target: PhraseMatch?
}

struct SideReader {
    let words: WordStream
    let sentence: SentenceReading
    let actors: [PhraseMatch]

    /// - Parameter actors: who may take part; left out, every actor that the sentence names.
    init(words: WordStream, sentence: SentenceReading, actors: [PhraseMatch]? = nil) {
        self.words = words
        self.sentence = sentence
        self.actors = (actors ?? Array(sentence.matches(.actor))).filter { actor in
            !words.isAttribute(actor.range) && !["former", "ex"].contains(words.string(actor.head - 1).lowercased())
        }
    }

    func sides(of trigger: Trigger) -> Sides {
        let by = actors.first { isBehindBy($0, trigger) }
        let shared =
            isCoordinated(trigger) ? actors.first { isSubject($0, of: trigger) && $0.value != "civiliansite" } : nil
        let before =
            shared ?? actors.last { isSubject($0, of: trigger) && $0.value != "civiliansite" }
            ?? actors.last { isSubject($0, of: trigger) }
        let after = actors.first { isObject($0, of: trigger) }
        if isPassive(trigger) || isReceiving(trigger) { return Sides(agent: by, target: before) }
        if isNominal(trigger) {
            let owner = actors.last { $0.range.upperBound == trigger.head || isPossessor($0, trigger) }
            return Sides(agent: by ?? owner ?? (hasOwnVerb(trigger, since: before) ? nil : before), target: after)
        }
        return Sides(agent: by ?? before, target: after)
    }

    /// "pulled two patients out of a ward and beat them": the second verb has the first one's subject.
    private func isCoordinated(_ trigger: Trigger) -> Bool {
        guard !isNominal(trigger), !isPassive(trigger), trigger.head > sentence.range.lowerBound else { return false }
        return ["and", "then", "or"].contains(words.string(trigger.head - 1).lowercased())
    }

    /// Whether a subject before a noun has done something else: "gunmen set fire to shops after the arrest of …".
    private func hasOwnVerb(_ trigger: Trigger, since subject: PhraseMatch?) -> Bool {
        guard let subject else { return false }
        return sentence.matches(.trigger).contains {
            $0.head > subject.head && $0.range.upperBound <= trigger.head
                && !$0.forms.isDisjoint(with: [.past, .third])
        }
    }

    func isNominal(_ trigger: Trigger) -> Bool {
        !trigger.forms.isDisjoint(with: [.singular, .plural]) || trigger.forms.isEmpty
    }

    /// "came under fire", "took rifle fire": what is done to the subject.
    private func isReceiving(_ trigger: Trigger) -> Bool {
        let first = words.string(trigger.head).lowercased()
        let last = words.string(trigger.center).lowercased()
        if first.hasPrefix("com") || first == "came" {
            return trigger.match.range.contains { words.string($0).lowercased() == "under" }
        }
        return last == "fire" && ["take", "takes", "took", "taken", "taking", "drew", "draw", "draws"].contains(first)
    }

    /// "was shelled", "were being held", or a participle with "by" behind it.
    func isPassive(_ trigger: Trigger) -> Bool {
        guard trigger.forms.contains(.participle) else { return false }
        for back in 1...4 where trigger.head - back >= sentence.range.lowerBound {
            let word = words.string(trigger.head - back).lowercased()
            if Self.auxiliaries.contains(word) { return true }
            if words.token(trigger.head - back).kind == .punctuation { break }
        }
        let end = trigger.match.range.upperBound
        return (end..<min(end + 3, sentence.range.upperBound)).contains { words.string($0).lowercased() == "by" }
            || isTelegraphic(trigger)
    }

    /// "Convoy attacked with small arms": the passive of a telegram, of what cannot act, with no object behind.
    private func isTelegraphic(_ trigger: Trigger) -> Bool {
        guard let subject = actors.last(where: { isSubject($0, of: trigger) }),
            trigger.head - subject.range.upperBound <= 1,
            ["militarysite", "civiliansite"].contains(subject.value)
                || subject.value == "civilian" && Self.doneToPeople.contains(trigger.sense)
        else { return false }
        let end = trigger.match.range.upperBound
        guard end < sentence.range.upperBound else { return true }
        return words.token(end).kind != .word
            || ["with", "in", "at", "near", "on", "during", "from", "and", "while"].contains(
                words.string(end).lowercased())
    }

    private static let doneToPeople: Set<Sense> = [.abduct, .arrest, .kill, .hijack, .hold, .sexual]

    private static let auxiliaries: Set<String> = [
        "was", "were", "been", "being", "be", "is", "are", "got", "get", "gets",
    ]

    private func isBehindBy(_ actor: PhraseMatch, _ trigger: Trigger) -> Bool {
        guard actor.head > trigger.head, sentence.barrier(trigger.head, actor.head) < 10 else { return false }
        return (max(trigger.head, actor.head - 4)..<actor.head).contains { words.string($0).lowercased() == "by" }
    }

    private func isPossessor(_ actor: PhraseMatch, _ trigger: Trigger) -> Bool {
        actor.range.upperBound < trigger.head && trigger.head - actor.range.upperBound <= 2
            && words.token(actor.range.upperBound).kind == .possessive
    }

    /// A speaker is no subject of what he tells: "police said rebels attacked".
    private func isSubject(_ actor: PhraseMatch, of trigger: Trigger) -> Bool {
        guard actor.range.upperBound <= trigger.head, sentence.barrier(actor.head, trigger.head) < 16 else {
            return false
        }
        if isPrepositional(actor, before: trigger) { return false }
        let says = sentence.matches.contains { cue in
            cue.kind == .cue && cue.value == "say" && cue.head >= actor.range.upperBound && cue.head < trigger.head
                && cue.head - actor.range.upperBound <= 4
        }
        return !says
    }

    /// "at Monday Market": the object of a preposition is no subject.
    private func isPrepositional(_ actor: PhraseMatch, before trigger: Trigger) -> Bool {
        guard trigger.head - actor.range.upperBound > 0 else { return false }
        var isBegun = false
        for back in 1...3 where actor.head - back >= sentence.range.lowerBound {
            let index = actor.head - back
            let word = words.string(index).lowercased()
            if Self.governing.contains(word) { return true }
            // "On Sunday a mob …": before its article the noun phrase is over.
            let isArticle = ["the", "a", "an", "his", "its", "their"].contains(word)
            guard !isBegun, words.token(index).kind == .word, words.token(index).isCapitalized || isArticle,
                !sentence.times.contains(where: { $0.range.contains(index) })
            else { return false }
            isBegun = isArticle
        }
        return false
    }

    private static let governing: Set<String> = [
        "by", "on", "against", "at", "in", "near", "from", "outside", "inside", "for", "with", "to", "into", "around",
        "towards", "over", "of", "across", "throughout",
    ]

    private func isObject(_ actor: PhraseMatch, of trigger: Trigger) -> Bool {
        actor.head >= trigger.match.own.first && actor.head > trigger.head && !trigger.match.own.contains(actor.head)
            && sentence.barrier(trigger.center, actor.head) < 10 && sentence.distance(trigger.center, actor.head) <= 16
            && !isBehindBy(actor, trigger) && !isSpeaker(actor)
    }

    /// "…, police said"
    private func isSpeaker(_ actor: PhraseMatch) -> Bool {
        sentence.cues("say").contains { (0...1).contains($0.head - actor.range.upperBound) }
            && actor.head > sentence.range.lowerBound && words.isMark(actor.head - 1, ",")
    }
}
