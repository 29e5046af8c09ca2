import Incidents

/// What headings and the beginnings of lines say of the lines under them.
struct ReportContext: Sendable {
    var place: PlaceMention?
    var time: TimeExpression?
    /// The line tells what may come, what is needed or how things stand, not what happened.
    var isOutlook = false
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
                if kind == .heading, sentence.block > 1 { heading = headingContext(sentence, before: heading) }
            }
            if startsOutlook(sentence) { line.isOutlook = true }
            if kind != .heading { update(&line, with: sentence) }
            var context = ReportContext(place: line.place ?? heading.place, time: line.time ?? heading.time)
            context.isOutlook = line.isOutlook || heading.isOutlook
            contexts.append(context)
        }
        return contexts
    }

    /// "OUTLOOK.", "Assessment: …"
    private func startsOutlook(_ sentence: SentenceReading) -> Bool {
        sentence.matches(.outlook).contains { match in
            let end = match.range.upperBound
            guard match.head - sentence.range.lowerBound <= 4, words.token(match.head).isCapitalized else {
                return false
            }
            return end >= sentence.range.upperBound || words.isMark(end, ":") || words.isMark(end, ".")
                || words.isMark(end, ",")
                || ["-", "–", "—"].contains(words.string(end))
        }
    }

    /// "ALEPPO GOVERNORATE", "16 April": a heading without an event.
    private func headingContext(_ sentence: SentenceReading, before: ReportContext) -> ReportContext {
        guard sentence.range.count <= 12 else { return before }
        var context = ReportContext(place: sentence.places.first, time: sentence.times.first { $0.days != nil })
        context.isOutlook = startsOutlook(sentence)
        if context.place == nil, context.time != nil { context.place = before.place }
        return context
    }

    /// "KUTUM. 091530C. Two men …", "El Daein: …", "MON. …", "2 March. …"
    private func update(_ line: inout ReportContext, with sentence: SentenceReading) {
        guard isLabel(sentence) || startsWithLabel(sentence) else { return }
        let start = sentence.range.lowerBound
        if let point = sentence.places.first(where: { $0.method == "coordinates" }), isLabel(sentence) {
            line.place = point
        } else if let place = sentence.places.first, place.range.lowerBound - start <= 4 {
            line.place = place
        }
        if let time = sentence.times.first(where: { $0.days != nil }),
            time.range.lowerBound - start <= 4 || isLabel(sentence)
        {
            line.time = time
        }
    }

    /// A sentence that names a place or a time and tells nothing: "KUTUM.", "Lyman, in the south of the region.",
    /// "Position 03:41N 005:52E."
    private func isLabel(_ sentence: SentenceReading) -> Bool {
        guard sentence.range.count <= 22, !tells(sentence) else {
            return false
        }
        if sentence.places.contains(where: { $0.method == "coordinates" }) { return true }
        let start = sentence.range.lowerBound
        let names = sentence.places.map(\.range) + sentence.times.map(\.range)
        guard sentence.range.count <= 12, let first = names.map(\.lowerBound).min() else { return false }
        return first - start <= 3 && sentence.cues("say").isEmpty
    }

    private func tells(_ sentence: SentenceReading) -> Bool {
        let names = sentence.places.map(\.range) + sentence.times.map(\.range)
        return sentence.matches.contains { match in
            (match.kind == .trigger || match.kind == .weak) && !names.contains { $0.overlaps(match.range) }
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
