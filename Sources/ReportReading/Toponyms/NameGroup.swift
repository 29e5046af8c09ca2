import Foundation
import PlaceIndex

/// A mention on its way from a match to a toponym.
struct Mention {
    var match: NameMatch
    var tier: PlaceTier
    /// Log-odds that it is a toponym.
    var score: Float
    /// The mention that names the area around this one: "Ohio" for "Lima" in "Lima, Ohio".
    var container: Int?
    /// Index of its group.
    var group = 0

    var probability: Float { Logistic.probability(score) }
}

/// The mentions of one name that share one meaning: all of a stretch of text but those with a container of their own.
struct NameGroup {
    var mentions: [Int]
    /// Index of the group of the name's mentions in another sense or the bare ones; -1 where there is none.
    var siblings: [Int] = []
    /// Groups that name the area around.
    var containers: [Int] = []
    let candidates: [PlaceCandidate]
    /// Scores of the candidates by themselves.
    var own: [Float] = []
    /// By candidate; they add up to 1.
    private(set) var probabilities: [Float] = []
    var sentences = SentenceSet()
    /// How much the group says about the others.
    var weight: Float = 0
    /// The candidates that stand for the group when the others look at it, the likeliest first.
    private(set) var leaders: [Int] = []

    init(mention: Int, candidates: [PlaceCandidate]) {
        mentions = [mention]
        self.candidates = candidates
    }

    var highestProminence: Float { candidates.reduce(0) { max($0, $1.prominence) } }

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

    private static let leaderLimit = 3

    /// The likeliest candidate.
    var best: Int? { leaders.first }
}

enum Logistic {
    static func probability(_ score: Float) -> Float { 1 / (1 + exp(-score)) }

    /// Probabilities in proportion to the exponentials of the scores.
    static func softmax(_ scores: [Float]) -> [Float] {
        guard let highest = scores.max() else { return [] }
        let powers = scores.map { exp($0 - highest) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }
}
