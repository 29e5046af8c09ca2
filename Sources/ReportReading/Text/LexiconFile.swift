import Foundation

/// A lexicon: a tab-separated file with a header line. Lines that begin with "#" and blank lines are skipped.
public struct LexiconFile: Sendable {
    public struct Row: Sendable {
        /// Line in the file, from 1.
        public let line: Int
        fileprivate let cells: [String]
    }

    public let path: String
    public let rows: [Row]
    private let columns: [String]

    /// Reads the file; every row must have one cell for each of `columns`, which the header must name in any order.
    public init(contentsOf path: String, columns wanted: [String]) throws(LexiconError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw LexiconError(path: path, line: 0, problem: "cannot be read")
        }
        var columns: [String] = []
        var rows: [Row] = []
        let text = String(decoding: data, as: UTF8.self)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if columns.isEmpty {
                columns = cells
                guard columns.sorted() == wanted.sorted() else {
                    let problem =
                        "has columns \(columns.joined(separator: ", ")); expected \(wanted.joined(separator: ", "))"
                    throw LexiconError(path: path, line: index + 1, problem: problem)
                }
                continue
            }
            guard cells.count == columns.count else {
                let problem = "has \(cells.count) cells; the header has \(columns.count)"
                throw LexiconError(path: path, line: index + 1, problem: problem)
            }
            rows.append(Row(line: index + 1, cells: cells))
        }
        self.path = path
        self.rows = rows
        self.columns = columns
    }

    /// The cell of a row in a column named at reading.
    public func cell(_ row: Row, _ column: String) -> String {
        columns.firstIndex(of: column).map { row.cells[$0] } ?? ""
    }

    /// An error about a row of this file.
    public func error(_ row: Row, _ problem: String) -> LexiconError {
        LexiconError(path: path, line: row.line, problem: problem)
    }
}

/// What is wrong with a lexicon file, and where.
public struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
    public let path: String
    /// From 1; 0 when it is about the whole file.
    public let line: Int
    public let problem: String

    public var description: String { line > 0 ? "\(path):\(line): \(problem)" : "\(path): \(problem)" }
}
