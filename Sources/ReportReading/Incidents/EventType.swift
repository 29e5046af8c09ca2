import Incidents

/// The evidence that the triggers of one incident give for its type.
struct TypeEvidence: Sendable {
    var senses: Set<Sense> = []
    var weapons: Set<String> = []
    /// Classes of those who did it and those it was done to, as in the actor lexicon.
    var agents: Set<String> = []
    var targets: Set<String> = []
    /// Classes of those who took ground.
    var takers: Set<String> = []
    /// The event is only taken up: "the battle".
    var isReference = false
    /// Somebody "abducted" or "kidnapped": no arrest, whoever did it.
    var isKidnapping = false
    /// Words that say a place passed without a fight.
    var isUnopposed: Bool { senses.contains(.transfer) }

    func has(_ any: Sense...) -> Bool { any.contains { senses.contains($0) } }
    func armed(_ weapon: String...) -> Bool { weapon.contains { weapons.contains($0) } }
    var hitsForces: Bool { !targets.isDisjoint(with: ["state", "police", "armed", "militarysite"]) }
    var hitsCivilians: Bool { !targets.isDisjoint(with: ["civilian", "civiliansite", "crowd", "ship"]) }
    var isShip: Bool { targets.contains("ship") }
    var isByAuthority: Bool { !agents.isDisjoint(with: ["state", "police"]) && !agents.contains("armed") }
}

/// ACLED's sub-event type from what the triggers, weapons and sides say; the gravest reading wins.
enum TypeResolver {
    private static let rules: [@Sendable (TypeEvidence) -> SubEventType?] = [
        demonstration, jailbreak, disruption, chemicalOrSuicide, territory, crimes, explosion, fighting,
        againstCivilians,
        strategic,
    ]

    static func type(of evidence: TypeEvidence) -> SubEventType? {
        for rule in rules {
            if let type = rule(evidence) { return type }
        }
        return nil
    }

    private static func demonstration(_ e: TypeEvidence) -> SubEventType? {
        let isCrowd = !e.agents.union(e.targets).isDisjoint(with: ["crowd", "demonstrator"])
        if e.has(.riot), !isCrowd, e.has(.explosion, .ied, .airstrike, .shelling, .grenade) { return nil }
        if e.has(.mob), !e.has(.protest) { return .mobViolence }
        if isDemonstrator(e), e.isByAuthority, e.has(.kill, .fire), !e.has(.clash) {
            return .excessiveForceAgainstProtesters
        }
        if e.has(.riot) {
            return e.has(.protest, .disperse, .firecrowd) || isDemonstrator(e) ? .violentDemonstration : .mobViolence
        }
        guard
            e.has(.protest) || (e.has(.gather, .block) && !e.has(.clash, .assault, .kill, .abduct))
                || e.has(.firecrowd)
                || (e.has(.disperse) && (isCrowd || e.targets.contains("civilian") && !e.agents.contains("armed")))
        else {
            guard e.has(.burn, .loot, .beat, .assault, .kill), !e.agents.contains("armed") else { return nil }
            if e.has(.grenade, .suicide, .ied, .explosion, .airstrike, .shelling) { return nil }
            if e.agents.contains("demonstrator"), !e.isByAuthority { return .violentDemonstration }
            let isPlunder = e.senses.isDisjoint(with: [.burn, .beat, .assault, .kill])
            return e.agents.contains("crowd") && !isPlunder ? .mobViolence : nil
        }
        if e.has(.firecrowd) || (e.has(.fire) && e.has(.death, .wound, .kill)) || (e.has(.kill) && !e.has(.block)) {
            return .excessiveForceAgainstProtesters
        }
        if e.has(.disperse) || e.has(.protest) && e.isByAuthority && e.has(.beat, .arrest) {
            return .protestWithIntervention
        }
        if e.has(.loot, .burn), e.has(.protest), isCrowd { return .violentDemonstration }
        if e.has(.burn, .loot, .abduct), !e.has(.protest) { return nil }
        if e.has(.clash), isCrowd { return .violentDemonstration }
        return .peacefulProtest
    }

    private static func isDemonstrator(_ e: TypeEvidence) -> Bool { e.agents.union(e.targets).contains("demonstrator") }

