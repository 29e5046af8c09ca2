/// Little-endian numbers and texts appended to bytes.
struct ByteWriter {
    /// Those not moved to a file.
    private(set) var bytes: [UInt8]
    private let file: ScratchFile?

    /// - Parameter file: where `spill` moves what was written.
    init(_ bytes: [UInt8] = [], spillingTo file: ScratchFile? = nil) {
        self.bytes = bytes
        self.file = file
    }

    var count: Int { (file?.count ?? 0) + bytes.count }

    /// Moves what was written to the file, if there is one and it is worth the while.
    mutating func spill() {
        guard let file, bytes.count >= 1 << 12 else { return }
        file.append(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Everything that was written, part by part.
    func forEachPart<E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> Void) throws(E) {
        if let file { try file.forEachPart(body) }
        try bytes.span.withUnsafeBytes(body)
    }

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
