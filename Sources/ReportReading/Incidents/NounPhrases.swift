/// Adds up the people in a row of noun phrases: "five soldiers and the driver" are six.
struct NounPhrases {
    let words: WordStream
    let sentence: SentenceReading

    /// The people named from `index` on, as an object; nil when what follows names none.
    func forward(from index: Int, limit: Int) -> FatalityCount? {
        var total: Int?
        var isVague = false
        var at = index
        var end = index
        while at < limit {
            at = skipLeading(at, limit)
            guard at < limit, let phrase = person(at: at, limit: limit) else { break }
            // ", police in the city said": who tells it is none of them.
            if total != nil || isVague, isSpeaker(phrase.range) { break }
            if let value = phrase.value { total = (total ?? 0) + value } else { isVague = true }
            end = phrase.range.upperBound
            guard let next = afterConjunction(end, limit) else { break }
            at = next
        }
        guard end > index else { return nil }
        return FatalityCount(value: isVague ? nil : total, range: index..<end)
    }

    /// The people named before `index`, as a subject.
    func backward(from index: Int, limit: Int) -> FatalityCount? {
        // Start at the clause's beginning and read forward; the subject that reaches the verb counts.
        var start = index - 1
        var steps = 0
        while start > limit, steps < 18, !isClauseStart(start) {
            start -= 1
            steps += 1
        }
        var best: FatalityCount?
        for from in start..<max(index, start) {
            guard let found = forward(from: from, limit: index), found.range.upperBound > best?.range.upperBound ?? 0
            else { continue }
            // "speaks of four soldiers killed": directly before the participle even a prepositional phrase counts.
            guard !isPrepositional(from) || found.range.upperBound == index else { continue }
            best = found
        }
        return best
    }

    private func isClauseStart(_ index: Int) -> Bool {
        words.isMark(index, ";") || words.isMark(index, ":") || words.isMark(index, ".")
            || ["that", "but", "while", "when", "after", "which", "whom", "said"].contains(
                words.string(index).lowercased())
    }

    /// "a market in two villages": what follows a preposition is no subject.
    private func isPrepositional(_ index: Int) -> Bool {
        guard index > sentence.range.lowerBound else { return false }
        var back = index - 1
        while back > sentence.range.lowerBound,
            sentence.matches.contains(where: { $0.kind == .bound && $0.range.contains(back) })
        { back -= 1 }
        return ["in", "at", "on", "of", "by", "from", "with", "into", "near", "for", "to", "between", "against"]
            .contains(words.string(back).lowercased())
    }

    private func skipLeading(_ index: Int, _ limit: Int) -> Int {
        var at = index
        while at < limit, ["\"", "“", "‘", "'"].contains(words.string(at)) { at += 1 }
        while at < limit, let bound = sentence.matches.first(where: { $0.kind == .bound && $0.head == at }) {
            at = bound.range.upperBound
        }
        return at
    }

    /// A noun phrase with a person as its head, or a bare number: "12", "five members of one family", "a colonel".
    private func person(at index: Int, limit: Int) -> FatalityCount? {
        if let number = NumberReader(words: words, sentence: sentence).number(at: index) {
            let noun = nounEnd(number.range.upperBound, limit)
            if noun == nil, isOtherCount(number.range.upperBound) || isAge(index) { return nil }
            return FatalityCount(value: number.value, range: index..<(noun ?? number.range.upperBound))
        }
        let text = words.string(index).lowercased()
        if ["he", "she", "him"].contains(text) { return FatalityCount(value: 1, range: index..<index + 1) }
        if text == "both" { return FatalityCount(value: 2, range: index..<index + 1) }
        guard ["a", "an", "his", "her", "their", "its", "the", "another"].contains(text) || isActor(index) else {
            return nil
        }
        if index + 3 < limit, words.token(index + 1).kind == .number, words.string(index + 2).lowercased() == "year",
            words.string(index + 3).lowercased() == "old"
        {
            return FatalityCount(value: 1, range: index..<min(index + 5, limit))
        }
        if isEllipsis(index, text) { return FatalityCount(value: 1, range: index..<index + 2) }
        let from = isActor(index) ? index : index + 1
        guard let noun = nounEnd(from, limit) else { return nil }
        if let couple = words.string(noun - 1).lowercased() as String?, couple == "couple" {
            return FatalityCount(value: 2, range: index..<noun)
        }
        let isPlural = isPluralNoun(noun - 1)
        return FatalityCount(value: isPlural ? nil : 1, range: index..<noun)
    }

