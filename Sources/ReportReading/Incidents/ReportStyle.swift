/// How a report is written, as far as it tells who speaks.
enum ReportStyle: Sendable {
    /// A post by somebody on the spot: what it says in its own voice is hearsay.
    case post
    /// An agency, office or organisation speaks.
    case report

    /// A post shows in hashtags, emoji and the first person.
    static func of(_ words: WordStream, _ sentences: [SentenceReading]) -> ReportStyle {
        var score = 0
        for (index, token) in words.text.tokens.prefix(1500).enumerated() {
            let text = words.text.bytes[token.range]
            if text.elementsEqual([UInt8(ascii: "#")]), index + 1 < words.text.tokens.count,
                words.text.tokens[index + 1].kind == .word, words.text.isAttached(index + 1)
            {
                score += 2
            }
            if text.elementsEqual([UInt8(ascii: "@")]) { score += 1 }
            if text.first == 0xF0 { score += 2 }
            if text.elementsEqual([UInt8(ascii: "!")]) { score += 1 }
            if token.kind == .word,
                [
                    "i", "i'm", "my", "me", "y'all", "guys", "lol", "pls", "plz", "omg", "mum", "cops", "folks", "rip",
                    "ppl",
                    "btw", "wtf", "ffs", "grandma", "grandmas", "granny", "auntie", "ok",
                ].contains(words.text.string(token).lowercased())
            {
                score += words.text.string(token) == "I" || token.end - token.start > 1 ? 1 : 0
            }
        }
        // A few lines in the first person are enough; a long report quotes people who speak so.
        let least = words.text.tokens.count < 80 ? 2 : 3
        return score >= least && words.text.tokens.count < 400 ? .post : .report
    }
}
