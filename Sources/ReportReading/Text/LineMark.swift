/// Reads how a line begins: as a heading, a bullet, a numbered item, a table row or a "KEY: value" line.
enum LineMark {
    /// The kind of block the line begins and the offset of its content.
    static func read(_ line: Line, _ bytes: borrowing Span<UInt8>) -> (kind: Block.Kind, contentStart: Int) {
        let start = line.content.lowerBound
        let end = line.content.upperBound
        if let content = afterHashes(start, end, bytes) { return (.heading, content) }
        if let content = afterBullet(start, end, bytes) { return (.bullet, content) }
        if let content = afterNumber(start, end, bytes) { return (.numbered, content) }
        if isTableRow(start, end, bytes) { return (.tableRow, start) }
        if let content = afterKey(start, end, bytes) { return (.keyValue, content) }
        return (.paragraph, start)
    }

    private static func skipSpace(_ from: Int, _ end: Int, _ bytes: borrowing Span<UInt8>) -> Int {
        var index = from
        while index < end, bytes[index] <= 32 { index += 1 }
        return index
    }

    private static func afterHashes(_ start: Int, _ end: Int, _ bytes: borrowing Span<UInt8>) -> Int? {
        var index = start
        while index < end, bytes[index] == UInt8(ascii: "#") { index += 1 }
        guard index > start, index - start <= 6, index < end, bytes[index] <= 32 else { return nil }
        return skipSpace(index, end, bytes)
    }

    private static func afterBullet(_ start: Int, _ end: Int, _ bytes: borrowing Span<UInt8>) -> Int? {
        let (scalar, length) = CharacterReader.decode(bytes, start)
        switch scalar {
        case "•", "‣", "▪", "●", "·", "◦", "■", "►", "▶":
            let content = skipSpace(start + length, end, bytes)
            return content < end ? content : nil
        case "-", "*", "+", "–", "—":
            guard start + length < end, bytes[start + length] <= 32 else { return nil }
            let content = skipSpace(start + length, end, bytes)
            return content < end ? content : nil
        default: return nil
        }
    }

    /// "3." "4)" "(c)" "iv.": up to three digits or letters, of which letters need a bracket.
    private static func afterNumber(_ start: Int, _ end: Int, _ bytes: borrowing Span<UInt8>) -> Int? {
        var index = start
        let opened = bytes[index] == UInt8(ascii: "(")
        if opened { index += 1 }
        let first = index
        while index < end, index - first < 4, CharacterReader.read(bytes, index).class == .digit, bytes[index] < 0x80 {
            index += 1
        }
        let isDigits = index > first
        if !isDigits, index < end, bytes[index] < 0x80, CharacterClass.ascii[Int(bytes[index])].isLetter { index += 1 }
        guard index > first, index - first <= 3, index + 1 < end, bytes[index + 1] <= 32 else { return nil }
        let isBracket = bytes[index] == UInt8(ascii: ")")
        guard isBracket || (isDigits && !opened && bytes[index] == UInt8(ascii: ".")) else { return nil }
        let content = skipSpace(index + 1, end, bytes)
        return content < end ? content : nil
    }

    private static func isTableRow(_ start: Int, _ end: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
        var bars = 0
        var tabs = 0
        for index in start..<end {
            if bytes[index] == UInt8(ascii: "|") { bars += 1 }
            if bytes[index] == UInt8(ascii: "\t") { tabs += 1 }
        }
        return bars >= 2 || tabs >= 2 || (bars == 1 && bytes[start] == UInt8(ascii: "|"))
    }

    /// Up to four words of letters, digits, spaces and "/" before a colon that is followed by a space.
    private static func afterKey(_ start: Int, _ end: Int, _ bytes: borrowing Span<UInt8>) -> Int? {
        var index = start
        var words = 1
        while index < end, index - start <= 40 {
            switch bytes[index] {
            case UInt8(ascii: ":"):
                guard index > start, index + 1 < end, bytes[index + 1] <= 32 else { return nil }
                return skipSpace(index + 1, end, bytes)
            case UInt8(ascii: " "):
                words += 1
                guard words <= 4 else { return nil }
            case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"): break
            case 0x80...0xFF: break
            case let byte:
                let kind = CharacterClass.ascii[Int(byte)]
                guard kind.isLetter || kind == .digit else { return nil }
            }
            index += 1
        }
        return nil
    }
}
