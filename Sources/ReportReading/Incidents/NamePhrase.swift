/// The whole of a name that a lexicon word stands in: "Popular Resistance in the Eastern Region" around "Resistance".
enum NamePhrase {
    static func around(_ range: Range<Int>, _ words: WordStream) -> Range<Int> {
        guard let first = range.first else { return range }
        let sentence = words.sentences[words.token(first).sentence]
        var start = range.lowerBound
        while start > sentence.lowerBound, isNamePart(start - 1, words) { start -= 1 }
        var end = range.upperBound
        while end < sentence.upperBound, isNamePart(end, words) { end += 1 }
        // A name goes on behind "in the" and "of" only where it is written with capitals before.
        if isNamePart(end - 1, words), end + 2 < sentence.upperBound,
            ["in", "of", "for"].contains(words.string(end).lowercased())
        {
            var next = end + 1
            if words.string(next) == "the" { next += 1 }
            while next < sentence.upperBound, isNamePart(next, words) {
                next += 1
                end = next
            }
        }
        return start..<end
    }

    private static func isNamePart(_ index: Int, _ words: WordStream) -> Bool {
        words.token(index).kind == .word && words.token(index).isCapitalized && words.string(index) != "The"
    }
}
