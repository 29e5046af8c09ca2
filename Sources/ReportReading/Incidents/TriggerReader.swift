/// Finds what in a sentence names an event, and whether it is told as having happened.
struct TriggerReader {
    let words: WordStream

    func triggers(in sentence: SentenceReading) -> [Trigger] {
        let found = sentence.matches.compactMap { match -> Trigger? in
            guard match.kind == .trigger || match.kind == .weak, let sense = Sense(rawValue: match.value) else {
                return nil
            }
            guard !isPartOfName(match), !isEndOfCompound(match), !runsIntoClause(match),
                !sentence.times.contains(where: { $0.range.overlaps(match.range) && match.own.count == 1 })
            else { return nil }
            return Trigger(sense: settled(sense, match, sentence), match: match, isWeak: match.kind == .weak)
        }
        let single = withoutDoubles(found)
        return single.filter { TriggerSupport(words: words, sentence: sentence, all: single).supports($0) }.map {
            trigger in
            var trigger = trigger
            trigger.scope = ScopeReader(words: words, sentence: sentence).scope(of: trigger)
            return trigger
        }
    }

    /// What a verb of taking takes: a town is captured, people are arrested.
    private func settled(_ sense: Sense, _ match: PhraseMatch, _ sentence: SentenceReading) -> Sense {
        if sense == .seize, takesTown(match, sentence) { return .capture }
        if sense == .assault, words.string(match.head).lowercased().hasPrefix("overr"), reachesTown(match, sentence) {
            return .capture
        }
        // "walked off with 14 labourers", "four Americans were carried off"
        if sense == .loot, ["with", "off", "away"].contains(words.string(match.own.last).lowercased()),
            takesPeople(match, sentence)
        {
            return .abduct
        }
        // "a roadside bomb overturned a lorry"
        if sense == .riot, words.string(match.head).lowercased() == "overturned", isByBomb(match, sentence) {
            return .ied
        }
        if sense == .seize, isWeaponSeized(match, sentence) { return .defuse }
        if sense == .capture, match.own.count == 1, takesPeople(match, sentence) { return .arrest }
        return sense
    }

    /// "four men were captured", "captured 20 fighters"
    private func takesPeople(_ match: PhraseMatch, _ sentence: SentenceReading) -> Bool {
        let trigger = Trigger(sense: .capture, match: match)
        let reader = SideReader(words: words, sentence: sentence)
        guard let target = reader.sides(of: trigger).target,
            ["civilian", "armed", "state", "police"].contains(target.value)
        else { return false }
        if reader.isPassive(trigger) { return target.range.upperBound <= match.head }
        return target.head - match.range.upperBound <= 3
    }

    private func isByBomb(_ match: PhraseMatch, _ sentence: SentenceReading) -> Bool {
        sentence.matches(.weapon).contains {
            $0.value == "ied" && (1...4).contains(match.head - $0.range.upperBound + 1)
        }
    }

    /// "a hand grenade of Yugoslav make was seized"
    private func isWeaponSeized(_ match: PhraseMatch, _ sentence: SentenceReading) -> Bool {
        let trigger = Trigger(sense: .seize, match: match)
        guard SideReader(words: words, sentence: sentence).isPassive(trigger) else { return false }
        return sentence.matches(.weapon).contains {
            ["gun", "ied", "artillery", "grenade"].contains($0.value) && $0.head < match.head
                && match.head - $0.head <= 8
        }
            && !sentence.matches(.actor).contains {
                ["civilian", "ship"].contains($0.value) && $0.head < match.head && match.head - $0.head <= 6
            }
    }

