import ArgumentParser
import Cartography
import SitmapKit

/// How a page looks, for every command that draws one.
struct PageOptions: ParsableArguments {
    @Option(help: "Heading of the page.") var title: String?
    @Option(name: .shortAndLong, help: ArgumentHelp("Folder for the files.", valueName: "dir")) var output = "."
    @Option(help: ArgumentHelp("One or more of png, svg, pdf, geojson.", valueName: "formats")) var format: String?
    @Option(help: "Pixels such as 1600x1200, or screen, slide, square, a4, a4-portrait, a3, letter …")
    var size = "1600x1200"
    @Option(help: "briefing, dark, grey, contrast, or a YAML file of your own.") var theme = "briefing"
    @Option(help: "Language of names: en, local, ar …, or two such as en+local.") var labels = "en"
    @Option(help: "Disputed boundaries: dashed, solid or hidden.") var boundaries = BaseMap.BoundaryPolicy.dashed
    @Option(
        help: ArgumentHelp(
            "In place of the automatic projection: \(ProjectionName.allCases.map(\.rawValue).joined(separator: ", ")); "
                + "or, with PROJ installed, an EPSG code (EPSG:32637), a PROJ name (robin) or a PROJ string.",
            valueName: "projection"))
    var projection: String?
    @Option(help: ArgumentHelp("A Protomaps archive of your own with streets, PMTiles or MBTiles.", valueName: "file"))
    var basemap: String?
    @Option(help: "The sentence on boundaries at the foot of the page.") var disclaimer: String?
    @Flag(help: "Tell on standard error which names were dropped, and why.") var labelReport = false

    /// Before any file is read: a slip of the pen should not cost a wait.
    func validate() throws {
        do {
            _ = try PageSize(size)
            _ = try LabelLanguage(labels)
            _ = try formats(default: [])
            if let projection { _ = try ProjectionChoice.named(projection, for: .world) }
        } catch {
            throw ValidationError("\(error)")
        }
    }

    func mapOptions() throws -> MapOptions {
        var options = MapOptions()
        options.size = try PageSize(size)
        options.labels = try LabelLanguage(labels)
        options.theme = theme
        options.boundaries = boundaries
        options.projection = projection
        options.basemap = basemap
        options.disclaimer = disclaimer
        return options
    }

    func formats(default formats: [OutputFormat]) throws -> [OutputFormat] {
        try format.map(OutputFormat.list) ?? formats
    }

    func report(_ page: MapPage) {
        if page.omittedRows > 0 {
            Message.warning(
                "\(page.omittedRows) incidents found no room in the list; the map and the GeoJSON file hold them")
        }
        guard labelReport else { return }
        Message.warning("\(page.labels.placed.count) names placed, \(page.labels.dropped.count) dropped")
        for label in page.labels.dropped { Message.warning("dropped “\(label.text)”: \(label.reason)") }
    }
}

extension BaseMap.BoundaryPolicy: ExpressibleByArgument {}
