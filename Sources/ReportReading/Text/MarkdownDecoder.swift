/// Turns Markdown into plain text: emphasis marks, code fences, link targets and images' marks go; headings, bullets,
/// numbers and table bars stay, since they carry the layout.
struct MarkdownDecoder {
    private let input: [UInt8]
    private var output: [UInt8] = []

    static func decode(_ input: [UInt8]) -> [UInt8] {
        var decoder = MarkdownDecoder(input: input)
        decoder.output.reserveCapacity(input.count)
        var start = 0
        while start < input.count {
            let end = input[start...].firstIndex(of: UInt8(ascii: "\n")) ?? input.count
            decoder.readLine(start..<end)
            start = end + 1
        }
        return decoder.output
    }

    private init(input: [UInt8]) { self.input = input }

    private mutating func readLine(_ line: Range<Int>) {
        let trimmed = input[line].drop { $0 <= 32 }
        let fences = [Array("```".utf8), Array("~~~".utf8)]
        let isRule = trimmed.count >= 3 && trimmed.allSatisfy { "-=*_|: \r".utf8.contains($0) }
        if fences.contains(where: { trimmed.starts(with: $0) }) || isRule {
            output.append(UInt8(ascii: "\n"))
            return
        }
        var index = line.lowerBound
        while index < line.upperBound, input[index] == UInt8(ascii: ">") || input[index] == 32 { index += 1 }
        // A bullet's star is no emphasis.
        if index + 1 < line.upperBound, "*+-".utf8.contains(input[index]), input[index + 1] == 32 {
            output.append(contentsOf: "- ".utf8)
            index += 2
        }
        readSpan(index..<line.upperBound)
        output.append(UInt8(ascii: "\n"))
    }

    private mutating func readSpan(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = input[index]
            switch byte {
            case UInt8(ascii: "\\") where index + 1 < range.upperBound && isMark(input[index + 1]):
                output.append(input[index + 1])
                index += 2
            case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "~"): index += 1
            case UInt8(ascii: "_") where !isInsideWord(index, range): index += 1
            case UInt8(ascii: "!") where index + 1 < range.upperBound && input[index + 1] == UInt8(ascii: "["):
                index += 1
            case UInt8(ascii: "["):
                if let link = link(at: index, range) {
                    readSpan(link.text)
                    index = link.end
                } else {
                    output.append(byte)
                    index += 1
                }
            default:
                output.append(byte)
                index += 1
            }
        }
    }

    private func isMark(_ byte: UInt8) -> Bool { byte < 0x80 && !CharacterClass.ascii[Int(byte)].isLetter && byte > 32 }

    private func isInsideWord(_ index: Int, _ range: Range<Int>) -> Bool {
        let before = index > range.lowerBound && input[index - 1] > 32 && !isMark(input[index - 1])
        let after = index + 1 < range.upperBound && input[index + 1] > 32 && !isMark(input[index + 1])
        return before && after
    }

    /// Bytes that a link's text or target may have; keeps the time linear when brackets never close.
    private static let maximumLinkText = 2000

    /// "[text](target)" or "[text][label]" that begins at `start`.
    private func link(at start: Int, _ range: Range<Int>) -> (text: Range<Int>, end: Int)? {
        let limit = min(range.upperBound, start + Self.maximumLinkText)
        guard let close = input[start..<limit].firstIndex(of: UInt8(ascii: "]")), close + 1 < range.upperBound
        else { return nil }
        let closer: UInt8
        switch input[close + 1] {
        case UInt8(ascii: "("): closer = UInt8(ascii: ")")
        case UInt8(ascii: "["): closer = UInt8(ascii: "]")
        default: return nil
        }
        let targetLimit = min(range.upperBound, close + 2 + Self.maximumLinkText)
        guard let end = input[(close + 2)..<targetLimit].firstIndex(of: closer) else { return nil }
        return (start + 1..<close, end + 1)
    }
}
