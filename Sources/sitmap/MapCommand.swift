import ArgumentParser
import Foundation
import Incidents
import SitmapKit

struct MapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "Turn reports into a briefing page and a GeoJSON file.",
        discussion: """
            EXAMPLES
              sitmap map report.txt --published 2024-03-11
              sitmap map monday.txt tuesday.html --title "Week 11" --size a4 --format pdf -o briefing
              pdftotext report.pdf - | sitmap map - --published 2024-03-11
            """)

    @Argument(help: "Plain text, Markdown or HTML; - for standard input.") var reports: [String]
    @Flag(help: "Exit with 1 when an incident is not located or a correction does not apply.") var strict = false
    @OptionGroup var options: ReportOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var gazetteers: GazetteerOptions

    func run() throws {
        let formats = try page.formats(default: OutputFormat.allCases)
        let data = try gazetteers.open()
        let read = try options.read(reports)
        let (collection, isComplete) = try options.collection(of: read, try Extractor(data), title: page.title)
        if collection.incidents.isEmpty { Message.warning("no incident was found; the page says so") }
        try BriefingRun(page: page, formats: formats).write(collection, stem: stem, data: data)
        if strict, !isComplete || collection.incidents.contains(where: { $0.place.coordinate == nil }) {
            throw ExitCode(SitmapError.Code.unresolved.rawValue)
        }
    }

    /// Files are named after the report; several reports make one briefing.
    private var stem: String {
        guard reports.count == 1, reports[0] != "-" else { return "briefing" }
        return ((reports[0] as NSString).lastPathComponent as NSString).deletingPathExtension
    }
}
