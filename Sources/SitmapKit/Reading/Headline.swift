import ReportReading

/// A heading for the page out of the report's own.
enum Headline {
    private static let longest = 110

    /// The report's first line where it reads like a heading: a heading by its layout, or short and without a full stop.
    static func of(_ report: Report) -> String? {
        guard let block = report.text.blocks.first else { return nil }
        let range = block.contentStart..<max(block.contentStart, block.range.upperBound)
        let line = report.text.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !line.isEmpty, line.count <= longest, let last = line.last, !".:;,".contains(last) else { return nil }
        return line
    }
}
