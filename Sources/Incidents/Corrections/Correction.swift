/// One thing that a person knows better than the extraction does. Incidents are named by their `event_id`.
public struct Correction: Sendable {
    public enum Action: Sendable {
        /// Columns and place of an incident are set.
        case edit(String, IncidentEdit)
        /// It is no incident.
        case reject(String)
        /// All are one; the first stays and takes over the evidence of the others.
        case merge([String])
        /// One is several, each with its own changes.
        case split(String, [IncidentEdit])
        /// An incident that was not found.
        case add(IncidentEdit)
    }

    public var action: Action
    /// File and line: `fixes.yaml:12`.
    public var location: String
}

/// New values for an incident. What is not named stays.
public struct IncidentEdit: Sendable {
    /// A place name or a coordinate in any notation, for the gazetteer to find.
    public var place: String?
    /// Columns of the GeoJSON.
    var values: [(column: IncidentColumn, value: PropertyValue?)] = []

    /// Sets the columns; a day alone is the whole interval. The place is left to whoever has a gazetteer.
    func apply(to incident: inout Incident) throws(PropertyError) {
        for (column, value) in values { try column.write?(&incident, value) }
        let named = Set(values.map(\.column.name))
        if named.contains("event_date"), named.isDisjoint(with: ["date_start", "date_end"]) {
            incident.date.start = incident.date.day
            incident.date.end = incident.date.day
        }
        if !named.isDisjoint(with: ["event_date", "date_start", "date_end"]) {
            incident.date.basis = "correction"
            incident.date.settlePrecision()
        }
        incident.reviewed = true
    }
}
