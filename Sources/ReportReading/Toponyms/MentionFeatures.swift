/// Features of a mention by itself and its surroundings.
enum MentionTemplate: UInt8, FeatureTemplate {
    case bias, look, tier, shape, blockCase, position, readings
    case previous, next, beforePrevious, afterNext
    case sides, before, after, lookBefore, lookAfter, tierBefore, tierAfter, lookTier, lookPosition
    case run, runEnd, runStart, lookRun, head
    case previousWord, nextWord, beforePreviousWord, afterNextWord

    var axes: [[String]] {
        switch self {
        case .bias, .previousWord, .nextWord, .beforePreviousWord, .afterNextWord: []
        case .look: [NameLook.names]
        case .tier: [PlaceTier.names]
        case .shape: [Token.Shape.featureNames, BlockCase.names]
        case .blockCase: [BlockCase.names]
        case .position: [MentionPosition.names]
        case .readings: [Readings.names]
        case .previous, .next, .beforePrevious, .afterNext, .runEnd, .runStart: [Neighbour.names]
        case .sides, .before, .after: [Neighbour.names, Neighbour.names]
        case .lookBefore, .lookAfter: [NameLook.names, Neighbour.names]
        case .tierBefore, .tierAfter: [PlaceTier.names, Neighbour.names]
        case .lookTier: [NameLook.names, PlaceTier.names]
        case .lookPosition: [NameLook.names, MentionPosition.names]
        case .run: [RunLength.names, RunLength.names]
        case .lookRun: [NameLook.names, RunLength.names]
        case .head: [LineHead.names, NameLook.names]
        }
    }

    var takesWords: Bool {
        switch self {
        case .previousWord, .nextWord, .beforePreviousWord, .afterNextWord: true
        default: false
        }
    }
}

/// Where in its sentence a mention stands.
enum MentionPosition: UInt8, CaseIterable { case sentenceStart, blockStart, inside }

/// A line that begins with what it is about and a colon.
enum LineHead: UInt8, CaseIterable { case item, line }

/// How many meanings a name has.
enum Readings: UInt8, CaseIterable {
    case one, few, some, many

    init(_ count: Int) {
        switch count {
        case ...1: self = .one
        case ...4: self = .few
        case ...15: self = .some
        default: self = .many
        }
    }
}

/// How many capitalised words stand directly beside a mention.
enum RunLength: UInt8, CaseIterable {
    case none, one, more

    init(_ count: Int) { self = count == 0 ? .none : count == 1 ? .one : .more }
}

extension Token.Shape {
    static let featureNames = ["lower", "capitalized", "upper", "mixed", "caseless"]
}

/// Reads the features of mentions.
struct MentionFeatures {
    let text: ReportText
    let classes: [WordClasses]
    private let neighbours: NeighbourReader

    init(text: ReportText, classes: [WordClasses]) {
        self.text = text
        self.classes = classes
        neighbours = NeighbourReader(text: text, classes: classes)
    }

    func add<Sink: FeatureSink>(
        _ match: NameMatch, blockCase: BlockCase, to sink: inout Sink
    ) where Sink.Template == MentionTemplate {
        let first = match.tokens.lowerBound
        let next = indexBehind(match)
        let look = NameLook(tokens: match.tokens, text: text, classes: classes)
        let tier = match.meanings.tier
        let position = position(of: first)
        sink.add(.bias)
        sink.add(.look, look)
        sink.add(.tier, tier)
        sink.add(.shape, text.tokens[first].shape, blockCase)
        sink.add(.blockCase, blockCase)
        sink.add(.position, position)
        sink.add(.readings, match.meanings.readings)
        sink.add(.lookTier, look, tier)
        sink.add(.lookPosition, look, position)
        if let head = lineHead(match) { sink.add(.head, head, look) }
        addNeighbours(first, next, look, tier, to: &sink)
        addRuns(first, next, look, to: &sink)
        addWords(first, next, to: &sink)
    }

    /// The token behind a match; the full stop of an abbreviation belongs to the match.
    private func indexBehind(_ match: NameMatch) -> Int {
        var next = match.tokens.upperBound
        while next < text.tokens.count, text.tokens[next].start < match.range.upperBound { next += 1 }
        return next
    }

