import GeoModel

/// Chooses, among the places of a sentence, the one where an event happened.
struct PlaceChooser {
    let words: WordStream
    let sentence: SentenceReading

    struct Choice: Sendable {
        var mention: PlaceMention
        /// The lower, the surer.
        var cost: Int
    }

    /// Above this a place is a bystander of the sentence.
    static let limit = 46

    /// All places of the sentence for these triggers, best first.
    func ranked(for triggers: [Trigger], rivals: [Trigger] = []) -> [Choice] {
        let choices = sentence.places.filter { !isRefined($0) }.compactMap { mention -> Choice? in
            let costs = triggers.map { cost(of: mention, for: $0, rivals: rivals) }
            guard let cost = costs.min(), cost <= Self.limit else { return nil }
            return Choice(mention: mention, cost: cost)
        }
        return choices.map { choice in
            guard let finer = choices.first(where: { isWithin($0.mention, choice.mention) }) else { return choice }
            return Choice(mention: choice.mention, cost: max(choice.cost, finer.cost + 1))
        }.sorted { ($0.cost, $0.mention.range.lowerBound) < ($1.cost, $1.mention.range.lowerBound) }
    }

    /// "in Tepalcatepec, also in Michoacán": a town told with its province.
    private func isWithin(_ town: PlaceMention, _ area: PlaceMention) -> Bool {
        town.level < area.level && (0...4).contains(area.range.lowerBound - town.range.upperBound)
            && Containment.holds(town, area)
    }

    /// "in the Gulf of Oman, some 60 nm east of Muscat": the point stands for the sea or province before it.
    private func isRefined(_ mention: PlaceMention) -> Bool {
        guard mention.level >= .region else { return false }
        return sentence.places.contains { point in
            ["offset", "coordinates"].contains(point.method)
                && (1...4).contains(point.range.lowerBound - mention.range.upperBound)
                && Geodesic.distance(point.coordinate, mention.coordinate) < 1_000_000
        }
    }

    func best(for triggers: [Trigger], rivals: [Trigger] = []) -> Choice? {
        ranked(for: triggers, rivals: rivals).first
    }

    private func cost(of mention: PlaceMention, for trigger: Trigger, rivals: [Trigger]) -> Int {
        let index = mention.range.lowerBound
        var cost = sentence.distance(index, trigger.center)
        if index < trigger.head { cost += 2 }
        cost += linkCost(mention, trigger)
        cost += rivals.contains { isBetween($0, trigger, index) } ? 8 : 0
        if mention.level >= .region { cost += 6 }
        if isCrossed(mention) { cost += 12 }
        cost += speakerCost(mention, of: trigger)
        return cost
    }

    private func isBetween(_ rival: Trigger, _ trigger: Trigger, _ index: Int) -> Bool {
        rival.head > min(trigger.head, index) && rival.head < max(trigger.head, index)
    }

    private func word(_ index: Int) -> String {
        sentence.range.contains(index) ? words.string(index).lowercased() : ""
    }

    /// "across the Nile in Omdurman": a water beside the town that is named.
    private func isCrossed(_ mention: PlaceMention) -> Bool {
        mention.place.featureClass == .hydrographic && mention.method != "offset" && mention.method != "direction"
            && sentence.places.contains { town in
                town.place.featureClass == .populated && town.level == .point
                    && (1...4).contains(town.range.lowerBound - mention.range.upperBound)
                    && word(town.range.lowerBound - 1) == "in"
            }
    }

    /// "in Ilave, on the shore of Lake Titicaca, …": what only tells where the place before it lies.
    private func isApposition(_ mention: PlaceMention) -> Bool {
        guard let before = sentence.places.last(where: { $0.range.upperBound <= mention.range.lowerBound }),
            before.level <= .area, words.isMark(before.range.upperBound, ",")
        else { return false }
        let between = before.range.upperBound + 1..<max(mention.range.lowerBound, before.range.upperBound + 1)
        return (2...6).contains(between.count)
            && between.allSatisfy { words.token($0).kind == .word && !["and", "or"].contains(word($0)) }
            && !sentence.matches.contains { ($0.kind == .trigger || $0.kind == .weak) && between.contains($0.head) }
    }

    /// "died in the Diré health centre"
    private func isHospital(_ word: String) -> Bool {
        ["hospital", "clinic", "health", "morgue", "mortuary", "infirmary"].contains(word)
    }

