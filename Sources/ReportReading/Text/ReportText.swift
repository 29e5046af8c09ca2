/// A report's text: valid UTF-8 with its tokens, sentences and layout. All offsets are byte offsets into ``bytes``
/// unless a name says scalar.
public struct ReportText: Sendable {
    /// How the input is written.
    public enum Format: String, CaseIterable, Sendable { case plain, markdown, html }

    /// The decoded text as valid UTF-8: markup gone, entities decoded, invalid bytes replaced by U+FFFD.
    public let bytes: [UInt8]
    public let tokens: [Token]
    public let sentences: [Sentence]
    public let blocks: [Block]
    private let scalars: ScalarOffsets

    public init(_ text: String, format: Format = .plain) {
        switch format {
        case .plain: self.init(decoded: Array(text.utf8))
        case .markdown: self.init(decoded: MarkdownDecoder.decode(Array(text.utf8)))
        case .html: self.init(decoded: HTMLDecoder.decode(Array(text.utf8)))
        }
    }

    /// Reads bytes in UTF-8; each invalid sequence becomes one U+FFFD (Unicode 16, section 3.9, maximal subparts).
    public init(bytes: some Collection<UInt8>, format: Format = .plain) {
        self.init(String(decoding: bytes, as: UTF8.self), format: format)
    }

    private init(decoded bytes: [UInt8]) {
        var tokens = Tokenizer.tokens(of: bytes.span)
        var blocks = BlockReader.blocks(of: bytes.span)
        Self.assignTokens(tokens, to: &blocks)
        var sentences: [Sentence] = []
        let splitter = SentenceSplitter(bytes: bytes, tokens: tokens)
        for index in blocks.indices {
            let first = sentences.count
            splitter.sentences(of: blocks[index].tokens, block: index, into: &sentences)
            blocks[index].sentences = first..<sentences.count
        }
        for (index, sentence) in sentences.enumerated() {
            for token in sentence.tokens { tokens[token].sentence = index }
        }
        self.bytes = bytes
        self.tokens = tokens
        self.sentences = sentences
        self.blocks = blocks
        self.scalars = ScalarOffsets(bytes)
    }

    private static func assignTokens(_ tokens: [Token], to blocks: inout [Block]) {
        var token = 0
        for index in blocks.indices {
            let first = token
            while token < tokens.count, tokens[token].start < blocks[index].range.upperBound { token += 1 }
            blocks[index].tokens = first..<token
        }
    }

    /// The text between two byte offsets.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    public func string(_ token: Token) -> String { string(token.range) }

    /// Unicode scalars before byte `offset`.
    public func scalarOffset(ofByte offset: Int) -> Int { scalars.scalarOffset(ofByte: offset, in: bytes) }

    /// A byte range as a range of Unicode scalars.
    public func scalarRange(_ range: Range<Int>) -> Range<Int> {
        scalarOffset(ofByte: range.lowerBound)..<scalarOffset(ofByte: range.upperBound)
    }

    /// Byte offset of scalar number `offset`; nil when the text is shorter.
    public func byteOffset(ofScalar offset: Int) -> Int? { scalars.byteOffset(ofScalar: offset, in: bytes) }

    /// Index of the first token that ends behind byte `offset`: the token there, or the next one.
    public func tokenIndex(atByte offset: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Indices of the tokens that touch the byte range.
    public func tokenIndices(in range: Range<Int>) -> Range<Int> {
        let first = tokenIndex(atByte: range.lowerBound)
        var last = first
        while last < tokens.count, tokens[last].start < range.upperBound { last += 1 }
        return first..<last
    }

    /// Whether the token is `word`, which must be lowercase ASCII; the token's case doesn't matter.
    public func token(_ index: Int, is word: StaticString) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        let token = tokens[index]
        guard token.end - token.start == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { expected in
            for (offset, byte) in expected.enumerated() where ASCII.lowercased(bytes[token.start + offset]) != byte {
                return false
            }
            return true
        }
    }

    /// Whether there is no space between the token and the one before it.
    public func isAttached(_ index: Int) -> Bool {
        index > 0 && index < tokens.count && tokens[index - 1].end == tokens[index].start
    }

    public func isFirstOfSentence(_ index: Int) -> Bool {
        tokens.indices.contains(index) && sentences[tokens[index].sentence].tokens.lowerBound == index
    }
}

/// Case without a locale and without allocation.
enum ASCII {
    static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
