import Foundation
import PlaceIndex

/// A mention on its way from a match to a toponym.
struct Mention {
    var match: NameMatch
    /// Log-odds that it is a toponym.
    var score: Float
    /// The mention that names the area around this one: "Ohio" for "Lima" in "Lima, Ohio".
    var container: Int?
    /// What the words beside it call it.
    let named: NamedKind
    /// Index of its group.
    var group = 0

    var probability: Float { Logistic.probability(score) }

    init(match: NameMatch, named: NamedKind, score: Float) {
        self.match = match
        self.named = named
        self.score = score
    }
}

/// The mentions of one name that share one meaning: all of a stretch of text but those with a container of their own or another word for
/// what they are.
struct NameGroup {
    let key: UInt64
    let meanings: NameMeanings
    /// The mention that names the area around.
    let container: Int?
    let named: NamedKind
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
    /// Candidates so near to each other, in kilometres, are one answer to where the name lies.
    private static let neighbourhood: Float = 80

    init(_ mention: Mention) {
        key = mention.match.key
        meanings = mention.match.meanings
        container = mention.container
        named = mention.named
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
        chooseBest()
    }

    /// The likeliest candidate where the name is likeliest to lie: a town and the area around it speak for each other.
    private var likeliest: Int?

    /// The likeliest candidate. A bare name of both a town and the area around it means the town.
    var best: Int? {
        guard let best = likeliest, let town = meanings.town,
            candidates[best].standing == .admin1 || candidates[best].isTown
        else {
            return likeliest
        }
        let square = PlaceCandidate.square(kilometres: Self.neighbourhood)
        return leaders.first {
            (named == .area ? candidates[$0].standing == .admin1 : candidates[$0].id == town.id)
                && candidates[$0].squaredChord(candidates[best]) < square
        } ?? best
    }

    /// How likely the name lies where a candidate does.
    func likelihood(_ candidate: Int) -> Float {
        let square = PlaceCandidate.square(kilometres: Self.neighbourhood)
        return leaders.reduce(Float(0)) { sum, other in
            candidates[candidate].squaredChord(candidates[other]) < square ? sum + probabilities[other] : sum
        }
    }

    private mutating func chooseBest() {
        var most: Float = 0
        likeliest = nil
        // A country is not outvoted by its own parts.
        if let leader = leaders.first, candidates[leader].standing == .country {
            likeliest = leader
            return
        }
        for leader in leaders {
            let mass = likelihood(leader)
            // Rounding must not prefer a lesser candidate of the same place.
            if mass > most + 0.0001 { (most, likeliest) = (mass, leader) }
        }
    }
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
