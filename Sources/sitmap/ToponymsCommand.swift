import ArgumentParser
import Foundation
import PlaceIndex
import ReportReading
import SitmapKit

struct ToponymsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "toponyms",
        abstract: "Find the place names in texts, and the places that they mean.",
        discussion: """
            Reads JSON Lines from standard input: {"id", "text"}, optionally with "toponyms": [{"start", "end"}] where the \
            spans are known and only their places are wanted. Answers each line with {"id", "toponyms": [{"start", "end", \
            "lat", "lon", "geonameid", "name", "role"}]}. Offsets count Unicode scalars, half-open.

            ROLES
              literal       names the place itself
              organisation  part of an organisation's name
              affiliation   where a speaker or an organisation has its seat
              demonym       the adjective or the people
              metonym       stands for a government

            EXAMPLE
              sitmap toponyms --jsonl < texts.jsonl > toponyms.jsonl
            """)

    @Flag(name: .long, help: "Read and write JSON Lines (the only form).")
    var jsonl = false

    @Option(help: "Comma-separated roles to give; all of them unless told.")
    var roles: String?

    @Flag(help: "Give every candidate with its probability and reasons, and also what was found to be no toponym.")
    var explain = false

    @Option(help: "Least confidence of a toponym, 0 to 1.")
    var threshold: Float = 0.5

    @Option(help: "Threads to use.")
    var threads: Int = ProcessInfo.processInfo.activeProcessorCount

    @OptionGroup var gazetteers: GazetteerOptions

    func validate() throws {
        guard jsonl else { throw ValidationError("give --jsonl: texts are read as JSON Lines from standard input") }
        guard (0...1).contains(threshold) else { throw ValidationError("--threshold \(threshold) is outside 0…1") }
        guard threads > 0 else { throw ValidationError("--threads \(threads) is less than 1") }
        _ = try wantedRoles()
    }

    private func wantedRoles() throws -> Set<ToponymRole> {
        guard let roles else { return ToponymRole.places }
        return Set(
            try roles.split(separator: ",").map { name in
                guard let role = ToponymRole(rawValue: String(name)) else {
                    let known = ToponymRole.allCases.map(\.rawValue).joined(separator: ", ")
                    throw ValidationError("unknown role \(name); known are \(known)")
                }
                return role
            })
    }

    func run() throws {
        var lines = ToponymLines(try Extractor(try gazetteers.open()))
        lines.roles = try wantedRoles()
        lines.options.threshold = threshold
        lines.options.explains = explain
        lines.options.includesHomonyms = explain
        try JSONLineRun.run(threads: threads) { [lines] in try lines.answer($0) }
    }
}
