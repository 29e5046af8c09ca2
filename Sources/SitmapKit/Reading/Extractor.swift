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
        return incidentReader.read(
            report.text, toponyms: toponymReader.read(report.text, options: IncidentReader.toponymOptions),
            published: report.published,
            source: ReportSource(name: report.name, sha256: report.sha256, published: report.published))
    }

    /// The incidents of several reports as one briefing: an event that two reports tell is one incident. Numbered through:
    /// those on the map first, those that are not located behind them.
    public func collection(of reports: [Report], title: String? = nil) -> IncidentCollection {
        collection(of: reports, correctedBy: CorrectionSet([]), title: title).0
    }

    /// The same with what a person knows better, and an issue for each correction that does not apply any more.
    public func collection(
        of reports: [Report], correctedBy corrections: CorrectionSet, title: String? = nil
    ) -> (IncidentCollection, [InputIssue]) {
        var told = SameEvent.joined(reports.map(incidents))
        EventIdentity.assign(to: &told)
        let (read, issues) = corrections.apply(to: told) { text throws(InputIssue) in try place(text) }
        var incidents = read.filter { $0.place.coordinate != nil } + read.filter { $0.place.coordinate == nil }
        for index in incidents.indices { incidents[index].number = index + 1 }
        let collection = IncidentCollection(
            incidents, title: title ?? reports.first.flatMap(Headline.of), asOf: reports.compactMap(\.published).max())
        return (collection, issues)
    }

    /// A place that a correction names.
    private func place(_ text: String) throws(InputIssue) -> IncidentPlace {
        let answer: PlaceAnswer?
        do {
            answer = try PlaceFinder(gazetteer).answers(to: text, limit: 1).first
        } catch {
            throw InputIssue(location: "", problem: error.description)
        }
        guard let answer, answer.score >= PlaceAnswer.guess else {
            throw InputIssue(
                location: "", problem: "no place is called “\(text)”; give a coordinate, such as 36.38,38.86")
        }
        return IncidentPlace(answer, text: text)
    }
}
