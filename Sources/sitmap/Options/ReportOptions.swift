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
