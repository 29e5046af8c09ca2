/// The lines of a mapped text file, as ranges of its bytes.
struct LineReader: Sequence, IteratorProtocol {
    private let bytes: UnsafeRawBufferPointer
    private var at = 0
    private(set) var number = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        // A byte order mark is no part of the first line.
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { at = 3 }
    }

    mutating func next() -> (number: Int, text: Slice<UnsafeRawBufferPointer>)? {
        guard at < bytes.count else { return nil }
        var end = at
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        var last = end
        if last > at, bytes[last - 1] == 0x0D { last -= 1 }
        defer { at = end + 1 }
        number += 1
        return (number, bytes[at..<last])
    }

    /// The fields of a line; an empty line has one empty field.
    static func fields(_ line: Slice<UnsafeRawBufferPointer>, separator: UInt8 = 0x09) -> [Slice<
        UnsafeRawBufferPointer
    >] {
        line.split(separator: separator, omittingEmptySubsequences: false)
    }

    static func text(_ field: Slice<UnsafeRawBufferPointer>) -> String { String(decoding: field, as: UTF8.self) }
}
