/// The columns, group by group, in the order of the file.
extension IncidentColumn {
    static let identity: [IncidentColumn] = [
        text(
            "event_id", \.eventID, "Stable key of the incident: unchanged when the report's wording elsewhere changes"),
        IncidentColumn(
            name: "number", kind: .integer, meaning: "Number on the map and in the table, from 1",
            read: { .integer($0.number) },
            write: { incident, value throws(PropertyError) in
                incident.number = try value?.integer("number", in: 0...999_999) ?? 0
            }),
        derived("schema_version", .integer, "Version of these columns") { _ in .integer(schemaVersion) },
    ]

    static let what: [IncidentColumn] = [
        derived("disorder_type", .string, "ACLED disorder type") {
            ($0.eventType?.disorderType).map(PropertyValue.string)
        },
        derived("event_type", .string, "ACLED event type", values: EventType.allCases.map(\.rawValue)) {
            ($0.eventType?.rawValue).map(PropertyValue.string)
        },
        choice("sub_event_type", \.subEventType, "ACLED sub-event type; it decides event_type and disorder_type"),
        boolean("civilian_targeting", \.civilianTargeting, "Civilians were the main or only target (ACLED)"),
        text("notes", \.notes, "What happened, in one line"),
    ]

    static let who: [IncidentColumn] = [
        text("actor1", \.actor1, "First party, as the report words it"),
        text("actor2", \.actor2, "Second party or target, as the report words it"),
        text("perpetrator", \.perpetrator, "Who did it, where the report says so"),
    ]

    static let when: [IncidentColumn] = [
        date("event_date", \.date.day, "The single best day; null when open"),
        date("date_start", \.date.start, "First day on which it can have happened; null when open"),
        date("date_end", \.date.end, "Last day on which it can have happened; null when open"),
        text("date_text", \.date.text, "The report's words for the time"),
        text("date_basis", \.date.basis, "What those words were anchored on"),
        integer("time_precision", \.date.timePrecision, "ACLED: 1 day, 2 week, 3 month; null when open", in: 1...3),
        integer("date_prec", \.date.datePrec, "UCDP: 1 day, 2 up to 6 days, 3 week, 4 month, 5 longer", in: 1...5),
    ]

    static let place: [IncidentColumn] = [
        text("location", \.place.name, "Name of the place chosen"),
        text("location_text", \.place.text, "The report's words for the place"),
        text("admin1", \.place.admin1, "First-level administrative area"),
        text("country", \.place.country, "English short name of the country"),
        text("iso3", \.place.iso3, "ISO 3166-1 alpha-3 code of the country"),
        integer("geonameid", \.place.geonameID, "GeoNames id; negative for entries of sitmap's own tables"),
        text("mgrs", \.place.mgrs, "Military Grid Reference System, one metre"),
        integer(
            "geo_precision", \.place.geoPrecision, "ACLED: 1 the named place, 2 near it, 3 a larger region", in: 1...3),
        integer("where_prec", \.place.wherePrec, "UCDP: 1 exact … 6 country, 7 international waters", in: 1...7),
        number("uncertainty_m", \.place.uncertaintyMetres, "Radius in metres within which it happened"),
        text("geo_method", \.place.method, "How the point came about"),
    ]

    static let certainty: [IncidentColumn] = [
        status,
        text("attributed_to", \.attributedTo, "Who says so, as the report words it"),
        IncidentColumn(
            name: "confidence", kind: .number, meaning: "0…1: how sure the extraction is, not the source",
            read: { .real($0.confidence) },
            write: { incident, value throws(PropertyError) in incident.confidence = try value?.real("confidence") ?? 1 }
        ),
        number("match_score", \.place.matchScore, "0…1: how well the name matched the place"),
        list("alternatives", \.place.alternatives, "Rival places that were rejected, best first, separated by “; ”"),
    ]

    static let harm: [IncidentColumn] = [
        integer("fatalities", \.fatalities, "Deaths as stated; null when none are stated", in: 0...10_000_000),
        text("fatalities_text", \.fatalitiesText, "The words that the number stands in"),
    ]

    static let source: [IncidentColumn] = [
        text("source", \.evidence.source, "Name of the report"),
        date("source_date", \.evidence.sourceDate, "Day of publication"),
        text("source_sha256", \.evidence.sourceSHA256, "SHA-256 of the report's bytes"),
        offset("text_start", "First Unicode scalar of the evidence in the report") {
            $0.evidence.text.lowerBound
        } write: {
            $0.evidence.text = $1..<max($1, $0.evidence.text.upperBound)
        },
        offset("text_end", "Unicode scalar behind the evidence") {
            $0.evidence.text.upperBound
        } write: {
            $0.evidence.text = min($0.evidence.text.lowerBound, $1)..<$1
        },
        offset("place_start", "First Unicode scalar of the place's words") {
            $0.evidence.place?.lowerBound
        } write: {
            $0.evidence.place = $1..<max($1, $0.evidence.place?.upperBound ?? $1)
        },
        offset("place_end", "Unicode scalar behind the place's words") {
            $0.evidence.place?.upperBound
        } write: {
            $0.evidence.place = min($0.evidence.place?.lowerBound ?? $1, $1)..<$1
        },
        text("quote", \.evidence.quote, "The sentence"),
        mentions,
        list(
            "other_sources", \.otherSources,
            "Further reports that tell it, with the Unicode scalars of the sentence, separated by “; ”"),
        list("conflicts", \.conflicts, "What the reports say differently, separated by “; ”"),
        derived("tool_version", .string, "Version of sitmap that wrote this") { _ in .string(SitmapVersion.current) },
        boolean("reviewed", \.reviewed, "A person has looked at this and agreed"),
        text("handling", \.handling, "Handling caveat of the report, as written there"),
    ]

