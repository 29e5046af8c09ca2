/// A unit of a report's layout: what a blank line, a mark or the look of a line sets apart.
public struct Block: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case paragraph
        /// "# Title", or a short line of its own without a full stop.
        case heading
        /// "- …", "• …", "* …"
        case bullet
        /// "3. …", "4) …", "(c) …"
        case numbered
        /// A row with cells between "|" or tabs.
        case tableRow
        /// "LOCATION: Raqqa": the key is a few words before the colon.
        case keyValue
    }

    public var kind: Kind
    /// UTF-8 offsets of the whole block, with its mark.
    public var range: Range<Int>
    /// UTF-8 offset where the content begins: behind the bullet, the number or the key's colon.
    public var contentStart: Int
    /// Indices into ``ReportText/tokens``.
    public var tokens: Range<Int> = 0..<0
    /// Indices into ``ReportText/sentences``.
    public var sentences: Range<Int> = 0..<0

    /// Whether it begins with a bullet or a number.
    var isListItem: Bool { kind == .bullet || kind == .numbered }
}

/// Finds the blocks of a text from its lines.
struct BlockReader {
    private var blocks: [Block] = []
    /// Lines at least this long are taken for filled when lines are hard-wrapped; nil when every line is a paragraph.
    private let wrapWidth: Int?

    static func blocks(of bytes: borrowing Span<UInt8>) -> [Block] {
        let lines = Line.lines(of: bytes)
        var reader = BlockReader(wrapWidth: wrapWidth(of: lines))
        var previous: Line?
        for (index, line) in lines.enumerated() where !line.isBlank {
            let before = index > 0 ? lines[index - 1] : nil
            reader.add(line, after: previous, blankBefore: before?.isBlank ?? true, bytes)
            previous = line
        }
        for index in reader.blocks.indices { reader.settleHeading(index, bytes) }
        return reader.blocks
    }

    private init(wrapWidth: Int?) { self.wrapWidth = wrapWidth }

    /// The width that lines are wrapped at, when the longest of several lines are of about one length under 130 bytes.
    private static func wrapWidth(of lines: [Line]) -> Int? {
        let longest = lines.reduce(0) { max($0, $1.content.count) }
        guard (40...130).contains(longest) else { return nil }
        let filled = lines.count { $0.content.count > longest * 3 / 4 }
        return filled >= 2 ? longest : nil
    }

    private mutating func add(_ line: Line, after previous: Line?, blankBefore: Bool, _ bytes: borrowing Span<UInt8>) {
        let (kind, contentStart) = LineMark.read(line, bytes)
        if kind == .paragraph, !blankBefore, let previous, let last = blocks.last,
            last.kind != .heading, last.kind != .tableRow, isWrapped(previous, line, bytes)
        {
            blocks[blocks.count - 1].range = last.range.lowerBound..<line.content.upperBound
            return
        }
        blocks.append(Block(kind: kind, range: line.content, contentStart: contentStart))
    }

    /// Whether `next` continues `line`: its first word would not have fitted on it.
    private func isWrapped(_ line: Line, _ next: Line, _ bytes: borrowing Span<UInt8>) -> Bool {
        guard let wrapWidth else { return false }
        var firstWord = next.content.lowerBound
        while firstWord < next.content.upperBound, bytes[firstWord] > 32 { firstWord += 1 }
        return line.content.count + 1 + (firstWord - next.content.lowerBound) > wrapWidth * 9 / 10
    }

    /// A short paragraph of one line that does not end like a sentence is a heading.
    private mutating func settleHeading(_ index: Int, _ bytes: borrowing Span<UInt8>) {
        let block = blocks[index]
        guard block.kind == .paragraph, block.range.count <= 120, blocks.count > 1 else { return }
        switch bytes[block.range.upperBound - 1] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ","), UInt8(ascii: ";"),
            UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: ")"), 0x9D:
            return
        default: blocks[index].kind = .heading
        }
    }
}

/// A line without its surrounding space.
struct Line {
    let content: Range<Int>
    var isBlank: Bool { content.isEmpty }

    static func lines(of bytes: borrowing Span<UInt8>) -> [Line] {
        var lines: [Line] = []
        var start = 0
        for index in 0...bytes.count {
            guard index == bytes.count || bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r")
            else { continue }
            var from = start
            var to = index
            while from < to, bytes[from] <= 32 { from += 1 }
            while to > from, bytes[to - 1] <= 32 { to -= 1 }
            let isSecondOfCRLF =
                index < bytes.count && bytes[index] == UInt8(ascii: "\n") && index == start
                && start > 0 && bytes[start - 1] == UInt8(ascii: "\r")
            if !isSecondOfCRLF { lines.append(Line(content: from..<to)) }
            start = index + 1
        }
        return lines
    }
}
