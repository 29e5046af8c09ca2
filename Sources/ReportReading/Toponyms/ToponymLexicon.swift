/// The word lists and learned weights that the toponym reader works with. Loaded once, shared by all documents.
public struct ToponymLexicon: Sendable {
    let words: WordTable<WordClasses>
    /// Decides from a mention's own surroundings whether it is a toponym.
    let mentions: LinearModel<MentionTemplate>
    /// Decides it again with what the whole document says.
    let document: LinearModel<DocumentTemplate>
    /// Ranks the places that a name may mean.
    let places: LinearModel<PlaceTemplate>

    /// Reads `words.tsv`, `context.tsv`, `first_names.tsv` and the weights in a lexicon directory.
    public init(directory: String) throws(LexiconError) {
        var words = WordTable<WordClasses>()
        try Self.addWordLines(of: directory + "/words.tsv", to: &words)
        for file in ["context.tsv", "first_names.tsv"] { try Self.addKindLines(of: directory + "/" + file, to: &words) }
        self.words = words
        mentions = try LinearModel(contentsOf: directory + "/mention_weights.tsv")
        document = try LinearModel(contentsOf: directory + "/document_weights.tsv")
        places = try LinearModel(contentsOf: directory + "/place_weights.tsv")
    }

    /// One word a line, with its classes.
    private static func addWordLines(
        of path: String, to words: inout WordTable<WordClasses>
    ) throws(LexiconError) {
        let file = try LexiconFile(contentsOf: path, columns: ["word", "classes"])
        for row in file.rows {
            words.insert(file.bytes(row, "word"), try classes(file, row, "classes")) { $0.union($1) }
        }
    }

    /// One class a line, with its words.
    private static func addKindLines(
        of path: String, to words: inout WordTable<WordClasses>
    ) throws(LexiconError) {
        let file = try LexiconFile(contentsOf: path, columns: ["kind", "words"])
        for row in file.rows {
            let kind = try classes(file, row, "kind")
            for word in file.bytes(row, "words").split(separator: UInt8(ascii: " ")) {
                words.insert(word, kind) { $0.union($1) }
            }
        }
    }

    private static func classes(
        _ file: LexiconFile, _ row: LexiconFile.Row, _ column: String
    ) throws(LexiconError) -> WordClasses {
        var classes: WordClasses = []
        for name in file.bytes(row, column).split(separator: UInt8(ascii: " ")) {
            guard let known = WordClasses.byName[name] else {
                let expected = WordClasses.named.keys.sorted().joined(separator: ", ")
                let unknown = String(decoding: name, as: UTF8.self)
                throw file.error(row, "has the unknown kind \(unknown); expected one of \(expected)")
            }
            classes.formUnion(known)
        }
        return classes
    }
}
