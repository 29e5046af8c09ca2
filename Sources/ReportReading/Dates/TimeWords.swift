import Incidents

/// The words of a sentence as the date recognisers see them.
struct TimeWords {
    let words: WordStream
    let sentence: Range<Int>
    let anchor: DateAnchor
    /// The phrases in the order of their first words.
    private let matches: [PhraseMatch]
    /// For each item of the sentence the first phrase that begins there or behind it.
    private let firsts: [Int32]

    init(words: WordStream, sentence: Range<Int>, matches: [PhraseMatch], anchor: DateAnchor) {
        self.words = words
        self.sentence = sentence
        self.anchor = anchor
        self.matches = matches
        var firsts: [Int32] = []
        firsts.reserveCapacity(sentence.count + 1)
        for (number, match) in matches.enumerated() {
            while firsts.count <= match.head - sentence.lowerBound { firsts.append(Int32(number)) }
        }
        while firsts.count <= sentence.count { firsts.append(Int32(matches.count)) }
        self.firsts = firsts
    }

    /// The phrase of this kind that begins at `index`.
    func phrase(_ kind: PhraseKind, at index: Int) -> PhraseMatch? { phrases(at: index).first { $0.kind == kind } }

    func hasPhrase(at index: Int) -> Bool { !phrases(at: index).isEmpty }

    private func phrases(at index: Int) -> ArraySlice<PhraseMatch> {
        guard sentence.contains(index) else { return [] }
        let place = index - sentence.lowerBound
        return matches[Int(firsts[place])..<Int(firsts[place + 1])]
    }

    /// "the", "a", "an", "next"
    func isArticle(_ index: Int) -> Bool {
        isWord(index, "the") || isWord(index, "a") || isWord(index, "an") || isWord(index, "next")
    }

    func value(_ kind: PhraseKind, at index: Int) -> Int? { phrase(kind, at: index).flatMap { Int($0.value) } }

    func isWord(_ index: Int, _ word: StaticString) -> Bool {
        sentence.contains(index) && words.text.token(words.tokens[index], is: word)
    }

    func isAttached(_ index: Int) -> Bool {
        index > 0 && sentence.contains(index) && words.token(index - 1).end == words.token(index).start
    }

    /// The digits of a plain number, with how many there are.
    func digits(at index: Int) -> (value: Int, count: Int)? {
        guard sentence.contains(index), words.token(index).kind == .number else { return nil }
        let text = words.string(index)
        guard text.utf8.count <= 9, let value = Int(text), value >= 0 else { return nil }
        return (value, text.utf8.count)
    }

    /// A day of the month: "7", "07", "7th", and where it ends.
    func day(at index: Int) -> (day: Int, next: Int, isOrdinal: Bool)? {
        guard let (value, count) = digits(at: index), count <= 2, (1...31).contains(value) else { return nil }
        let next = index + 1
        let isOrdinal = isAttached(next) && ["st", "nd", "rd", "th"].contains(words.string(next).lowercased())
        return (value, isOrdinal ? next + 1 : next, isOrdinal)
    }

    /// A year: four digits, or two behind a month in date-time groups.
    func year(at index: Int, twoDigits: Bool = false) -> Int? {
        guard let (value, count) = digits(at: index) else { return nil }
        if count == 4, (1900...2100).contains(value) { return value }
        return twoDigits && count == 2 ? 2000 + value : nil
    }

    /// "-", "–", "to", "until", "and", "/" between the ends of a range.
    func isConnector(_ index: Int) -> Bool {
        guard sentence.contains(index) else { return false }
        if phrase(.to, at: index) != nil || phrase(.and, at: index) != nil || isWord(index, "into") { return true }
        return ["-", "–", "—", "/", "‑"].contains(words.string(index))
    }

    /// A number in digits or words.
    func count(at index: Int) -> (value: Int, next: Int)? {
        if let (value, _) = digits(at: index) { return (value, index + 1) }
        if let match = phrase(.number, at: index), let value = Int(match.value) {
            return (value, match.range.upperBound)
        }
        if isWord(index, "a") || isWord(index, "an") { return (1, index + 1) }
        return nil
    }
}
