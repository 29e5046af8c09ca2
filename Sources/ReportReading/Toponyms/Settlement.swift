import PlaceIndex

/// Settles what the names of a stretch of text mean, all together.
struct Settlement {
    private(set) var groups: [NameGroup] = []
    /// By group: the group that names the area around.
    private var containers: [Int?] = []
    private let model: LinearModel<PlaceTemplate>

    /// Groups that the others look at: keeps the time linear in the length of the text.
    private static let anchorLimit = 40

    /// Groups the mentions by name; those with a container of their own stand apart.
    init(_ mentions: inout [Mention], text: ReportText, model: LinearModel<PlaceTemplate>) {
        self.model = model
        var numbers: [GroupKey: Int] = [:]
        for index in mentions.indices {
            let key = GroupKey(mentions[index], in: mentions)
            let number = numbers[key] ?? groups.count
            if number == groups.count {
                numbers[key] = number
                groups.append(NameGroup(mentions[index]))
            }
            mentions[index].group = number
            groups[number].sentences.insert(text.tokens[mentions[index].match.tokens.lowerBound].sentence)
        }
        containers = groups.map { group in group.container.map { mentions[$0].group } }
        linkSiblings()
    }

    private struct GroupKey: Hashable {
        var name: UInt64
        var container: UInt64
        var named: NamedKind

        init(_ mention: Mention, in mentions: [Mention]) {
            name = mention.match.key
            container = mention.container.map { mentions[$0].match.key } ?? 0
            named = mention.named
        }
    }

    /// Links the groups of one name to each other.
    private mutating func linkSiblings() {
        var byName: [UInt64: [Int]] = [:]
        for number in groups.indices { byName[groups[number].key, default: []].append(number) }
        for numbers in byName.values where numbers.count > 1 {
            for number in numbers { groups[number].siblings = numbers.filter { $0 != number } }
        }
    }

    /// Scores all candidates anew, looking at the others as they stand now.
    mutating func settle(_ mentions: [Mention], rounds: Int) {
        for number in groups.indices { groups[number].clearWeight() }
        for mention in mentions { groups[mention.group].addWeight(mention) }
        for _ in 0..<rounds {
            let view = view
            let settled = groups.indices.map { number in
                groups[number].candidates.count > 1 ? scores(ofGroup: number, view) : []
            }
            for number in groups.indices where !settled[number].isEmpty { groups[number].settle(settled[number]) }
        }
    }

    private func scores(ofGroup number: Int, _ view: View) -> [Float] {
        let features = features(of: number, view)
        let meanings = groups[number].meanings
        return meanings.candidates.indices.map { index in
            var scorer = LinearModel.Scorer(model)
            features.add(meanings.candidates[index], to: &scorer)
            return meanings.scores[index] + scorer.score
        }
    }

    private typealias View = (anchorGroups: [Int], overview: Overview)

    /// The groups that the others look at, and what they say together.
    private var view: View {
        var numbers = Array(groups.indices)
        if numbers.count > Self.anchorLimit {
            numbers.sort { (groups[$1].weight, $0) < (groups[$0].weight, $1) }
            numbers = numbers.prefix(Self.anchorLimit).sorted()
        }
        return (numbers, Overview(groups, numbers: numbers))
    }

    private func surroundings(of number: Int, _ view: View) -> Surroundings {
        Surroundings(
            of: number, in: containers[number], among: groups, overview: view.overview, anchorGroups: view.anchorGroups)
    }

    private func features(of number: Int, _ view: View) -> PlaceFeatures {
        PlaceFeatures(surroundings(of: number, view), groups[number].candidates, named: groups[number].named)
    }

    /// Why each candidate of a group has its score.
    func reasons(ofGroup number: Int) -> [[Reason]] {
        let features = features(of: number, view)
        let meanings = groups[number].meanings
        return meanings.candidates.map { candidate in
            var recorder = LinearModel.Recorder(model)
            OwnPlaceFeatures.add(
                candidate, highestProminence: meanings.highestProminence, town: meanings.town,
                to: &recorder)
            features.add(candidate, to: &recorder)
            return recorder.reasons
        }
    }

    /// How well the best meaning of each group fits the rest of the text.
    func supports() -> [Support] {
        let view = view
        return groups.indices.map { number in
            guard let best = groups[number].best else { return Support() }
            let surroundings = surroundings(of: number, view)
            let candidate = groups[number].candidates[best]
            let share = surroundings.country(candidate).share
            return Support(
                near: surroundings.nearness(candidate).at200, country: share,
                probability: groups[number].probabilities[best],
                stray: candidate.canBeStray ? (candidate.nameKind, surroundings.strangeness(share)) : nil)
        }
    }

    /// How well a group's best meaning fits the rest of the text.
    struct Support {
        var near: Float = 0
        var country: Float = 0
        var probability: Float = 0
        var stray: (kind: NameKind, amount: Float)?
    }
}
