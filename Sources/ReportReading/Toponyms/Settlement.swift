/// Settles what the names of a stretch of text mean, all together.
struct Settlement {
    private(set) var groups: [NameGroup] = []
    private var sentences: [Set<Int>] = []
    private let model: LinearModel<PlaceTemplate>

    /// Groups that the others look at: keeps the time linear in the length of the text.
    private static let anchorLimit = 40

    /// Groups the mentions by name; those with a container of their own stand apart.
    init(
        _ mentions: inout [Mention], text: ReportText, model: LinearModel<PlaceTemplate>,
        candidates: (NameMatch) -> [PlaceCandidate]
    ) {
        self.model = model
        var numbers: [GroupKey: Int] = [:]
        for index in mentions.indices {
            let key = GroupKey(mentions[index], in: mentions)
            let sentence = text.tokens[mentions[index].match.tokens.lowerBound].sentence
            if let number = numbers[key] {
                groups[number].mentions.append(index)
                sentences[number].insert(sentence)
                mentions[index].group = number
                continue
            }
            numbers[key] = groups.count
            mentions[index].group = groups.count
            let candidates = candidates(mentions[index].match)
            groups.append(NameGroup(mentions: [index], candidates: candidates, probabilities: []))
            sentences.append([sentence])
        }
        link(mentions)
    }

    private struct GroupKey: Hashable {
        var name: UInt64
        var container: UInt64

        init(_ mention: Mention, in mentions: [Mention]) {
            name = mention.match.key
            container = mention.container.map { mentions[$0].match.key } ?? 0
        }
    }

    /// Links groups of one name to each other and to the groups of their containers.
    private mutating func link(_ mentions: [Mention]) {
        var byName: [UInt64: [Int]] = [:]
        for (number, group) in groups.enumerated() {
            guard let first = group.mentions.first else { continue }
            byName[mentions[first].match.key, default: []].append(number)
            if let container = mentions[first].container {
                groups[number].containers = [mentions[container].group]
            }
        }
        for numbers in byName.values where numbers.count > 1 {
            for number in numbers { groups[number].siblings = numbers.filter { $0 != number } }
        }
    }

    /// Scores all candidates anew, looking at the others as they stand now.
    mutating func settle(_ mentions: [Mention], rounds: Int) {
        for number in groups.indices {
            let miss = groups[number].mentions.reduce(Float(1)) { $0 * (1 - mentions[$1].probability) }
            groups[number].weight = 1 - miss
        }
        for round in 0..<rounds {
            let before = groups
            let anchors = anchorGroups(round == 0 && before.allSatisfy(\.probabilities.isEmpty))
            for number in groups.indices {
                let features = features(of: number, among: before, anchors: anchors)
                groups[number].settle(groups[number].candidates.map { score($0, features) })
            }
        }
    }

    private func anchorGroups(_ isFirst: Bool) -> [Int] {
        if isFirst { return [] }
        guard groups.count > Self.anchorLimit else { return Array(groups.indices) }
        let sorted = groups.indices.sorted { (groups[$1].weight, $0) < (groups[$0].weight, $1) }
        return sorted.prefix(Self.anchorLimit).sorted()
    }

    private func features(of number: Int, among groups: [NameGroup], anchors: [Int]) -> PlaceFeatures {
        let surroundings = Surroundings(of: number, among: groups, anchorGroups: anchors, sentences: sentences)
        return PlaceFeatures(surroundings, groups[number])
    }

    private func score(_ candidate: PlaceCandidate, _ features: PlaceFeatures) -> Float {
        var scorer = LinearModel.Scorer(model)
        features.add(candidate, to: &scorer)
        return scorer.score
    }

    /// Why each candidate of a group has its score.
    func reasons(ofGroup number: Int) -> [[Reason]] {
        let features = features(of: number, among: groups, anchors: anchorGroups(false))
        return groups[number].candidates.map { candidate in
            var recorder = LinearModel.Recorder(model)
            features.add(candidate, to: &recorder)
            return recorder.reasons
        }
    }

    /// How well the best meaning of a group fits the rest of the text.
    func support(ofGroup number: Int) -> (near: Float, country: Float, probability: Float) {
        guard let best = groups[number].best else { return (0, 0, 0) }
        let features = features(of: number, among: groups, anchors: anchorGroups(false))
        let candidate = groups[number].candidates[best]
        return (
            features.surroundings.nearness(candidate).at200, features.surroundings.country(candidate).share,
            groups[number].probabilities[best]
        )
    }
}
