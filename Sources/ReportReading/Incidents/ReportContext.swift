import Incidents

/// What headings and the beginnings of lines say of the lines under them.
struct ReportContext: Sendable {
    var place: PlaceMention?
    var time: TimeExpression?
}

/// Finds the place and the time that hold for each sentence without standing in it.
struct ContextReader {
    let words: WordStream
    let sentences: [SentenceReading]

    func contexts() -> [ReportContext] {
        var heading = ReportContext()
        var line = ReportContext()
        var block = -1
        var contexts: [ReportContext] = []
        for sentence in sentences {
            let kind = words.text.blocks[sentence.block].kind
            if sentence.block != block {
                block = sentence.block
                line = ReportContext()
                if kind == .heading, sentence.block > 0 { heading = headingContext(sentence, before: heading) }
            }
            contexts.append(ReportContext(place: line.place ?? heading.place, time: line.time ?? heading.time))
            if kind != .heading { update(&line, with: sentence) }
            if kind == .keyValue || isLabel(sentence), let last = contexts.indices.last {
                contexts[last] = ReportContext(place: line.place ?? heading.place, time: line.time ?? heading.time)
            }
        }
        return contexts
    }

    /// "ALEPPO GOVERNORATE", "16 April": a heading without an event.
    private func headingContext(_ sentence: SentenceReading, before: ReportContext) -> ReportContext {
        guard sentence.range.count <= 12 else { return before }
        var context = ReportContext(place: sentence.places.first, time: sentence.times.first { $0.days != nil })
        if context.place == nil, context.time != nil { context.place = before.place }
        return context
    }

    /// "KUTUM. 091530C. Two men …", "El Daein: …", "MON. …", "2 March. …"
    private func update(_ line: inout ReportContext, with sentence: SentenceReading) {
        guard isLabel(sentence) || startsWithLabel(sentence) else { return }
        let start = sentence.range.lowerBound
        if let place = sentence.places.first, place.range.lowerBound - start <= 4 { line.place = place }
        if let time = sentence.times.first(where: { $0.days != nil }),
            time.range.lowerBound - start <= 4 || isLabel(sentence)
        {
            line.time = time
        }
    }

    /// A sentence of nothing but places, times, numbers and marks.
    private func isLabel(_ sentence: SentenceReading) -> Bool {
        guard sentence.range.count <= 12 else { return false }
        return sentence.range.allSatisfy { index in
            words.token(index).kind != .word || sentence.places.contains { $0.range.contains(index) }
                || sentence.times.contains { $0.range.contains(index) }
                || sentence.countries.contains { $0.range.contains(index) }
                || words.token(index).shape == .upper
                || ["district", "province", "governorate", "area", "town", "city", "the", "of"].contains(
                    words.string(index).lowercased())
        }
    }

    private func startsWithLabel(_ sentence: SentenceReading) -> Bool {
        let start = sentence.range.lowerBound
        for index in start..<min(start + 8, sentence.range.upperBound)
        where words.isMark(index, ":") || ["-", "–", "—", "|"].contains(words.string(index)) {
            return true
        }
        return false
    }
}
