/// Where the letters of a query stand, as sets of bits: the column c (from 1) is the bit c + 2.
struct LetterPositions {
    /// Bits before the first column, so that a window may begin there.
    private static let lead = 2
    /// Longer queries don't fit into a word.
    static let longest = 60

    let count: Int
    /// All columns from 0 to the last.
    let inside: UInt64
    private var ascii = [UInt64](repeating: 0, count: 128)
    private var others: [(scalar: UInt32, columns: UInt64)] = []
    /// Columns of letters of one, two, and three or more bytes in UTF-8.
    private var lengths: (UInt64, UInt64, UInt64) = (0, 0, 0)

    /// Nil for a query of more than ``longest`` letters.
    init?(_ letters: [UInt32]) {
        guard letters.count <= Self.longest else { return nil }
        count = letters.count
        inside = (1 << UInt64(letters.count + 1) - 1) << UInt64(Self.lead)
        for (index, scalar) in letters.enumerated() {
            let column: UInt64 = 1 << UInt64(index + 1 + Self.lead)
            if scalar < 0x80 {
                ascii[Int(scalar)] |= column
                lengths.0 |= column
                continue
            }
            if scalar < 0x800 { lengths.1 |= column } else { lengths.2 |= column }
            if let known = others.firstIndex(where: { $0.scalar == scalar }) {
                others[known].columns |= column
            } else {
                others.append((scalar, column))
            }
        }
    }

    /// The columns of a letter.
    @inline(__always)
    func columns(of scalar: UInt32) -> UInt64 {
        if scalar < 0x80 { return ascii[Int(scalar)] }
        for other in others where other.scalar == scalar { return other.columns }
        return 0
    }

    /// The columns of letters that are longer or shorter in UTF-8.
    @inline(__always)
    func unlike(_ scalar: UInt32) -> UInt64 {
        if scalar < 0x80 { return lengths.1 | lengths.2 }
        return scalar < 0x800 ? lengths.0 | lengths.2 : lengths.0 | lengths.1
    }

    /// The columns from `depth - limit` on, the first in the lowest bit; as many as a band has lanes.
    @inline(__always)
    static func window(_ columns: UInt64, depth: Int, limit: Int) -> UInt64 {
        columns &>> UInt64(truncatingIfNeeded: depth &- limit &+ lead) & (1 &<< UInt64(2 &* limit &+ 1) &- 1)
    }
}
