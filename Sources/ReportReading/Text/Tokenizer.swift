/// Cuts UTF-8 text into words, numbers and marks, in one pass.
struct Tokenizer {
    private var tokens: [Token] = []

    /// The tokens of valid UTF-8; their sentences are not set yet.
    static func tokens(of bytes: borrowing Span<UInt8>) -> [Token] {
        var tokenizer = Tokenizer()
        tokenizer.tokens.reserveCapacity(bytes.count / 5 + 8)
        var index = 0
        while index < bytes.count { index = tokenizer.readToken(bytes, at: index) }
        return tokenizer.tokens
    }

    /// Reads what begins at `start` and returns where the next thing begins.
    private mutating func readToken(_ bytes: borrowing Span<UInt8>, at start: Int) -> Int {
        let (kind, length) = CharacterReader.read(bytes, start)
        switch kind {
        case .space, .newline, .mark: return start + length
        case .upper, .lower, .caseless: return readWord(bytes, from: start)
        case .digit: return readNumber(bytes, from: start)
        case .apostrophe: return readApostrophe(bytes, at: start, length: length)
        case .dot: return readDots(bytes, from: start)
        case .punctuation: return append(.punctuation, start, start + length)
        case .symbol: return append(.symbol, start, start + length)
        }
    }

    private mutating func append(_ kind: Token.Kind, _ start: Int, _ end: Int) -> Int {
        tokens.append(Token(start: start, end: end, kind: kind, shape: .caseless, sentence: 0))
        return end
    }

    /// A run of full stops is one mark: "." or "...".
    private mutating func readDots(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
        var end = start + 1
        while end < bytes.count, bytes[end] == UInt8(ascii: ".") { end += 1 }
        return append(.punctuation, start, end)
    }

    /// "'s" after a word is a possessive; any other apostrophe is a quotation mark.
    private mutating func readApostrophe(_ bytes: borrowing Span<UInt8>, at start: Int, length: Int) -> Int {
        let next = start + length
        guard let last = tokens.last, last.end == start, last.kind == .word else {
            return append(.punctuation, start, next)
        }
        let isEss = next < bytes.count && (bytes[next] | 0x20) == UInt8(ascii: "s")
        if isEss, !continuesWord(bytes, next + 1) { return append(.possessive, start, next + 1) }
        let isPlural = (bytes[last.end - 1] | 0x20) == UInt8(ascii: "s")
        return append(isPlural ? .possessive : .punctuation, start, next)
    }

    private func continuesWord(_ bytes: borrowing Span<UInt8>, _ index: Int) -> Bool {
        guard index < bytes.count else { return false }
        let (kind, _) = CharacterReader.read(bytes, index)
        return kind.isLetter || kind == .digit
    }

    /// Digits with `.`, `,` or `:` between digits.
    private mutating func readNumber(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count {
            let (kind, length) = CharacterReader.read(bytes, end)
            if kind == .digit {
                end += length
            } else if isNumberSeparator(bytes[end]), end + 1 < bytes.count,
                CharacterReader.read(bytes, end + 1).class == .digit
            {
                end += 1
            } else {
                break
            }
        }
        return append(.number, start, end)
    }

    private func isNumberSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
    }

    private mutating func readWord(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
        var end = start
        var shape = ShapeCounter()
        scan: while end < bytes.count {
            let (kind, length) = CharacterReader.read(bytes, end)
            switch kind {
            case .upper, .lower, .caseless: shape.add(kind)
            case .mark, .digit: break
            case .apostrophe:
                guard isInnerApostrophe(bytes, at: end, length: length) else { break scan }
            case .dot:
                guard isInitialDot(bytes, at: end, wordStart: start) else { break scan }
            default: break scan
            }
            end += length
        }
        var token = Token(start: start, end: end, kind: .word, shape: shape.shape, sentence: 0)
        token.startsUpper = shape.startsUpper
        tokens.append(token)
        return end
    }

    /// Whether letters go on after the apostrophe and are more than the possessive "s": "Sana'a", "O'Brien", "don't".
    private func isInnerApostrophe(_ bytes: borrowing Span<UInt8>, at index: Int, length: Int) -> Bool {
        let next = index + length
        guard next < bytes.count, CharacterReader.read(bytes, next).class.isLetter else { return false }
        let isEss = (bytes[next] | 0x20) == UInt8(ascii: "s")
        return !isEss || continuesWord(bytes, next + 1)
    }

    /// Whether the dot belongs to dotted initials: a single letter before it, and another letter and dot after it or
    /// dotted initials before it ("U.S.", "D.C.", "a.m.").
    private func isInitialDot(_ bytes: borrowing Span<UInt8>, at index: Int, wordStart: Int) -> Bool {
        let previousIsSingle = index - wordStart == 1 || (index >= 2 && bytes[index - 2] == UInt8(ascii: "."))
        guard previousIsSingle, bytes[index - 1] < 0x80 else { return false }
        if index - wordStart > 1 { return true }
        guard index + 2 < bytes.count, bytes[index + 1] < 0x80 else { return false }
        return CharacterClass.ascii[Int(bytes[index + 1])].isLetter && bytes[index + 2] == UInt8(ascii: ".")
    }
}

/// Tells a word's ``Token/Shape`` from its letters.
private struct ShapeCounter {
    private var uppers = 0
    private var lowers = 0
    private var others = 0
    private(set) var startsUpper = false

    mutating func add(_ kind: CharacterClass) {
        switch kind {
        case .upper:
            if uppers + lowers + others == 0 { startsUpper = true }
            uppers += 1
        case .lower: lowers += 1
        default: others += 1
        }
    }

    var shape: Token.Shape {
        switch (uppers, lowers) {
        case (0, 0): .caseless
        case (0, _): .lower
        case (_, 0): .upper
        case (1, _) where startsUpper: .capitalized
        default: .mixed
        }
    }
}
