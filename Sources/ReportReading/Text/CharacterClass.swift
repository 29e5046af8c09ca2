/// What a character is to the tokenizer.
enum CharacterClass: UInt8 {
    case upper, lower, caseless, mark, digit, space, newline, apostrophe, dot, punctuation, symbol

    var isLetter: Bool { self == .upper || self == .lower || self == .caseless }

    /// The classes of the 128 ASCII characters.
    static let ascii: [CharacterClass] = (0..<128).map { code in
        switch UInt8(code) {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
        case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): .newline
        case 0...32, 127: .space
        case UInt8(ascii: "'"): .apostrophe
        case UInt8(ascii: "."): .dot
        case UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"),
            UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
            .symbol
        default: .punctuation
        }
    }

    /// The class of a character beyond ASCII.
    init(beyondASCII scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x2018, 0x2019, 0x02BC, 0x02BB, 0x02BE, 0x02BF, 0x60, 0xB4, 0xFF07: self = .apostrophe
        case 0x85, 0x2028, 0x2029: self = .newline
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .space
        // Joiners and direction marks stand inside words and are no part of their look.
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xAD, 0xFEFF: self = .mark
        case 0x2010...0x2017, 0x201A...0x2027, 0x2030...0x205E: self = .punctuation
        case 0x0430...0x045F: self = .lower
        case 0x0400...0x042F: self = .upper
        case 0x0620...0x064A, 0x4E00...0x9FFF, 0x3041...0x30FF, 0xAC00...0xD7A3: self = .caseless
        default: self.init(category: scalar.properties.generalCategory)
        }
    }

    private init(category: Unicode.GeneralCategory) {
        self =
            switch category {
            case .uppercaseLetter, .titlecaseLetter: .upper
            case .lowercaseLetter: .lower
            case .modifierLetter, .otherLetter, .letterNumber: .caseless
            case .nonspacingMark, .spacingMark, .enclosingMark, .format: .mark
            case .decimalNumber: .digit
            case .spaceSeparator, .control, .unassigned, .privateUse, .surrogate: .space
            case .lineSeparator, .paragraphSeparator: .newline
            case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .otherNumber: .symbol
            default: .punctuation
            }
    }
}

/// Reads one character of valid UTF-8.
struct CharacterReader {
    /// The class and the length in bytes of the character at `index`.
    @inline(__always)
    static func read(_ bytes: borrowing Span<UInt8>, _ index: Int) -> (class: CharacterClass, length: Int) {
        let lead = bytes[index]
        if lead < 0x80 { return (CharacterClass.ascii[Int(lead)], 1) }
        let (scalar, length) = decode(bytes, index)
        return (CharacterClass(beyondASCII: scalar), length)
    }

    /// The scalar at `index`, which must be its first byte.
    static func decode(_ bytes: borrowing Span<UInt8>, _ index: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let lead = UInt32(bytes[index])
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard index + length <= bytes.count else { return ("\u{FFFD}", bytes.count - index) }
        var value = length == 1 ? lead : lead & (0x7F >> UInt32(length))
        for step in 1..<max(length, 1) { value = value << 6 | UInt32(bytes[index + step] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
}
