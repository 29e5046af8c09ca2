/// The forms that an English word of a lexicon phrase takes in text.
struct WordForms: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let base = WordForms(rawValue: 1)
    static let third = WordForms(rawValue: 2)
    static let past = WordForms(rawValue: 4)
    static let participle = WordForms(rawValue: 8)
    static let ing = WordForms(rawValue: 16)
    static let singular = WordForms(rawValue: 32)
    static let plural = WordForms(rawValue: 64)
}

/// Inflects verbs and nouns; irregular verbs come from a table.
struct Inflection: Sendable {
    private var irregular: [String: [(String, WordForms)]] = [:]

    /// Reads `verbs.tsv`: base, third, past, participle, ing; a cell may hold several, "burned/burnt".
    init(irregularVerbs path: String) throws(LexiconError) {
        let columns: [(String, WordForms)] = [
            ("base", .base), ("third", .third), ("past", .past), ("participle", .participle), ("ing", .ing),
        ]
        let file = try LexiconFile(contentsOf: path, columns: columns.map(\.0))
        for row in file.rows {
            irregular[file.cell(row, "base")] = columns.flatMap { column, form in
                file.cell(row, column).split(separator: "/").map { (String($0), form) }
            }
        }
    }

    init() {}

    func verb(_ base: String) -> [(String, WordForms)] {
        if let forms = irregular[base] { return Self.merged(forms) }
        let past =
            base.hasSuffix("e") ? base + "d" : Self.endsInConsonantY(base) ? base.dropLast() + "ied" : base + "ed"
        let ing =
            base.hasSuffix("e") && !base.hasSuffix("ee") && !base.hasSuffix("ye")
            ? base.dropLast() + "ing" : base + "ing"
        return [(base, .base), (Self.plural(base), .third), (past, [.past, .participle]), (ing, .ing)]
    }

    func noun(_ base: String) -> [(String, WordForms)] { [(base, .singular), (Self.plural(base), .plural)] }

    private static func merged(_ forms: [(String, WordForms)]) -> [(String, WordForms)] {
        var merged: [(String, WordForms)] = []
        for (word, form) in forms {
            if let index = merged.firstIndex(where: { $0.0 == word }) {
                merged[index].1.insert(form)
            } else {
                merged.append((word, form))
            }
        }
        return merged
    }

    private static func plural(_ base: String) -> String {
        if endsInConsonantY(base) { return base.dropLast() + "ies" }
        let sibilant = ["s", "x", "z", "ch", "sh", "o"].contains { base.hasSuffix($0) }
        return base + (sibilant ? "es" : "s")
    }

    private static func endsInConsonantY(_ word: String) -> Bool {
        guard word.hasSuffix("y"), let before = word.dropLast().last else { return false }
        return !"aeiou".contains(before)
    }
}
