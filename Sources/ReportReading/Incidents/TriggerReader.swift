/// Finds what in a sentence names an event, and whether it is told as having happened.
struct TriggerReader {
    let words: WordStream

    func triggers(in sentence: SentenceReading) -> [Trigger] {
        let found = sentence.matches("trigger").compactMap { match -> Trigger? in
            guard let sense = Sense(rawValue: match.value), !isPartOfName(match) else { return nil }
            guard isReading(match, of: sense) else { return nil }
            return Trigger(sense: sense, match: match)
        }
        let supported = withoutUnsupported(found, sentence)
        return supported.map { trigger in
            var trigger = trigger
            trigger.scope = ScopeReader(words: words, sentence: sentence).scope(of: trigger)
            return trigger
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

    /// Whether the form can have this sense: "shot" the noun and "land" the noun are none.
    private func isReading(_ match: PhraseMatch, of sense: Sense) -> Bool {
        switch sense {
        case .impact, .launch, .kill, .beat, .withdraw, .deploy, .fire, .arrest, .hold, .loot, .burn, .capture, .abduct:
            // The base form after an article or adjective is a noun.
            guard match.forms == .base, match.own.count == 1, match.head > 0 else { return true }
            return !isDeterminer(match.head - 1)
        default: return true
        }
    }

    private func isDeterminer(_ index: Int) -> Bool {
        ["the", "a", "an", "this", "that", "his", "her", "their", "its", "of"].contains(
            words.string(index).lowercased())
    }

    /// Verbs such as "hit" or "fired" name an event only where a weapon stands near them.
    private func withoutUnsupported(_ triggers: [Trigger], _ sentence: SentenceReading) -> [Trigger] {
        let weapons = sentence.matches("weapon")
        return triggers.filter { trigger in
            switch trigger.sense {
            case .impact, .launch:
                weapons.contains { weapon in
                    weapon.value != "blade" && sentence.distance(weapon.head, trigger.center) <= 14
                }
            default: true
            }
        }
    }
}
