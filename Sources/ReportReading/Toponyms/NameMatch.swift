import PlaceIndex

/// A name of the gazetteer in the text.
struct NameMatch {
    /// Indices into the report's tokens.
    var tokens: Range<Int>
    /// UTF-8 offsets.
    var range: Range<Int>
    /// Tells names apart; the same for every spelling that folds alike and admits the same readings.
    var key: UInt64
    let meanings: NameMeanings
}

/// Finds the longest names of the gazetteer in a run over the tokens.
struct NameMatcher {
    let gazetteer: Gazetteer
    let memory: NameMemory
    let text: ReportText
    private let classes: [WordClasses]
    /// By block: whether its words begin with capitals as in ordinary prose.
    private let cases: [BlockCase]

    /// The most tokens a name may have.
    private static let maximumTokens = 10

    init(gazetteer: Gazetteer, memory: NameMemory, text: ReportText, classes: [WordClasses]) {
        self.gazetteer = gazetteer
        self.memory = memory
        self.text = text
        self.classes = classes
        cases = text.blocks.map { BlockCase($0, text) }
    }

    func blockCase(ofToken index: Int) -> BlockCase {
        cases[text.sentences[text.tokens[index].sentence].block]
    }

    /// Calls `found` with each match in the order of the text; matches don't overlap.
    func matches(_ found: (NameMatch) -> Void) {
        var index = 0
        while index < text.tokens.count {
            if begins(index), let match = longestMatch(from: index, before: text.tokens.count) {
                found(match)
                index = match.tokens.upperBound
            } else {
                index += 1
            }
        }
    }

    /// Whether a name may begin with the token.
    private func begins(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.kind == .word else { return false }
        switch token.shape {
        case .capitalized, .upper, .caseless: return true
        case .mixed: return token.isCapitalized
        case .lower: return blockCase(ofToken: index) == .none || isArticle(index)
        }
    }

    /// "al-" and its kin before a capital.
    private func isArticle(_ index: Int) -> Bool {
        guard text.tokens[index].end - text.tokens[index].start <= 3, index + 2 < text.tokens.count,
            text.isAttached(index + 1), text.isAttached(index + 2), text.tokens[index + 2].isCapitalized
        else { return false }
        return text.bytes[text.tokens[index + 1].start] == UInt8(ascii: "-")
            && Self.articles.contains(text.string(text.tokens[index]))
    }

    private static let articles: Set<String> = [
        "al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ed", "er", "es", "ez", "ul",
    ]

    /// The longest name that begins with the token at `start` and ends before the token at `limit`.
    func longestMatch(from start: Int, before limit: Int) -> NameMatch? {
        var cursor = gazetteer.cursor()
        var best: (cursor: NameCursor, end: Int, key: UInt64)?
        var index = start
        var hash = NameHash()
        let last = min(limit, start + Self.maximumTokens)
        while index < last {
            guard feed(index, &cursor, &hash) else { break }
            index += 1
            // "America's" is America before it is the Americas.
            let isOwner = text.tokens[index - 1].kind == .possessive && best?.end == index - 1
            if cursor.isAtName, ends(index - 1), !isOwner { best = (cursor, index, hash.value) }
            guard index < last, let gap = gap(before: index) else { break }
            if gap.width > 0 || gap.isSpace {
                guard cursor.advance(0x20) else { break }
                hash.add(0x20)
            }
            index += gap.width
        }
        guard let best else { return nil }
        return match(start..<best.end, best.cursor, best.key)
    }

    /// What stands between two words of a name: a space, or a mark of `width` tokens that names may contain.
    private func gap(before index: Int) -> (width: Int, isSpace: Bool)? {
        let token = text.tokens[index]
        guard text.tokens[index - 1].sentence == token.sentence else { return nil }
        switch token.kind {
        case .word, .number: return (0, !text.isAttached(index))
        case .possessive: return (0, false)
        case .symbol: return nil
        case .punctuation:
            guard index + 1 < text.tokens.count, text.isAttached(index) else { return nil }
            switch text.bytes[token.start] {
            case UInt8(ascii: "-"): return text.isAttached(index + 1) ? (1, true) : nil
            case UInt8(ascii: "."):
                let previous = text.tokens[index - 1]
                return previous.end - previous.start <= 4 && token.end - token.start == 1 ? (1, true) : nil
            default: return nil
            }
        }
    }

