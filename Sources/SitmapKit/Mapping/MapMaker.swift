import CairoCanvas
import Cartography
import GeoModel
import Incidents
import PlaceIndex

/// Makes pages of incidents, and the files of a page.
public final class MapMaker {
    public let options: MapOptions
    private let gazetteer: Gazetteer
    private let theme: Theme
    private let world: PMTilesArchive
    /// The user's own archive, drawn over the world's.
    private let streets: (any TileSource)?
    private let renderer: SceneRenderer

    public init(_ data: DataSet, options: MapOptions = MapOptions()) throws(SitmapError) {
        self.options = options
        gazetteer = data.gazetteer
        do {
            theme = try ThemeReader(directory: data.directory.themes).theme(options.theme)
            world = try PMTilesArchive(contentsOf: data.directory.basemap)
            streets = try options.basemap.map(TileArchive.open)
            renderer = try SceneRenderer()
        } catch let error as CanvasError {
            throw SitmapError(.noInput, "\(error)")
        } catch {
            throw SitmapError(.badData, "\(error)")
        }
    }

    /// A page of incidents; without any, a page that says so.
    public func page(_ collection: IncidentCollection) throws(SitmapError) -> MapPage {
        let countries = CountryContext(of: collection.incidents, gazetteer: gazetteer)
        return try compose(
            BriefingPage(
                title: collection.title ?? PageTitle(gazetteer).title(ofIncidentsIn: countries.codes),
                asOf: collection.asOf ?? collection.latestDay, incidents: collection.incidents,
                reports: collection.sources, context: countries.boxes),
            focus: Set(countries.codes))
    }

    /// A page without incidents.
    ///
    /// - Parameter title: empty for the countries that it shows.
    public func basePage(title: String, area: MapArea) throws(SitmapError) -> MapPage {
        try compose(
            BriefingPage(
                title: title.isEmpty ? PageTitle(gazetteer).title(of: area.box) : title, extent: area.box,
                center: area.center),
            focus: area.focus)
    }

    private func compose(_ content: BriefingPage, focus: Set<String>) throws(SitmapError) -> MapPage {
        var content = content
        content.attributions = attributions
        content.disclaimer = options.disclaimer ?? content.disclaimer
        let map = BriefingMap(
            base: BaseMap(source: world, streets: streets, theme: theme, boundaries: options.boundaries),
            names: PlaceNames(gazetteer: gazetteer, language: options.labels), measuring: renderer.measurer,
            focus: focus,
            detail: options.size.pixelScale)
        do {
            let composer = PageComposer(
                size: options.size, theme: theme, measuring: renderer.measurer,
                projection: try options.projection.map { try ProjectionChoice.named($0, for: extent(of: content)) })
            return MapPage(try composer.compose(content, map: map), asOf: content.asOf)
        } catch let error as ProjectionError {
            throw SitmapError(.usage, error.description)
        } catch let error as TileError {
            throw SitmapError(.badData, error.description)
        } catch {
            throw SitmapError(.internalFault, "\(error)")
        }
    }

    private var attributions: [String] {
        var sources = [
            "Places: GeoNames (CC BY 4.0)", "Boundaries: Natural Earth. Shorelines and rivers: GSHHG (LGPL)",
        ]
        if let streets { sources.append("Streets: \(streets.attribution)") }
        return sources.map { $0 + "." }
    }

    private func extent(of content: BriefingPage) -> GeoBox {
        content.extent ?? GeoBox(enclosing: content.located.compactMap(\.place.coordinate)) ?? .world
    }

    /// The bytes of a page in one format, and what could not be drawn as asked.
    public func bytes(of page: MapPage, as format: OutputFormat) throws(SitmapError) -> SceneRenderer.Rendering {
        let size = options.size
        do {
            switch format {
            case .png:
                return try renderer.png(page.scene, scale: size.pixelScale, unitsPerInch: size.unitsPerInch)
            case .svg:
                return try renderer.svg(page.scene, millimetresPerUnit: size.isPaper ? size.millimetresPerUnit : nil)
            case .pdf:
                // The page's own date: a clock's would make every run differ.
                let date = page.asOf.map { "\($0)T00:00:00Z" } ?? "2000-01-01T00:00:00Z"
                return try renderer.pdf(page.scene, scale: size.pointScale, date: date)
            case .geojson:
                throw SitmapError(.internalFault, "a page has no GeoJSON: its incidents have")
            }
        } catch let error as SitmapError {
            throw error
        } catch {
            throw SitmapError(.internalFault, "\(error)")
        }
    }
}

/// A finished page as plain values.
public struct MapPage: Sendable {
    public var scene: Scene
    /// Names that were placed, and those that were dropped, with the reason.
    public var labels: LabelLayout
    /// Incidents that are on the map, but found no room in the list.
    public var omittedRows: Int
    public var asOf: CalendarDate?

    init(_ composition: PageComposer.Composition, asOf: CalendarDate?) {
        scene = composition.scene
        labels = composition.labels
        omittedRows = composition.omittedRows
        self.asOf = asOf
    }
}

extension IncidentCollection {
    /// The last day on which anything happened: what a collection without a date of its own is as of.
    fileprivate var latestDay: CalendarDate? {
        incidents.compactMap { $0.date.end ?? $0.date.day ?? $0.date.start }.max()
    }
}
