/// Whether what a trigger takes or enters is a place.
struct TriggerPlaces {
    let words: WordStream
    let sentence: SentenceReading

    /// "took" and "recovered" take anything, "captured" and "took over" a place or a position.
    func takes(_ trigger: Trigger) -> Bool {
        Self.taking.contains(words.string(trigger.head).lowercased()) ? takesTown(trigger) : takesPlace(trigger)
    }

    private static let taking: Set<String> = [
        "take", "takes", "took", "taken", "taking", "recover", "recovers", "recovered",
    ]

    /// "took Ataq on Wednesday": the town itself, not something in it.
    func takesTown(_ trigger: Trigger) -> Bool {
        let end = trigger.match.range.upperBound
        guard let place = sentence.places.first(where: { (end...end + 1).contains($0.range.lowerBound) }) else {
            return false
        }
        let next = place.range.upperBound
        guard next < sentence.range.upperBound, words.token(next).kind == .word else { return true }
        let word = words.string(next).lowercased()
        return PlaceChooser.prepositions.contains(word) || ["and", "when", "while", "before", "without"].contains(word)
            || sentence.times.contains { $0.range.lowerBound == next }
    }

    /// "captured" and "took over" take a place, or a position.
    func takesPlace(_ trigger: Trigger) -> Bool {
        let end = trigger.match.range.upperBound
        let named = sentence.places.contains {
            $0.range.lowerBound >= end && sentence.distance(end, $0.range.lowerBound) <= 6
        }
        return named
            || sentence.matches(.actor).contains {
                $0.value == "militarysite" && sentence.distance($0.head, trigger.center) <= TriggerSupport.nearby
            }
            || SideReader(words: words, sentence: sentence).isPassive(trigger)
    }

    /// "broke into Petite-Rivière": a town is raided, a shop is robbed.
    func entersTown(_ trigger: Trigger) -> Bool {
        words.string(trigger.center).lowercased() == "into"
            && sentence.places.contains { $0.range.lowerBound == trigger.match.range.upperBound }
    }
}
