/// How names are made comparable: one rule for the keys of the index, for queries and for running text.
///
/// Unicode compatibility decomposition, marks removed, case folded, letters without a decomposition written plainly
/// (ł → l, ə → a), Arabic-script variants of a letter made one. Apostrophes, full stops and format characters are
/// dropped; hyphens, other punctuation, symbols and blanks separate words; words are separated by one space.
/// "‘Ayn ‘Īsá" → `ayn isa`, "Deir ez-Zor" → `deir ez zor`, "U.S." → `us`, "الفلوجة" → `الفلوجه`.
/// The table is written by `Scripts/folding_table.py`, which documents every step. Folding is idempotent.
public enum NameFolding {
    /// Appends the folded form of `text` to `output`; bytes that are no UTF-8 separate words.
    ///
    /// What is appended neither begins nor ends with a space. It may be empty.
    public static func fold(_ text: Span<UInt8>, into output: inout [UInt8]) {
        let table = FoldingStages.shared
        var writer = WordWriter(output: output)
        output = []
        var at = 0
        while at < text.count {
            let byte = text[at]
            if byte < 0x80 {
                writer.add(table.ascii[Int(byte)])
                at += 1
                continue
            }
            let (scalar, length) = decodeScalar(text, at)
            at += length
            table.write(scalar, &writer)
        }
        output = writer.output
    }

    /// The folded form of `text`, in UTF-8.
    public static func fold(_ text: some StringProtocol) -> [UInt8] {
        var output: [UInt8] = []
        let bytes = Array(text.utf8)
        output.reserveCapacity(bytes.count)
        fold(bytes.span, into: &output)
        return output
    }

    /// The scalar that begins at `at` and how many bytes it takes; U+FFFD and 1 where there is none.
    static func decodeScalar(_ text: Span<UInt8>, _ at: Int) -> (scalar: UInt32, length: Int) {
        let lead = text[at]
        let length = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1
        guard lead < 0xF5, length > 1, at + length <= text.count else {
            return (lead < 0x80 ? UInt32(lead) : 0xFFFD, 1)
        }
        var scalar = UInt32(lead & (0xFF >> UInt8(length + 1)))
        for offset in 1..<length {
            let byte = text[at + offset]
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            scalar = scalar << 6 | UInt32(byte & 0x3F)
        }
        let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        guard scalar >= smallest, scalar < 0x110000, !(0xD800...0xDFFF).contains(scalar) else { return (0xFFFD, 1) }
        return (scalar, length)
    }
}

/// Collects folded bytes and puts one space between words.
struct WordWriter {
    static let dropped: UInt8 = 0
    static let space: UInt8 = 0x20

    var output: [UInt8]
    private let start: Int
    private var spaceIsDue = false

    init(output: [UInt8]) {
        self.output = output
        start = output.count
    }

    /// Adds a folded byte: 0 is dropped, a space separates words.
    @inline(__always)
    mutating func add(_ byte: UInt8) {
        if byte == Self.dropped { return }
        if byte == Self.space {
            spaceIsDue = output.count > start
            return
        }
        if spaceIsDue {
            output.append(Self.space)
            spaceIsDue = false
        }
        output.append(byte)
    }
}

/// The folding table, unpacked once from its text (some 40 µs).
struct FoldingStages: Sendable {
    static let shared = FoldingStages()

    let ascii: [UInt8]
    private let blocks: [UInt16]
    private let entries: [UInt32]
    private let pool: [UInt8]

    private init() {
        blocks = Self.numbers(FoldingTable.blocks, digits: 2).map { UInt16(truncatingIfNeeded: $0) }
        entries = Self.numbers(FoldingTable.entries, digits: 4)
        pool = FoldingTable.pool.withUTF8Buffer { Array($0) }
        ascii = (0..<128).map { (byte: UInt8) in
            switch byte {
            case 0x41...0x5A: byte + 0x20
            case 0x61...0x7A, 0x30...0x39: byte
            case 0x27, 0x22, 0x2E, 0x60: WordWriter.dropped
            default: WordWriter.space
            }
        }
    }

    private static func numbers(_ text: StaticString, digits: Int) -> [UInt32] {
        text.withUTF8Buffer { bytes in
            stride(from: 0, to: bytes.count - digits + 1, by: digits).map { at in
                (0..<digits).reduce(0) { value, place in
                    let digit = bytes[at + place]
                    return value << 6 | UInt32(digit == 0x7E ? 0x2C : digit &- 0x30)
                }
            }
        }
    }

    /// Writes the folded form of a scalar beyond ASCII.
    func write(_ scalar: UInt32, _ writer: inout WordWriter) {
        let entry = scalar < FoldingTable.limit ? entry(Int(scalar)) : 0
        switch entry {
        case 0: Self.encode(scalar) { writer.add($0) }
        case 1: break
        case 2: writer.add(WordWriter.space)
        default:
            let offset = Int(entry >> 5 & 0x3FFFF)
            for byte in pool[offset..<offset + Int(entry & 31)] { writer.add(byte) }
        }
    }

    private func entry(_ scalar: Int) -> UInt32 {
        let block = Int(blocks[scalar / FoldingTable.blockSize])
        return entries[block * FoldingTable.blockSize + scalar % FoldingTable.blockSize]
    }

    private static func encode(_ scalar: UInt32, _ write: (UInt8) -> Void) {
        if scalar == 0xFFFD { return write(WordWriter.space) }
        guard let value = Unicode.Scalar(scalar) else { return }
        for byte in UTF8.encode(value) ?? UTF8.encodedReplacementCharacter { write(byte) }
    }
}
