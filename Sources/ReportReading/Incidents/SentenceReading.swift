import Incidents

/// A sentence with all that is known about its words before events are told from it. A class, as every reader of the
/// sentence holds it.
final class SentenceReading: Sendable {
    let index: Int
    /// Items of the word stream.
    let range: Range<Int>
    let block: Int
    let matches: [PhraseMatch]
    let times: [TimeExpression]
    let places: [PlaceMention]
    let countries: [PlaceMention]
    let nations: [NationMention]
    /// What it costs to go from one item to the next: a word, a comma, the end of a clause.
    private let costs: [Int]
    // Asked for again and again by every reader of the sentence.
    private let byKind: PhrasesByKind

    init(
        index: Int, range: Range<Int>, block: Int, matches: [PhraseMatch], times: [TimeExpression],
        places: [PlaceMention], countries: [PlaceMention], nations: [NationMention] = [],
        words: WordStream
    ) {
        self.index = index
        self.range = range
        self.block = block
        self.matches = matches
        self.times = times
        self.places = places
        self.countries = countries
        self.nations = nations
        byKind = PhrasesByKind(matches)
        self.costs = ClauseCosts.cumulative(words, range, matches)
    }

    func matches(_ kind: PhraseKind) -> ArraySlice<PhraseMatch> { byKind[kind] }

    func cues(_ value: String) -> [PhraseMatch] { byKind[.cue].filter { $0.value == value } }

    /// The way between two items: words, and more for each boundary of clauses between them.
    func distance(_ a: Int, _ b: Int) -> Int {
        let low = max(min(a, b), range.lowerBound)
        let high = min(max(a, b), range.upperBound - 1)
        guard low < high else { return 0 }
        return costs[high - range.lowerBound] - costs[low - range.lowerBound]
    }

    /// The boundaries alone between two items.
    func barrier(_ a: Int, _ b: Int) -> Int { distance(a, b) - abs(b - a) }
}

/// The strength of clause boundaries.
enum ClauseCosts {
    static func cumulative(_ words: WordStream, _ range: Range<Int>, _ matches: [PhraseMatch]) -> [Int] {
        var boundaries: [Int: Int] = [:]
        for match in matches where match.kind == .boundary {
            boundaries[match.head] = max(boundaries[match.head] ?? 0, Int(match.value) ?? 0)
        }
        var costs: [Int] = []
        costs.reserveCapacity(range.count)
        var sum = 0
        for index in range {
            sum += 1 + (boundaries[index] ?? mark(words, index))
            costs.append(sum)
        }
        return costs
    }

    private static func mark(_ words: WordStream, _ index: Int) -> Int {
        let token = words.token(index)
        guard token.kind == .punctuation || token.kind == .symbol else { return 0 }
        switch words.string(index) {
        case ";", "|": return 16
        case ":", "—", "–": return 6
        case ",", "(", ")": return 3
        case ".": return 14
        case "-": return 5
        default: return 0
        }
    }
}
