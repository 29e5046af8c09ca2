import Foundation
import PlaceIndex

/// A mention on its way from a match to a toponym.
struct Mention {
    var match: NameMatch
    /// Log-odds that it is a toponym.
    var score: Float
    /// The mention that names the area around this one: "Ohio" for "Lima" in "Lima, Ohio".
    var container: Int?
    /// Index of its group.
    var group = 0

    var probability: Float { Logistic.probability(score) }

    init(match: NameMatch, score: Float) {
        self.match = match
        self.score = score
    }
}

/// The mentions of one name that share one meaning: all of a stretch of text but those with a container of their own.
struct NameGroup {
    let key: UInt64
    let meanings: NameMeanings
    /// The mention that names the area around.
    let container: Int?
    /// Indices of the groups of the name's mentions in another sense or the bare ones.
    var siblings: [Int] = []
    /// By candidate; they add up to 1.
    private(set) var probabilities: [Float] = []
    var sentences = SentenceSet()
    /// How likely none of its mentions is a toponym.
    private var miss: Float = 1
    /// The candidates that stand for the group when the others look at it, the likeliest first.
    private(set) var leaders: [Int] = []

    private static let leaderLimit = 3

    init(_ mention: Mention) {
        key = mention.match.key
        meanings = mention.match.meanings
        container = mention.container
        settle(meanings.scores)
    }

    var candidates: [PlaceCandidate] { meanings.candidates }

    /// How much the group says about the others.
    var weight: Float { 1 - miss }

    mutating func clearWeight() { miss = 1 }

    mutating func addWeight(_ mention: Mention) { miss *= 1 - mention.probability }

    /// Takes scores and makes them probabilities.
    mutating func settle(_ scores: [Float]) {
        probabilities = Logistic.softmax(scores)
        leaders.removeAll(keepingCapacity: true)
        for index in probabilities.indices {
            let place = leaders.firstIndex { probabilities[$0] < probabilities[index] } ?? leaders.count
            guard place < Self.leaderLimit else { continue }
            leaders.insert(index, at: place)
            if leaders.count > Self.leaderLimit { leaders.removeLast() }
        }
    }

    /// The likeliest candidate.
    var best: Int? { leaders.first }
}

enum Logistic {
    static func probability(_ score: Float) -> Float { 1 / (1 + exp(-score)) }

    /// Probabilities in proportion to the exponentials of the scores.
    static func softmax(_ scores: [Float]) -> [Float] {
        guard let highest = scores.max() else { return [] }
        var shares = scores.map { exp($0 - highest) }
        let sum = shares.reduce(0, +)
        for index in shares.indices { shares[index] /= sum }
        return shares
    }
}
