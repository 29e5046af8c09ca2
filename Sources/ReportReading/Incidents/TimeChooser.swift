/// Chooses, among the times of a sentence, the one of an event.
struct TimeChooser {
    let words: WordStream
    let sentence: SentenceReading

    struct Choice: Sendable {
        var time: TimeExpression
        var cost: Int
        /// The time is that of somebody's saying so.
        var isOfSpeech: Bool
    }

    func best(for triggers: [Trigger], rivals: [Trigger] = []) -> Choice? {
        sentence.times.filter {
            $0.value != .history && $0.value != .future && !isOfHarm($0, triggers, rivals) && !isOfAnother($0)
        }.map {
            time in
            let index = time.range.lowerBound
            let isOfSpeech = isOfSpeech(time)
            var cost =
                triggers.map { trigger -> Int in
                    let between = rivals.contains {
                        $0.head > min(trigger.head, index) && $0.head < max(trigger.head, index)
                    }
                    return sentence.distance(index, trigger.center) + (between ? 8 : 0)
                }.min() ?? 0
            if isOfSpeech { cost += 30 }
            if time.isLasting { cost -= 25 }
            if case .wide = time.value { cost += 20 }
            return Choice(time: time, cost: cost, isOfSpeech: isOfSpeech)
        }.min { $0.cost < $1.cost }
    }

    /// "missing since Saturday", "in connection with 29 May": the time of something told by the way.
    private func isOfAnother(_ time: TimeExpression) -> Bool {
        let before = (max(sentence.range.lowerBound, time.range.lowerBound - 3)..<time.range.lowerBound).map {
            words.string($0).lowercased()
        }
        if words.string(time.range.lowerBound).lowercased() == "since", Self.lasting.contains(before.last ?? "") {
            return true
        }
        return before.suffix(2) == ["connection", "with"] || before.suffix(2) == ["linked", "to"]
            || before.suffix(2) == ["last", "seen"] || before.suffix(3) == ["last", "seen", "on"]
    }

    private static let lasting: Set<String> = [
        "missing", "held", "detained", "abducted", "jailed", "displaced", "captive",
    ]

    /// "three of them died the following day": the day of a death that came later is not that of its cause.
    private func isOfHarm(_ time: TimeExpression, _ triggers: [Trigger], _ rivals: [Trigger]) -> Bool {
        guard case .fromEvent(let offset) = time.value, offset > 0 else { return false }
        let index = time.range.lowerBound
        let own = triggers.map { sentence.distance($0.center, index) }.min() ?? .max
        return rivals.contains { $0.sense.family == .harm && sentence.distance($0.center, index) < own }
    }

    /// "police said on Monday": directly behind a verb of saying, with nothing told behind it.
    private func isOfSpeech(_ time: TimeExpression) -> Bool {
        let cues = sentence.matches.filter {
            $0.kind == .cue && ["say", "claim", "deny", "accuse"].contains($0.value)
        }
        return cues.contains { cue in
            let gap = time.range.lowerBound - cue.range.upperBound
            if gap >= 0, gap <= 4, !hasTrigger(cue.range.upperBound..<time.range.lowerBound) { return true }
            // "The ministry on Monday said"
            return cue.head == time.range.upperBound
        }
    }

    /// A verb, or a noun that tells something new: "claimed the bombing on Monday" does not.
    private func hasTrigger(_ range: Range<Int>) -> Bool {
        sentence.matches(.trigger).contains { trigger in
            range.contains(trigger.head)
                && !(trigger.forms.isDisjoint(with: [.past, .participle, .third, .base])
                    && ["the", "this", "that"].contains(words.string(trigger.head - 1).lowercased()))
        }
    }
}
