import Incidents

/// An incident while it is being put together from the triggers that tell it.
struct EventDraft: Sendable {
    var triggers: [Trigger]
    var sentence: Int
    var block: Int
    var evidence = TypeEvidence()
    var type: SubEventType?
    var sides = Sides()
    /// The sides as the incident's row names them.
    var named = NamedSides()
    var place: PlaceMention?
    /// What the place chosen costs; the lower, the surer.
    var placeCost = 0
    /// The place stands in the sentence itself and not in a heading or in what was told before.
    var hasOwnPlace = false
    var country: PlaceMention?
    var time: TimeExpression?
    var hasOwnTime = false
    var isTimeOfSpeech = false
    /// The days settled on.
    var days: (start: CalendarDate, end: CalendarDate)?
    /// The single best day, where two tellings leave one.
    var likeliestDay: CalendarDate?
    var attribution: Attribution?
    var isDenied = false
    var deniedBy: Range<Int>?
    var fatalities: FatalityCount?
    var isTotal = false
    /// Sentences that tell it, with the items of each.
    var mentions: [Range<Int>] = []
    var reasons: [String] = []

    /// Only taken up, not told: "the attack".
    var isReference: Bool { triggers.allSatisfy { $0.scope == .reference } }
    var hasReference: Bool { triggers.contains { $0.scope == .reference } }
    /// Only deaths or wounds, with nothing that caused them.
    var isHarmOnly: Bool { triggers.allSatisfy { $0.sense.family == .harm } }
    /// "Nine people were killed": deaths without a hand, a place or a day are those of what was told before.
    var isToll: Bool {
        !hasOwnPlace && !hasOwnTime && sides.agent == nil
            && triggers.allSatisfy { [.kill, .death, .wound].contains($0.sense) && !$0.forms.contains(.ing) }
    }
    var families: Set<Sense.Family> { Set(triggers.map(\.sense.family)) }
}
