import Foundation

/// What the other names of a text say about where one group's name lies.
struct Surroundings {
    /// A likely meaning of another group.
    private struct Anchor {
        var place: PlaceCandidate
        /// Its group's weight times its probability.
        var weight: Float
        var isPoint: Bool
        var sharesSentence: Bool
        var isFirst: Bool
    }

    private var anchors: [Anchor] = []
    private var countries: [(code: UInt16, mass: Float, named: Float, first: Float)] = []
    private var admin1s: [(code: UInt64, mass: Float, named: Float)] = []
    private var total: Float = 0
    private let containers: [[(place: PlaceCandidate, probability: Float)]]
    private let siblings: [NameGroup]

    /// - Parameters:
    ///   - number: the group that is looked at.
    ///   - anchorGroups: the groups that count, the weightiest ones of the text.
    init(of number: Int, among groups: [NameGroup], anchorGroups: [Int], sentences: [Set<Int>]) {
        let group = groups[number]
        containers = group.containers.map { container in
            groups[container].leaders.map {
                (groups[container].candidates[$0], groups[container].probabilities[$0])
            }
        }
        siblings = group.siblings.map { groups[$0] }
        let first = anchorGroups.min()
        for other in anchorGroups where other != number && !group.siblings.contains(other) {
            let shares = !sentences[other].isDisjoint(with: sentences[number])
            add(groups[other], sharesSentence: shares, isFirst: other == first)
        }
    }

    private mutating func add(_ group: NameGroup, sharesSentence: Bool, isFirst: Bool) {
        total += group.weight
        for leader in group.leaders {
            let place = group.candidates[leader]
            let weight = group.weight * group.probabilities[leader]
            guard weight > 0.02 else { continue }
            let isPoint = place.standing != .country && place.standing != .continent && place.nameKind != .adjective
            anchors.append(
                Anchor(
                    place: place, weight: weight, isPoint: isPoint, sharesSentence: sharesSentence, isFirst: isFirst))
            addMass(place, weight, isFirst: isFirst)
        }
    }

    private mutating func addMass(_ place: PlaceCandidate, _ weight: Float, isFirst: Bool) {
        if place.country != 0 {
            let index: Int
            if let known = countries.firstIndex(where: { $0.code == place.country }) {
                index = known
            } else {
                index = countries.count
                countries.append((place.country, 0, 0, 0))
            }
            countries[index].mass += weight
            if place.standing == .country { countries[index].named += weight }
            if isFirst { countries[index].first += weight }
        }
        guard place.admin1 != 0 else { return }
        let index: Int
        if let known = admin1s.firstIndex(where: { $0.code == place.admin1 }) {
            index = known
        } else {
            index = admin1s.count
            admin1s.append((place.admin1, 0, 0))
        }
        admin1s[index].mass += weight
        if place.standing == .admin1 { admin1s[index].named += weight }
    }

    /// How sure the text says, directly beside the name, that the place lies in a container: 0…1.
    func containment(_ candidate: PlaceCandidate) -> Float {
        var best: Float = 0
        for container in containers {
            var share: Float = 0
            for (place, probability) in container where place.contains(candidate) { share += probability }
            best = max(best, share)
        }
        return best
    }

    /// How likely the same name means this place elsewhere in the text: 0…1.
    func siblingShare(_ candidate: PlaceCandidate) -> Float {
        var best: Float = 0
        for sibling in siblings {
            for (other, probability) in zip(sibling.candidates, sibling.probabilities) where other.id == candidate.id {
                best = max(best, probability * sibling.weight)
            }
        }
        return best
    }

    func country(_ candidate: PlaceCandidate) -> (share: Float, named: Float, first: Float) {
        guard candidate.country != 0, let entry = countries.first(where: { $0.code == candidate.country }) else {
            return (0, 0, 0)
        }
        return (entry.mass / (total + 1), min(2, entry.named), min(1, entry.first))
    }

    func admin1(_ candidate: PlaceCandidate) -> (share: Float, named: Float) {
        guard candidate.admin1 != 0, let entry = admin1s.first(where: { $0.code == candidate.admin1 }) else {
            return (0, 0)
        }
        return (entry.mass / (total + 1), min(2, entry.named))
    }

    struct Nearness {
        var at50: Float = 0
        var at200: Float = 0
        var at800: Float = 0
        var inSentence: Float = 0
        var first: Float = 0
    }

    /// How much stands nearby, with kernels that fall to one half at 50, 200 and 800 km.
    func nearness(_ candidate: PlaceCandidate) -> Nearness {
        let square50 = PlaceCandidate.square(kilometres: 50)
        let square200 = PlaceCandidate.square(kilometres: 200)
        let square800 = PlaceCandidate.square(kilometres: 800)
        var sums = Nearness()
        for anchor in anchors {
            let chord = candidate.squaredChord(anchor.place)
            let at200 = anchor.weight * square200 / (square200 + chord)
            if anchor.isPoint {
                sums.at50 += anchor.weight * square50 / (square50 + chord)
                sums.at200 += at200
                if anchor.isFirst { sums.first += at200 }
            }
            sums.at800 += anchor.weight * square800 / (square800 + chord)
            if anchor.sharesSentence { sums.inSentence += at200 }
        }
        sums.at50 = log(1 + sums.at50)
        sums.at200 = log(1 + sums.at200)
        sums.at800 = log(1 + sums.at800)
        sums.inSentence = log(1 + sums.inSentence)
        return sums
    }
}
