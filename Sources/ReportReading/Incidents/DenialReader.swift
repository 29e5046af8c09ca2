/// Finds a party's denial of what the report has just told.
struct DenialReader {
    let words: WordStream
    let sentence: SentenceReading

    /// The items that name who denies; nil when the sentence denies nothing that was told.
    func denial() -> Range<Int>? {
        for cue in sentence.cues("deny") {
            guard cue.forms.isDisjoint(with: [.ing, .base]) || cue.forms.contains(.past), hasObject(cue) else {
                continue
            }
            let source = sentence.matches.last {
                ($0.kind == .source || $0.kind == .actor) && $0.range.upperBound <= cue.head
                    && sentence.distance($0.head, cue.head) <= 20
            }
            return source?.range ?? cue.range
        }
        return nil
    }

    /// "denied it", "denied that any aircraft had flown", "rejected the account", "denied using"
    private func hasObject(_ cue: PhraseMatch) -> Bool {
        let from = cue.range.upperBound
        let next = (from..<min(from + 6, sentence.range.upperBound)).map { words.string($0).lowercased() }
        guard let first = next.first else { return true }
        let objects: Set<String> = [
            "it", "any", "that", "the", "this", "involvement", "responsibility", "having", "using", "all", "carrying",
            "firing",
            "being", "targeting", "hitting", "striking", "killing", "attacking", "its", "their", "such", "reports",
            "claims", "both",
            "losing", "taking", "abducting", "bombing", "shelling", "those", "these", ".", ",", "as", "allegations",
            "accusations", "knowledge",
            "detaining", "holding", "arresting", "entering", "shooting", "opening", "and", "there", "whatever", "what",
            "a",
        ]
        let isDeed = first.count > 5 && first.hasSuffix("ing")
        return (objects.contains(first) || isDeed)
            && !["making", "pact", "talks", "visa", "entry", "access"].contains { next.prefix(3).contains($0) }
    }
}
