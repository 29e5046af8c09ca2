import Foundation

/// What the other names of a text say about where one group's name lies.
struct Surroundings {
    private let groups: [NameGroup]
    private let number: Int
    private let container: Int?
    private let overview: Overview
    /// The group itself and its siblings, as far as they are in the overview: they don't speak for themselves.
    private let excluded: [Int]
    /// What they gave to the overview in all.
    private let ownTotal: Float

    /// - Parameters:
    ///   - number: the group that is looked at.
    ///   - container: the group that names the area around it.
    ///   - overview: of all groups, with their meanings as in `groups`.
    init(of number: Int, in container: Int?, among groups: [NameGroup], overview: Overview, anchorGroups: [Int]) {
        self.groups = groups
        self.number = number
        self.container = container
        self.overview = overview
        excluded =
            overview.anchors.isEmpty ? [] : ([number] + groups[number].siblings).filter { anchorGroups.contains($0) }
        ownTotal = excluded.reduce(0) { $0 + groups[$1].weight }
    }

    /// Whether the text names an area around the place.
    var hasContainer: Bool { container != nil }

    /// How sure the text says, directly beside the name, that the place lies in a container: 0…1.
    func containment(_ candidate: PlaceCandidate) -> Float {
        guard let container else { return 0 }
        let meanings = groups[container].meanings
        var share: Float = 0
        for leader in groups[container].leaders where meanings.candidates[leader].contains(candidate) {
            share += groups[container].probabilities[leader]
        }
        return share
    }

    /// How likely the same name means this place elsewhere in the text: 0…1.
    func siblingShare(_ candidate: PlaceCandidate) -> Float {
        var best: Float = 0
        for sibling in groups[number].siblings {
            let meanings = groups[sibling].meanings
            for index in meanings.candidates.indices where meanings.candidates[index].id == candidate.id {
                best = max(best, groups[sibling].probabilities[index] * groups[sibling].weight)
            }
        }
        return best
    }

    func country(_ candidate: PlaceCandidate) -> (share: Float, named: Float, first: Float) {
        guard candidate.country != 0, let all = overview.countries.first(where: { $0.code == candidate.country }) else {
            return (0, 0, 0)
        }
        let own = ownMass { $0.country == candidate.country ? ($0.standing == .country) : nil }
        let rest = overview.total - ownTotal + 1
        let isFirst = excluded.first.map(Int32.init) == overview.anchors.first?.group
        return (
            max(0, all.mass - own.mass) / rest, min(2, max(0, all.named - own.named)), isFirst ? 0 : min(1, all.first)
        )
    }

    func admin1(_ candidate: PlaceCandidate) -> (share: Float, named: Float) {
        guard candidate.admin1 != 0, let all = overview.admin1s.first(where: { $0.code == candidate.admin1 }) else {
            return (0, 0)
        }
        let own = ownMass { $0.admin1 == candidate.admin1 ? ($0.standing == .admin1) : nil }
        let rest = overview.total - ownTotal + 1
        return (max(0, all.mass - own.mass) / rest, min(2, max(0, all.named - own.named)))
    }

    /// What the group and its siblings gave to an area.
    ///
    /// - Parameter names: nil for a place elsewhere, else whether it is the area itself.
    private func ownMass(_ names: (PlaceCandidate) -> Bool?) -> (mass: Float, named: Float) {
        var sums: (mass: Float, named: Float) = (0, 0)
        for number in excluded {
            let meanings = groups[number].meanings
            for leader in groups[number].leaders {
                guard let isArea = names(meanings.candidates[leader]) else { continue }
                let weight = groups[number].weight * groups[number].probabilities[leader]
                guard weight > Overview.leastWeight else { continue }
                sums.mass += weight
                if isArea { sums.named += weight }
            }
        }
        return sums
    }

    /// How sure it is that the text is about other countries, 0…1, where so much of it is about the place's own.
    func strangeness(_ share: Float) -> Float {
        let rest = overview.total - ownTotal
        return share > 0.05 ? 0 : max(0, rest - 1) / (rest + 1)
    }

    /// How local the other names are: 0 where they are countries and capitals, to 1 where they are villages and counties.
    var locality: Float {
        let rest = overview.total - ownTotal + 1
        let own = ownMass { $0.isLocal ? true : nil }
        return max(0, overview.local - own.mass) / rest
    }

    struct Nearness {
        var at50: Float = 0
        var at200: Float = 0
        var at800: Float = 0
        var inSentence: Float = 0
        var first: Float = 0
        /// The share of the names in its sentences that are of its standing.
        var likeInSentence: Float = 0
        /// How sure another name means this very place.
        var taken: Float = 0
    }

    /// How much stands nearby, with kernels that fall to one half at 50, 200 and 800 km.
    func nearness(_ candidate: PlaceCandidate) -> Nearness {
        let square50 = PlaceCandidate.square(kilometres: 50)
        let square200 = PlaceCandidate.square(kilometres: 200)
        let square800 = PlaceCandidate.square(kilometres: 800)
        var sums = Nearness()
        let sentences = groups[number].sentences
        var inSentence: Float = 0.5
        for anchor in overview.anchors where !excluded.contains(Int(anchor.group)) {
            let isInSentence = !anchor.sentences.isDisjoint(with: sentences)
            if isInSentence {
                inSentence += anchor.weight
                if anchor.standing == candidate.standing { sums.likeInSentence += anchor.weight }
            }
            if anchor.place == candidate.id {
                sums.taken = max(sums.taken, anchor.weight)
                continue
            }
            let difference = candidate.direction - anchor.direction
            let chord = (difference * difference).sum()
            let at200 = anchor.weight * square200 / (square200 + chord)
            if anchor.isPoint {
                sums.at50 += anchor.weight * square50 / (square50 + chord)
                sums.at200 += at200
                if anchor.isFirst { sums.first += at200 }
            }
            sums.at800 += anchor.weight * square800 / (square800 + chord)
            if isInSentence { sums.inSentence += at200 }
        }
        sums.at50 = log(1 + sums.at50)
        sums.at200 = log(1 + sums.at200)
        sums.at800 = log(1 + sums.at800)
        sums.inSentence = log(1 + sums.inSentence)
        sums.likeInSentence /= inSentence
        return sums
    }
}
