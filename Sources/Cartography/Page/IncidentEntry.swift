import Incidents

/// What the page says of an incident, ready to be set.
struct IncidentEntry {
    var incident: Incident
    /// "Air/drone strike"
    var what: String
    /// "Ain Issa", "15 km north of Ain Issa"; for an incident without a place of its own, where it is said to have been.
    var place: String
    /// "Raqqa, Syria"
    var region: String
    /// "13–14 Apr 2018"
    var date: String
    /// "claimed by Popular Resistance"
    var status: String
    /// "2 killed"; empty where nothing is said.
    var killed: String
    var notes: String
    var quote: String

    init(_ incident: Incident) {
        self.incident = incident
        let place = incident.place
        // A point of somebody else's file has no event type: its notes are its name.
        what = incident.subEventType?.rawValue ?? Self.plain(incident.notes)
        self.place = Self.plain(place.wording ?? place.country ?? "")
        region = Self.region(of: place, besides: self.place)
        date = DateWording.interval(incident.date)
        status = Self.status(of: incident)
        killed = incident.fatalities.map { $0 == 0 ? "none killed" : "\($0) killed" } ?? ""
        notes = incident.subEventType == nil ? "" : Self.plain(incident.notes)
        // Notes that are the sentence, or a part of it, need no quotation beside them.
        let sentence = Self.plain(incident.evidence.quote)
        quote = sentence.contains(notes.replacing("…", with: "")) && !notes.isEmpty ? "" : sentence
    }

    /// "Air/drone strike, Raqqa"
    var headline: String { [what, place].filter { !$0.isEmpty }.joined(separator: ", ") }

    /// What the place's own wording ends with is not said again: "95 nm south-east of Aden" needs no "Aden".
    private static func region(of place: IncidentPlace, besides shown: String) -> String {
        var parts: [String] = []
        for part in [place.admin1, place.country].compactMap({ $0 }).map(plain)
        where !part.isEmpty && part != shown && !shown.hasSuffix(" \(part)") && !parts.contains(part) {
            parts.append(part)
        }
        return parts.joined(separator: ", ")
    }

    private static func status(of incident: Incident) -> String {
        guard let source = incident.attributedTo.map(plain), !source.isEmpty else { return incident.status.rawValue }
        return "\(incident.status.rawValue) by \(source)"
    }

    /// One line without doubled spaces.
    private static func plain(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
