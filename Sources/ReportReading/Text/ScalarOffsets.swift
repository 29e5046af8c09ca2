/// Turns byte offsets of UTF-8 into counts of Unicode scalars and back, in constant time for each look-up.
struct ScalarOffsets: Sendable {
    /// Bytes between two marks.
    private static let stride = 256
    /// Scalars before each multiple of `stride` bytes; empty for ASCII.
    private let marks: [Int]

    init(_ bytes: [UInt8]) {
        var marks: [Int] = []
        marks.reserveCapacity(bytes.count / Self.stride + 1)
        var scalars = 0
        for start in Swift.stride(from: 0, to: bytes.count, by: Self.stride) {
            marks.append(scalars)
            for byte in bytes[start..<min(start + Self.stride, bytes.count)] where byte & 0xC0 != 0x80 { scalars += 1 }
        }
        self.marks = scalars == bytes.count ? [] : marks
    }

    /// Scalars before byte `offset`.
    func scalarOffset(ofByte offset: Int, in bytes: [UInt8]) -> Int {
        guard !marks.isEmpty else { return offset }
        let mark = min(offset / Self.stride, marks.count - 1)
        var scalars = marks[mark]
        for byte in bytes[mark * Self.stride..<offset] where byte & 0xC0 != 0x80 { scalars += 1 }
        return scalars
    }

    /// Byte offset of scalar number `offset`, or nil when the text is shorter.
    func byteOffset(ofScalar offset: Int, in bytes: [UInt8]) -> Int? {
        guard offset >= 0, offset <= bytes.count else { return nil }
        guard !marks.isEmpty else { return offset }
        var low = 0
        var high = marks.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if marks[middle] <= offset { low = middle } else { high = middle }
        }
        var scalars = marks[low]
        for index in low * Self.stride..<bytes.count where bytes[index] & 0xC0 != 0x80 {
            if scalars == offset { return index }
            scalars += 1
        }
        return scalars == offset ? bytes.count : nil
    }
}
