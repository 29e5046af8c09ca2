import Foundation

/// A lexicon: a tab-separated file with a header line. Lines that begin with "#" and blank lines are skipped.
public struct LexiconFile: Sendable {
    public struct Row: Sendable {
        /// Line in the file, from 1.
        public let line: Int
        /// Byte ranges in the file, in the order of the header.
        fileprivate let cells: [Range<Int>]
    }

    public let path: String
    public let rows: [Row]
    private let columns: [String]
    private let bytes: [UInt8]

    /// Reads the file; every row must have one cell for each of `columns`, which the header must name in any order.
    public init(contentsOf path: String, columns wanted: [String]) throws(LexiconError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw LexiconError(path: path, line: 0, problem: "cannot be read")
        }
        let bytes = [UInt8](data)
        var columns: [String] = []
        var rows: [Row] = []
        var number = 0
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            defer { start = end + 1 }
            number += 1
            guard end > start, bytes[start] != UInt8(ascii: "#") else { continue }
            let cells = Self.cells(bytes, start..<end)
            if columns.isEmpty {
                columns = cells.map { String(decoding: bytes[$0], as: UTF8.self) }
                guard columns.sorted() == wanted.sorted() else {
                    let problem =
                        "has columns \(columns.joined(separator: ", ")); expected \(wanted.joined(separator: ", "))"
                    throw LexiconError(path: path, line: number, problem: problem)
                }
                continue
            }
            guard cells.count == columns.count else {
                let problem = "has \(cells.count) cells; the header has \(columns.count)"
                throw LexiconError(path: path, line: number, problem: problem)
            }
            rows.append(Row(line: number, cells: cells))
        }
        self.path = path
        self.bytes = bytes
        self.rows = rows
        self.columns = columns
    }

    private static func cells(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        cells.reserveCapacity(4)
        var start = line.lowerBound
        for index in line where bytes[index] == UInt8(ascii: "\t") {
            cells.append(start..<index)
            start = index + 1
        }
        cells.append(start..<line.upperBound)
        return cells
    }

    /// The bytes of a row's cell in a column named at reading.
    public func bytes(_ row: Row, _ column: String) -> ArraySlice<UInt8> {
        columns.firstIndex(of: column).map { bytes[row.cells[$0]] } ?? []
    }

    /// The cell of a row in a column named at reading.
    public func cell(_ row: Row, _ column: String) -> String {
        String(decoding: bytes(row, column), as: UTF8.self)
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
