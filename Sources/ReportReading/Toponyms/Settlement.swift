/// Settles what the names of a stretch of text mean, all together.
struct Settlement {
    private(set) var groups: [NameGroup] = []
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
                groups[number].sentences.insert(sentence)
                mentions[index].group = number
                continue
            }
            numbers[key] = groups.count
            mentions[index].group = groups.count
            var group = NameGroup(mention: index, candidates: candidates(mentions[index].match))
            group.sentences.insert(sentence)
            group.own = ownScores(group)
            group.settle(group.own)
            groups.append(group)
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

    /// Scores of the candidates by themselves.
    private func ownScores(_ group: NameGroup) -> [Float] {
        let highest = group.highestProminence
        return group.candidates.map { candidate in
            var scorer = LinearModel.Scorer(model)
            OwnPlaceFeatures.add(candidate, highestProminence: highest, to: &scorer)
            return scorer.score
        }
    }

    /// Scores all candidates anew, looking at the others as they stand now.
    mutating func settle(_ mentions: [Mention], rounds: Int) {
        for number in groups.indices {
            let miss = groups[number].mentions.reduce(Float(1)) { $0 * (1 - mentions[$1].probability) }
            groups[number].weight = 1 - miss
        }
        for _ in 0..<rounds {
            let view = view
            let before = groups
            for number in groups.indices where before[number].candidates.count > 1 {
                let features = features(of: number, among: before, view)
                groups[number].settle(
                    zip(before[number].own, before[number].candidates).map { own, candidate in
                        var scorer = LinearModel.Scorer(model)
                        features.add(candidate, to: &scorer)
                        return own + scorer.score
                    })
            }
        }
    }

    /// The groups that the others look at, and what they say together.
    private var view: (anchorGroups: [Int], overview: Overview) {
        var numbers = Array(groups.indices)
        if numbers.count > Self.anchorLimit {
            numbers.sort { (groups[$1].weight, $0) < (groups[$0].weight, $1) }
            numbers = numbers.prefix(Self.anchorLimit).sorted()
        }
        return (numbers, Overview(groups, numbers: numbers))
    }

    private func features(
        of number: Int, among groups: [NameGroup], _ view: (anchorGroups: [Int], overview: Overview)
    ) -> PlaceFeatures {
        let surroundings = Surroundings(
            of: number, among: groups, overview: view.overview, anchorGroups: view.anchorGroups)
        return PlaceFeatures(surroundings, groups[number])
    }

    /// Why each candidate of a group has its score.
    func reasons(ofGroup number: Int) -> [[Reason]] {
        let features = features(of: number, among: groups, view)
        let highest = groups[number].highestProminence
        return groups[number].candidates.map { candidate in
            var recorder = LinearModel.Recorder(model)
            OwnPlaceFeatures.add(candidate, highestProminence: highest, to: &recorder)
            features.add(candidate, to: &recorder)
            return recorder.reasons
        }
    }

    /// How well the best meaning of each group fits the rest of the text.
    func supports() -> [(near: Float, country: Float, probability: Float)] {
        let view = view
        return groups.indices.map { number in
            guard let best = groups[number].best else { return (0, 0, 0) }
            let surroundings = Surroundings(
                of: number, among: groups, overview: view.overview, anchorGroups: view.anchorGroups)
            let candidate = groups[number].candidates[best]
            return (
                surroundings.nearness(candidate).at200, surroundings.country(candidate).share,
                groups[number].probabilities[best]
            )
        }
    }
}
