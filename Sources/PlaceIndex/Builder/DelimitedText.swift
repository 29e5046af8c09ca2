/// How the fields of a text table are separated.
enum DelimitedText {
    /// The separator of a table by its header: of tab, comma, semicolon and bar the one that makes the most fields.
    static func separator(of header: Slice<UnsafeRawBufferPointer>) -> UInt8 {
        let candidates = [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|")]
        let counts = candidates.map { candidate in header.count { $0 == candidate } }
        let most = counts.max() ?? 0
        return candidates[counts.firstIndex(of: most) ?? 0]
    }

    /// The fields of a record, those in quotation marks without them (RFC 4180; a field may not go on in the next line).
    static func fields(_ line: Slice<UnsafeRawBufferPointer>, separator: UInt8) throws(RowError) -> [String] {
        let quote = UInt8(ascii: "\"")
        guard separator != UInt8(ascii: "\t"), line.contains(quote) else {
            return LineReader.fields(line, separator: separator).map(LineReader.text)
        }
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var at = line.startIndex
        while at < line.endIndex {
            let byte = line[at]
            let isDoubled = isQuoted && byte == quote && at + 1 < line.endIndex && line[at + 1] == quote
            if isDoubled {
                field.append(quote)
                at += 1
            } else if byte == quote {
                isQuoted.toggle()
            } else if byte == separator, !isQuoted {
                fields.append(String(decoding: field, as: UTF8.self))
                field = []
            } else {
                field.append(byte)
            }
            at += 1
        }
        if isQuoted { throw RowError("a quotation mark is not closed in its line") }
        return fields + [String(decoding: field, as: UTF8.self)]
    }
}
