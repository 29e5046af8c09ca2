/// How far two names in Latin letters are apart, weighed by what transliterations and typing confuse.
///
/// A weighted edit distance with transpositions (Damerau 1964; optimal string alignment) over sounds: "sh", "kh" or "ou" count as
/// one. Doubling a letter, one vowel for another, q for k cost little; one consonant for another costs 1.
struct NameSimilarity {
    /// Names in scripts without short vowels: vowels cost next to nothing.
    var vowelsAreFree = false

    private static let longest = 64

    /// 1 for the same letters, towards 0 the farther apart. Blanks between words count a little.
    func similarity(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Double {
        similarity(SoundUnits(left), right)
    }

    /// The same for a name that is compared with many.
    ///
    /// - Parameter least: what is less alike need not be told exactly: 0 then.
    func similarity(_ left: SoundUnits, _ right: some Collection<UInt8>, least: Double = 0) -> Double {
        guard (1...Self.longest).contains(left.length), (1...Self.longest).contains(right.count) else { return 0 }
        let right = SoundUnits(right)
        guard !left.units.isEmpty, !right.units.isEmpty else { return 0 }
        let extra = 0.1 * Double(abs(left.doublings - right.doublings)) + 0.1 * Double(abs(left.blanks - right.blanks))
        let length = Double(max(left.units.count, right.units.count, 4))
        guard let cost = cost(left.units, right.units, limit: (1 - least) * length - extra) else { return 0 }
        return max(0, 1 - (cost + extra) / length)
    }

    /// The edits between two names; nil where they cost more than the limit.
    private func cost(_ left: [UInt8], _ right: [UInt8], limit: Double) -> Double? {
        let width = right.count + 1
        // The row of the table before the last, the last, and the one that is worked on.
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: 4 * width) { rows -> Double? in
            rows.initialize(repeating: 0)
            let drops = 3 * width
            for j in 1..<width { rows[drops + j] = drop(right, j - 1) }
            var (above2, above, row) = (0, width, 2 * width)
            for j in 1..<width { rows[above + j] = rows[above + j - 1] + rows[drops + j] }
            for i in 1...left.count {
                let dropped = drop(left, i - 1)
                rows[row] = rows[above] + dropped
                var least = rows[row]
                for j in 1..<width {
                    var best = min(rows[above + j] + dropped, rows[row + j - 1] + rows[drops + j])
                    best = min(best, rows[above + j - 1] + SoundUnits.swapCost(left[i - 1], right[j - 1]))
                    if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                        best = min(best, rows[above2 + j - 2] + 0.9)
                    }
                    rows[row + j] = best
                    least = min(least, best)
                }
                // A later row can pass by this one only through two letters changed places.
                if least > limit, rows[above..<above + width].allSatisfy({ $0 > limit }) { return nil }
                (above2, above, row) = (above, row, above2)
            }
            return rows[above + right.count]
        }
    }

    /// What it costs that one name has this sound and the other has not.
    private func drop(_ units: [UInt8], _ at: Int) -> Double {
        let unit = units[at]
        let isLast = at == units.count - 1
        if SoundUnits.isVowel(unit) { return vowelsAreFree ? 0.02 : isLast || at == 0 ? 0.35 : 0.45 }
        switch unit {
        case UInt8(ascii: "y"), UInt8(ascii: "w"): return vowelsAreFree ? 0.1 : 0.45
        case UInt8(ascii: "h"): return isLast ? 0.1 : 0.5
        default: return 1
        }
    }
}

/// A name as sounds: letters, and capitals for groups of letters that write one sound.
struct SoundUnits {
    private(set) var units: [UInt8] = []
    private(set) var doublings = 0
    private(set) var blanks = 0
    /// Bytes of the name.
    let length: Int

