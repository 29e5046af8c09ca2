/// How a name stands in the text, as far as it tells whether it can be a place.
struct NameForm {
    private let name: String
    private let range: Range<Int>
    private let text: ReportText
    /// Index of its first token.
    private let first: Int
    /// Index of the token behind it.
    private let next: Int

    /// - Parameter range: UTF-8 offsets.
    init(_ range: Range<Int>, in text: ReportText) {
        name = text.string(range)
        self.range = range
        self.text = text
        first = text.tokenIndex(atByte: range.lowerBound)
        next = text.tokenIndex(atByte: range.upperBound)
    }

    /// "SNA", "NGO": initials are a place only where they surely are.
    var isInitials: Bool {
        (name.count <= 3 || name.contains(".")) && name.allSatisfy { $0.isUppercase || $0 == "." }
    }

    /// Long enough to be no ordinary word.
    var isLong: Bool { name.count >= 5 && name.first?.isUppercase == true }

    /// "Qala" of "Qala-e-Naw", "Peru's" read as a name of its own.
    var isPartOfWord: Bool {
        if name.hasSuffix("'s") || name.hasSuffix("\u{2019}s") { return true }
        let hyphen = UInt8(ascii: "-")
        let behind = text.bytes[range.upperBound...].prefix(4)
        let isLowercase = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
        if behind.first == hyphen, behind.dropFirst().prefix(while: isLowercase).count <= 2,
            behind.dropFirst().contains(hyphen)
        {
            return true
        }
        let before = text.bytes[..<range.lowerBound].suffix(4)
        return before.last == hyphen && before.dropLast().contains(hyphen)
    }

    /// "NM" of "45 NM" is a length.
    var isUnit: Bool {
        guard name.count <= 3, first > 0 else { return false }
        let before = text.tokens[first - 1]
        return before.kind == .number && before.end + 1 >= range.lowerBound
    }

    /// "Para 3" at the head of a line is a paragraph.
    var isNumbered: Bool {
        text.tokens.indices.contains(next) && text.tokens[next].kind == .number && startsLine
    }

    /// "Nepal: …", "• Chad - …"
    var isLineHead: Bool {
        guard text.tokens.indices.contains(next) else { return false }
        return startsLine && [":", ".", "-", "–", "—", "|"].contains(text.string(text.tokens[next]))
    }

    /// Where the words beside it say that it is a place: "in Sake", "attacked BOSSO", "Bria: …".
    var isPlaced: Bool {
        guard name.count >= 3, name.first?.isUppercase == true else { return false }
        if isLineHead { return true }
        guard first > 0, text.tokens[first].sentence == text.tokens[first - 1].sentence else { return false }
        let before = text.string(text.tokens[first - 1]).lowercased()
        return Self.locatives.contains(before) || before.hasSuffix("ed") && before.count > 4
    }

    private static let locatives: Set<String> = [
        "in", "at", "near", "outside", "around", "from", "of", "towards", "toward", "inside", "into", "to", "between",
    ]

    /// Nothing but a list mark before it on its line: "• ", "2. ", "(c) ".
    private var startsLine: Bool {
        let before = text.bytes[..<range.lowerBound].reversed().prefix(8)
        var mark: [UInt8] = []
        var isWhole = before.count < 8
        for byte in before {
            if byte == UInt8(ascii: "\n") {
                isWhole = true
                break
            }
            if byte > 0x20 { mark.insert(byte, at: 0) }
        }
        guard isWhole else { return false }
        // Bullets of one or several bytes, or a number or letter with its dot or parenthesis.
        return mark.allSatisfy { $0 >= 0x80 || [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "#")].contains($0) }
            || mark.count <= 4 && [UInt8(ascii: "."), UInt8(ascii: ")")].contains(mark.last ?? 0)
    }
}
