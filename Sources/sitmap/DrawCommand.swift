import ArgumentParser
import Foundation
import Incidents
import SitmapKit

struct DrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw",
        abstract: "Draw a page of any GeoJSON with points.",
        discussion: """
            What `sitmap extract` wrote, edited by hand or in a GIS, or anybody's file: a point without an event type is drawn \
            as a plain pin.

            EXAMPLES
              sitmap draw incidents.geojson
              sitmap draw incidents.geojson --title "Week 15" --size a4 --format pdf -o briefing
            """)

    @Argument(help: "A GeoJSON file, or - for standard input.") var file: String
    @Flag(help: "Exit with 1 when a feature was rejected or is not located.") var strict = false
    @OptionGroup var page: PageOptions
    @OptionGroup var gazetteers: GazetteerOptions

    func run() throws {
        let name = file == "-" ? "standard input" : (file as NSString).lastPathComponent
        let bytes = try InputFile.read(file)
        let read = try IncidentFile.read(bytes, name: name)
        let issues = read.issues
        var collection = read.collection
        for issue in issues { Message.warning(issue.description) }
        guard issues.isEmpty || !collection.incidents.isEmpty else {
            throw SitmapError(.badData, "\(name): no feature of it could be taken; nothing is drawn")
        }
        collection.title = page.title ?? collection.title
        try BriefingRun(page: page, formats: page.formats(default: OutputFormat.pages)).write(
            collection, stem: file == "-" ? "incidents" : (name as NSString).deletingPathExtension,
            data: try gazetteers.open())
        if !issues.isEmpty, !strict { throw ExitCode(SitmapError.Code.badData.rawValue) }
        if strict, !issues.isEmpty || collection.incidents.contains(where: { $0.place.coordinate == nil }) {
            throw ExitCode(SitmapError.Code.unresolved.rawValue)
        }
    }
}