    init(_ name: some Collection<UInt8>) {
        let letters = Array(name)
        length = letters.count
        units.reserveCapacity(letters.count)
        var at = 0
        while at < letters.count {
            if letters[at] == 0x20 {
                blanks += 1
                at += 1
                continue
            }
            let (unit, length) = Self.unit(letters, at)
            at += length
            if units.last == unit, letters[at - length - 1] != 0x20 {
                doublings += 1
            } else {
                units.append(unit)
            }
        }
    }

    private static func unit(_ letters: [UInt8], _ at: Int) -> (UInt8, Int) {
        if at + 1 < letters.count, let slot = slot(letters[at], letters[at + 1]), pairs[slot] != 0 {
            return (pairs[slot], 2)
        }
        return (letters[at], 1)
    }

    /// Where two small letters stand in the table of pairs.
    private static func slot(_ first: UInt8, _ second: UInt8) -> Int? {
        guard (0x61...0x7A).contains(first), (0x61...0x7A).contains(second) else { return nil }
        return Int(first & 31) << 5 | Int(second & 31)
    }

    static func isVowel(_ unit: UInt8) -> Bool { vowels[Int(unit)] }

    static func swapCost(_ left: UInt8, _ right: UInt8) -> Double {
        if left == right { return 0 }
        return costs[Int(left) << 8 | Int(right)]
    }

    /// Two letters for one sound: A ay, O aw, U ou; K kh, G gh, D dh, T th, S sh, C ch, Z zh, P ph, X sh in "sch".
    private static let pairs: [UInt8] = {
        var pairs = [UInt8](repeating: 0, count: 1 << 10)
        for (letters, unit) in [
            ("ay", "A"), ("ai", "A"), ("ei", "A"), ("ey", "A"), ("ae", "A"), ("aw", "O"), ("au", "O"), ("ou", "U"),
            ("oo", "U"), ("uu", "U"),
            ("ow", "O"), ("ee", "I"), ("ii", "I"), ("iy", "I"), ("ie", "I"), ("kh", "K"), ("gh", "G"), ("dh", "D"),
            ("th", "T"), ("sh", "S"), ("ch", "C"),
            ("zh", "Z"), ("ph", "P"), ("dj", "J"), ("dz", "z"), ("ts", "s"), ("tz", "s"), ("ck", "k"), ("hp", "p"),
            ("ht", "t"),
            ("hk", "k"),
        ] {
            let bytes = Array(letters.utf8)
            if let slot = slot(bytes[0], bytes[1]), let unit = unit.utf8.first { pairs[slot] = unit }
        }
        return pairs
    }()

    private static let vowels: [Bool] = (0..<256).map { Array("aeiouAOUI".utf8).contains(UInt8($0)) }

    /// What it costs that one name has one sound where the other has another.
    private static let costs: [Double] = {
        var costs = [Double](repeating: 1, count: 1 << 16)
        func set(_ groups: [String], _ cost: Double) {
            for group in groups {
                for left in group.utf8 {
                    for right in group.utf8 where left != right { costs[Int(left) << 8 | Int(right)] = cost }
                }
            }
        }
        set(["aeiouAOUI"], 0.25)
        set(["bp", "fv", "td", "sz", "kqgc", "hxK", "vw", "sx"], 0.4)
        set(
            [
                "zD", "TS", "sT", "sS", "CZ", "jC", "SC", "cC", "cs", "jg", "jy", "jZ", "zZ", "jz", "Pp", "zd", "KC",
                "hg", "cS", "kC", "Gh",
            ], 0.4)
        set(
            ["ae", "ei", "ou", "Ae", "Ai", "AI", "Ie", "Oo", "Ou", "Ow", "Uw", "uw", "iy", "Iy", "Ay", "Oa", "Aa"], 0.15
        )
        set(["Uu", "Uo", "Ii", "kq", "Kh", "Kx", "hx", "Gg", "Dd", "Tt", "Pf", "Gq", "Pp", "kK"], 0.1)
        set(["jJ"], 0.2)
        set(["td", "Pb", "JC", "JZ"], 0.3)
        return costs
    }()
}
