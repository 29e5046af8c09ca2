/// What is left of a name when everything goes that transliterations disagree on.
///
/// Vowels, semivowels and doublings go, and so do articles and a final h; consonants that are confused become one class:
/// B (b p), F (f v), T (t d th dh), S (s z ts), C (sh ch j zh), K (k q g gh c), H (h kh x), and M, N, L, R; an initial vowel is A. So
/// "Ain Issa" and "‘Ayn ‘Īsá" are both `ANS`, "Hodeidah" and "Al Ḩudaydah" `HTT`. Letters that are read in several ways ("ph", "g",
/// "x") give a query several keys, and an indexed name one (two for x).
///
/// The classes follow the romanisation tables of the US Board on Geographic Names and BGN/PCGN for Arabic, Persian, Kurdish, Hebrew,
/// Russian, Ukrainian and Burmese, and what the press makes of them.
enum SoundKey {
    enum Use { case index, query }

    /// Most keys of a query.
    static let limit = 12
    /// Longest key.
    static let longest = 24

    /// The sound keys of a folded name in a…z and spaces, the likeliest first; none where it has no consonant.
    static func keys(ofLatin name: [UInt8], for use: Use) -> [[UInt8]] {
        let words = withoutArticles(name.split(separator: 0x20))
        guard let first = words.first?.first else { return [] }
        var keys: [[UInt8]] = [isVowel(first) || isSemivowel(first) ? [letter("A")] : []]
        for word in words { extend(&keys, by: Array(word), use) }
        return keys.filter { key in key.count >= 2 || (key.count == 1 && key[0] != letter("A")) }
    }

    /// Articles and conjunctions.
    private static let articles = Set(
        [
            "al", "el", "ar", "er", "as", "es", "ash", "esh", "ad", "ed", "adh", "edh", "at", "et", "ath", "eth", "an",
            "en", "az", "ez",
            "ul", "il", "the", "and", "wa", "va", "und", "i", "y", "e",
        ].map { Array($0.utf8) })

    private static func withoutArticles(_ words: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
        let kept = words.filter { !articles.contains(Array($0)) }
        return kept.isEmpty ? words : kept
    }

    private static func extend(_ keys: inout [[UInt8]], by word: [UInt8], _ use: Use) {
        var at = 0
        while at < word.count {
            let (length, readings) = SoundRules.read(word, at, use)
            // A class next to itself without a vowel or a semivowel between is one sound.
            let isAdjacent = at > 0 && !isVowel(word[at - 1]) && !isSemivowel(word[at - 1])
            at += length
            if readings.isEmpty { continue }
            var longer: [[UInt8]] = []
            for reading in readings {
                for key in keys {
                    var next = key
                    for code in reading where next.count < longest {
                        if isAdjacent, next.last == code { continue }
                        next.append(code)
                    }
                    if !longer.contains(next) { longer.append(next) }
                    if longer.count == limit { break }
                }
            }
            keys = Array(longer.prefix(limit))
        }
    }

    static func isVowel(_ byte: UInt8) -> Bool {
        byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F || byte == 0x75
    }

    static func isSemivowel(_ byte: UInt8) -> Bool { byte == 0x77 || byte == 0x79 }

    static func letter(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: scalar.value) }
}
