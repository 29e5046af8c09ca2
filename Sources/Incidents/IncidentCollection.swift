/// The incidents of one briefing, with what the page says above and below them.
public struct IncidentCollection: Hashable, Sendable {
    public var incidents: [Incident]
    public var title: String?
    /// The day that the briefing is as of.
    public var asOf: CalendarDate?

    public init(_ incidents: [Incident] = [], title: String? = nil, asOf: CalendarDate? = nil) {
        self.incidents = incidents
        self.title = title
        self.asOf = asOf
    }

    /// Names of the reports, in order, each once.
    public var sources: [String] {
        var seen: Set<String> = []
        let named = incidents.flatMap { incident in
            [incident.evidence.source]
                + incident.otherSources.map { String($0[..<($0.lastIndex(of: ":") ?? $0.endIndex)]) }
        }
        return named.filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}

/// Something in a file that could not be taken, told so that it can be mended; the rest of the file was read.
public struct InputIssue: Error, Hashable, Sendable, CustomStringConvertible {
    /// File and place in it: `incidents.geojson: feature 14`.
    public var location: String
    public var problem: String

    public init(location: String, problem: String) {
        self.location = location
        self.problem = problem
    }

    public var description: String { "\(location): \(problem)" }
}
