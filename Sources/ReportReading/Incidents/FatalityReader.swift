/// A number of deaths as the report gives it.
struct FatalityCount: Hashable, Sendable {
    /// Nil where the words give none ("dozens").
    var value: Int?
    /// Items of the words.
    var range: Range<Int>
    /// One side's line of a tally, to be added to the other side's: "Own: 2 KIA. En: 11 KIA."
    var isTally = false
}

/// Reads who died out of the phrases around "killed", "died", "bodies" and the like.
struct FatalityReader {
    let words: WordStream
    let sentence: SentenceReading

    /// The deaths told by the triggers of one incident in this sentence; nil where it tells of none.
    func count(_ triggers: [Trigger], within extent: Range<Int>) -> FatalityCount? {
        if let joint = triggers.first(where: isOfSeveral) { return FatalityCount(value: nil, range: joint.match.range) }
        if let toll = triggers.lazy.compactMap({ toll($0, extent) }).first { return toll }
        var total: FatalityCount?
        for trigger in triggers {
            guard trigger.scope != .hypothetical, trigger.scope != .history, let found = count(trigger, extent) else {
                continue
            }
            guard let sum = total else {
                total = found
                continue
            }
            if found.range.overlaps(sum.range) { continue }
            total = FatalityCount(
                value: adding(sum.value, found.value),
                range: min(
                    sum.range.lowerBound, found.range.lowerBound)..<max(sum.range.upperBound, found.range.upperBound))
        }
        return total ?? unharmed(within: extent)
    }

    /// "in the two raids": one toll for several incidents.
    private func isOfSeveral(_ trigger: Trigger) -> Bool {
        guard trigger.scope == .reference, trigger.forms.contains(.plural) else { return false }
        return (1...2).contains { back in
            let index = trigger.head - back
            return sentence.range.contains(index)
                && (sentence.matches(.number).contains { $0.head == index }
                    || ["both", "all"].contains(words.string(index).lowercased()))
        }
    }

    private func adding(_ a: Int?, _ b: Int?) -> Int? {
        guard let a, let b else { return a ?? b }
        return a == 0 ? b : a + min(b, 1_000_000)
    }

    private func count(_ trigger: Trigger, _ extent: Range<Int>) -> FatalityCount? {
        switch trigger.sense {
        case .kill:
            if trigger.scope == .negated { return nil }
            let isDeadly = !words.string(trigger.head).lowercased().hasPrefix("stab")
            guard isDeadly, isDeathVerb(trigger) else { return nil }
            if words.string(trigger.head).lowercased() == "killings" { return before(trigger) }
            return SideReader(words: words, sentence: sentence).isPassive(trigger) || hasNoObject(trigger)
                ? subject(of: trigger, extent) : object(of: trigger, extent)
        case .death:
            if trigger.scope == .negated { return nil }
            if trigger.match.range.count > trigger.match.own.count { return object(of: trigger, extent) }
            if ["death", "deaths", "fatalities", "fatality", "dead"].contains(words.string(trigger.head).lowercased()),
                let told = before(trigger)
            {
                return told
            }
            return toll(trigger, extent) ?? tally(trigger) ?? subject(of: trigger, extent) ?? leading(trigger, extent)
        case .mob where words.string(trigger.match.own.last).lowercased() == "death":
            return object(of: trigger, extent)
        case .body: return bodies(trigger, extent)
        // "shot dead 29 demonstrators"
        case .firecrowd where isDeadly(trigger):
            return trigger.match.range.lazy.compactMap { index in
                NumberReader(words: words, sentence: sentence).number(at: index).map {
                    FatalityCount(value: $0.value, range: $0.range)
                }
            }.first
        default: return nil
        }
    }

    private func isDeadly(_ trigger: Trigger) -> Bool {
        trigger.match.range.contains { index in
            let word = words.string(index).lowercased()
            return ["dead", "killed", "kill", "killing", "gunned", "mowed", "mowing", "felled"].contains(word)
        }
    }

    /// "shot" and "stabbed" alone leave open whether anybody died.
    private func isDeathVerb(_ trigger: Trigger) -> Bool {
        guard trigger.match.own.count == 1 else { return true }
        return !["shoot", "shot", "shoots", "shooting", "hacked", "hack"].contains(
            words.string(trigger.head).lowercased())
    }

    private func hasNoObject(_ trigger: Trigger) -> Bool {
        guard trigger.forms.contains(.participle), !trigger.forms.contains(.ing) else { return false }
        let next = trigger.match.range.upperBound
        guard next < sentence.range.upperBound, words.token(next).kind == .word || words.token(next).kind == .number
        else { return true }
        let word = words.string(next).lowercased()
        // "killed at least 27 people"
        if sentence.matches(.bound).contains(where: { $0.head == next }) { return false }
        return word != "of" && PlaceChooser.prepositions.contains(word) && !["about", "over", "around"].contains(word)
            || ["and", "when", "while", "as", "before", "after", "overnight", "yesterday", "during", "who", "dead"]
                .contains(word)
            || word.hasSuffix("ly") || sentence.times.contains { $0.range.lowerBound == next }
    }

    private func extentEnd(_ trigger: Trigger) -> Int {
        min(trigger.match.range.upperBound + 14, sentence.range.upperBound)
    }

    /// "killed 12 soldiers and a driver"
    private func object(of trigger: Trigger, _ extent: Range<Int>) -> FatalityCount? {
        var from =
            trigger.match.own.count > 1 && trigger.match.range.count > trigger.match.own.count
            ? trigger.match.own.first + 1 : trigger.match.range.upperBound
        if words.string(trigger.center).lowercased().hasPrefix("throat") { from = trigger.match.range.upperBound }
        // "slit the throat of a former mayor"
        if words.string(from).lowercased() == "of" { from += 1 }
        return NounPhrases(words: words, sentence: sentence).forward(from: from, limit: extentEnd(trigger))
            ?? countAlone(from)
    }

