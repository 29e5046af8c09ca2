/// A phrase of the lexicon found in a report.
struct PhraseMatch: Hashable, Sendable {
    var kind: PhraseKind
    var value: String
    var forms: WordForms
    /// Items of the word stream, from the phrase's first word to its last.
    var range: Range<Int>
    /// The items that are the phrase's own words, without those in gaps.
    var own: PhraseWords
    /// Its first word.
    var head: Int { range.lowerBound }
}

/// Finds the phrases of a lexicon in a sentence. A phrase whose words all belong to a longer one is dropped.
struct PhraseMatcher {
    let lexicon: PhraseLexicon
    let words: WordStream
    private static let longestGap = 7

    func matches(in sentence: Range<Int>) -> [PhraseMatch] {
        var found: [PhraseMatch] = []
        for start in sentence where words.ids[start] != 0 {
            extend(node: 0, at: start, own: nil, sentence: sentence, into: &found)
        }
        return Self.longest(found)
    }

    private func extend(
        node: Int32, at index: Int, own before: PhraseWords?, sentence: Range<Int>, into found: inout [PhraseMatch]
    ) {
        guard index < sentence.upperBound, let next = lexicon.trie.find(node, words.ids[index]),
            let own = before?.adding(index) ?? (before == nil ? PhraseWords(index) : nil)
        else { return }
        for leaf in lexicon.trie.leaves(next) where leaf.writing.admits(words.token(own.first)) {
            let entry = lexicon.entries[Int(leaf.entry)]
            found.append(
                PhraseMatch(
                    kind: entry.kind, value: entry.value, forms: leaf.forms, range: own.first..<index + 1, own: own))
        }
        extend(node: next, at: index + 1, own: own, sentence: sentence, into: &found)
        guard let gap = lexicon.trie.gap(next) else { return }
        for skipped in 0...Self.longestGap {
            let target = index + 1 + skipped
            guard target < sentence.upperBound, skipped == 0 || !endsGap(target - 1) else { return }
            extend(node: gap, at: target, own: own, sentence: sentence, into: &found)
        }
    }

    /// A gap does not reach over the end of a clause.
    private func endsGap(_ index: Int) -> Bool {
        words.isMark(index, ";") || words.isMark(index, ":") || words.isMark(index, ".")
    }

    private static func longest(_ found: [PhraseMatch]) -> [PhraseMatch] {
        guard found.count > 1 else { return found }
        return found.enumerated().filter { index, match in
            !found.enumerated().contains { other, longer in
                other != index && longer.own.count > match.own.count && match.own.isSubset(of: longer.own)
            }
        }.map(\.element)
    }
}
