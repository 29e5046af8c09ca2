import CDeflate

/// A name of a place as it is written.
public struct Spelling: Hashable, Sendable {
    public var text: String
    public var kind: NameKind
    /// ISO 639-1 code where the source gives one, otherwise empty.
    public var language: String
    public var script: Script

    public init(text: String, kind: NameKind, language: String) {
        self.text = text
        self.kind = kind
        self.language = language
        script = Script(of: text)
    }
}

/// All spellings of all places: blocks of places in the order of their rows, each compressed (RFC 1951).
struct SpellingStore: Sendable {
    static let indexRecordSize = 12
    static let largestBlock = 1 << 22

    let blocks: ByteView
    let index: ByteView
    let rowCount: Int

    /// The spellings of a place; empty where there are none or the block is damaged.
    func spellings(row: Int) -> [Spelling] {
        var low = 0
        var high = index.count / Self.indexRecordSize
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(index.load(middle * Self.indexRecordSize, as: UInt32.self)) <= row {
                low = middle
            } else {
                high = middle
            }
        }
        guard low < index.count / Self.indexRecordSize else { return [] }
        let record = low * Self.indexRecordSize
        let first = Int(index.load(record, as: UInt32.self))
        let isLast = low + 1 == index.count / Self.indexRecordSize
        let next = record + Self.indexRecordSize
        guard
            let block = inflate(
                offset: Int(index.load(record + 4, as: UInt32.self)),
                size: Int(index.load(record + 8, as: UInt32.self)),
                end: isLast ? blocks.count : Int(index.load(next + 4, as: UInt32.self)))
        else { return [] }
        let rows = (isLast ? rowCount : Int(index.load(next, as: UInt32.self))) - first
        return block.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return [] }
            return Self.parse(ByteView(base: base, count: bytes.count), row: row - first, of: rows)
        }
    }

    private func inflate(offset: Int, size: Int, end: Int) -> [UInt8]? {
        let packed = blocks.slice(offset, end - offset)
        guard size > 0, size <= Self.largestBlock, packed.count > 0, let decompressor = libdeflate_alloc_decompressor()
        else { return nil }
        defer { libdeflate_free_decompressor(decompressor) }
        var block = [UInt8](repeating: 0, count: size)
        let result = block.withUnsafeMutableBytes {
            libdeflate_deflate_decompress(
                decompressor, packed.buffer.baseAddress, packed.count, $0.baseAddress, size, nil)
        }
        return result == LIBDEFLATE_SUCCESS ? block : nil
    }

    /// A block is, script by script, place by place, the number of names and the names: the length of the text times two, plus one
    /// where its kind and two letters of language (zeros: none) precede the text.
    private static func parse(_ bytes: ByteView, row wanted: Int, of rows: Int) -> [Spelling] {
        guard wanted >= 0, wanted < rows, rows <= bytes.count else { return [] }
        var at = 0
        var spellings: [Spelling] = []
        for _ in Script.allCases {
            for row in 0..<rows {
                for _ in 0..<min(bytes.varint(&at), UInt64(bytes.count)) where at >= 0 && at < bytes.count {
                    let head = bytes.varint(&at)
                    let tag = at
                    if head & 1 != 0 { at = at &+ 3 }
                    let length = Int(clamping: head >> 1)
                    if row == wanted {
                        let isTagged = head & 1 != 0
                        spellings.append(
                            Spelling(
                                text: bytes.text(at, length),
                                kind: isTagged ? NameKind(rawValue: bytes.byte(tag)) ?? .alternate : .alternate,
                                language: isTagged && bytes.byte(tag &+ 1) != 0 ? bytes.text(tag &+ 1, 2) : ""))
                    }
                    at = at &+ length
                }
            }
        }
        // The name to show comes first, then the source's.
        return spellings.filter { $0.kind == .main } + spellings.filter { $0.kind != .main }
    }
}