    /// "killed three, prosecutors said", "killing two park rangers": a number whose noun is in no list, unless of animals or
    /// things.
    private func countAlone(_ index: Int) -> FatalityCount? {
        guard let number = NumberReader(words: words, sentence: sentence).number(at: index) else { return nil }
        let behind = (number.range.upperBound..<sentence.range.upperBound).prefix(3).prefix {
            words.token($0).kind == .word && !PlaceChooser.prepositions.contains(words.string($0).lowercased())
        }
        guard !behind.contains(where: { Self.lifeless.contains(words.string($0).lowercased()) }) else { return nil }
        return FatalityCount(value: number.value, range: number.range)
    }

    static let lifeless: Set<String> = [
        "cows", "cattle", "goats", "sheep", "camels", "horses", "donkeys", "dogs", "animals", "livestock", "head",
        "pigs",
        "birds", "elephants", "rhinos", "buffaloes", "oxen", "houses", "vehicles", "tanks", "drones", "times",
        "percent",
        "per", "hours", "days", "minutes", "weeks", "months", "years",
    ]

    /// "12 soldiers and a driver were killed"
    private func subject(of trigger: Trigger, _ extent: Range<Int>) -> FatalityCount? {
        NounPhrases(words: words, sentence: sentence).backward(from: trigger.head, limit: sentence.range.lowerBound)
    }

    /// "5 x KIA", "nil KIA"
    private func tally(_ trigger: Trigger) -> FatalityCount? {
        guard words.string(trigger.head).hasSuffix("KIA") else { return nil }
        for back in 1...3 where trigger.head - back >= sentence.range.lowerBound {
            if let number = NumberReader(words: words, sentence: sentence).number(at: trigger.head - back) {
                return FatalityCount(
                    value: number.value, range: number.range.lowerBound..<trigger.match.range.upperBound, isTally: true)
            }
        }
        return nil
    }

    /// "30 killings"
    private func before(_ trigger: Trigger) -> FatalityCount? {
        guard let number = NumberReader(words: words, sentence: sentence).number(at: trigger.head - 1) else {
            return nil
        }
        return FatalityCount(value: number.value, range: number.range.lowerBound..<trigger.match.range.upperBound)
    }

    /// "dead" behind or before its number: "left four dead", "five dead"; "the dead: 5".
    private func leading(_ trigger: Trigger, _ extent: Range<Int>) -> FatalityCount? {
        guard words.string(trigger.head).lowercased().hasPrefix("death") else { return nil }
        return NounPhrases(words: words, sentence: sentence).forward(
            from: trigger.match.range.upperBound, limit: extentEnd(trigger))
    }

    /// "the death toll rose to seven", "the toll stands at 9"
    private func toll(_ trigger: Trigger, _ extent: Range<Int>) -> FatalityCount? {
        let noun = words.string(trigger.match.own.last).lowercased()
        // "raising an earlier toll of 19"
        if (1...2).contains(where: { back in
            sentence.range.contains(trigger.head - back)
                && ["earlier", "previous", "initial", "first", "former"].contains(
                    words.string(trigger.head - back).lowercased())
        }) {
            return nil
        }
        guard trigger.sense == .death, ["toll", "dead", "deaths", "fatalities", "at"].contains(noun) else { return nil }
        let numbers = NumberReader(words: words, sentence: sentence)
        if noun == "at", let number = numbers.number(at: trigger.match.range.upperBound) {
            return FatalityCount(value: number.value, range: trigger.head..<number.range.upperBound)
        }
        let reach =
            noun == "toll"
            ? sentence.range.upperBound : min(trigger.match.range.upperBound + 2, sentence.range.upperBound)
        for index in trigger.match.range.upperBound..<max(reach, trigger.match.range.upperBound)
        where ["to", "at", "of", "is", "stands", "as"].contains(words.string(index).lowercased()) {
            if let number = numbers.number(at: index + 1) {
                return FatalityCount(value: number.value, range: trigger.head..<number.range.upperBound)
            }
        }
        return nil
    }

    private func bodies(_ trigger: Trigger, _ extent: Range<Int>) -> FatalityCount? {
        let numbers = NumberReader(words: words, sentence: sentence)
        for index in trigger.match.range
        where words.string(index).lowercased().hasPrefix("bod") || words.string(index).lowercased().hasPrefix("corpse")
        {
            for back in 1...4 where index - back >= sentence.range.lowerBound {
                if let number = numbers.number(at: index - back), number.value != nil {
                    return FatalityCount(value: number.value, range: number.range.lowerBound..<index + 1)
                }
            }
            if index + 1 < sentence.range.upperBound, words.string(index + 1).lowercased() == "of",
                let people = NounPhrases(words: words, sentence: sentence).forward(
                    from: index + 2, limit: extentEnd(trigger))
            {
                return people
            }
            let isPlural = !["body", "corpse"].contains(words.string(index).lowercased())
            return FatalityCount(value: isPlural ? nil : 1, range: index..<index + 1)
        }
        if let subject = subject(of: trigger, extent) { return subject }
        return NounPhrases(words: words, sentence: sentence).forward(from: trigger.head + 1, limit: extentEnd(trigger))
    }

    /// "no casualties", "nobody was hurt", "all crew are safe"
    private func unharmed(within extent: Range<Int>) -> FatalityCount? {
        sentence.matches(.unharmed).first { extent.overlaps($0.range) }.map {
            FatalityCount(value: 0, range: $0.range)
        }
    }
}
