/// Writes JSON with its keys in the order given, so that equal values give equal bytes.
public struct JSONWriter: Sendable {
    public private(set) var bytes: [UInt8] = []
    private var levels: [Level] = []
    private let pretty: Bool

    private struct Level {
        var isEmpty = true
        var inline: Bool
    }

    /// - Parameter pretty: two spaces of indentation a level; otherwise all on one line.
    public init(pretty: Bool = false) {
        self.pretty = pretty
        bytes.reserveCapacity(512)
    }

    public mutating func object(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
        container("{", "}", inline: inline, body)
    }

    public mutating func array(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
        container("[", "]", inline: inline, body)
    }

    public mutating func key(_ name: String) {
        separate()
        write(string: name)
        bytes.append(UInt8(ascii: ":"))
        if pretty { bytes.append(0x20) }
    }

    /// The next element of an array begins.
    public mutating func element() { separate() }

    public mutating func null() { append("null") }
    public mutating func value(_ value: Bool) { append(value ? "true" : "false") }
    public mutating func value(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        append(digits: value.magnitude)
    }
    public mutating func value(_ value: String) { write(string: value) }

    /// A real number with up to `decimals` decimals and at least one, so that a column of them keeps its type. Null where
    /// it is not finite, which JSON cannot say.
    public mutating func value(_ value: Double, decimals: Int = 6) {
        var power = 1.0
        for _ in 0..<decimals { power *= 10 }
        let scaled = (abs(value) * power).rounded()
        guard scaled < 9e15 else { return value.isFinite ? append("\(value)") : null() }
        let whole = UInt(scaled)
        let unit = UInt(power)
        if value < 0, whole != 0 { bytes.append(UInt8(ascii: "-")) }
        append(digits: whole / unit)
        bytes.append(UInt8(ascii: "."))
        var fraction = whole % unit
        var length = max(decimals, 1)
        while length > 1, fraction % 10 == 0 {
            fraction /= 10
            length -= 1
        }
        append(digits: fraction, atLeast: length)
    }

    private mutating func append(digits number: UInt, atLeast length: Int = 1) {
        let start = bytes.count
        var rest = number
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0 || bytes.count - start < length
        bytes[start...].reverse()
    }

    private mutating func container(_ open: String, _ close: String, inline: Bool, _ body: (inout JSONWriter) -> Void) {
        append(open)
        levels.append(Level(inline: inline || !pretty || levels.last?.inline == true))
        body(&self)
        let level = levels.removeLast()
        if !level.inline, !level.isEmpty { newLine() }
        append(close)
    }

    private mutating func separate() {
        guard let level = levels.last else { return }
        if !level.isEmpty {
            bytes.append(UInt8(ascii: ","))
            if level.inline, pretty { bytes.append(0x20) }
        }
        levels[levels.count - 1].isEmpty = false
        if !level.inline { newLine() }
    }

    private mutating func newLine() {
        bytes.append(0x0A)
        for _ in levels { append("  ") }
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func write(string: String) {
        bytes.append(UInt8(ascii: "\""))
        var string = string
        string.withUTF8 { text in
            // Runs without anything to escape are copied whole.
            var start = 0
            for index in text.indices where text[index] < 0x20 || text[index] == 0x22 || text[index] == 0x5C {
                bytes.append(contentsOf: text[start..<index])
                escape(text[index])
                start = index + 1
            }
            bytes.append(contentsOf: text[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case 0x0A: append("\\n")
        case 0x0D: append("\\r")
        case 0x09: append("\\t")
        default:
            let digits = Array("0123456789abcdef".utf8)
            append("\\u00")
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}
