/// What a phrase of the lexicon is for: the first column of its row.
enum PhraseKind: UInt8, CaseIterable, Sendable {
    // Events and who takes part
    case trigger, weak, actor, weapon, pact, settling, stores, achieved, running, unharmed, charge, neutral, bound
    // What is said of them
    case cue, source, speech, title, outlook, noplace, notime
    // Clauses
    case boundary, anaphor
    // Time
    case month, weekday, feast, relativeday, eventday, overnight, span, since, from, to, and, last, later, earlier,
        before
    case part, dayof, daypart, ordinal, article
    // Numbers
    case number, multiplier, vague, unit
    // Place
    case areaword, direction, lengthunit, near, neartown, road, street

    /// Every kind by the name that lexicon files write.
    static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) })

    var index: Int { Int(rawValue) }
}
