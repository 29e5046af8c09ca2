import GeoModel

/// One event that a report states or passes on, with the evidence for it. Property by property it is one GeoJSON
/// feature. Parser and map meet only here.
public struct Incident: Hashable, Sendable {
    /// Stable key: unchanged when the report's wording elsewhere changes.
    public var eventID: String
    /// The number on the map and in the table, from 1.
    public var number: Int

    // What
    /// Nil for a point of somebody else's file, which says nothing of an event type.
    public var subEventType: SubEventType?
    public var civilianTargeting: Bool
    /// One line for the table: what happened, in the report's terms.
    public var notes: String

    // Who, as written in the report
    public var actor1: String?
    public var actor2: String?
    /// Who did it, where the report says so.
    public var perpetrator: String?

    // When
    public var date: IncidentDate

    // Where
    public var place: IncidentPlace

    // How sure
    public var status: IncidentStatus
    /// Who says so, as written.
    public var attributedTo: String?
    /// 0…1: how sure the extraction is, not how sure the source is.
    public var confidence: Double

    // How many
    public var fatalities: Int?
    /// The words that the number stands in ("at least 12 soldiers").
    public var fatalitiesText: String?

    // Where it was read
    public var evidence: Evidence
    /// Further reports that tell it, as `report.txt:120-180` (Unicode scalars of the sentence).
    public var otherSources: [String]
    /// What the reports say differently, as "fatalities: 5 (a.txt), 7 (b.txt)".
    public var conflicts: [String]
    /// A person has looked at this and agreed.
    public var reviewed: Bool
    /// Handling caveat of the report, such as a TLP marking; passed on as written.
    public var handling: String?

    public init(
        eventID: String, number: Int, subEventType: SubEventType?, civilianTargeting: Bool = false, notes: String = "",
        actor1: String? = nil, actor2: String? = nil, perpetrator: String? = nil, date: IncidentDate = IncidentDate(),
        place: IncidentPlace = IncidentPlace(), status: IncidentStatus = .reported, attributedTo: String? = nil,
        confidence: Double = 1, fatalities: Int? = nil, fatalitiesText: String? = nil,
        evidence: Evidence = Evidence(), otherSources: [String] = [], conflicts: [String] = [], reviewed: Bool = false,
        handling: String? = nil
    ) {
        self.eventID = eventID
        self.number = number
        self.subEventType = subEventType
        self.civilianTargeting = civilianTargeting
        self.notes = notes
        self.actor1 = actor1
        self.actor2 = actor2
        self.perpetrator = perpetrator
        self.date = date
        self.place = place
        self.status = status
        self.attributedTo = attributedTo
        self.confidence = confidence
        self.fatalities = fatalities
        self.fatalitiesText = fatalitiesText
        self.evidence = evidence
        self.otherSources = otherSources
        self.conflicts = conflicts
        self.reviewed = reviewed
        self.handling = handling
    }

    public var eventType: EventType? { subEventType?.eventType }
}

/// When an incident happened: an interval of days, either end of which may be open.
public struct IncidentDate: Hashable, Sendable {
    /// First day on which it can have happened; nil when open.
    public var start: CalendarDate?
    /// Last day on which it can have happened; nil when open.
    public var end: CalendarDate?
    /// The single best day, where there is one.
    public var day: CalendarDate?
    /// The words of the report.
    public var text: String?
    /// What the words were anchored on ("published 2018-04-16", "dateline", "calendar date in the text").
    public var basis: String?
    /// ACLED: 1 the day is known, 2 the week, 3 the month; nil when open.
    public var timePrecision: Int?
    /// UCDP: 1 exact day, 2 two to six days, 3 a week, 4 up to a month, 5 more; nil when open.
    public var datePrec: Int?

    public init(
        start: CalendarDate? = nil, end: CalendarDate? = nil, day: CalendarDate? = nil, text: String? = nil,
        basis: String? = nil, timePrecision: Int? = nil, datePrec: Int? = nil
    ) {
        self.start = start
        self.end = end
        self.day = day
        self.text = text
        self.basis = basis
        self.timePrecision = timePrecision
        self.datePrec = datePrec
    }
}

