/// What happened in one line, in the report's words: the sentence, or of a long one the part that tells this incident.
struct IncidentNotes {
    let words: WordStream

    private static let longest = 160

    func line(_ draft: EventDraft, in sentence: Range<Int>) -> String {
        let start = start(of: draft, in: sentence)
        let content = oneLine(start..<sentence.upperBound).drop { $0 == " " || "-–—•·*".contains($0) }
        let head = start == sentence.lowerBound ? "" : "…"
        guard content.count > Self.longest else { return head + content }
        let cut = content.prefix(Self.longest)
        return head + (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
    }

    /// The first clause from which what happened and where come within the line.
    private func start(of draft: EventDraft, in sentence: Range<Int>) -> Int {
        let triggers = draft.triggers.filter { sentence.contains($0.head) }.map(\.match.range)
        guard let first = triggers.map(\.lowerBound).min() else { return sentence.lowerBound }
        var end = first + 1
        if let place = draft.place?.range, sentence.contains(place.lowerBound) { end = max(end, place.upperBound) }
        let starts = [sentence.lowerBound] + (sentence.lowerBound..<first).filter(endsClause).map { $0 + 1 }
        return starts.first { words.bytes($0..<end).count <= Self.longest } ?? starts.last ?? sentence.lowerBound
    }

    private func endsClause(_ index: Int) -> Bool {
        guard words.token(index).kind != .word else { return false }
        return [",", ";", ":", "—", "–"].contains(words.string(index))
    }

    /// The words with one space wherever the report has white space.
    private func oneLine(_ range: Range<Int>) -> String {
        words.string(range).split { $0 == " " || $0 == "\n" || $0 == "\r\n" || $0 == "\t" || $0 == "\u{A0}" }
            .joined(separator: " ")
    }
}