    private func position(of index: Int) -> MentionPosition {
        if isFirstOfContent(index) { return .blockStart }
        return text.isFirstOfSentence(index) ? .sentenceStart : .inside
    }

    private func block(of index: Int) -> Block { text.blocks[text.sentences[text.tokens[index].sentence].block] }

    /// Whether the token is the first of its block, but for a bullet or a number.
    private func isFirstOfContent(_ index: Int) -> Bool {
        let block = block(of: index)
        guard index > block.tokens.lowerBound else { return true }
        return block.isListItem && text.tokens[index].start >= block.contentStart
            && text.tokens[index - 1].start < block.contentStart
    }

    /// The kind of line whose head the name is: "• Corinto: …", "KHERSON: …", "• Corinto, Cauca: …".
    private func lineHead(_ match: NameMatch) -> LineHead? {
        let block = block(of: match.tokens.lowerBound)
        var start = match.tokens.lowerBound
        while !isFirstOfContent(start), match.tokens.lowerBound - start < 6, isPartOfHead(start - 1) { start -= 1 }
        guard isFirstOfContent(start) else { return nil }
        var end = match.tokens.upperBound
        while block.tokens.contains(end), end - match.tokens.upperBound < 6, isPartOfHead(end) { end += 1 }
        guard block.tokens.contains(end), neighbours.neighbour(end, of: match.tokens.lowerBound) == .colon else {
            return nil
        }
        return block.isListItem ? .item : .line
    }

    /// Whether the token can stand in a list of names.
    private func isPartOfHead(_ index: Int) -> Bool {
        let token = text.tokens[index]
        if token.kind == .word { return token.isCapitalized }
        switch text.bytes[token.start] {
        case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "/"): return true
        default: return false
        }
    }

    private func addNeighbours<Sink: FeatureSink>(
        _ first: Int, _ next: Int, _ look: NameLook, _ tier: PlaceTier, to sink: inout Sink
    ) where Sink.Template == MentionTemplate {
        let before = isFirstOfContent(first) ? .edge : neighbours.neighbour(first - 1, of: first)
        let after = neighbours.neighbour(next, of: first)
        let before2 = before == .edge ? .edge : neighbours.neighbour(first - 2, of: first)
        let after2 = after == .edge ? .edge : neighbours.neighbour(next + 1, of: first)
        sink.add(.previous, before)
        sink.add(.next, after)
        sink.add(.beforePrevious, before2)
        sink.add(.afterNext, after2)
        sink.add(.sides, before, after)
        sink.add(.before, before2, before)
        sink.add(.after, after, after2)
        sink.add(.lookBefore, look, before)
        sink.add(.lookAfter, look, after)
        sink.add(.tierBefore, tier, before)
        sink.add(.tierAfter, tier, after)
    }

    /// The capitalised words directly around the mention: "Brookings [Doha] Center".
    private func addRuns<Sink: FeatureSink>(
        _ first: Int, _ next: Int, _ look: NameLook, to sink: inout Sink
    ) where Sink.Template == MentionTemplate {
        var left = first
        while left > 0, first - left < 4, isCapitalWord(left - 1, besides: left) { left -= 1 }
        var right = next
        while right < text.tokens.count, right - next < 6, isCapitalWord(right, besides: right - 1) { right += 1 }
        sink.add(.run, RunLength(first - left), RunLength(right - next))
        sink.add(.lookRun, look, RunLength(first - left))
        if right > next { sink.add(.runEnd, neighbours.neighbour(right - 1, of: first)) }
        if left < first { sink.add(.runStart, neighbours.neighbour(left, of: first)) }
    }

    private func isCapitalWord(_ index: Int, besides other: Int) -> Bool {
        let token = text.tokens[index]
        return token.kind == .word && token.isCapitalized && token.sentence == text.tokens[other].sentence
    }

    private func addWords<Sink: FeatureSink>(
        _ first: Int, _ next: Int, to sink: inout Sink
    ) where Sink.Template == MentionTemplate {
        let places: [(MentionTemplate, Int)] = [
            (.previousWord, first - 1), (.nextWord, next), (.beforePreviousWord, first - 2), (.afterNextWord, next + 1),
        ]
        for (template, index) in places
        where index >= 0 && index < text.tokens.count && text.tokens[index].kind == .word {
            sink.add(template, word: text.bytes[text.tokens[index].range])
        }
    }
}
