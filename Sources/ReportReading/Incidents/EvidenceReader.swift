/// Gathers weapons and sides around the triggers of one incident.
struct EvidenceReader {
    let words: WordStream
    let sentence: SentenceReading

    private func isDemonstrator(_ index: Int) -> Bool {
        ["protesters", "demonstrators", "marchers", "strikers"].contains(words.string(index).lowercased())
    }

    func evidence(_ triggers: [Trigger], rivals: [Trigger], victims: Range<Int>?) -> TypeEvidence {
        var evidence = TypeEvidence()
        evidence.senses = Set(triggers.map(\.sense))
        evidence.isReference = triggers.allSatisfy { $0.scope == .reference }
        evidence.isKidnapping = triggers.contains { trigger in
            !trigger.forms.isDisjoint(with: [.past, .participle, .third, .ing])
                && ["abduct", "kidnap"].contains(where: words.string(trigger.head).lowercased().hasPrefix)
        }
        let reader = SideReader(words: words, sentence: sentence)
        for trigger in triggers {
            let sides = reader.sides(of: trigger)
            if let agent = sides.agent {
                evidence.agents.formUnion(values(at: agent))
                if [.capture, .regain, .transfer].contains(trigger.sense) {
                    evidence.takers.formUnion(values(at: agent))
                }
                if isMob(agent, trigger) { evidence.agents.insert("crowd") }
                if let other = partner(of: agent) { evidence.agents.formUnion(values(at: other)) }
            }
            // "protesters set fire to": the phrase holds the doer.
            if trigger.sense == .riot, trigger.match.range.contains(where: isDemonstrator) {
                evidence.agents.insert("demonstrator")
            }
            // "terrorists were destroyed": the phrase holds its victims.
            if trigger.sense == .kill, trigger.match.own.count > 1,
                sentence.matches(.actor).contains(where: { $0.value == "armed" && $0.head == trigger.head })
            {
                evidence.targets.insert("armed")
            }
            if trigger.sense == .clash, isByGun(trigger) { evidence.weapons.insert("gun") }
            if trigger.sense == .kill, !evidence.agents.isDisjoint(with: ["state", "police"]), isOfArmed(trigger) {
                evidence.targets.insert("armed")
            }
            if words.string(trigger.head).hasSuffix("KIA") {
                let isCivilian = ["civ", "civs", "civilian", "ln"].contains(words.string(trigger.head - 1).lowercased())
                evidence.targets.insert(isCivilian ? "civilian" : "state")
            }
            if let target = sides.target { evidence.targets.formUnion(values(at: target)) }
        }
        if let victims {
            for actor in sentence.matches(.actor) where victims.overlaps(actor.range) {
                evidence.targets.formUnion(values(at: actor))
            }
        }
        for weapon in sentence.matches(.weapon) where isNearer(weapon.head, triggers, rivals) {
            evidence.weapons.insert(weapon.value)
        }
        for actor in sentence.matches(.actor) where ["ship", "crowd", "demonstrator"].contains(actor.value) {
            if isNearer(actor.head, triggers, rivals) { evidence.targets.insert(actor.value) }
        }
        return evidence
    }

    /// "villagers beat a thief to death": many who kill with their hands are a mob.
    private func isMob(_ agent: PhraseMatch, _ trigger: Trigger) -> Bool {
        guard agent.value == "civilian", agent.forms.contains(.plural), [.kill, .beat, .mob].contains(trigger.sense)
        else {
            return false
        }
        if Self.neighbours.contains(words.string(agent.range.upperBound - 1).lowercased()),
            !sentence.matches(.weapon).contains(where: { ["gun", "ied", "grenade", "artillery"].contains($0.value) })
        {
            return true
        }
        return trigger.match.range.contains {
            let word = words.string($0).lowercased()
            return ["beat", "ston", "lynch", "burn", "club", "clobber", "bludgeon", "trampl"].contains(
                where: word.hasPrefix)
        }
    }

    private static let neighbours: Set<String> = [
        "residents", "villagers", "locals", "neighbours", "neighbors", "townspeople", "bystanders", "onlookers",
        "inhabitants", "passers-by",
    ]

    /// "small-arms fire", "exchange of shots": the phrase holds the weapon.
    private func isByGun(_ trigger: Trigger) -> Bool {
        trigger.match.range.contains {
            ["fire", "gunfire", "shots", "firefight", "gun", "guns", "arms", "gunfight"].contains(
                words.string($0).lowercased())
        }
    }

    /// "killed a man whom they identified as a local commander of …": an armed side told behind the deed.
    private func isOfArmed(_ trigger: Trigger) -> Bool {
        sentence.matches(.actor).contains {
            $0.value == "armed" && $0.head > trigger.center && sentence.distance(trigger.center, $0.head) <= 24
                && !words.isMark($0.head - 1, ",")
        }
    }

    /// "government troops and clansmen": the other one of a pair.
    private func partner(of actor: PhraseMatch) -> PhraseMatch? {
        sentence.matches(.actor).last { other in
            other.range.upperBound < actor.head && actor.head - other.range.upperBound <= 3
                && (other.range.upperBound..<actor.head).contains { words.string($0).lowercased() == "and" }
        }
    }

    private func values(at match: PhraseMatch) -> [String] {
        sentence.matches.filter { $0.kind == .actor && $0.range == match.range }.map(\.value)
    }

    private func isNearer(_ index: Int, _ triggers: [Trigger], _ rivals: [Trigger]) -> Bool {
        let own = triggers.map { sentence.distance($0.center, index) }.min() ?? .max
        let other = rivals.map { sentence.distance($0.center, index) }.min() ?? .max
        return own <= 30 && own <= other
    }
}
