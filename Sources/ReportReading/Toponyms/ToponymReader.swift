import PlaceIndex

/// Finds the toponyms of a report and settles which place each means.
///
/// Names are matched longest first against the gazetteer; a linear model then weighs each match by its look and its
/// neighbours, the meanings of all names are settled together, and a second model weighs each match again with what the
/// whole text says. Long texts are read in stretches of some two hundred names, so that time grows with the length.
public struct ToponymReader: Sendable {
    public struct Options: Hashable, Sendable {
        /// The least confidence with which a match counts as a toponym.
        public var threshold: Float = 0.5
        /// Whether to give reasons.
        public var explains = false
        /// Whether to return what was matched and found to be no toponym, with the role ``ToponymRole/homonym``.
        public var includesHomonyms = false

        public init() {}
    }

    private let gazetteer: Gazetteer
    private let lexicon: ToponymLexicon
    private let memory: NameMemory

    public init(gazetteer: Gazetteer, lexicon: ToponymLexicon) {
        self.gazetteer = gazetteer
        self.lexicon = lexicon
        memory = NameMemory(gazetteer: gazetteer, model: lexicon.places)
    }

    /// The toponyms in the order of the text.
    ///
    /// - Parameter given: the byte ranges of the toponyms, where they are known; then these are settled and no others
    ///   are looked for.
    public func read(_ text: ReportText, given: [Range<Int>]? = nil, options: Options = Options()) -> [Toponym] {
        var reading = Reading(
            text: text, gazetteer: gazetteer, memory: memory, lexicon: lexicon, options: options)
        if let given { reading.take(given) } else { reading.findMatches() }
        return reading.toponyms(areGiven: given != nil)
    }
}

/// The work on one report.
private struct Reading {
    let text: ReportText
    let gazetteer: Gazetteer
    let lexicon: ToponymLexicon
    let options: ToponymReader.Options
    let classes: [WordClasses]
    private let features: MentionFeatures
    private let roles: RoleReader
    private var matcher: NameMatcher
    private var mentions: [Mention] = []

    /// Matches scored below this are dropped at once.
    private static let hopeless: Float = -4.5
    /// Alternatives that a toponym keeps where no reasons are asked for: long texts have a million toponyms.
    private static let alternatives = 10
    /// Mentions that are settled together.
    private static let stretch = 200

    init(
        text: ReportText, gazetteer: Gazetteer, memory: NameMemory, lexicon: ToponymLexicon,
        options: ToponymReader.Options
    ) {
        self.text = text
        self.gazetteer = gazetteer
        self.lexicon = lexicon
        self.options = options
        classes = text.tokens.map { $0.kind == .word ? text.value(of: $0, in: lexicon.words) ?? [] : [] }
        features = MentionFeatures(text: text, classes: classes)
        roles = RoleReader(text: text, classes: classes)
        matcher = NameMatcher(gazetteer: gazetteer, memory: memory, text: text, classes: classes)
    }

    // MARK: finding

    mutating func findMatches() {
        matcher.matches { match in
            let mention = Mention(match: match, named: roles.namedKind(of: match), score: score(match))
            if mention.score > Self.hopeless || options.includesHomonyms { mentions.append(mention) }
        }
    }

