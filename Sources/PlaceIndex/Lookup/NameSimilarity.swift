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
        guard !left.isEmpty, !right.isEmpty, left.count <= Self.longest, right.count <= Self.longest else { return 0 }
        let a = SoundUnits(left)
        let b = SoundUnits(right)
        guard !a.units.isEmpty, !b.units.isEmpty else { return 0 }
        let extra = 0.1 * Double(abs(a.doublings - b.doublings)) + 0.1 * Double(abs(a.blanks - b.blanks))
        return max(0, 1 - (cost(a.units, b.units) + extra) / Double(max(a.units.count, b.units.count, 4)))
    }

    private func cost(_ left: [UInt8], _ right: [UInt8]) -> Double {
        let width = right.count + 1
        var table = [Double](repeating: 0, count: (left.count + 1) * width)
        for j in 1..<width { table[j] = table[j - 1] + drop(right, j - 1) }
        for i in 1...left.count {
            table[i * width] = table[(i - 1) * width] + drop(left, i - 1)
            for j in 1..<width {
                var best = min(
                    table[(i - 1) * width + j] + drop(left, i - 1), table[i * width + j - 1] + drop(right, j - 1))
                best = min(best, table[(i - 1) * width + j - 1] + SoundUnits.swapCost(left[i - 1], right[j - 1]))
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    best = min(best, table[(i - 2) * width + j - 2] + 0.9)
                }
                table[i * width + j] = best
            }
        }
        return table[left.count * width + right.count]
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

    init(_ name: some Collection<UInt8>) {
        let letters = Array(name)
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
        if at + 1 < letters.count, let unit = pairs[UInt16(letters[at]) << 8 | UInt16(letters[at + 1])] {
            return (unit, 2)
        }
        return (letters[at], 1)
    }

    static func isVowel(_ unit: UInt8) -> Bool { vowels[Int(unit)] }

    static func swapCost(_ left: UInt8, _ right: UInt8) -> Double {
        if left == right { return 0 }
        return costs[Int(left) << 8 | Int(right)]
    }

    /// Two letters for one sound: A ay, O aw, U ou; K kh, G gh, D dh, T th, S sh, C ch, Z zh, P ph, X sh in "sch".
    private static let pairs: [UInt16: UInt8] = {
        var pairs: [UInt16: UInt8] = [:]
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
            pairs[UInt16(bytes[0]) << 8 | UInt16(bytes[1])] = unit.utf8.first
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
