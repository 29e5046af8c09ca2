import Incidents
import SitmapKit

/// Draws a collection and writes its files; the paths go to standard output.
struct BriefingRun {
    var page: PageOptions
    var formats: [OutputFormat]

    func write(_ collection: IncidentCollection, stem: String, data: DataSet) throws {
        let maker = try MapMaker(data, options: page.mapOptions())
        let drawn = try maker.page(collection)
        let files = BriefingFiles(directory: page.output, formats: formats)
        let result = try files.write(stem: stem, collection: collection, maker: maker, page: drawn)
        for warning in result.warnings { Message.warning(warning) }
        page.report(drawn)
        try OutputFile.write(Array((result.paths.joined(separator: "\n") + "\n").utf8), to: "-")
    }
}
