/// Finds the keys of an automaton within a number of edits (Levenshtein 1966; neighbouring letters swapped count as one) of
/// a name, by walking the automaton and the rows of the distance table together.
///
/// Edits are counted in scalars. To stay fast, at most one edit may lie in the first three scalars, and a letter can only be replaced by
/// one that is as long in UTF-8.
struct FuzzyWalk {
    private let automaton: NameAutomaton
    private let query: LetterPositions
    private let limit: Int
    /// Nodes that may still be looked at.
    private var budget = 60_000
    private var found: [(ordinal: Int, edits: Int)] = []
    /// The bytes from the root to the node.
    private var key = [UInt8](repeating: 0, count: 1024)

    /// How many slips are allowed in a name of so many letters.
    static func edits(length: Int) -> Int { length < 4 ? 0 : length < 8 ? 1 : 2 }

    /// - Parameter limit: at most 2.
    static func matches(_ key: [UInt8], in automaton: NameAutomaton, limit: Int) -> [(ordinal: Int, edits: Int)] {
        let letters = String(decoding: key, as: UTF8.self).unicodeScalars.map(\.value)
        guard limit > 0, let query = LetterPositions(letters), let root = automaton.root else { return [] }
        var walk = FuzzyWalk(automaton, query, limit)
        let start = Path(row: .first(limit: limit, columns: letters.count), above: .none)
        walk.visit(root, start, length: 0, partial: 0, missing: 0)
        return walk.found
    }

    private init(_ automaton: NameAutomaton, _ query: LetterPositions, _ limit: Int) {
        self.automaton = automaton
        self.query = query
        self.limit = limit
    }

    /// The scalars from the root to a node.
    private struct Path {
        var depth = 0
        var row: EditBand
        var above: EditBand
        /// Where the last scalar stands in the query.
        var last: UInt64 = 0
    }

    /// - Parameters:
    ///   - length: bytes of the key so far.
    ///   - partial: bits of a scalar whose bytes are not all read; `missing` bytes are to come.
    private mutating func visit(
        _ node: NameAutomaton.Node, _ path: Path, length: Int, partial: UInt32, missing: Int
    ) {
        budget -= 1
        guard budget > 0, length < key.count else { return }
        if node.isFinal, missing == 0, let edits = edits(path), let ordinal = automaton.ordinal(key[..<length]) {
            found.append((ordinal, edits))
        }
        // Without an edit to spare only a letter that stands nearby in the query leads on.
        let isSpent = !path.row.reaches(allowed(path.depth + 1) - 1)
        var children = NameAutomaton.Children(of: node, in: automaton)
        for _ in 0..<node.count {
            defer { children.advance() }
            let byte = children.label
            let (scalar, left) = Self.read(byte, partial, missing)
            var next = path
            if left == 0 {
                guard let longer = extended(path, scalar, isSpent: isSpent) else { continue }
                next = longer
            }
            let address = children.address()
            guard address < automaton.bytes.count else { continue }
            key[length] = byte
            visit(automaton.node(at: address), next, length: length &+ 1, partial: scalar, missing: left)
        }
    }

    /// The edits between the path and the whole query; nil for too many.
    private func edits(_ path: Path) -> Int? {
        let lane = query.count - path.depth + limit
        guard (0...2 * limit).contains(lane) else { return nil }
        let edits = path.row.distance(lane: lane)
        return edits <= limit ? edits : nil
    }

    private func allowed(_ depth: Int) -> Int { depth <= 3 ? 1 : limit }

    /// The path with one more scalar; nil where no name behind it can be within the limit.
    @inline(__always)
    private func extended(_ path: Path, _ scalar: UInt32, isSpent: Bool) -> Path? {
        let depth = path.depth &+ 1
        guard depth <= query.count &+ limit &+ 1 else { return nil }
        let columns = query.columns(of: scalar)
        func window(_ columns: UInt64) -> UInt64 { LetterPositions.window(columns, depth: depth, limit: limit) }
        if isSpent, window(columns | columns &<< 1) == 0 { return nil }
        let row = EditBand.next(
            above: path.row, twoAbove: path.above, equal: window(columns), swapped: window(columns &<< 1 & path.last),
            unlike: window(query.unlike(scalar)), inside: window(query.inside))
        guard row.reaches(allowed(depth)) else { return nil }
        return Path(depth: depth, row: row, above: path.row, last: columns)
    }

    private static func read(_ byte: UInt8, _ partial: UInt32, _ missing: Int) -> (scalar: UInt32, missing: Int) {
        if missing > 0 { return (partial << 6 | UInt32(byte & 0x3F), missing - 1) }
        if byte < 0x80 { return (UInt32(byte), 0) }
        if byte < 0xE0 { return (UInt32(byte & 0x1F), 1) }
        return byte < 0xF0 ? (UInt32(byte & 0x0F), 2) : (UInt32(byte & 0x07), 3)
    }
}
