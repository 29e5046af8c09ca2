/// Reads the wire format of Protocol Buffers (https://protobuf.dev/programming-guides/encoding/). Every read is
/// checked against the end: nil means that the bytes are damaged.
struct ProtobufReader {
    let bytes: [UInt8]
    private(set) var position: Int
    private let end: Int

    init(_ bytes: [UInt8]) { self.init(bytes, bytes.indices) }

    /// A part of the bytes, such as a nested message.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    var isAtEnd: Bool { position >= end }
    var remaining: Int { end - position }

    mutating func varint() -> UInt64? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < end {
            let byte = bytes[position]
            position += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
            if shift > 63 { return nil }
        }
        return nil
    }

    /// A field's number and wire type.
    mutating func tag() -> (field: Int, wire: Int)? {
        guard let key = varint(), key >> 3 <= 0x1FFF_FFFF else { return nil }
        return (Int(key >> 3), Int(key & 7))
    }

    /// The range of a length-delimited field, which is then behind.
    mutating func range() -> Range<Int>? {
        guard let length = varint(), length <= UInt64(end - position) else { return nil }
        let start = position
        position += Int(length)
        return start..<position
    }

    mutating func string() -> String? {
        guard let range = range() else { return nil }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    mutating func fixed(_ length: Int) -> UInt64? {
        guard length <= end - position else { return nil }
        var value: UInt64 = 0
        for index in 0..<length { value |= UInt64(bytes[position + index]) << UInt64(8 * index) }
        position += length
        return value
    }

    /// Passes over a field that is not wanted.
    mutating func skip(wire: Int) -> Bool {
        switch wire {
        case 0: varint() != nil
        case 1: fixed(8) != nil
        case 2: range() != nil
        case 5: fixed(4) != nil
        default: false
        }
    }
}

extension UInt64 {
    /// ZigZag decoding of a 32-bit number.
    var zigzag: Int32 {
        let value = UInt32(truncatingIfNeeded: self)
        return Int32(bitPattern: value >> 1) ^ -Int32(bitPattern: value & 1)
    }
}
