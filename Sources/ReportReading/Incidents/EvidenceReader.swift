/// Gathers weapons and sides around the triggers of one incident.
struct EvidenceReader {
    let words: WordStream
    let sentence: SentenceReading

    func evidence(_ triggers: [Trigger], rivals: [Trigger]) -> TypeEvidence {
        var evidence = TypeEvidence()
        evidence.senses = Set(triggers.map(\.sense))
        let reader = SideReader(words: words, sentence: sentence)
        for trigger in triggers {
            let sides = reader.sides(of: trigger)
            if let agent = sides.agent { evidence.agents.formUnion(values(at: agent)) }
            if let target = sides.target { evidence.targets.formUnion(values(at: target)) }
        }
        for weapon in sentence.matches("weapon") where isNearer(weapon.head, triggers, rivals) {
            evidence.weapons.insert(weapon.value)
        }
        for actor in sentence.matches("actor") where ["ship", "crowd", "demonstrator"].contains(actor.value) {
            if isNearer(actor.head, triggers, rivals) { evidence.targets.insert(actor.value) }
        }
        return evidence
    }

    private func values(at match: PhraseMatch) -> [String] {
        sentence.matches.filter { $0.kind == "actor" && $0.range == match.range }.map(\.value)
    }

    private func isNearer(_ index: Int, _ triggers: [Trigger], _ rivals: [Trigger]) -> Bool {
        let own = triggers.map { sentence.distance($0.center, index) }.min() ?? .max
        let other = rivals.map { sentence.distance($0.center, index) }.min() ?? .max
        return own <= 30 && own <= other
    }
}
