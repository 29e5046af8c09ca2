import Incidents

/// A corrections file to start from: every incident with what was understood as comments, the least sure on top.
public enum ReviewTemplate {
    public static func yaml(_ collection: IncidentCollection) -> String {
        var lines = [
            "# Corrections for "
                + (collection.sources.isEmpty ? "this report" : collection.sources.joined(separator: ", ")),
            "# The least sure incident stands first. Take the # off the lines that you change; then:",
            "#   sitmap map REPORT --corrections THIS_FILE",
            "# Keys are columns of the GeoJSON (`sitmap schema`) and place: a name or a coordinate. There are also",
            "#   - reject: ID            - merge: [ID, ID]       - split: ID   with   into: [{place: A}, {place: B}]",
            "#   - add: {sub_event_type: Attack, event_date: 2024-03-07, place: Azaz, notes: what happened}",
            "corrections:",
        ]
        for incident in collection.incidents.sorted(by: isLessSure) { lines += entry(incident) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func isLessSure(_ a: Incident, _ b: Incident) -> Bool {
        (-doubts(a).count, a.confidence, a.number) < (-doubts(b).count, b.confidence, b.number)
    }

    private static func entry(_ incident: Incident) -> [String] {
        var lines = ["", "  # \(incident.title) · \(incident.date.wording) · confidence \(incident.confidence)"]
        lines += doubts(incident).map { "  # unsure: \($0)" }
        lines.append("  # “\(oneLine(incident.evidence.quote))”")
        lines.append("  #- event: \(incident.eventID)")
        let edits: [(String, String?)] = [
            ("place", incident.place.name), ("sub_event_type", incident.subEventType?.rawValue),
            ("event_date", incident.date.day?.description), ("status", incident.status.rawValue),
            ("fatalities", incident.fatalities.map(String.init)),
        ]
        lines += edits.map { "  #  \($0.0): \($0.1.map(scalar) ?? "null")" }
        lines.append("  #- reject: \(incident.eventID)")
        return lines
    }

    /// What a person should look at.
    static func doubts(_ incident: Incident) -> [String] {
        var doubts: [String] = []
        if incident.place.coordinate == nil { doubts.append("no place finer than a country") }
        if let method = incident.place.method, ["inherited", "near", "direction", "between"].contains(method) {
            doubts.append("the place is “\(incident.place.text ?? "")”, \(method)")
        }
        if let score = incident.place.matchScore, score < 0.6, !incident.place.alternatives.isEmpty {
            doubts.append("the place may be \(incident.place.alternatives.prefix(3).joined(separator: " or "))")
        }
        if incident.date.start == nil || incident.date.end == nil { doubts.append("the date is open") }
        doubts += incident.conflicts
        return doubts
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A plain scalar where YAML takes it as one, in quotes otherwise.
    private static func scalar(_ text: String) -> String {
        let isPlain =
            !text.contains(": ") && !text.contains(" #") && !text.contains("\"")
            && !"-?:,[]{}#&*!|>'%@`".contains(text.first ?? "-")
        return isPlain ? text : "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
