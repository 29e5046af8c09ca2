/// Makes readable what stands for no characters in a line of JSON: each invalid sequence of UTF-8 and each escape of half a
/// surrogate pair becomes U+FFFD, as everywhere in a report.
enum LineRepair {
    static func repaired(_ line: [UInt8]) -> [UInt8] {
        let bytes = Array(String(decoding: line, as: UTF8.self).utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var at = 0
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count else {
                output.append(bytes[at])
                at += 1
                continue
            }
            let length = escapeLength(bytes, at)
            output += length == halfPair ? Array("\\ufffd".utf8) : Array(bytes[at..<at + abs(length)])
            at += abs(length)
        }
        return output
    }

    /// Stands for an escape of six bytes that is half a pair.
    private static let halfPair = -6

    /// Bytes of the escape at a backslash that has a byte behind it.
    private static func escapeLength(_ bytes: [UInt8], _ at: Int) -> Int {
        guard let unit = unit(bytes, at) else { return 2 }
        guard unit & 0xF800 == 0xD800 else { return 6 }
        guard unit < 0xDC00, let next = self.unit(bytes, at + 6), next & 0xFC00 == 0xDC00 else { return halfPair }
        return 12
    }

    /// The UTF-16 unit that a "\\u" escape stands for; nil where there is no such escape.
    private static func unit(_ bytes: [UInt8], _ at: Int) -> UInt16? {
        guard at + 6 <= bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") else {
            return nil
        }
        return UInt16(String(decoding: bytes[at + 2..<at + 6], as: UTF8.self), radix: 16)
    }
}