    private static func jailbreak(_ e: TypeEvidence) -> SubEventType? { e.has(.jailbreak) ? .other : nil }

    private static func disruption(_ e: TypeEvidence) -> SubEventType? {
        guard e.has(.defuse, .intercept) else { return nil }
        if e.has(.intercept), e.has(.impact, .explosion, .airstrike, .shelling), e.has(.death, .wound, .kill) {
            return nil
        }
        if e.has(.arrest), !e.has(.intercept), !e.armed("ied", "suicide", "artillery") { return .arrests }
        if e.has(.clash, .assault, .fire), !e.has(.intercept) { return nil }
        return .disruptedWeaponsUse
    }

    private static func chemicalOrSuicide(_ e: TypeEvidence) -> SubEventType? {
        if e.has(.disperse) { return nil }
        if e.has(.chemical)
            || (e.armed("chemical") && e.has(.airstrike, .bombing, .shelling, .grenade, .assault, .launch, .kill))
        {
            return .chemicalWeapon
        }
        return e.has(.suicide) && !e.armed("drone", "usv") ? .suicideBomb : nil
    }

    private static func territory(_ e: TypeEvidence) -> SubEventType? {
        let takes = e.has(.capture, .regain)
        if e.isUnopposed { return e.has(.agree) && !takes ? .agreement : .nonViolentTransfer }
        guard takes else { return nil }
        let takers = e.takers.isEmpty ? e.agents : e.takers
        if e.has(.regain) {
            // "overrun by gunmen, is back in government hands"
            return takers.contains("armed") && !takers.contains("state") && !e.has(.capture)
                ? .nonStateActorOvertakesTerritory : .governmentRegainsTerritory
        }
        let isByAuthority = !takers.isDisjoint(with: ["state", "police"]) && !takers.contains("armed")
        return isByAuthority ? .governmentRegainsTerritory : .nonStateActorOvertakesTerritory
    }

    private static func crimes(_ e: TypeEvidence) -> SubEventType? {
        if e.has(.sexual) { return e.has(.kill) ? .attack : .sexualViolence }
        if e.isShip, e.has(.board), e.has(.loot), !e.has(.death) { return .looting }
        guard !isDeadly(e) else { return nil }
        if e.has(.hijack) || e.has(.abduct) || (e.has(.hold) && e.isShip) {
            if e.targets.contains("goods"), !e.targets.contains("civilian") { return nil }
            if e.has(.airstrike, .bombing, .shelling, .explosion, .ied, .clash) { return nil }
            if e.isKidnapping { return .abduction }
            if e.has(.beat), e.isByAuthority, !e.has(.hold) { return .attack }
            return e.isByAuthority && !e.isShip ? .arrests : .abduction
        }
        if e.has(.seize) { return seized(e) }
        if e.isShip, e.has(.loot), !hasExplosion(e), !e.has(.fire) { return .looting }
        if e.isShip, e.has(.board) { return e.has(.fire, .beat) && !e.has(.loot) ? .attack : .looting }
        if e.isShip, e.has(.approach), !hasExplosion(e) { return .attack }
        let hasForces = !e.agents.union(e.targets).isDisjoint(with: ["state", "militarysite"])
        if e.isShip, e.has(.assault), !hasExplosion(e), !hasForces { return .attack }
        if e.has(.arrest), e.isByAuthority { return .arrests }
        if e.has(.loot), !hasExplosion(e), !e.has(.clash) { return .looting }
        return nil
    }

    /// What was seized tells what it is: people or ships, weapons, goods.
    private static func seized(_ e: TypeEvidence) -> SubEventType? {
        if e.targets.contains("goods") { return e.agents.contains("armed") ? .looting : nil }
        if e.isShip { return e.isByAuthority ? .arrests : .abduction }
        if e.targets.contains("civilian") { return e.isByAuthority ? .arrests : .abduction }
        if !e.weapons.isDisjoint(with: ["gun", "ied", "artillery", "grenade", "drone"]) { return .disruptedWeaponsUse }
        if e.targets.contains("militarysite") {
            return e.isByAuthority ? .governmentRegainsTerritory : .nonStateActorOvertakesTerritory
        }
        return e.agents.contains("armed") ? .looting : nil
    }

