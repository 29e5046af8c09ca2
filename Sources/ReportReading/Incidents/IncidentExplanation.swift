import Incidents

/// Why an incident is what it is: the words it was read from and what was weighed.
public struct IncidentExplanation: Hashable, Sendable {
    /// The sentence that tells it first.
    public var sentence: String
    /// "shelled (shelling)": the words that name the event, and in what sense.
    public var triggers: [String]
    /// Weapons and classes of sides that the type was told from.
    public var evidence: [String]
    /// The place's words and how its point came about; "from an earlier line" where the sentence names none.
    public var place: String
    /// Other places of the sentence, with what they cost against the one chosen.
    public var placeRivals: [String]
    /// The words for the time, what they were counted from and the days that came out.
    public var date: String
    public var status: String
}

extension IncidentExplanation {
    init(_ draft: EventDraft, words: WordStream, sentences: [SentenceReading], anchor: DateAnchor) {
        sentence = words.string(draft.mentions.first ?? 0..<0)
        triggers = draft.triggers.map { "\(words.string($0.match.range)) (\($0.sense.rawValue), \($0.scope.rawValue))" }
        let sides =
            draft.evidence.agents.sorted().map { "by \($0)" } + draft.evidence.targets.sorted().map { "against \($0)" }
        evidence = draft.evidence.weapons.sorted().map { "weapon \($0)" } + sides
        place = Self.place(draft, words)
        let ranked = PlaceChooser(words: words, sentence: sentences[draft.sentence]).ranked(for: draft.triggers)
        placeRivals = ranked.filter { $0.mention != draft.place }.map {
            "\(words.string($0.mention.range)) (cost \($0.cost))"
        }
        date = Self.date(draft, words, anchor)
        status =
            draft.attribution.map { "\($0.status.rawValue)\($0.source.map { ": " + words.string($0) } ?? "")" }
            ?? "the report's own voice"
    }

    private static func place(_ draft: EventDraft, _ words: WordStream) -> String {
        guard let place = draft.place else {
            return draft.country.map { "only a country: \(words.string($0.range))" } ?? "none"
        }
        let origin = draft.hasOwnPlace ? place.method : "from an earlier line"
        return "\(words.string(place.range)) (\(origin))"
    }

    private static func date(_ draft: EventDraft, _ words: WordStream, _ anchor: DateAnchor) -> String {
        guard let time = draft.time else { return "no time expression" }
        let said = words.string(time.range)
        guard let (start, end) = draft.days else { return "\(said): open" }
        let basis = time.isAbsolute ? "calendar date" : anchor.basis
        return "\(said): \(start == end ? "\(start)" : "\(start) to \(end)") (\(basis))"
    }
}