    /// "seized Northam" takes a town, "seized a ship" does not.
    private func takesTown(_ match: PhraseMatch, _ sentence: SentenceReading) -> Bool {
        guard match.own.count == 1, !match.forms.isDisjoint(with: [.past, .participle, .ing]) else { return false }
        let end = match.range.upperBound
        return sentence.places.contains { place in
            guard place.method == "named-place" else { return false }
            if place.range.lowerBound == end { return true }
            // "seized the centre of Tikrit"
            return (2...4).contains(place.range.lowerBound - end) && words.string(end).lowercased() == "the"
                && words.string(place.range.lowerBound - 1).lowercased() == "of"
                && Self.parts.contains(words.string(place.range.lowerBound - 2).lowercased())
        }
    }

    private static let parts: Set<String> = [
        "centre", "center", "heart", "rest", "whole", "outskirts", "suburbs", "town", "city", "village", "capital",
        "port",
    ]

    /// "overran Palma", "overran the northern town of Palma"; a post or camp is overrun in a fight.
    private func reachesTown(_ match: PhraseMatch, _ sentence: SentenceReading) -> Bool {
        guard let place = sentence.places.first(where: { $0.range.lowerBound >= match.range.upperBound }),
            place.level == .point
        else { return false }
        let between = (match.range.upperBound..<place.range.lowerBound).map { words.string($0).lowercased() }
        if between.isEmpty { return true }
        return between.count <= 6 && between.last == "of"
            && ["town", "city", "village", "capital"].contains { between.contains($0) }
    }

    /// "rebel-held", "army-backed": a participle behind a hyphen is an adjective.
    private func isEndOfCompound(_ match: PhraseMatch) -> Bool {
        guard match.own.count == 1, match.forms.contains(.participle), match.head > 0 else { return false }
        return words.tokens[match.head] - words.tokens[match.head - 1] == 2
    }

    /// "driving around and they dragged two boys out of": a pronoun in a gap begins another clause.
    private func runsIntoClause(_ match: PhraseMatch) -> Bool {
        match.own.count < match.range.count
            && match.range.contains {
                !match.own.contains($0) && ["they", "he", "she", "we"].contains(words.string($0).lowercased())
            }
    }

    /// A capitalised trigger between capitalised words is part of a name: "Arrest Warrant Unit", "Rapid Strike Force".
    private func isPartOfName(_ match: PhraseMatch) -> Bool {
        guard match.own.count == 1, words.token(match.head).shape == .capitalized else { return false }
        let sentence = words.text.sentences[words.token(match.head).sentence]
        guard words.tokens[match.head] != sentence.tokens.lowerBound else { return false }
        let next = match.head + 1
        guard words.tokens.indices.contains(next) else { return false }
        let previous = words.token(match.head - 1)
        return words.token(next).shape == .capitalized || (previous.shape == .capitalized && previous.kind == .word)
    }

    /// One reading for each word: "attacks" is a noun unless a verb's place is all that is left, and of two phrases with
    /// the same words the first stands.
    private func withoutDoubles(_ found: [Trigger]) -> [Trigger] {
        found.enumerated().filter { index, trigger in
            !found.enumerated().contains { other, rival in
                guard other != index else { return false }
                // "mortar fire on": no verb within a noun.
                if !isNoun(trigger), isNoun(rival), trigger.forms == .base, rival.match.own.count > 1,
                    rival.match.own.contains(trigger.head)
                {
                    return true
                }
                guard rival.match.own == trigger.match.own || rival.match.range == trigger.match.range else {
                    return false
                }
                if rival.sense == trigger.sense {
                    return isNoun(rival) != isNoun(trigger)
                        ? isNoun(rival) != isVerbPlace(trigger) && isNoun(rival) : other < index
                }
                return false
            }
        }.map(\.element)
    }

    private func isNoun(_ trigger: Trigger) -> Bool { !trigger.forms.isDisjoint(with: [.singular, .plural]) }

    /// Behind "to" or a modal stands a verb.
    private func isVerbPlace(_ trigger: Trigger) -> Bool {
        guard trigger.head > 0 else { return false }
        return ["to", "could", "may", "might", "would", "will", "did", "can", "should"].contains(
            words.string(trigger.head - 1).lowercased())
    }
}
