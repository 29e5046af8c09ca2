/// Numbers in digits and words: "1,200", "twenty-three", "two dozen", "dozens".
struct NumberReader {
    let words: WordStream
    let sentence: SentenceReading

    struct Number {
        /// Nil for "dozens", "several".
        var value: Int?
        var range: Range<Int>
    }

    func number(at index: Int) -> Number? {
        guard sentence.range.contains(index) else { return nil }
        if words.token(index).kind == .number { return digits(at: index) }
        let here = sentence.matches.filter { $0.head == index }
        if let vague = here.first(where: { $0.kind == .vague }) { return Number(value: nil, range: vague.range) }
        guard let first = here.first(where: { $0.kind == .number }), var value = Int(first.value) else { return nil }
        var end = first.range.upperBound
        if value >= 20, value < 100, let unit = amount(.number, at: end), unit < 10 {
            value += unit
            end += 1
        }
        while let factor = amount(.multiplier, at: end) {
            value = min(value * factor, 10_000_000)
            end += 1
        }
        return Number(value: value, range: index..<end)
    }

    private func amount(_ kind: PhraseKind, at index: Int) -> Int? {
        sentence.matches.first { $0.kind == kind && $0.head == index }.flatMap { Int($0.value) }
    }

    /// A plain number that is no age, share, time or date.
    private func digits(at index: Int) -> Number? {
        let text = words.string(index).replacing(",", with: "")
        guard text.utf8.count <= 7, let value = Int(text) else { return nil }
        let next = index + 1 < sentence.range.upperBound ? words.string(index + 1).lowercased() : ""
        if [
            "km", "kilometres", "kilometers", "miles", "nm", "percent", "%", "year", "years", "am", "pm", "a.m.",
            "p.m.",
            "days", "hours", "minutes", "months", "weeks", "metres", "kg", "tonnes",
        ].contains(next) {
            return nil
        }
        if sentence.times.contains(where: { $0.range.contains(index) }) { return nil }
        return Number(value: value, range: index..<index + 1)
    }
}
