import Foundation
import GeoModel
import Incidents
import PlaceIndex
import ReportReading

/// Reads toponyms and incidents out of reports.
public struct Extractor: Sendable {
    public let gazetteer: Gazetteer
    let toponymReader: ToponymReader
    private let incidentReader: IncidentReader

    public init(_ data: DataSet) throws(SitmapError) {
        gazetteer = data.gazetteer
        do {
            toponymReader = ToponymReader(
                gazetteer: data.gazetteer, lexicon: try ToponymLexicon(directory: data.directory.lexicon))
            incidentReader = IncidentReader(
                lexicon: try PhraseLexicon(directory: data.directory.lexicon), gazetteer: data.gazetteer)
        } catch {
            throw SitmapError(.badData, "\(error)")
        }
    }

    /// Every mention of a place, in the order of the text.
    public func toponyms(of report: Report, explains: Bool = false) -> [Toponym] {
        var options = ToponymReader.Options()
        options.explains = explains
        return toponymReader.read(report.text, options: options)
    }

    /// The incidents that a report tells, in its order, numbered from 1.
    public func incidents(of report: Report) -> [Incident] { readings(of: report).map(\.incident) }

    /// Why each incident is one, and came out as it did: lines for a person to read.
    public func explanations(of report: Report) -> [String] {
        readings(of: report).flatMap { ExplanationListing.lines($0, in: report) }
    }

    private func readings(of report: Report) -> [IncidentReader.Reading] {
        incidentReader.read(
            report.text, toponyms: toponyms(of: report), published: report.published,
            source: ReportSource(name: report.name, sha256: report.sha256, published: report.published))
    }

    /// The incidents of several reports as one briefing, numbered through: those on the map first, those that are not located
    /// behind them.
    public func collection(of reports: [Report], title: String? = nil) -> IncidentCollection {
        let read = reports.map(incidents).flatMap { $0 }
        var incidents = read.filter { $0.place.coordinate != nil } + read.filter { $0.place.coordinate == nil }
        for index in incidents.indices { incidents[index].number = index + 1 }
        return IncidentCollection(
            incidents, title: title ?? reports.first.flatMap(Headline.of), asOf: reports.compactMap(\.published).max())
    }
}
