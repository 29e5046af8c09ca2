/// Phrases with a kind and a value, found in text by their words. One row of a lexicon file holds a kind, a value and
/// phrases divided by "|". In a phrase `~shell` stands for every form of a verb, `~seize/ed` for its participle alone,
/// `+rocket` for singular and plural, `(~seize,~lay hold of)` for either, `...` for up to seven words of any kind.
public struct PhraseLexicon: Sendable {
    /// A phrase in one of its forms.
    struct Entry: Hashable, Sendable {
        var kind: PhraseKind
        var value: String
    }

    struct Leaf: Hashable, Sendable {
        var entry: Int32
        /// The form of the phrase's first inflected word.
        var forms: WordForms = []
        /// How the phrase's first word must be written.
        var writing = Writing.any
    }

    /// A phrase written with capitals in the lexicon ("May", "IS") is found only where the report writes it so.
    enum Writing: UInt8, Hashable, Sendable {
        case any, capitalized, upper

        init(_ word: String) {
            let letters = word.drop { "~+(".contains($0) }
            if letters.first?.isUppercase != true {
                self = .any
            } else {
                self = letters.count > 1 && letters.allSatisfy { !$0.isLowercase } ? .upper : .capitalized
            }
        }

        func admits(_ token: Token) -> Bool {
            switch self {
            case .any: true
            case .capitalized: token.isCapitalized
            case .upper: token.shape == .upper
            }
        }
    }

    private(set) var entries: [Entry] = []
    private(set) var trie = PhraseTrie()
    private(set) var words = WordTable<Int32>()
    private var wordCount: Int32 = 0
    private let inflection: Inflection

    static let gapMark = "..."

    /// Reads the phrase files of a lexicon directory.
    public init(directory: String, files: [String] = Self.files) throws(LexiconError) {
        inflection = try Inflection(irregularVerbs: directory + "/verbs.tsv")
        for name in files {
            try add(LexiconFile(contentsOf: directory + "/" + name, columns: ["kind", "value", "phrases"]))
        }
    }

    /// The files of the event reader.
    public static let files = [
        "dates.tsv", "numbers.tsv", "cues.tsv", "sources.tsv", "actors.tsv", "weapons.tsv", "neutral.tsv",
        "clauses.tsv",
        "relative-places.tsv", "events.tsv",
    ]

    private mutating func add(_ file: LexiconFile) throws(LexiconError) {
        for row in file.rows {
            guard let kind = PhraseKind.byName[file.cell(row, "kind")] else {
                let known = PhraseKind.byName.keys.sorted().joined(separator: ", ")
                throw file.error(row, "'\(file.cell(row, "kind"))' is no kind of phrase; it must be one of \(known)")
            }
            let entry = Entry(kind: kind, value: file.cell(row, "value"))
            entries.append(entry)
            for phrase in file.cell(row, "phrases").split(separator: "|") {
                guard let pieces = Self.pieces(phrase), pieces.first != Self.gapMark, pieces.last != Self.gapMark else {
                    throw file.error(row, "'\(phrase)' is no phrase: it must begin and end with a word")
                }
                add(pieces.map { steps($0) }[...], node: 0, leaf: Leaf(entry: Int32(entries.count - 1)))
            }
        }
    }

    /// The words of a phrase, with alternatives in parentheses as one piece; nil where a parenthesis is left open.
    private static func pieces(_ phrase: Substring) -> [String]? {
        var pieces: [String] = []
        var isOpen = false
        for word in phrase.split(separator: " ") {
            if isOpen { pieces[pieces.count - 1] += " " + word } else { pieces.append(String(word)) }
            if word.hasPrefix("(") { isOpen = true }
            if word.hasSuffix(")") { isOpen = false }
        }
        return pieces.isEmpty || isOpen ? nil : pieces
    }

    /// One way to write a piece of a phrase.
    private struct Variant {
        var words: [Int32] = []
        /// The form of its first inflected word.
        var forms: WordForms = []
        var writing = Writing.any
    }

    /// The ways to write a piece: its words in each of their forms; none for a gap.
    private mutating func steps(_ piece: String) -> [Variant] {
        if piece == Self.gapMark { return [] }
        guard piece.hasPrefix("(") else { return variants(piece) }
        return piece.dropFirst().dropLast().split(separator: ",").flatMap { alternative in
            var ways = [Variant()]
            for (index, word) in alternative.split(separator: " ").enumerated() {
                let next = variants(String(word))
                ways = ways.flatMap { way in
                    next.map {
                        Variant(
                            words: way.words + $0.words, forms: way.forms.isEmpty ? $0.forms : way.forms,
                            writing: index == 0 ? $0.writing : way.writing)
                    }
                }
            }
            return ways
        }
    }

    /// Adds what is left of a phrase below a node.
    private mutating func add(_ steps: ArraySlice<[Variant]>, node: Int32, leaf: Leaf) {
        guard let step = steps.first else { return trie.addLeaf(leaf, at: node) }
        let rest = steps.dropFirst()
        if step.isEmpty { return add(rest, node: trie.gapChild(of: node), leaf: leaf) }
        for variant in step {
            var next = node
            for word in variant.words { next = trie.child(of: next, word: word) }
            var leaf = leaf
            if node == 0 { leaf.writing = variant.writing }
            if leaf.forms.isEmpty { leaf.forms = variant.forms }
            add(rest, node: next, leaf: leaf)
        }
    }

    private mutating func variants(_ word: String) -> [Variant] {
        let written: [(String, WordForms)] =
            switch word.first {
            case "~" where word.hasSuffix("/ed"):
                inflection.verb(String(word.dropFirst().dropLast(3))).filter { $0.1.contains(.participle) }
            case "~": inflection.verb(String(word.dropFirst()))
            case "+": inflection.noun(String(word.dropFirst()))
            default: [(word, [])]
            }
        let writing = Writing(word)
        return written.map { Variant(words: Self.parts($0.0).map { id($0) }, forms: $0.1, writing: writing) }
    }

    /// The parts that the tokenizer makes of a word: "police's" and "air-strike" are two each.
    private static func parts(_ word: String) -> [String] {
        word.split(separator: "-").flatMap { part in
            part.count > 2 && part.hasSuffix("'s") ? [String(part.dropLast(2)), "'s"] : [String(part)]
        }
    }

    private mutating func id(_ word: String) -> Int32 {
        if let known = words[word] { return known }
        wordCount += 1
        words.insert(word, wordCount)
        return wordCount
    }
}