    private func isHarm(_ match: PhraseMatch) -> Bool {
        match.value == Sense.death.rawValue || match.value == Sense.wound.rawValue
    }

    private static let media: Set<String> = [
        "newspaper", "daily", "weekly", "tabloid", "broadcaster", "journalist", "journalists", "reporter", "reporters",
        "correspondent", "website",
    ]

    private static let beside: Set<String> = ["coast", "shore", "coastline", "littoral", "road", "highway"]

    /// What ties the place to the event: the preposition before it, or none.
    private func linkCost(_ mention: PlaceMention, _ trigger: Trigger) -> Int {
        if mention.method == "coordinates" { return -20 }
        if ["offset", "between"].contains(mention.method) { return 0 }
        let next = word(mention.range.upperBound)
        if next == "based" || next == "born" || next == "bound" { return 40 }
        // "on the Black Sea coast", "the Djerba road": what lies beside or leads there.
        if Self.beside.contains(next), mention.method == "named-place" || mention.method == "area-centre" { return 25 }
        if word(mention.range.lowerBound - 1) == "of" || word(mention.range.lowerBound - 1) == "the",
            (2...7).contains(where: { word(mention.range.lowerBound - $0) == "direction" })
        {
            return 25
        }
        // "survivors who reached Pemba"
        if word(mention.range.lowerBound - 1) == "reached", ![.deploy, .capture, .regain].contains(trigger.sense) {
            return 25
        }
        if isApposition(mention) { return 12 }
        if isHospital(next), trigger.sense.family == .harm || sentence.matches(.trigger).contains(where: isHarm) {
            return 25
        }
        // "from Fano irregulars": the name of a side. "told a Srinagar daily": where the report comes from.
        if isSide(mention) || Self.media.contains(next) { return 30 }
        guard let preposition = preposition(before: mention) else {
            if isOwner(mention) { return 16 }
            return mention.range.lowerBound == sentence.range.lowerBound ? 2 : 5
        }
        if isOfCharge(mention, trigger) { return 25 }
        // A deal "on a truce for the port" is where it was made.
        if trigger.sense == .agree, !["in", "at", "near", "outside", "inside"].contains(preposition) { return 18 }
        switch preposition {
        case "in", "at", "near", "outside", "around", "over", "inside", "across", "along", "within", "throughout",
            "off", "through", "into", "onto", "between", "above", "beside", "on", "of", "below", "behind", "against",
            "under":
            return 0
        case "from", "out":
            return [.withdraw, .abduct, .jailbreak, .capture].contains(trigger.sense) ? 0 : 22
        case "to", "toward", "towards", "for":
            return [.deploy, .capture, .regain, .protest, .gather, .transfer, .board].contains(trigger.sense) ? 3 : 20
        case "by" where mention.level == .point && mention.place.featureCode != "PPLC": return 4
        case "by", "with", "than", "via", "like", "about", "after": return 22
        default: return 4
        }
    }

    /// "Mosul's governor", "Kabul police": a place that only says whose somebody is.
    private func isOwner(_ mention: PlaceMention) -> Bool {
        var next = mention.range.upperBound
        guard sentence.range.contains(next) else { return false }
        if words.token(next).kind == .possessive { next += 1 }
        return sentence.matches.contains {
            ($0.kind == .source || $0.kind == .actor && ["state", "police", "armed", "civilian"].contains($0.value))
                && $0.head == next
        }
    }

    /// "arrested on suspicion of preparing an attack in Stockholm"
    private func isOfCharge(_ mention: PlaceMention, _ trigger: Trigger) -> Bool {
        trigger.sense == .arrest
            && sentence.matches(.charge).contains {
                $0.own.count > 1 && $0.head > trigger.head && $0.range.upperBound < mention.range.lowerBound
            }
    }

    private func isSide(_ mention: PlaceMention) -> Bool {
        sentence.matches(.actor).contains {
            $0.value == "armed"
                && ($0.head == mention.range.upperBound || $0.range.lowerBound == mention.range.lowerBound)
        }
    }

