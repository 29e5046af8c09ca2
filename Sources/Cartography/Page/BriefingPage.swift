import GeoModel
import Incidents

/// What a page is to tell.
public struct BriefingPage: Sendable {
    public var title: String
    public var asOf: CalendarDate?
    /// In the order of the table. Those without a coordinate are listed as not located.
    public var incidents: [Incident]
    /// Names of the reports.
    public var reports: [String]
    /// Where to look; nil shows the incidents with their surroundings.
    public var extent: GeoBox?
    /// The place that a base map is about: rings of distance are drawn around it at the scale of a town.
    public var center: Coordinate?
    /// Extents of the countries that the page is about: shown whole where that leaves the incidents large enough.
    public var context: [GeoBox]
    /// Sources and licences of the map's data, a sentence each.
    public var attributions: [String]
    /// What the map does not claim; a standing sentence on boundaries unless given.
    public var disclaimer: String
    /// A caveat such as a TLP marking; nil takes the incidents' own.
    public var handling: String?

    public init(
        title: String = "", asOf: CalendarDate? = nil, incidents: [Incident] = [], reports: [String] = [],
        extent: GeoBox? = nil, center: Coordinate? = nil, context: [GeoBox] = [], attributions: [String] = [],
        disclaimer: String = BriefingPage.boundaryDisclaimer, handling: String? = nil
    ) {
        self.title = title
        self.asOf = asOf
        self.incidents = incidents
        self.reports = reports
        self.extent = extent
        self.center = center
        self.context = context
        self.attributions = attributions
        self.disclaimer = disclaimer
        self.handling = handling
    }

    public static let boundaryDisclaimer =
        "Boundaries and names shown do not imply endorsement or acceptance of any territorial claim."

    public var located: [Incident] { incidents.filter { $0.place.coordinate != nil } }
    public var notLocated: [Incident] { incidents.filter { $0.place.coordinate == nil } }

    /// "4 incidents, 2 of them located · 7–14 Apr 2018 · Source: report.txt"
    var subtitle: String {
        var parts: [String] = []
        if !incidents.isEmpty {
            let count = incidents.count == 1 ? "1 incident" : "\(incidents.count) incidents"
            parts.append(notLocated.isEmpty ? count : "\(count), \(located.count) of them located")
        } else if !reports.isEmpty {
            parts.append("No incidents")
        }
        let period = IncidentDate(
            start: incidents.compactMap { $0.date.start ?? $0.date.day }.min(),
            end: incidents.compactMap { $0.date.end ?? $0.date.day ?? $0.date.start }.max())
        if period.start != nil || period.end != nil { parts.append(DateWording.interval(period)) }
        if !reports.isEmpty {
            let shown = reports.prefix(3).joined(separator: ", ")
            let more = reports.count > 3 ? " and \(reports.count - 3) more" : ""
            parts.append((reports.count == 1 ? "Source: " : "Sources: ") + shown + more)
        }
        return parts.joined(separator: " · ")
    }

    var caveat: String? {
        if let handling { return handling }
        var seen: [String] = []
        for text in incidents.compactMap(\.handling) where !text.isEmpty && !seen.contains(text) { seen.append(text) }
        return seen.isEmpty ? nil : seen.joined(separator: " · ")
    }
}
