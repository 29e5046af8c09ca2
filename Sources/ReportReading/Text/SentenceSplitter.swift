/// A sentence, or what stands for one: a heading, a bullet, a table row.
public struct Sentence: Hashable, Sendable {
    /// UTF-8 offsets, from its first token to its last.
    public var range: Range<Int>
    /// Indices into ``ReportText/tokens``.
    public var tokens: Range<Int>
    /// Index into ``ReportText/blocks``.
    public var block: Int
}

/// Divides each block into sentences by its tokens.
struct SentenceSplitter {
    let bytes: [UInt8]
    let tokens: [Token]

    /// The sentences of the tokens of one block.
    func sentences(of range: Range<Int>, block: Int, into sentences: inout [Sentence]) {
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            if let end = sentenceEnd(at: index, in: range) {
                append(start..<end, block, &sentences)
                start = end
                index = end
            } else {
                index += 1
            }
        }
        append(start..<range.upperBound, block, &sentences)
    }

    private func append(_ range: Range<Int>, _ block: Int, _ sentences: inout [Sentence]) {
        guard let first = range.first, let last = range.last else { return }
        sentences.append(Sentence(range: tokens[first].start..<tokens[last].end, tokens: range, block: block))
    }

    /// Where the sentence that ends with the token at `index` ends, closing quotes included; nil when none ends there.
    private func sentenceEnd(at index: Int, in range: Range<Int>) -> Int? {
        let token = tokens[index]
        if token.kind == .word, bytes[token.end - 1] == UInt8(ascii: ".") {
            return endAfterDottedInitials(index, in: range)
        }
        guard token.kind == .punctuation, let mark = Mark(bytes, token) else { return nil }
        var next = index + 1
        while next < range.upperBound, isClosing(tokens[next], after: tokens[next - 1]) { next += 1 }
        guard next < range.upperBound else { return next }
        // Without a space behind it, a dot is part of something: "example.org", "v2.0".
        guard tokens[next].start > tokens[next - 1].end || mark == .ideographic else { return nil }
        guard beginsSentence(next, in: range) else { return nil }
        if mark == .stop, next == index + 1, !isEnd(stop: index, next: next, in: range) { return nil }
        return next
    }

    private enum Mark {
        case stop, ellipsis, exclamation, ideographic

        init?(_ bytes: [UInt8], _ token: Token) {
            switch (bytes[token.start], token.end - token.start) {
            case (UInt8(ascii: "."), 1): self = .stop
            case (UInt8(ascii: "."), _): self = .ellipsis
            case (UInt8(ascii: "!"), _), (UInt8(ascii: "?"), _): self = .exclamation
            case (0xE2, 3) where bytes[token.start + 1] == 0x80 && bytes[token.start + 2] == 0xA6: self = .ellipsis
            case (0xD8, 2) where bytes[token.start + 1] == 0x9F: self = .exclamation  // ؟
            case (0xDB, 2) where bytes[token.start + 1] == 0x94: self = .exclamation  // ۔
            case (0xE3, 3) where bytes[token.start + 1] == 0x80 && bytes[token.start + 2] == 0x82: self = .ideographic
            case (0xEF, 3) where bytes[token.start + 1] == 0xBC: self = .ideographic
            default: return nil
            }
        }
    }

    /// Closing quotes and brackets directly behind the stop.
    private func isClosing(_ token: Token, after previous: Token) -> Bool {
        guard token.kind == .punctuation || token.kind == .possessive, token.start == previous.end else { return false }
        switch bytes[token.start] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): return true
        case 0xE2:
            return token.end - token.start == 3 && bytes[token.start + 1] == 0x80
                && (bytes[token.start + 2] == 0x99 || bytes[token.start + 2] == 0x9D)
        case 0xC2: return bytes[token.start + 1] == 0xBB
        default: return false
        }
    }

    /// Whether the first word at or behind `index` can begin a sentence; opening marks may stand before it.
    private func beginsSentence(_ index: Int, in range: Range<Int>) -> Bool {
        var next = index
        while next < range.upperBound, tokens[next].kind == .punctuation, next < index + 3 { next += 1 }
        guard next < range.upperBound else { return true }
        return tokens[next].kind == .number || tokens[next].shape != .lower
    }

    /// Whether the full stop at `stop` ends a sentence and not just an abbreviation.
    private func isEnd(stop: Int, next: Int, in range: Range<Int>) -> Bool {
        guard stop > range.lowerBound else { return false }
        let word = tokens[stop - 1]
        guard word.kind == .word, word.end == tokens[stop].start else { return true }
        // "J. Smith", but "Plan B. The …"
        if word.end - word.start == 1, word.shape == .upper { return isStarter(tokens[next]) }
        guard word.end - word.start <= Abbreviation.maximumLength else { return true }
        switch Abbreviation.known[lowercased(word)] {
        case .leading: return word.shape == .lower && isStarter(tokens[next])
        case .trailing: return word.shape == .lower || isStarter(tokens[next])
        case nil: return true
        }
    }

    /// "U.S." ends a sentence when the next word is one that begins sentences: "in the U.S. The attack", "U.S. Army".
    private func endAfterDottedInitials(_ index: Int, in range: Range<Int>) -> Int? {
        var next = index + 1
        while next < range.upperBound, isClosing(tokens[next], after: tokens[next - 1]) { next += 1 }
        guard next < range.upperBound, tokens[next].start > tokens[next - 1].end, isStarter(tokens[next]) else {
            return nil
        }
        return next
    }

    private func isStarter(_ token: Token) -> Bool {
        token.isCapitalized && token.shape != .upper && Abbreviation.sentenceStarters.contains(lowercased(token))
    }

    private func lowercased(_ token: Token) -> String {
        String(decoding: bytes[token.range], as: UTF8.self).lowercased()
    }
}
