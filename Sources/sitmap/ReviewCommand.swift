import ArgumentParser
import Incidents
import SitmapKit

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Write a corrections file to start from, the least sure incident on top.",
        discussion: """
            EXAMPLES
              sitmap review report.txt --published 2024-03-11 > fixes.yaml
              sitmap map report.txt --published 2024-03-11 --corrections fixes.yaml
            """)

    @Argument(help: "Plain text, Markdown or HTML; - for standard input.") var reports: [String]
    @OptionGroup var options: ReportOptions
    @OptionGroup var gazetteers: GazetteerOptions

    func run() throws {
        let extractor = try Extractor(try gazetteers.open())
        let (collection, _) = try options.collection(of: try options.read(reports), extractor)
        try OutputFile.write(Array(ReviewTemplate.yaml(collection).utf8), to: "-")
    }
}