    /// Properties that web maps and GitHub draw by (simplestyle-spec 1.1.0).
    static let simplestyle: [IncidentColumn] = [
        derived("title", .string, "simplestyle: heading of the marker") { .string($0.title) },
        derived("description", .string, "simplestyle: text of the marker") { .string($0.summary) },
        derived("marker-color", .string, "simplestyle: colour of the event type") { .string($0.markerColor) },
        derived("marker-symbol", .string, "simplestyle: the number") {
            (0...99).contains($0.number) ? .string(String($0.number)) : nil
        },
        derived("marker-size", .string, "simplestyle: size of the marker") { _ in .string("medium") },
    ]

    // MARK: Columns with a form of their own

    private static let status = IncidentColumn(
        name: "status", kind: .string, meaning: "How sure it is that it happened, by the best source named",
        values: IncidentStatus.allCases.map(\.rawValue), read: { .string($0.status.rawValue) },
        write: { incident, value throws(PropertyError) in
            guard let text = try value?.string("status") else { return }
            guard let status = IncidentStatus(rawValue: text.lowercased()) else {
                throw PropertyError.unknown("status", text, IncidentStatus.allCases.map(\.rawValue))
            }
            incident.status = status
        })

    private static func choice(_ name: String, _ path: Field<SubEventType?>, _ meaning: String) -> IncidentColumn {
        IncidentColumn(
            name: name, kind: .string, meaning: meaning, values: SubEventType.allCases.map(\.rawValue),
            read: { ($0[keyPath: path]?.rawValue).map(PropertyValue.string) },
            write: { incident, value throws(PropertyError) in
                guard let text = try value?.string(name) else {
                    incident[keyPath: path] = nil
                    return
                }
                guard let type = SubEventType.allCases.first(where: { $0.rawValue.lowercased() == text.lowercased() })
                else { throw PropertyError.unknown(name, text, SubEventType.allCases.map(\.rawValue)) }
                incident[keyPath: path] = type
            })
    }

    private static func list(_ name: String, _ path: Field<[String]>, _ meaning: String) -> IncidentColumn {
        IncidentColumn(
            name: name, kind: .string, meaning: meaning,
            read: { $0[keyPath: path].isEmpty ? nil : .string($0[keyPath: path].joined(separator: "; ")) },
            write: { incident, value throws(PropertyError) in
                let text = try value?.string(name) ?? ""
                incident[keyPath: path] = text.split(separator: ";").map {
                    String($0.trimmingPrefix(while: \.isWhitespace))
                }
            })
    }

    private static func offset(
        _ name: String, _ meaning: String, _ read: @escaping @Sendable (Incident) -> Int?,
        write: @escaping @Sendable (inout Incident, Int) -> Void
    ) -> IncidentColumn {
        IncidentColumn(
            name: name, kind: .integer, meaning: meaning, read: { read($0).map(PropertyValue.integer) },
            write: { incident, value throws(PropertyError) in
                guard let offset = try value?.integer(name, in: 0...Int(Int32.max)) else { return }
                write(&incident, offset)
            })
    }

    private static let mentions = IncidentColumn(
        name: "mention_offsets", kind: .string,
        meaning: "Where else the event is told: Unicode scalar ranges as “start-end”, separated by spaces",
        read: { incident in
            let ranges = incident.evidence.mentions.map { "\($0.lowerBound)-\($0.upperBound)" }
            return ranges.isEmpty ? nil : .string(ranges.joined(separator: " "))
        },
        write: { incident, value throws(PropertyError) in
            incident.evidence.mentions = []
            for part in (try value?.string("mention_offsets") ?? "").split(separator: " ") {
                let ends = part.split(separator: "-").compactMap { Int($0) }
                guard ends.count == 2, ends[0] >= 0, ends[0] <= ends[1] else {
                    throw PropertyError(description: "mention_offsets has “\(part)”, which is no range start-end")
                }
                incident.evidence.mentions.append(ends[0]..<ends[1])
            }
        })
}

extension PropertyError {
    static func unknown(_ column: String, _ text: String, _ allowed: [String]) -> PropertyError {
        PropertyError(description: "\(column) “\(text)” is not one of: \(allowed.joined(separator: ", "))")
    }
}
