/// Event types of the ACLED codebook (2023 revision), with their names as written there.
public enum EventType: String, CaseIterable, Hashable, Sendable {
    case battles = "Battles"
    case explosions = "Explosions/Remote violence"
    case violenceAgainstCivilians = "Violence against civilians"
    case protests = "Protests"
    case riots = "Riots"
    case strategicDevelopments = "Strategic developments"

    /// ACLED's `disorder_type`.
    public var disorderType: String {
        switch self {
        case .battles, .explosions, .violenceAgainstCivilians, .riots: "Political violence"
        case .protests: "Demonstrations"
        case .strategicDevelopments: "Strategic developments"
        }
    }
}

/// Sub-event types of the ACLED codebook.
public enum SubEventType: String, CaseIterable, Hashable, Sendable {
    case armedClash = "Armed clash"
    case governmentRegainsTerritory = "Government regains territory"
    case nonStateActorOvertakesTerritory = "Non-state actor overtakes territory"
    case airStrike = "Air/drone strike"
    case shelling = "Shelling/artillery/missile attack"
    case remoteExplosive = "Remote explosive/landmine/IED"
    case suicideBomb = "Suicide bomb"
    case grenade = "Grenade"
    case chemicalWeapon = "Chemical weapon"
    case attack = "Attack"
    case abduction = "Abduction/forced disappearance"
    case sexualViolence = "Sexual violence"
    case peacefulProtest = "Peaceful protest"
    case protestWithIntervention = "Protest with intervention"
    case excessiveForceAgainstProtesters = "Excessive force against protesters"
    case mobViolence = "Mob violence"
    case violentDemonstration = "Violent demonstration"
    case agreement = "Agreement"
    case arrests = "Arrests"
    case changeToGroupOrActivity = "Change to group/activity"
    case headquartersOrBase = "Headquarters or base established"
    case looting = "Looting/property destruction"
    case nonViolentTransfer = "Non-violent transfer of territory"
    case other = "Other"
    case disruptedWeaponsUse = "Disrupted weapons use"

    /// The event type that this belongs to.
    public var eventType: EventType {
        switch self {
        case .armedClash, .governmentRegainsTerritory, .nonStateActorOvertakesTerritory: .battles
        case .airStrike, .shelling, .remoteExplosive, .suicideBomb, .grenade, .chemicalWeapon: .explosions
        case .attack, .abduction, .sexualViolence: .violenceAgainstCivilians
        case .peacefulProtest, .protestWithIntervention, .excessiveForceAgainstProtesters: .protests
        case .mobViolence, .violentDemonstration: .riots
        case .agreement, .arrests, .changeToGroupOrActivity, .headquartersOrBase, .looting, .nonViolentTransfer,
            .other, .disruptedWeaponsUse:
            .strategicDevelopments
        }
    }
}

/// How sure it is that an incident happened, by the best source that the report names.
public enum IncidentStatus: String, CaseIterable, Hashable, Sendable {
    case confirmed, reported, claimed, alleged, denied
}
