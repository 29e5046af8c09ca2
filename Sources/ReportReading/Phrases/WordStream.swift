/// The words, numbers and marks of a report as the phrase lexicon sees them: a hyphen inside a compound is left out, so
/// that "air-strike" and "air strike" read alike. A class, as every reader of a sentence holds it.
final class WordStream: Sendable {
    let text: ReportText
    /// Index of each item into `text.tokens`.
    let tokens: [Int]
    /// Number of each word in the lexicon; 0 for words that it does not hold.
    let ids: [Int32]
    /// Items of each sentence.
    let sentences: [Range<Int>]

    init(_ text: ReportText, lexicon: PhraseLexicon) {
        var tokens: [Int] = []
        var ids: [Int32] = []
        var sentences: [Range<Int>] = []
        tokens.reserveCapacity(text.tokens.count)
        ids.reserveCapacity(text.tokens.count)
        let possessive = lexicon.words["'s"] ?? 0
        for sentence in text.sentences {
            let first = tokens.count
            for index in sentence.tokens where !Self.joins(index, text) {
                let token = text.tokens[index]
                tokens.append(index)
                ids.append(token.kind == .possessive ? possessive : Self.id(token, text, lexicon))
            }
            sentences.append(first..<tokens.count)
        }
        self.text = text
        self.tokens = tokens
        self.ids = ids
        self.sentences = sentences
    }

    var count: Int { tokens.count }

    func token(_ index: Int) -> Token { text.tokens[tokens[index]] }
    /// The word as it stands; empty before the first item and behind the last.
    func string(_ index: Int) -> String { tokens.indices.contains(index) ? text.string(token(index)) : "" }
    /// The words of a range as they stand in the report.
    func string(_ range: Range<Int>) -> String { text.string(bytes(range)) }
    /// UTF-8 offsets of a range of items.
    func bytes(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return token(first).start..<token(last).end
    }
    /// Unicode scalar offsets of a range of items.
    func scalars(_ range: Range<Int>) -> Range<Int> {
        let bytes = bytes(range)
        return text.scalarOffset(ofByte: bytes.lowerBound)..<text.scalarOffset(ofByte: bytes.upperBound)
    }

    func isMark(_ index: Int, _ mark: Character) -> Bool {
        guard tokens.indices.contains(index), let value = mark.asciiValue else { return false }
        let token = token(index)
        return token.kind == .punctuation && token.end - token.start == 1 && text.bytes[token.start] == value
    }

    /// The first item that begins at or behind a byte offset.
    func item(atByte offset: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if token(middle).start < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// A hyphen without space on either side, between letters.
    private static func joins(_ index: Int, _ text: ReportText) -> Bool {
        let token = text.tokens[index]
        guard token.kind == .punctuation, index > 0, index + 1 < text.tokens.count else { return false }
        let isHyphen = text.bytes[token.start] == UInt8(ascii: "-") || text.string(token) == "\u{2011}"
        guard isHyphen, text.tokens[index - 1].end == token.start, text.tokens[index + 1].start == token.end else {
            return false
        }
        return text.tokens[index - 1].kind != .number || text.tokens[index + 1].kind != .number
    }

    private static func id(_ token: Token, _ text: ReportText, _ lexicon: PhraseLexicon) -> Int32 {
        let bytes = text.bytes[token.range]
        if let known = lexicon.words[bytes] { return known }
        guard bytes.contains(0xE2) else { return 0 }
        return lexicon.words[String(decoding: bytes, as: UTF8.self).replacing("\u{2019}", with: "'")] ?? 0
    }
}