    private static func isDeadly(_ e: TypeEvidence) -> Bool {
        e.has(.kill, .body) || (e.has(.death) && e.has(.assault, .fire, .beat))
    }

    private static func hasExplosion(_ e: TypeEvidence) -> Bool {
        e.has(.airstrike, .bombing, .shelling, .explosion, .ied, .grenade, .suicide)
            || (e.has(.impact, .launch, .assault, .kill) && explosive(e) != nil)
    }

    private static func explosive(_ e: TypeEvidence) -> SubEventType? {
        if e.armed("usv") { return .remoteExplosive }
        if e.armed("air", "drone") { return .airStrike }
        if e.armed("artillery") { return .shelling }
        if e.armed("grenade") { return .grenade }
        if e.armed("ied") { return .remoteExplosive }
        return nil
    }

    private static func explosion(_ e: TypeEvidence) -> SubEventType? {
        if e.has(.clash), !e.has(.suicide, .ied) { return nil }
        // Rifles and bombs against a post are a fight.
        if e.has(.assault), e.hitsForces, e.armed("gun"), !e.has(.suicide, .airstrike, .shelling) { return nil }
        if e.has(.fire), e.armed("air"), !e.agents.contains("armed") { return .airStrike }
        if e.armed("usv"), e.has(.impact, .launch, .explosion, .assault, .ied) { return .remoteExplosive }
        if e.has(.airstrike) { return .airStrike }
        if e.has(.grenade) { return .grenade }
        if e.has(.ied) { return e.armed("air") && e.has(.launch, .impact, .bombing) ? .airStrike : .remoteExplosive }
        if e.has(.shelling) { return e.armed("air") ? .airStrike : .shelling }
        if e.has(.bombing) {
            return explosive(e).map { $0 == .remoteExplosive && e.armed("air") ? .airStrike : $0 } ?? bombed(e)
        }
        if e.has(.impact, .launch), let type = explosive(e) { return type }
        if e.has(.explosion) { return explosive(e) ?? .remoteExplosive }
        if e.has(.assault, .fire, .kill, .death, .wound), !e.hitsForces || !e.has(.assault, .fire),
            let type = explosive(e)
        {
            return type
        }
        if e.has(.assault), e.armed("drone", "artillery", "usv"), let type = explosive(e) { return type }
        return nil
    }

    /// "bombed" alone is from the air where forces with aircraft did it.
    private static func bombed(_ e: TypeEvidence) -> SubEventType {
        e.agents.contains("state") ? .airStrike : .remoteExplosive
    }

    private static func fighting(_ e: TypeEvidence) -> SubEventType? {
        if e.has(.clash) { return isBrawl(e) ? .mobViolence : .armedClash }
        let isViolent = e.has(.assault, .fire, .kill, .death, .wound, .abduct)
        guard isViolent else { return nil }
        if e.hitsForces, !e.has(.body) { return .armedClash }
        if e.has(.assault), e.isByAuthority, !e.hitsCivilians { return .armedClash }
        return nil
    }

    /// A fight of people without firearms.
    private static func isBrawl(_ e: TypeEvidence) -> Bool {
        let sides = e.agents.union(e.targets)
        return !e.isReference && sides.contains("civilian")
            && sides.isDisjoint(with: ["armed", "state", "police", "militarysite"])
            && !e.armed("gun", "artillery", "ied", "grenade")
    }

    private static func againstCivilians(_ e: TypeEvidence) -> SubEventType? {
        if e.has(.kill, .body, .beat) { return .attack }
        // A raid in which nobody is hurt is typed by what was burned and taken.
        if e.has(.burn, .loot), !e.has(.fire, .death, .wound) { return .looting }
        if e.has(.assault, .fire) { return .attack }
        return nil
    }

    private static func strategic(_ e: TypeEvidence) -> SubEventType? {
        if e.has(.arrest) {
            return e.agents.contains("armed") && !e.agents.contains("police") && !e.agents.contains("state")
                ? .abduction : .arrests
        }
        if e.has(.burn, .loot) { return .looting }
        if e.has(.agree) { return .agreement }
        if e.has(.base) { return .headquartersOrBase }
        if e.has(.withdraw, .deploy) { return .changeToGroupOrActivity }
        return nil
    }
}
