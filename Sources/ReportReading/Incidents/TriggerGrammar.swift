/// Whether a word stands in its sentence as the lexicon lists it: as a verb or a noun, not as the adjective or the other
/// part of speech that is spelt alike.
struct TriggerGrammar {
    let words: WordStream
    let sentence: SentenceReading

    func admits(_ trigger: Trigger) -> Bool { isVerbOrNounAsListed(trigger) && !isAdjective(trigger) }

    /// "stolen sheep": a participle without an auxiliary, directly before its noun.
    private func isAdjective(_ trigger: Trigger) -> Bool {
        let next = trigger.match.range.upperBound
        // A finite verb stands neither behind an article nor behind a preposition.
        let before = trigger.head > sentence.range.lowerBound ? words.string(trigger.head - 1).lowercased() : ""
        let isGoverned =
            ["the", "a", "an", "his", "her", "their", "its", "'s", "’s"].contains(before)
            || PlaceChooser.prepositions.contains(before) && before != "after" && before != "by"
        guard trigger.forms == .participle || trigger.forms.contains(.participle) && isGoverned,
            trigger.match.own.count == 1, next < sentence.range.upperBound,
            words.token(next).kind == .word, !isPerfect(trigger),
            !SideReader(words: words, sentence: sentence).isPassive(trigger)
        else { return false }
        return !PlaceChooser.prepositions.contains(words.string(next).lowercased())
            && ![
                "and", "or", "when", "while", "as", "who", "during", "overnight", "early", "late", "yesterday", "today",
                "down", "dead",
            ]
            .contains(words.string(next).lowercased())
    }

    /// "have retaken the airport", "had already stolen sheep"
    private func isPerfect(_ trigger: Trigger) -> Bool {
        (1...2).contains { back in
            trigger.head - back >= sentence.range.lowerBound
                && ["have", "has", "had", "having"].contains(words.string(trigger.head - back).lowercased())
        }
    }

    /// The base form behind an article or adjective is a noun: "the land", "a strike".
    private func isVerbOrNounAsListed(_ trigger: Trigger) -> Bool {
        // "Free our prisoners": a call.
        if trigger.forms == .base, ["“", "\"", "‘", "«"].contains(words.string(trigger.head - 1)) { return false }
        guard trigger.forms == .base || trigger.forms == .third, trigger.head > sentence.range.lowerBound else {
            return true
        }
        let before = words.string(trigger.head - 1).lowercased()
        // "with torches": behind a preposition or a number stands a noun in the plural.
        if trigger.forms == .third {
            return
                !(PlaceChooser.prepositions.contains(before)
                || sentence.matches(.number).contains { $0.range.upperBound == trigger.head })
        }
        if ["the", "a", "an", "this", "that", "his", "her", "their", "its", "of", "in", "for", "just", "on", "under"]
            .contains(before)
        {
            return false
        }
        return !trigger.isWeak || before == "to" || trigger.sense == .capture
    }
}
