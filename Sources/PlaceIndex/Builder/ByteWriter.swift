/// Little-endian numbers and texts appended to bytes.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    var count: Int { bytes.count }

    mutating func add(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// The lowest `width` bytes of a number.
    mutating func add(_ value: UInt32, width: Int) {
        for place in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(8 * place))) }
    }

    mutating func add(contentsOf more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    /// LEB128.
    mutating func addVarint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// A text behind its length.
    mutating func addText(_ text: String) {
        addVarint(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    /// A text in a field of fixed width, padded with zeros, cut where it is longer.
    mutating func add(_ text: String, width: Int) {
        let cut = Array(text.utf8.prefix(width))
        bytes.append(contentsOf: cut + [UInt8](repeating: 0, count: width - cut.count))
    }
}
