import Foundation
import GeoModel
import Incidents
import ReportReading

/// Answers JSON Lines of reports with their incidents: `{"id","published","text"}` in, `{"id","incidents":[…]}` out.
public struct IncidentLines: Sendable {
    private let extractor: Extractor

    public init(_ extractor: Extractor) { self.extractor = extractor }

    private struct Input: Decodable {
        var id: LineID
        var published: String?
        var text: String
    }

    /// The answer to one line, in UTF-8.
    public func answer(_ line: [UInt8]) throws -> [UInt8] {
        let input = try LineInput.decode(Input.self, from: line)
        let published = try input.published.map { text throws(SitmapError) in
            guard let date = CalendarDate(iso: text) else {
                throw SitmapError(.badData, "\"published\" is “\(text)”, not a day as YYYY-MM-DD")
            }
            return date
        }
        guard !input.text.isEmpty else { throw SitmapError(.badData, "\"text\" is empty") }
        let report = Report(text: ReportText(input.text), published: published)
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("id")
            input.id.write(to: &writer)
            writer.key("incidents")
            writer.array { writer in
                for incident in extractor.incidents(of: report) {
                    writer.element()
                    writer.scored(incident)
                }
            }
        }
        return writer.bytes
    }
}

extension JSONWriter {
    /// The few columns that a scorer compares. An interval with an open end is no date there: both ends are null.
    fileprivate mutating func scored(_ incident: Incident) {
        func text(_ key: String, _ value: String?, _ writer: inout JSONWriter) {
            writer.key(key)
            if let value { writer.value(value) } else { writer.null() }
        }
        let date = incident.date
        let isClosed = date.start != nil && date.end != nil
        object { writer in
            text("event_id", incident.eventID, &writer)
            text("event_type", incident.eventType?.rawValue, &writer)
            text("sub_event_type", incident.subEventType?.rawValue, &writer)
            text("date_start", isClosed ? date.start?.description : nil, &writer)
            text("date_end", isClosed ? date.end?.description : nil, &writer)
            text("status", incident.status.rawValue, &writer)
            text("location", incident.place.name, &writer)
            writer.key("lat")
            if let point = incident.place.coordinate { writer.value(point.latitude) } else { writer.null() }
            writer.key("lon")
            if let point = incident.place.coordinate { writer.value(point.longitude) } else { writer.null() }
            writer.key("geo_precision")
            if let precision = incident.place.geoPrecision { writer.value(precision) } else { writer.null() }
            writer.key("fatalities")
            if let deaths = incident.fatalities { writer.value(deaths) } else { writer.null() }
            text("actor1", incident.actor1, &writer)
            text("actor2", incident.actor2, &writer)
        }
    }
}