extension IncidentDate {
    /// Sets the precision codes and, where it is one day, the best day by the interval.
    public mutating func settlePrecision() {
        guard let start, let end else {
            timePrecision = nil
            datePrec = nil
            return
        }
        let length = end.daysSinceEpoch - start.daysSinceEpoch + 1
        if length == 1 { day = start }
        timePrecision = length == 1 ? 1 : length <= 7 ? 2 : 3
        datePrec = length == 1 ? 1 : length <= 6 ? 2 : length == 7 ? 3 : length <= 31 ? 4 : 5
    }
}

/// Where an incident happened.
public struct IncidentPlace: Hashable, Sendable {
    /// Nil when nothing finer than a country is known: such an incident is listed, never plotted.
    public var coordinate: Coordinate?
    /// A stretch of road, river or coast, or an area, where the report names one; ``coordinate`` is then its middle.
    public var extent: Geometry?
    /// Display name of the place chosen.
    public var name: String?
    /// The words of the report.
    public var text: String?
    public var admin1: String?
    /// English short name of the country.
    public var country: String?
    /// ISO 3166-1 alpha-3.
    public var iso3: String?
    public var geonameID: Int?
    public var mgrs: String?
    /// ACLED: 1 the named place, 2 near it or a small area, 3 a larger region; nil when not located.
    public var geoPrecision: Int?
    /// UCDP: 1 exact … 7 international waters.
    public var wherePrec: Int?
    /// Radius in metres within which it happened.
    public var uncertaintyMetres: Double?
    /// How the point came about: `named-place`, `coordinates`, `offset`, `between`, `near`, `area-centre`, …
    public var method: String?
    /// 0…1: how well the name matched the place.
    public var matchScore: Double?
    /// Rivals that were rejected, best first, as "Name (admin-1, country)".
    public var alternatives: [String]

    public init(
        coordinate: Coordinate? = nil, extent: Geometry? = nil, name: String? = nil, text: String? = nil,
        admin1: String? = nil, country: String? = nil, iso3: String? = nil, geonameID: Int? = nil,
        mgrs: String? = nil, geoPrecision: Int? = nil, wherePrec: Int? = nil, uncertaintyMetres: Double? = nil,
        method: String? = nil, matchScore: Double? = nil, alternatives: [String] = []
    ) {
        self.coordinate = coordinate
        self.extent = extent
        self.name = name
        self.text = text
        self.admin1 = admin1
        self.country = country
        self.iso3 = iso3
        self.geonameID = geonameID
        self.mgrs = mgrs
        self.geoPrecision = geoPrecision
        self.wherePrec = wherePrec
        self.uncertaintyMetres = uncertaintyMetres
        self.method = method
        self.matchScore = matchScore
        self.alternatives = alternatives
    }
}

/// Where in the report an incident was read. Offsets count Unicode scalars, half-open.
public struct Evidence: Hashable, Sendable {
    /// Name of the report, such as its file name.
    public var source: String
    public var sourceDate: CalendarDate?
    /// SHA-256 of the report's bytes, in hexadecimal.
    public var sourceSHA256: String
    /// The sentence.
    public var text: Range<Int>
    /// The words that name the place.
    public var place: Range<Int>?
    public var quote: String
    /// Every place in the report where the event is told, the first included.
    public var mentions: [Range<Int>]

    public init(
        source: String = "", sourceDate: CalendarDate? = nil, sourceSHA256: String = "", text: Range<Int> = 0..<0,
        place: Range<Int>? = nil, quote: String = "", mentions: [Range<Int>] = []
    ) {
        self.source = source
        self.sourceDate = sourceDate
        self.sourceSHA256 = sourceSHA256
        self.text = text
        self.place = place
        self.quote = quote
        self.mentions = mentions
    }
}
