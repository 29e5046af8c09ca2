import ArgumentParser
import Incidents
import SitmapKit

/// What is known of the reports beside their text.
struct ReportOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Day on which the reports appeared: without it weekdays and \"last week\" stay open.",
            valueName: "YYYY-MM-DD"))
    var published: CalendarDate?

    @Option(help: ArgumentHelp("What you know better, as `sitmap review` writes it.", valueName: "file.yaml"))
    var corrections: String?

    /// The incidents of the reports with the corrections put to them, and whether every correction applied.
    func collection(
        of reports: [Report], _ extractor: Extractor, title: String? = nil
    ) throws -> (IncidentCollection, isComplete: Bool) {
        guard let corrections else { return (extractor.collection(of: reports, title: title), true) }
        let input = try CorrectionInput.read(corrections)
        let (collection, issues) = extractor.collection(of: reports, correctedBy: input.corrections, title: title)
        for issue in input.issues + issues { Message.warning(issue.description) }
        return (collection, input.issues.isEmpty && issues.isEmpty)
    }

    func read(_ paths: [String]) throws -> [Report] {
        try paths.map { path in
            let report = try Report(path: path, published: published)
            for warning in report.warnings { Message.warning(warning) }
            return report
        }
    }
}

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(iso: argument) }
}
