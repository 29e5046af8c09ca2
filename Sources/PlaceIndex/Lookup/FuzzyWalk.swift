/// Finds the keys of an automaton within a number of edits (Levenshtein 1966; neighbouring letters swapped count as one) of
/// a name, by walking the automaton and the rows of the distance table together.
///
/// Edits are counted in scalars. To stay fast, at most one edit may lie in the first three scalars, and a letter can only be replaced by
/// one that is as long in UTF-8.
struct FuzzyWalk {
    private let automaton: NameAutomaton
    private let query: [UInt32]
    private let limit: Int
    /// Nodes that may still be looked at.
    private var budget = 60_000
    private var rows: [[UInt8]]
    private var found: [(ordinal: Int, edits: Int)] = []

    /// How many slips are allowed in a name of so many letters.
    static func edits(length: Int) -> Int { length < 4 ? 0 : length < 8 ? 1 : 2 }

    static func matches(_ key: [UInt8], in automaton: NameAutomaton, limit: Int) -> [(ordinal: Int, edits: Int)] {
        var walk = FuzzyWalk(automaton, key, limit)
        guard walk.query.count <= 60, limit > 0, let root = automaton.root else { return [] }
        walk.visit(root, skipped: 0, depth: 0, previous: 0, partial: 0, missing: 0)
        return walk.found
    }

    private init(_ automaton: NameAutomaton, _ key: [UInt8], _ limit: Int) {
        self.automaton = automaton
        query = String(decoding: key, as: UTF8.self).unicodeScalars.map(\.value)
        self.limit = limit
        rows = [[UInt8]](repeating: [UInt8](repeating: 0, count: query.count + 1), count: query.count + limit + 2)
        for column in rows[0].indices { rows[0][column] = UInt8(clamping: column) }
    }

    /// - Parameters:
    ///   - depth: scalars on the path.
    ///   - previous: the last of them.
    ///   - partial: bits of a scalar whose bytes are not all read; `missing` bytes are to come.
    private mutating func visit(
        _ node: NameAutomaton.Node, skipped: Int, depth: Int, previous: UInt32, partial: UInt32, missing: Int
    ) {
        budget -= 1
        guard budget > 0 else { return }
        if node.isFinal, missing == 0, rows[depth][query.count] <= limit {
            found.append((skipped, Int(rows[depth][query.count])))
        }
        for edge in 0..<node.count {
            let byte = automaton.label(node, edge)
            let (scalar, left) = Self.read(byte, partial, missing)
            if left == 0, depth + 1 < rows.count {
                guard fillRow(depth + 1, scalar, previous) else { continue }
            } else if left == 0 {
                continue
            }
            let (address, skip) = automaton.child(node, edge)
            guard address < automaton.bytes.count else { continue }
            visit(
                automaton.node(at: address), skipped: skipped &+ skip, depth: left == 0 ? depth + 1 : depth,
                previous: left == 0 ? scalar : previous, partial: scalar, missing: left)
        }
    }

    private static func read(_ byte: UInt8, _ partial: UInt32, _ missing: Int) -> (scalar: UInt32, missing: Int) {
        if missing > 0 { return (partial << 6 | UInt32(byte & 0x3F), missing - 1) }
        if byte < 0x80 { return (UInt32(byte), 0) }
        if byte < 0xE0 { return (UInt32(byte & 0x1F), 1) }
        return byte < 0xF0 ? (UInt32(byte & 0x0F), 2) : (UInt32(byte & 0x07), 3)
    }

    /// Computes the row of a path that ends in `scalar`; false where no name behind it can be within the limit.
    private mutating func fillRow(_ depth: Int, _ scalar: UInt32, _ previous: UInt32) -> Bool {
        let allowed = UInt8(depth <= 3 ? 1 : limit)
        var lowest = UInt8(clamping: depth)
        rows[depth][0] = lowest
        for column in 1...query.count {
            let letter = query[column - 1]
            var best = min(rows[depth - 1][column], rows[depth][column - 1]) &+ 1
            let replaced: UInt8 = letter == scalar ? 0 : Self.length(letter) == Self.length(scalar) ? 1 : 2
            best = min(best, rows[depth - 1][column - 1] &+ replaced)
            if depth > 1, column > 1, letter == previous, query[column - 2] == scalar {
                best = min(best, rows[depth - 2][column - 2] &+ 1)
            }
            rows[depth][column] = best
            lowest = min(lowest, best)
        }
        return lowest <= allowed
    }

    private static func length(_ scalar: UInt32) -> Int { scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 3 }
}
