import GeoModel
import Incidents
import PlaceIndex

/// Turns a draft into the incident that is handed on.
struct IncidentBuilder {
    let words: WordStream
    /// The first item of each sentence behind a dateline.
    let bodies: [Int]
    let anchor: DateAnchor
    let style: ReportStyle
    let source: ReportSource
    let gazetteer: Gazetteer?

    func incident(_ draft: EventDraft, number: Int) -> Incident {
        let sentence = draft.mentions.first ?? 0..<0
        let (status, attributedTo) = StatusResolver(words: words, style: style).status(of: draft)
        var incident = Incident(eventID: "", number: number, subEventType: draft.type ?? .other)
        incident.notes = IncidentNotes(words: words).line(draft, in: body(sentence))
        incident.actor1 = draft.named.agent.map(words.string)
        incident.actor2 = draft.named.target.map(words.string)
        incident.perpetrator = incident.actor1
        incident.civilianTargeting = isCivilianTargeting(draft)
        incident.date = date(draft)
        incident.place = place(draft)
        incident.status = status
        incident.attributedTo = attributedTo.flatMap { Self.namesNobody.contains($0.lowercased()) ? nil : $0 }
        incident.confidence = confidence(draft)
        incident.fatalities = draft.fatalities?.value
        incident.fatalitiesText = draft.fatalities.map { words.string($0.range) }
        incident.evidence = Evidence(
            source: source.name, sourceDate: source.published, sourceSHA256: source.sha256,
            text: words.scalars(sentence),
            place: draft.place.map { words.scalars($0.range) }, quote: words.string(sentence),
            mentions: draft.mentions.map(words.scalars))
        return incident
    }

    private func body(_ sentence: Range<Int>) -> Range<Int> {
        guard let first = sentence.first else { return sentence }
        return max(first, bodies[words.token(first).sentence])..<sentence.upperBound
    }

    /// Words that pass something on without saying who does.
    private static let namesNobody: Set<String> = [
        "reportedly", "allegedly", "purportedly", "was reported", "were reported", "was said", "were said",
    ]

    private func isCivilianTargeting(_ draft: EventDraft) -> Bool {
        draft.type?.eventType == .violenceAgainstCivilians || draft.type == .excessiveForceAgainstProtesters
            || (draft.type?.eventType == .explosions && draft.evidence.hitsCivilians && !draft.evidence.hitsForces)
    }

    private func confidence(_ draft: EventDraft) -> Double {
        var value = 0.9
        if !draft.hasOwnPlace { value -= 0.2 }
        if !draft.hasOwnTime { value -= 0.1 }
        if let score = draft.place?.score { value *= 0.6 + 0.4 * min(max(score, 0), 1) }
        return (value * 100).rounded() / 100
    }

    private func date(_ draft: EventDraft) -> IncidentDate {
        var date = IncidentDate()
        date.text = draft.time.map { words.string($0.range) }
        if let (start, end) = draft.days {
            date.start = start
            date.end = end
            date.day = draft.likeliestDay ?? morning(after: start, end, words: date.text)
            date.basis = draft.time?.isAbsolute == true ? "calendar date in the text" : anchor.basis
            date.settlePrecision()
        } else if case .wide(_, let end)? = draft.time?.value {
            date.end = end
            date.basis = anchor.basis
        }
        return date
    }

    /// A night has two days; what happened in it is dated by its morning.
    private func morning(after start: CalendarDate, _ end: CalendarDate, words: String?) -> CalendarDate? {
        guard let words, words.lowercased().contains("night"), start.adding(days: 1) == end else { return nil }
        return end
    }

    private func place(_ draft: EventDraft) -> IncidentPlace {
        guard let mention = draft.place, mention.level < .country else {
            guard let country = draft.country else { return IncidentPlace() }
            return IncidentPlace(
                name: country.place.name, text: words.string(country.range),
                country: countryName(country.place.country), iso3: CountryCodes.alpha3(country.place.country),
                wherePrec: 6, method: "country")
        }
        var place = IncidentPlace(coordinate: mention.coordinate)
        place.mgrs = MGRS.string(mention.coordinate)
        place.extent = mention.extent
        place.name = mention.place.name
        place.text = words.string(mention.range)
        place.country = countryName(mention.place.country)
        place.iso3 = CountryCodes.alpha3(mention.place.country)
        place.admin1 = gazetteer?.admin1Name(country: mention.place.country, code: mention.place.admin1)
        place.geonameID = mention.place.geonameID > 0 ? mention.place.geonameID : nil
        place.geoPrecision = mention.precision
        place.wherePrec = wherePrecision(mention)
        place.uncertaintyMetres = mention.uncertainty
        place.method = mention.method
        place.matchScore = mention.score
        place.alternatives = mention.rivals.compactMap(wording)
        return place
    }

    /// "Name (admin-1, country)"
    private func wording(_ id: PlaceID) -> String? {
        guard let gazetteer else { return nil }
        let place = gazetteer.place(id)
        let parents = [gazetteer.admin1Name(country: place.country, code: place.admin1), countryName(place.country)]
        let within = parents.compactMap(\.self).filter { $0 != place.name }.joined(separator: ", ")
        return within.isEmpty ? place.name : "\(place.name) (\(within))"
    }

    private func countryName(_ code: String) -> String? {
        code.isEmpty ? nil : gazetteer?.countryName(code)
    }

    /// UCDP: 1 exact, 2 near, 3 district, 4 province, 5 a line or fuzzy area, 7 international waters.
    private func wherePrecision(_ mention: PlaceMention) -> Int {
        if mention.place.featureClass == .hydrographic, mention.place.country.isEmpty { return 7 }
        switch (mention.precision, mention.method) {
        case (1, _): return 1
        case (2, "near"), (2, "offset"), (2, "direction"): return 2
        case (2, "between"): return 5
        case (2, _): return 3
        default: return 4
        }
    }
}