    /// The preposition that governs the place: at most a few adjectives and generic nouns lie between.
    func preposition(before mention: PlaceMention) -> String? {
        var index = mention.range.lowerBound - 1
        var steps = 0
        while sentence.range.contains(index), steps < 5 {
            let text = word(index)
            if Self.prepositions.contains(text) {
                // "the town of X": the one before counts.
                if text == "of", steps <= 4, let outer = outerPreposition(before: index) { return outer }
                return text
            }
            guard words.token(index).kind == .word || words.isMark(index, ",") && steps > 0 else { return nil }
            if sentence.matches.contains(where: { $0.kind == .trigger && $0.own.contains(index) && Self.isVerb($0) }) {
                return nil
            }
            index -= 1
            steps += 1
        }
        return nil
    }

    private static func isVerb(_ match: PhraseMatch) -> Bool {
        !match.forms.isDisjoint(with: [.base, .past, .third, .ing])
    }

    private func outerPreposition(before of: Int) -> String? {
        for back in 1...4 where sentence.range.contains(of - back) {
            let text = word(of - back)
            if Self.prepositions.contains(text), text != "of" { return text }
            if words.token(of - back).kind != .word { return nil }
        }
        return nil
    }

    static let prepositions: Set<String> = [
        "in", "at", "near", "outside", "around", "over", "inside", "across", "along", "within", "throughout", "off",
        "through", "into", "onto", "between", "above", "beside", "on", "of", "from", "to", "toward", "towards", "for",
        "by", "with", "than", "via", "out", "like", "about", "after", "below", "behind", "against", "under",
    ]

    /// "speaking in Hasakah", "an official in Mosul said", "told reporters in Cairo"; what residents of a place tell is
    /// likely to have happened there.
    private func speakerCost(_ mention: PlaceMention, of trigger: Trigger) -> Int {
        let start = mention.range.lowerBound
        // "agreed at talks in Windhoek"
        if trigger.sense != .agree,
            sentence.matches(.speech).contains(where: {
                $0.range.upperBound <= start && start - $0.range.upperBound <= 4
            })
        {
            return 40
        }
        for cue in sentence.matches where cue.kind == .cue && ["say", "claim", "deny", "accuse"].contains(cue.value) {
            if isSpeaker(mention, of: cue) { return mention.place.featureCode == "PPLC" ? Self.limit + 2 : 38 }
            if isBetweenSpeaker(mention, and: cue) {
                if isOfShip(before: start) { return 4 }
                if isResident(before: start) || !sentence.matches(.anaphor).isEmpty { return 12 }
                return isOfOffice(before: start) ? 40 : Self.limit + 2
            }
            if cue.range.upperBound <= start, start - cue.range.upperBound <= 2,
                ["in", "from", "at"].contains(word(start - 1)),
                !sentence.matches(.trigger).contains(where: {
                    (mention.range.upperBound..<mention.range.upperBound + 6).contains($0.head)
                })
            {
                return 40
            }
        }
        return 0
    }

    /// "Baku said": a capital that speaks for its government.
    private func isSpeaker(_ mention: PlaceMention, of cue: PhraseMatch) -> Bool {
        cue.value == "say" && cue.head == mention.range.upperBound && mention.method == "named-place"
            && preposition(before: mention) == nil
    }

    /// "authorities in Kalbajar said": an office tells of its own town where no other is named.
    private func isOfOffice(before start: Int) -> Bool {
        sentence.matches(.source).contains { $0.range.upperBound <= start && start - $0.range.upperBound <= 3 }
    }

    private func isBetweenSpeaker(_ mention: PlaceMention, and cue: PhraseMatch) -> Bool {
        let end = mention.range.upperBound
        return cue.head >= end && cue.head - end <= 3 && sentence.barrier(end - 1, cue.head) < 3
            && sentence.matches.contains {
                [PhraseKind.source, .actor].contains($0.kind) && $0.range.upperBound <= mention.range.lowerBound
                    && mention.range.lowerBound - $0.range.upperBound <= 3
            }
    }

    /// "The Master of a gas carrier at Fujairah anchorage reported …": where the ship is, it happened.
    private func isOfShip(before start: Int) -> Bool {
        (max(start - 9, sentence.range.lowerBound)..<start).contains {
            ["master", "captain", "skipper", "crew"].contains(words.string($0).lowercased())
        }
    }

    private func isResident(before start: Int) -> Bool {
        (max(start - 4, sentence.range.lowerBound)..<start).contains {
            [
                "residents", "villagers", "witnesses", "survivors", "people", "locals", "inhabitants", "neighbours",
                "neighbors", "owners",
            ]
            .contains(words.string($0).lowercased())
        }
    }
}
