import Foundation

/// What a line of `find --jsonl` asks: `{"query","country"?,"near"?}`.
struct FindRequest: Decodable {
    var query: String
    var country: String?
    var near: String?

    /// - Throws: `SitmapError.badData` for anything but such an object in valid Unicode.
    init(jsonLine line: [UInt8]) throws(SitmapError) {
        // Nearly all lines are plain; the decoder reads the others and judges them.
        if let plain = FindRequest(plain: line) {
            self = plain
            return
        }
        do {
            self = try JSONDecoder().decode(FindRequest.self, from: Data(line))
        } catch {
            throw SitmapError(
                .badData,
                "is no JSON object with texts \"query\" and, if there are, \"country\" and \"near\", in valid Unicode")
        }
    }

    /// An object of texts with known keys, each once; nil for whatever else.
    private init?(plain line: [UInt8]) {
        var scanner = PlainJSONScanner(line)
        var texts: [String?] = [nil, nil, nil]
        guard scanner.take("{") else { return nil }
        repeat {
            guard let key = scanner.text(), scanner.take(":"), let value = scanner.text(),
                let field = Self.keys.firstIndex(of: key), texts[field] == nil
            else { return nil }
            texts[field] = value
        } while scanner.take(",")
        guard scanner.take("}"), scanner.isAtEnd, let query = texts[0] else { return nil }
        (self.query, country, near) = (query, texts[1], texts[2])
    }

    private static let keys = ["query", "country", "near"]
}

/// Reads the tokens of a small JSON text (RFC 8259) without building a tree. It gives up where something is unusual.
struct PlainJSONScanner {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool {
        mutating get {
            skipSpace()
            return at == bytes.count
        }
    }

    /// Whether the next token is this sign, which is then behind.
    mutating func take(_ sign: Unicode.Scalar) -> Bool {
        skipSpace()
        guard at < bytes.count, bytes[at] == UInt8(ascii: sign) else { return false }
        at += 1
        return true
    }

    /// The next token as a text; nil where it is none, has a lone surrogate, or is no UTF-8.
    mutating func text() -> String? {
        guard take("\"") else { return nil }
        let start = at
        while at < bytes.count, bytes[at] >= 0x20 {
            switch bytes[at] {
            case UInt8(ascii: "\""):
                at += 1
                return String(validating: bytes[start..<at - 1], as: UTF8.self)
            case UInt8(ascii: "\\"): return escapedText(from: start)
            default: at += 1
            }
        }
        return nil
    }

    /// The rest of a text that has an escape at the current offset.
    private mutating func escapedText(from start: Int) -> String? {
        var text = Array(bytes[start..<at])
        while at < bytes.count, bytes[at] >= 0x20 {
            let byte = bytes[at]
            at += 1
            switch byte {
            case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = escaped() else { return nil }
                text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            default: text.append(byte)
            }
        }
        return nil
    }

    /// What stands behind a backslash; two escapes for one scalar beyond the basic plane.
    private mutating func escaped() -> Unicode.Scalar? {
        guard at < bytes.count else { return nil }
        let sign = Unicode.Scalar(bytes[at])
        at += 1
        switch sign {
        case "\"", "\\", "/": return sign
        case "b": return "\u{08}"
        case "f": return "\u{0C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "u":
            guard let high = codeUnit() else { return nil }
            guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) }
            guard bytes[at...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else { return nil }
            at += 2
            guard let low = codeUnit(), (0xDC00..<0xE000).contains(low) else { return nil }
            return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        default: return nil
        }
    }

    /// Four hexadecimal digits.
    private mutating func codeUnit() -> UInt32? {
        guard bytes.count - at >= 4 else { return nil }
        var unit: UInt32 = 0
        for byte in bytes[at..<at + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            unit = unit << 4 | UInt32(digit)
        }
        at += 4
        return unit
    }

    private mutating func skipSpace() {
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0A || bytes[at] == 0x0D {
            at += 1
        }
    }
}
