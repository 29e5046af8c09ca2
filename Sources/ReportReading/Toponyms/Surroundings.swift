import Foundation

/// What the other names of a text say about where one group's name lies.
struct Surroundings {
    private let overview: Overview
    /// What the group itself and its siblings gave to the overview.
    private let own: Overview
    private let excluded: [Int32]
    private let sentences: SentenceSet
    private let containers: [[(place: PlaceCandidate, probability: Float)]]
    private let siblings: [NameGroup]

    /// - Parameters:
    ///   - number: the group that is looked at.
    ///   - overview: of all groups, with their meanings as in `groups`.
    init(of number: Int, among groups: [NameGroup], overview: Overview, anchorGroups: [Int]) {
        let group = groups[number]
        let left = ([number] + group.siblings).filter { overview.anchors.isEmpty ? false : anchorGroups.contains($0) }
        self.overview = overview
        own = Overview(groups, numbers: left)
        excluded = left.map { Int32($0) }
        sentences = group.sentences
        containers = group.containers.map { container in
            groups[container].leaders.map {
                (groups[container].candidates[$0], groups[container].probabilities[$0])
            }
        }
        siblings = group.siblings.map { groups[$0] }
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
        guard candidate.country != 0, let all = overview.countries.first(where: { $0.code == candidate.country }) else {
            return (0, 0, 0)
        }
        let own = own.countries.first { $0.code == candidate.country } ?? Overview.CountryMass(code: candidate.country)
        let rest = overview.total - self.own.total + 1
        let first = excluded.first == overview.anchors.first?.group ? 0 : all.first
        return (max(0, all.mass - own.mass) / rest, min(2, max(0, all.named - own.named)), min(1, first))
    }

    func admin1(_ candidate: PlaceCandidate) -> (share: Float, named: Float) {
        guard candidate.admin1 != 0, let all = overview.admin1s.first(where: { $0.code == candidate.admin1 }) else {
            return (0, 0)
        }
        let own = own.admin1s.first { $0.code == candidate.admin1 } ?? Overview.Admin1Mass(code: candidate.admin1)
        let rest = overview.total - self.own.total + 1
        return (max(0, all.mass - own.mass) / rest, min(2, max(0, all.named - own.named)))
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
        for anchor in overview.anchors where !excluded.contains(anchor.group) {
            let difference = candidate.direction - anchor.direction
            let chord = (difference * difference).sum()
            let at200 = anchor.weight * square200 / (square200 + chord)
            if anchor.isPoint {
                sums.at50 += anchor.weight * square50 / (square50 + chord)
                sums.at200 += at200
                if anchor.isFirst { sums.first += at200 }
            }
            sums.at800 += anchor.weight * square800 / (square800 + chord)
            if !anchor.sentences.isDisjoint(with: sentences) { sums.inSentence += at200 }
        }
        sums.at50 = log(1 + sums.at50)
        sums.at200 = log(1 + sums.at200)
        sums.at800 = log(1 + sums.at800)
        sums.inSentence = log(1 + sums.inSentence)
        return sums
    }
}
