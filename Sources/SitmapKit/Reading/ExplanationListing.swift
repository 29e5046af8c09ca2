import Incidents
import ReportReading

/// The reasons for an incident, for a person to read.
enum ExplanationListing {
    static func lines(_ reading: IncidentReader.Reading, in report: Report) -> [String] {
        let why = reading.explanation
        var lines = ["\(report.name): \(reading.incident.eventID): \(reading.incident.title)"]
        func add(_ label: String, _ text: String) {
            guard !text.isEmpty else { return }
            lines.append("  " + label.padded(to: 9) + text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        }
        add("sentence", why.sentence)
        add("trigger", why.triggers.joined(separator: "; "))
        add("evidence", why.evidence.joined(separator: "; "))
        add("place", why.place)
        add("rivals", why.placeRivals.joined(separator: "; "))
        add("date", why.date)
        add("status", why.status)
        return lines
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