    /// A name doesn't end with a word in lowercase, unless the block has no capitals at all.
    private func ends(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.kind != .word || token.shape != .lower || blockCase(ofToken: index) == .none
    }

    /// Feeds the folded letters of a token.
    private func feed(_ index: Int, _ cursor: inout NameCursor, _ hash: inout NameHash) -> Bool {
        let token = text.tokens[index]
        var isASCII = true
        for offset in token.range where text.bytes[offset] >= 0x80 { isASCII = false }
        if !isASCII {
            var folded: [UInt8] = []
            NameFolding.fold(text.bytes.span.extracting(token.range), into: &folded)
            for byte in folded {
                guard cursor.advance(byte) else { return false }
                hash.add(byte)
            }
            return !folded.isEmpty
        }
        for offset in token.range {
            let byte = text.bytes[offset]
            if byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".") { continue }
            guard cursor.advance(ASCII.lowercased(byte)) else { return false }
            hash.add(ASCII.lowercased(byte))
        }
        return true
    }

    /// Drops the readings that the spelling doesn't admit.
    private func match(_ tokens: Range<Int>, _ cursor: NameCursor, _ hash: UInt64) -> NameMatch? {
        let first = text.tokens[tokens.lowerBound]
        let last = text.tokens[tokens.upperBound - 1]
        var range = first.start..<last.end
        let dotted =
            tokens.upperBound < text.tokens.count && text.isAttached(tokens.upperBound)
            && text.bytes[text.tokens[tokens.upperBound].start] == UInt8(ascii: ".")
        let isUpper = first.shape == .upper && blockCase(ofToken: tokens.lowerBound) != .all
        let isInitials = isUpper || text.bytes[first.end - 1] == UInt8(ascii: ".")
        let admitsAbbreviation = isInitials || (dotted && first.isCapitalized) || tokens.count > 1
        let key = hash &* 2 &+ (admitsAbbreviation ? 1 : 0)
        let meanings = memory.meanings(key) {
            let name = NameFolding.fold(text.string(first.start..<last.end))
            let isWord = tokens.count == 1 && !classes[tokens.lowerBound].isDisjoint(with: .ordinaryWord)
            return cursor.postings.compactMap { posting in
                guard posting.kind != .abbreviation || admitsAbbreviation,
                    let kind = NameUse.kind(of: posting, named: name, isWord: isWord, in: gazetteer)
                else { return nil }
                return NamePosting(place: posting.place, kind: kind)
            }
        }
        guard !meanings.candidates.isEmpty else { return nil }
        if dotted, !isInitials, tokens.count == 1, meanings.hasAbbreviation, last.end - last.start <= 6 {
            range = range.lowerBound..<range.upperBound + 1
        }
        return NameMatch(tokens: tokens, range: range, key: key, meanings: meanings)
    }
}

/// FNV-1a over the folded bytes of a name.
private struct NameHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
}

/// How a block uses capitals.
enum BlockCase: UInt8, CaseIterable {
    /// Ordinary prose.
    case mixed
    /// A headline in capitals throughout.
    case all
    /// Nearly every word begins with a capital: a title.
    case title
    /// No capitals: chat, or a transcript.
    case none

    init(_ block: Block, _ text: ReportText) {
        var words = 0
        var uppers = 0
        var capitals = 0
        for index in block.tokens where text.tokens[index].kind == .word && text.tokens[index].shape != .caseless {
            words += 1
            if text.tokens[index].shape == .upper { uppers += 1 }
            if text.tokens[index].isCapitalized { capitals += 1 }
        }
        if words >= 2, uppers * 10 >= words * 7 {
            self = .all
        } else if words >= 4, capitals * 10 >= words * 7 {
            self = .title
        } else if words >= 6, capitals == 0 {
            self = .none
        } else {
            self = .mixed
        }
    }
}
