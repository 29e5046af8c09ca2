import ArgumentParser
import Foundation
import GeoModel
import SitmapKit

struct FindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Look a place up by its name or by a coordinate.",
        discussion: """
            NAME is a place in any script and spelling, or a coordinate: decimal degrees, degrees-minutes-seconds, MGRS, UTM, UPS, \
            geo: URI. Answers with a score under 0.5 are guesses.

            EXAMPLES
              sitmap find "Ain Issa"
              sitmap find Tripoli --country LB
              sitmap find Douma --near 33.5,36.3 --json
              sitmap find 37SDA8764826716
              sitmap find --at 36.38,38.86
              sitmap find --jsonl < queries.jsonl
            """)

    @Argument(help: "The name or the coordinate.") var name: String?
    @Option(help: "ISO 3166-1 alpha-2 code of the country meant.") var country: String?
    @Option(parsing: .unconditional, help: "Latitude,longitude near which the place is expected.") var near: String?
    @Option(parsing: .unconditional, help: "Latitude,longitude: what lies around there.") var at: String?
    @Option(help: "Most answers.") var limit = 10
    @Flag(help: "An array of JSON objects, best first.") var json = false
    @Flag(help: "Queries as JSON Lines on standard input: {\"query\",\"country\"?,\"near\"?}.") var jsonl = false
    @OptionGroup var gazetteers: GazetteerOptions

    func validate() throws {
        guard [name != nil, at != nil, jsonl].count(where: { $0 }) == 1 else {
            throw ValidationError("Give a name, or --at, or --jsonl.")
        }
        guard limit >= 1 else { throw ValidationError("--limit must be 1 or more.") }
    }

    func run() throws {
        let finder = PlaceFinder(try gazetteers.open().gazetteer)
        if jsonl { return try JSONLineRun.run { try finder.answer(jsonLine: $0, limit: limit) } }
        let answers =
            if let at {
                finder.around(try PlaceFinder.coordinate(at), limit: limit)
            } else {
                try finder.answers(
                    to: name ?? "", country: country, near: near.map(PlaceFinder.coordinate), limit: limit)
            }
        try OutputFile.write(json ? PlaceListing.json(answers) : PlaceListing.table(answers), to: "-")
        if answers.isEmpty { Message.warning("nothing found for “\(name ?? "")”") }
    }
}
