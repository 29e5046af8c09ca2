/// What a trigger says happened. Finer than a sub-event type, which also takes weapons, sides and victims to tell.
enum Sense: String, CaseIterable, Sendable {
    // Fighting
    case clash, assault, fire, capture, regain
    // Explosions
    case airstrike, bombing, shelling, explosion, ied, suicide, grenade, chemical, impact, launch
    // Against civilians
    case kill, death, wound, body, beat, abduct, hijack, hold, seize, board, approach, sexual
    // Demonstrations
    case protest, gather, block, disperse, firecrowd, riot, mob
    // Strategic
    case agree, arrest, withdraw, deploy, base, loot, burn, transfer, jailbreak, defuse, intercept

    /// What kinds of triggers can tell one operation.
    enum Family: Sendable { case violence, harm, demonstration, deal, police, movement, disruption, escape }

    var family: Family {
        switch self {
        case .clash, .assault, .fire, .airstrike, .bombing, .shelling, .explosion, .ied, .suicide, .grenade, .chemical,
            .impact, .launch, .kill, .body, .beat, .abduct, .hijack, .hold, .seize, .board, .approach, .sexual, .loot,
            .burn,
            .mob:
            .violence
        case .death, .wound: .harm
        case .protest, .gather, .block, .disperse, .firecrowd, .riot: .demonstration
        case .agree: .deal
        case .arrest: .police
        case .capture, .regain, .withdraw, .deploy, .base, .transfer: .movement
        case .defuse, .intercept: .disruption
        case .jailbreak: .escape
        }
    }
}

/// Whether what a trigger names is told as having happened.
enum Scope: String, Sendable {
    case asserted, hypothetical, negated, history, future, exercise, court, total, accident
    /// Takes up an event without telling it: "after the attack", "the fighting".
    case reference
}

/// A phrase that names an event.
struct Trigger: Sendable {
    var sense: Sense
    var match: PhraseMatch
    /// Names an event only together with who does it or what it is done to.
    var isWeak = false
    var scope: Scope = .asserted

    var head: Int { match.head }
    var forms: WordForms { match.forms }
    /// Where the trigger stands for reckoning distances.
    var center: Int { match.own.last }
}
