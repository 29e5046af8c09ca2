/// How letters sound: the classes of `SoundKey`.
enum SoundRules {
    /// How many letters at `at` belong together, and what classes they stand for: the likeliest reading first, none for a
    /// sound that goes. An indexed name takes the first reading (of x both).
    static func read(_ word: [UInt8], _ at: Int, _ use: SoundKey.Use) -> (length: Int, readings: [[UInt8]]) {
        for rule in byFirstLetter[Int(word[at])] where word[at...].starts(with: rule.letters) {
            guard rule.fits(word, at) else { continue }
            let all = rule.readings
            return (rule.letters.count, use == .query || rule.isIndexedTwice ? all : Array(all.prefix(1)))
        }
        return (1, [])
    }

    private struct Rule {
        enum Where { case anywhere, wordEnd, wordStartBeforeConsonant, beforeFrontVowel, beforeLabial }
        var letters: [UInt8]
        var place: Where
        /// A single empty reading stands for a sound that goes.
        var readings: [[UInt8]]
        var isIndexedTwice: Bool

        func fits(_ word: [UInt8], _ at: Int) -> Bool {
            let next = at + letters.count < word.count ? word[at + letters.count] : 0
            switch place {
            case .anywhere: return true
            case .wordEnd: return next == 0
            case .wordStartBeforeConsonant:
                return at == 0 && next != 0 && !SoundKey.isVowel(next) && next != 0x79 && next != 0x77
            case .beforeFrontVowel: return next == 0x65 || next == 0x69 || next == 0x79
            case .beforeLabial: return next == 0x62 || next == 0x70
            }
        }
    }

    /// Letters, where they count, readings separated by "/" ("-" is silence); the longest letters of a kind come first.
    private static let rules: [(String, Rule.Where, String)] = [
        ("shch", .anywhere, "C"), ("tch", .anywhere, "C"), ("sch", .anywhere, "C/SH/SK"), ("dzh", .anywhere, "C"),
        ("zh", .anywhere, "C"), ("sh", .anywhere, "C"), ("ch", .anywhere, "C/H/K"), ("kh", .anywhere, "H/K"),
        ("gh", .anywhere, "K/-"),
        ("th", .anywhere, "T/S"), ("dh", .anywhere, "T/S"), ("ph", .anywhere, "F/B"), ("bh", .anywhere, "B"),
        ("jh", .anywhere, "C"),
        ("dj", .anywhere, "C"), ("dz", .anywhere, "S/TS"), ("ts", .anywhere, "S/TS"), ("tz", .anywhere, "S/TS"),
        ("ck", .anywhere, "K"),
        ("gu", .beforeFrontVowel, "K"), ("qu", .beforeFrontVowel, "K"),
        ("b", .anywhere, "B"), ("p", .anywhere, "B"), ("f", .anywhere, "F"), ("v", .anywhere, "F/-"),
        ("w", .anywhere, "-/F"),
        ("t", .anywhere, "T"), ("d", .anywhere, "T"), ("s", .anywhere, "S"), ("z", .anywhere, "S/T"),
        ("j", .anywhere, "C/-/K"), ("g", .beforeFrontVowel, "K/C/H"), ("g", .anywhere, "K/H"),
        ("c", .beforeFrontVowel, "S/C/K"), ("c", .anywhere, "K/C"), ("k", .anywhere, "K"), ("q", .anywhere, "K"),
        ("x", .anywhere, "KS/H"),
        ("h", .wordEnd, "-"), ("h", .wordStartBeforeConsonant, "-"), ("h", .anywhere, "H/K"),
        ("n", .beforeLabial, "M"), ("n", .anywhere, "N"), ("m", .anywhere, "M"), ("l", .anywhere, "L"),
        ("r", .anywhere, "R"),
    ]

    private static let byFirstLetter: [[Rule]] = {
        var table = [[Rule]](repeating: [], count: 256)
        for (letters, place, readings) in rules {
            let bytes = Array(letters.utf8)
            let parsed = readings.split(separator: "/").map { $0 == "-" ? [] : Array($0.utf8) }
            table[Int(bytes[0])].append(
                Rule(letters: bytes, place: place, readings: parsed, isIndexedTwice: letters == "x"))
        }
        return table
    }()
}
