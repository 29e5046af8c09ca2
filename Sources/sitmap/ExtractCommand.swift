import ArgumentParser
import Incidents
import SitmapKit

struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Read the incidents out of reports and write them as GeoJSON.",
        discussion: """
            EXAMPLES
              sitmap extract report.txt --published 2024-03-11 > incidents.geojson
              sitmap extract monday.txt tuesday.txt --corrections fixes.yaml
              sitmap extract report.txt --toponyms
              sitmap extract --jsonl < reports.jsonl > incidents.jsonl
            """)

    @Argument(help: "Plain text, Markdown or HTML; - for standard input.") var reports: [String] = []
    @Flag(help: "Every mention of a place with its offsets, role, chosen place and rivals, as JSON.") var toponyms =
        false
    @Flag(help: "Reasons for every choice.") var explain = false
    @Flag(help: "Reports as JSON Lines on standard input: {\"id\",\"published\",\"text\"}.") var jsonl = false
    @Flag(help: "Exit with 1 when an incident is not located or a correction does not apply.") var strict = false
    @OptionGroup var options: ReportOptions
    @OptionGroup var gazetteers: GazetteerOptions

    func validate() throws {
        guard jsonl == reports.isEmpty else { throw ValidationError("Give reports, or --jsonl.") }
    }

    func run() throws {
        let extractor = try Extractor(try gazetteers.open())
        if jsonl {
            let lines = IncidentLines(extractor)
            return try JSONLineRun.run { try lines.answer($0) }
        }
        let reports = try options.read(reports)
        if toponyms { return try writeToponyms(of: reports, extractor) }
        let (collection, isComplete) = try options.collection(of: reports, extractor)
        try OutputFile.write(GeoJSONExport.bytes(collection), to: "-")
        if explain { Message.lines(reports.flatMap(extractor.explanations)) }
        if strict, !isComplete || collection.incidents.contains(where: { $0.place.coordinate == nil }) {
            throw ExitCode(SitmapError.Code.unresolved.rawValue)
        }
    }

    private func writeToponyms(of reports: [Report], _ extractor: Extractor) throws {
        let listing = ToponymListing(gazetteer: extractor.gazetteer, explains: explain)
        for report in reports {
            let toponyms = extractor.toponyms(of: report, explains: explain)
            try OutputFile.write(listing.json(toponyms, of: report), to: "-")
        }
    }
}