    /// "An American" of "an American and a British soldier".
    private func isEllipsis(_ index: Int, _ article: String) -> Bool {
        guard ["a", "an", "one"].contains(article), index + 3 < sentence.range.upperBound else { return false }
        return words.token(index + 1).isCapitalized && words.string(index + 2).lowercased() == "and"
            && ["a", "an", "one"].contains(words.string(index + 3).lowercased())
    }

    /// "a woman of 34", "aged 34"
    private func isAge(_ index: Int) -> Bool {
        let before = words.string(index - 1).lowercased()
        return before == "aged"
            || before == "of" && sentence.matches(.actor).contains { $0.range.upperBound == index - 1 && isPeople($0) }
    }

    private func isSpeaker(_ range: Range<Int>) -> Bool {
        range.lowerBound > sentence.range.lowerBound && words.isMark(range.lowerBound - 1, ",")
            && sentence.cues("say").contains { cue in
                cue.head >= range.upperBound && cue.head - range.upperBound <= 8
                    && !(range.upperBound..<cue.head).contains { words.isMark($0, ",") }
            }
    }

    private func isOtherCount(_ index: Int) -> Bool {
        guard index < sentence.range.upperBound else { return false }
        let word = words.string(index).lowercased()
        return words.token(index).kind == .word
            && ![
                "dead", "were", "was", "people", "have", "had", "others", "more", "of", "and",
                "died", "killed", "in", "at", "on", "when", "after", "during", "lives", "bodies", "by",
            ].contains(word)
    }

    /// The end of a noun that names people, up to four words on: "mainly Kurdish farm workers".
    private func nounEnd(_ index: Int, _ limit: Int) -> Int? {
        guard index < limit else { return nil }
        for at in index..<min(index + 5, limit) {
            if let actor = sentence.matches.first(where: { $0.kind == .actor && $0.head == at && isPeople($0) }) {
                // The last noun of a compound is its head: "army officer".
                var end = actor.range.upperBound
                while end < limit,
                    let more = sentence.matches.first(where: { $0.kind == .actor && $0.head == end && isPeople($0) })
                {
                    end = more.range.upperBound
                }
                return end
            }
            if ["others", "members", "member", "lives", "bodies", "dead", "bodies,"].contains(
                words.string(at).lowercased())
            {
                return at + 1
            }
            guard words.token(at).kind == .word || words.token(at).kind == .number, !isStop(at) else { return nil }
        }
        return nil
    }

    private func isPeople(_ match: PhraseMatch) -> Bool {
        !["militarysite", "civiliansite", "crowd", "goods"].contains(match.value)
    }

    private func isActor(_ index: Int) -> Bool {
        sentence.matches.contains { $0.kind == .actor && $0.head == index && isPeople($0) }
    }

    private func isStop(_ index: Int) -> Bool {
        [
            "in", "at", "on", "when", "near", "during", "after", "before", "by", "and", "who", "as", "was", "were",
            "of", "to",
        ]
        .contains(words.string(index).lowercased())
    }

    private func isPluralNoun(_ index: Int) -> Bool {
        let word = words.string(index).lowercased()
        return word.hasSuffix("s")
            || [
                "men", "women", "people", "children", "police", "policemen", "gunmen", "troops", "family", "crew",
                "fishermen", "herdsmen", "militiamen", "servicemen",
            ].contains(word)
    }

    /// "four of them children": some of those counted already.
    private func isPart(_ index: Int) -> Bool {
        guard let number = NumberReader(words: words, sentence: sentence).number(at: index) else { return false }
        let end = number.range.upperBound
        return end + 1 < sentence.range.upperBound && words.string(end).lowercased() == "of"
            && ["them", "whom", "these", "those", "the"].contains(words.string(end + 1).lowercased())
    }

    /// Behind "and" or ",": the next phrase of the row; not when what follows was only hurt.
    private func afterConjunction(_ index: Int, _ limit: Int) -> Int? {
        var at = index
        if words.isMark(at, ",") { at += 1 }
        if at < limit, ["and", "plus"].contains(words.string(at).lowercased()) { at += 1 }
        guard at > index, at < limit else { return nil }
        let next = words.string(at).lowercased()
        if at == index + 1, words.isMark(index, ","), ["the", "its", "his", "their"].contains(next) { return nil }
        if isPart(at) { return nil }
        return ["wounded", "wounding", "injured", "injuring", "three", "among"].contains(next) && next != "three"
            ? nil : at
    }
}
