import ArgumentParser
import GeoModel
import Incidents
import SitmapKit

struct BaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "base",
        abstract: "Draw a base map without incidents.",
        discussion: """
            EXAMPLES
              sitmap base --place Raqqa --radius 150km
              sitmap base --bbox 34.5,31.5,43.5,38 --size slide --format png -o maps
            """)

    @Option(parsing: .unconditional, help: "A place or a coordinate in the middle of the map.") var place: String?
    @Option(help: "ISO 3166-1 alpha-2 code of the country that the place lies in.") var country: String?
    @Option(help: "How far the map reaches from the place, such as 150km or 80mi.") var radius = "100km"
    @Option(
        parsing: .unconditional,
        help: "West,south,east,north in degrees; west may lie east of east, across the antimeridian.")
    var bbox: String?
    @OptionGroup var page: PageOptions
    @OptionGroup var gazetteers: GazetteerOptions

    func validate() throws {
        guard (place == nil) != (bbox == nil) else { throw ValidationError("Give --place or --bbox.") }
    }

    func run() throws {
        let data = try gazetteers.open()
        let area: MapArea
        if let bbox {
            area = try MapArea(bbox: bbox)
        } else {
            area = try MapArea(
                place: place ?? "", country: country, radius: radius, finder: PlaceFinder(data.gazetteer))
        }
        let maker = try MapMaker(data, options: page.mapOptions())
        let drawn = try maker.basePage(title: page.title ?? area.name, area: area)
        let files = BriefingFiles(directory: page.output, formats: try page.formats(default: OutputFormat.pages))
        let result = try files.write(
            stem: area.stem, collection: IncidentCollection(), maker: maker, page: drawn)
        for warning in result.warnings { Message.warning(warning) }
        page.report(drawn)
        try OutputFile.write(Array((result.paths.joined(separator: "\n") + "\n").utf8), to: "-")
    }
}
