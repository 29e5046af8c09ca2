/// The weapons around a trigger: what an event is done with, and what is brought down in it.
struct TriggerWeapons {
    let words: WordStream
    let sentence: SentenceReading

    /// "shot down two drones", "destroyed two drones": a weapon is what the deed is done to.
    func isBroughtDown(by trigger: Trigger) -> Bool {
        isAffected(by: trigger)
            && (!Self.destroying.contains(words.string(trigger.head).lowercased()) || weaponIsObject(trigger))
    }

    /// Behind the verb, or before it in the passive: what is brought down, not what brings down.
    private func isAffected(by trigger: Trigger) -> Bool {
        let isPassive = SideReader(words: words, sentence: sentence).isPassive(trigger)
        return sentence.matches(.weapon).contains { weapon in
            ["air", "drone", "artillery", "usv"].contains(weapon.value)
                && sentence.distance(weapon.head, trigger.center) <= 12
                && (isPassive ? weapon.head < trigger.head : weapon.head > trigger.head)
        }
    }

    private static let destroying: Set<String> = ["destroy", "destroys", "destroyed", "destroying"]

    /// "destroyed two drones", not "destroyed a boat with drones"
    private func weaponIsObject(_ trigger: Trigger) -> Bool {
        if SideReader(words: words, sentence: sentence).isPassive(trigger) {
            return !(trigger.head..<sentence.range.upperBound).prefix(4).contains {
                words.string($0).lowercased() == "by"
            }
        }
        let object = (trigger.match.range.upperBound..<sentence.range.upperBound).prefix { index in
            !PlaceChooser.prepositions.contains(words.string(index).lowercased())
                && words.token(index).kind != .punctuation
        }
        return sentence.matches(.weapon).contains { weapon in
            // "a drone workshop" is no drone.
            let end = weapon.range.upperBound
            return object.contains(weapon.head) && (!object.contains(end) || endsNounPhrase(end))
        }
    }

    /// "a drone that was closing", "a drone flying in"
    private func endsNounPhrase(_ index: Int) -> Bool {
        let word = words.string(index).lowercased()
        return ["that", "which", "and", "or", "as", "before", "after", "while", "when", "was", "were", "is"].contains(
            word)
            || word.hasSuffix("ing") || word.hasSuffix("ed")
    }

    /// A weapon of another kind stands near the trigger.
    func isNear(_ trigger: Trigger, otherThan unwanted: Set<String>) -> Bool {
        sentence.matches(.weapon).contains {
            !unwanted.contains($0.value) && sentence.distance($0.head, trigger.center) <= 14
        }
    }
}
