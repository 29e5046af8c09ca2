/// Walks over UTF-8 text and tries the readers of every notation where a coordinate can begin.
struct CoordinateScanner {
    typealias Finding = CoordinateNotation.Finding
    typealias Impossible = CoordinateNotation.Impossible
    /// Nil where the text has not the reader's form.
    typealias Reading = Result<Finding, Impossible>?

    enum Strictness { case wholeText, runningText }

    let bytes: [UInt8]
    let strictness: Strictness

    init(_ bytes: [UInt8], strictness: Strictness) {
        self.bytes = bytes
        self.strictness = strictness
    }

    func readAll() -> [Result<Finding, Impossible>] {
        var found: [Result<Finding, Impossible>] = []
        var offset = 0
        while offset < bytes.count {
            guard canBegin(at: offset), let result = read(at: offset) else {
                offset += 1
                continue
            }
            found.append(result)
            switch result {
            case .success(let finding): offset = finding.range.upperBound
            case .failure(let impossible): offset = max(offset + 1, impossible.range.upperBound)
            }
        }
        return found
    }

    func read(at offset: Int) -> Reading {
        readGeoURI(at: offset) ?? readMGRS(at: offset) ?? readUTM(at: offset) ?? readUPS(at: offset)
            ?? readDegrees(at: offset)
    }

    /// A cheap test, because most of a report is not a coordinate: a digit, sign, hemisphere or label after a word's end.
    private func canBegin(at offset: Int) -> Bool {
        if offset > 0, bytes[offset - 1].isWordByte || bytes[offset - 1] == UInt8(ascii: ".") { return false }
        switch bytes[offset] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), 0xE2:
            return true
        case UInt8(ascii: "N"), UInt8(ascii: "S"), UInt8(ascii: "E"), UInt8(ascii: "W"):
            let next = skippingSpace(offset + 1)
            return next < bytes.count && bytes[next].isDigit
        case UInt8(ascii: "A"), UInt8(ascii: "B"), UInt8(ascii: "Y"), UInt8(ascii: "Z"), UInt8(ascii: "U"):
            return true
        case UInt8(ascii: "g"), UInt8(ascii: "G"), UInt8(ascii: "l"), UInt8(ascii: "L"):
            return true
        default:
            return false
        }
    }
}

// MARK: Small readers that the notations share. Each returns the offset behind what it read.

extension CoordinateScanner {
    func skippingSpace(_ offset: Int) -> Int {
        var offset = offset
        while offset < bytes.count {
            if bytes[offset] == 0x20 || bytes[offset] == 0x09 {
                offset += 1
            } else if starts(with: "\u{A0}", at: offset) {
                offset += 2
            } else if starts(with: "\u{202F}", at: offset) {
                offset += 3
            } else {
                break
            }
        }
        return offset
    }

    func starts(with text: StaticString, at offset: Int) -> Bool {
        guard offset + text.utf8CodeUnitCount <= bytes.count else { return false }
        for index in 0..<text.utf8CodeUnitCount where bytes[offset + index] != text.utf8Start[index] { return false }
        return true
    }

    /// Compares ASCII letters without regard to case.
    func hasWord(_ word: StaticString, at offset: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard offset + count <= bytes.count else { return false }
        for index in 0..<count where bytes[offset + index] | 0x20 != word.utf8Start[index] | 0x20 { return false }
        return true
    }

    func endsWord(at offset: Int) -> Bool { offset >= bytes.count || !bytes[offset].isWordByte }

    func digits(at offset: Int) -> Int {
        var end = offset
        while end < bytes.count, bytes[end].isDigit { end += 1 }
        return end
    }

    func number(_ range: Range<Int>) -> Double? {
        Double(String(decoding: bytes[range], as: UTF8.self).replacing(",", with: "."))
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension UInt8 {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    /// Part of a word: a letter, a digit, or a byte of a character outside ASCII other than the degree sign's.
    var isWordByte: Bool { isDigit || isLetter || self == 0x5F }
}
