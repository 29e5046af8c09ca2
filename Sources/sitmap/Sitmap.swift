import ArgumentParser
import Foundation
import Incidents
import SitmapKit

@main
struct Sitmap: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sitmap",
        abstract: "Turn a written report into a briefing map.",
        discussion: """
            Reads the incidents out of a report, places them with the gazetteer that it carries along, and draws them as \
            PNG, SVG and PDF, with GeoJSON for GIS tools. No network, no server.

            EXAMPLES
              sitmap map report.txt --published 2024-03-11
              sitmap extract report.txt --published 2024-03-11 > incidents.geojson
              sitmap draw incidents.geojson -o briefing
              sitmap find "Ain Issa"

            EXIT CODES
              0   done (a closed pipe too)
              1   done, but something stayed unresolved or was rejected (only with --strict)
              64  the command line makes no sense
              65  the input is damaged or of no known form
              66  an input file is missing or cannot be read
              70  a fault of sitmap's own
              73  the output cannot be written
            """,
        version: SitmapVersion.current,
        subcommands: [
            MapCommand.self, ExtractCommand.self, ReviewCommand.self, DrawCommand.self, BaseCommand.self,
            FindCommand.self,
            ToponymsCommand.self, GazetteerCommand.self, SchemaCommand.self,
        ])

    static func main() {
        // A reader that stops early, such as head, has had all that it wanted.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let error as SitmapError {
            if error.code != .closedPipe { Message.error(error.description) }
            Foundation.exit(error.code.rawValue)
        } catch {
            exit(withError: error)
        }
    }
}