    /// Takes given spans: the name in each that the gazetteer knows best.
    mutating func take(_ ranges: [Range<Int>]) {
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let tokens = text.tokenIndices(in: range)
            var best: NameMatch?
            for start in tokens {
                guard let match = matcher.longestMatch(from: start, before: tokens.upperBound) else { continue }
                if match.tokens.count > best?.tokens.count ?? 0, isOwnName(match, in: tokens) { best = match }
            }
            var match = best ?? NameMatch(tokens: tokens, range: range, key: UInt64(range.lowerBound), meanings: .none)
            match.range = range
            guard !match.tokens.isEmpty else { continue }
            mentions.append(Mention(match: match, named: roles.namedKind(of: match), score: 10))
        }
    }

    /// Whether a part of a longer given name can stand for it: "St." in "St. Marc" and "Island" in "Waiheke Island" cannot.
    private func isOwnName(_ match: NameMatch, in tokens: Range<Int>) -> Bool {
        guard match.tokens.count == 1, tokens.count > 1 else { return true }
        let index = match.tokens.lowerBound
        let generic: WordClasses = [
            .natural, .settlement, .administrative, .facility, .street, .genericBefore, .direction, .preposition,
            .article,
        ]
        return classes[index].isDisjoint(with: generic)
            && !match.meanings.candidates.allSatisfy { $0.nameKind == .abbreviation }
            || tokens.allSatisfy { $0 == index || text.tokens[$0].kind != .word }
    }

    private func score(_ match: NameMatch) -> Float {
        if let score = OtherScripts.score(match, in: text, classes) { return score }
        var scorer = LinearModel.Scorer(lexicon.mentions)
        let blockCase = matcher.blockCase(ofToken: match.tokens.lowerBound)
        features.add(match, blockCase: blockCase, to: &scorer)
        return scorer.score
    }

    // MARK: settling

    mutating func toponyms(areGiven: Bool) -> [Toponym] {
        let finder = ContainerFinder(text: text)
        finder.setContainers(of: &mentions) { inner, outer in
            outer.match.meanings.candidates.contains { place in
                inner.match.meanings.candidates.contains { place.contains($0) }
            }
        }
        let persons = PersonNames(text: text, classes: classes)
        var toponyms: [Toponym] = []
        for range in stretches() {
            toponyms += settle(range, persons: persons, areGiven: areGiven)
        }
        let spellings = UnlistedSpellings(text: text, classes: classes, gazetteer: gazetteer)
        return areGiven ? spellings.settle(toponyms) : spellings.complete(toponyms)
    }

    /// Ranges of mentions that end with a sentence.
    private func stretches() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for index in mentions.indices where index - start >= Self.stretch {
            let sentence = text.tokens[mentions[index].match.tokens.lowerBound].sentence
            let before = text.tokens[mentions[index - 1].match.tokens.lowerBound].sentence
            guard sentence != before || index - start >= 2 * Self.stretch else { continue }
            ranges.append(start..<index)
            start = index
        }
        ranges.append(start..<mentions.count)
        return ranges
    }

    private func settle(_ range: Range<Int>, persons: PersonNames, areGiven: Bool) -> [Toponym] {
        var part = Array(mentions[range])
        for index in part.indices {
            part[index].container = part[index].container.flatMap { range.contains($0) ? $0 - range.lowerBound : nil }
        }
        let own = part.map(\.score)
        var settlement = Settlement(&part, text: text, model: lexicon.places)
        settlement.settle(part, rounds: areGiven ? 3 : 1)
        if !areGiven {
            let evidence = evidence(of: part, settlement: settlement, persons: persons)
            for index in part.indices where OtherScripts.score(part[index].match, in: text, classes) == nil {
                var scorer = LinearModel.Scorer(lexicon.document)
                evidence[index].add(to: &scorer)
                part[index].score = scorer.score
            }
            settlement.settle(part, rounds: 2)
            return part.indices.compactMap { index in
                toponym(part[index], settlement, own: own[index], evidence: evidence[index])
            }
        }
        return part.map { toponym($0, settlement) }
    }

    private func evidence(
        of part: [Mention], settlement: Settlement, persons: PersonNames
    ) -> [DocumentEvidence] {
        let containers = Set(part.compactMap { $0.container })
        var byName: [UInt64: [Int]] = [:]
        for (index, mention) in part.enumerated() { byName[mention.match.key, default: []].append(index) }
        let supports = settlement.supports()
        return part.enumerated().map { index, mention in
            let tokens = mention.match.tokens
            var evidence = DocumentEvidence(
                tier: mention.match.meanings.tier, look: NameLook(tokens: tokens, text: text, classes: classes))
            evidence.own = mention.score
            for other in byName[mention.match.key] ?? [] where other != index { evidence.addOther(part[other].score) }
            evidence.isPerson = persons.contains(tokens.upperBound - 1, in: text)
            evidence.isContainer = containers.contains(index)
            evidence.hasContainer = mention.container != nil
            evidence.listPartner = listPartner(of: index, in: part)
            let support = supports[mention.group]
            evidence.near = support.near
            evidence.country = support.country
            evidence.settled = support.probability
            evidence.stray = support.stray
            return evidence
        }
    }

    /// The better score of the mentions that stand directly before or behind, with a comma or "and" between.
    private func listPartner(of index: Int, in part: [Mention]) -> Float? {
        var best: Float?
        for other in [index - 1, index + 1] where part.indices.contains(other) {
            let left = part[min(index, other)].match
            let right = part[max(index, other)].match
            guard right.tokens.lowerBound - left.tokens.upperBound == 1 else { continue }
            let between = left.tokens.upperBound
            let isComma = text.bytes[text.tokens[between].start] == UInt8(ascii: ",")
            guard isComma || text.token(between, is: "and") || text.token(between, is: "or") else { continue }
            best = max(best ?? -.infinity, part[other].score)
        }
        return best
    }

    // MARK: results

    private func toponym(_ mention: Mention, _ settlement: Settlement) -> Toponym {
        let group = settlement.groups[mention.group]
        let best = group.best
        let place = best.map { group.candidates[$0] }
        let explanations = options.explains ? settlement.reasons(ofGroup: mention.group) : []
        let order = group.probabilities.indices.sorted {
            (group.probabilities[$1], $0) < (group.probabilities[$0], $1)
        }
        return Toponym(
            range: mention.match.range, scalars: text.scalarRange(mention.match.range),
            role: roles.role(of: mention.match, as: place), place: place?.id, confidence: mention.probability,
            score: best.map(group.likelihood) ?? 0,
            alternatives: order.prefix(options.explains ? order.count : Self.alternatives).map { index in
                Toponym.Alternative(
                    place: group.candidates[index].id, probability: group.probabilities[index],
                    reasons: options.explains ? explanations[index] : [])
            }, reasons: [])
    }

    private func toponym(
        _ mention: Mention, _ settlement: Settlement, own: Float, evidence: DocumentEvidence
    ) -> Toponym? {
        let isAccepted = mention.probability >= options.threshold
        guard isAccepted || options.includesHomonyms else { return nil }
        var toponym = toponym(mention, settlement)
        if !isAccepted { toponym.role = .homonym }
        if options.explains { toponym.reasons = recognitionReasons(mention, evidence) }
        return toponym
    }

    private func recognitionReasons(_ mention: Mention, _ evidence: DocumentEvidence) -> [Reason] {
        var own = LinearModel.Recorder(lexicon.mentions)
        let blockCase = matcher.blockCase(ofToken: mention.match.tokens.lowerBound)
        features.add(mention.match, blockCase: blockCase, to: &own)
        var document = LinearModel.Recorder(lexicon.document)
        evidence.add(to: &document)
        return own.reasons + document.reasons
    }
}
