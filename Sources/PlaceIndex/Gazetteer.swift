import GeoModel

/// Places of the world and all their names, read in place from compiled index files.
///
/// Several files can be opened together; the first ones win ties, so a user's own come before the world's. Opening maps the
/// files and checks their headers (`verify` checks all of them); every read is bounded, so that a damaged file gives a wrong
/// answer at worst. Build files with `GazetteerBuilder`.
public final class Gazetteer: Sendable {
    let layers: [GazetteerLayer]

    /// Most files at once.
    public static let layerLimit = 16

    /// - Throws: `GazetteerError` where a file is missing, foreign, of another version, truncated, or has a damaged header.
    public init(contentsOf paths: [String]) throws(GazetteerError) {
        guard paths.count <= Self.layerLimit else { throw .tooManyGazetteers(limit: Self.layerLimit) }
        var layers: [GazetteerLayer] = []
        for path in paths { layers.append(GazetteerLayer(try GazetteerFile(path: path))) }
        self.layers = layers
    }

    public convenience init(contentsOf path: String) throws(GazetteerError) {
        try self.init(contentsOf: [path])
    }

    /// A compiled index that is no file, such as what `GazetteerBuilder.compile` gives.
    ///
    /// - Parameter name: what errors call it.
    public init(bytes: [UInt8], name: String = "index") throws(GazetteerError) {
        layers = [GazetteerLayer(try GazetteerFile(MappedFile(copying: bytes, name: name), path: name))]
    }

    /// Number of places.
    public var count: Int { layers.reduce(0) { $0 + $1.table.count } }

    /// Compares the checksums of all sections of all files.
    public func verify() throws(GazetteerError) {
        for layer in layers { try layer.file.verify() }
    }

    // MARK: one place

    /// The place with a stable id; nil where there is none.
    public func id(geonameID: Int) -> PlaceID? {
        for (number, layer) in layers.enumerated() {
            if let row = layer.table.row(geonameID: geonameID) {
                return PlaceID(layer: UInt8(number), row: UInt32(row))
            }
        }
        return nil
    }

    /// All fields of a place. For an id of another gazetteer the fields are arbitrary.
    public func place(_ id: PlaceID) -> Place {
        let table = layer(id).table
        let row = Int(id.row)
        let label = table.label(row)
        return Place(
            geonameID: table.geonameID(row), name: label.name, sourceName: label.sourceName,
            coordinate: table.coordinate(row), featureClass: table.featureClass(row),
            featureCode: table.featureCode(row),
            country: country(of: id), admin1: table.admin1Code(table.admin1Index(row)),
            population: label.population,
            importance: table.importance(row), role: label.role, note: label.note)
    }

    /// The name to show.
    public func name(of id: PlaceID) -> String { layer(id).table.name(Int(id.row)) }

    /// The stable id, see `Place.geonameID`.
    public func geonameID(of id: PlaceID) -> Int { layer(id).table.geonameID(Int(id.row)) }

    public func coordinate(of id: PlaceID) -> Coordinate { layer(id).table.coordinate(Int(id.row)) }

    /// ISO 3166-1 alpha-2; empty for what lies in several countries or in none.
    public func country(of id: PlaceID) -> String {
        let table = layer(id).table
        return table.countryCode(table.countryIndex(Int(id.row)))
    }

    /// See `PlaceTable.countryNumber`.
    func countryNumber(of id: PlaceID) -> UInt16 { layer(id).table.countryNumber(Int(id.row)) }

    public func featureClass(of id: PlaceID) -> Place.FeatureClass { layer(id).table.featureClass(Int(id.row)) }

    public func featureCode(of id: PlaceID) -> String { layer(id).table.featureCode(Int(id.row)) }

    /// Whether the place is a first-level administrative area.
    func isAdmin1(_ id: PlaceID) -> Bool { layer(id).table.isAdmin1(Int(id.row)) }

    public func population(of id: PlaceID) -> Int { layer(id).table.population(Int(id.row)) }

    /// 0…1: how likely the bare name means this place in world news.
    public func importance(of id: PlaceID) -> Double { layer(id).table.importance(Int(id.row)) }

    // MARK: countries and admin-1 areas

    /// The country's own place, by its alpha-2 code.
    public func countryPlace(_ code: String) -> PlaceID? {
        for (number, layer) in layers.enumerated() {
            if let index = layer.table.countryIndex(code: code), let row = layer.table.countryRow(index) {
                return PlaceID(layer: UInt8(number), row: UInt32(row))
            }
        }
        return nil
    }

    /// The place of the country in which a place lies.
    public func countryPlace(of id: PlaceID) -> PlaceID? {
        let table = layer(id).table
        let index = table.countryIndex(Int(id.row))
        if let row = table.countryRow(index) { return PlaceID(layer: id.layer, row: UInt32(row)) }
        return countryPlace(table.countryCode(index))
    }

    public func countryName(_ code: String) -> String? { countryPlace(code).map(name) }

    /// The place of an admin-1 area, by country and GeoNames code.
    public func admin1Place(country: String, code: String) -> PlaceID? {
        for (number, layer) in layers.enumerated() {
            if let countryIndex = layer.table.countryIndex(code: country),
                let index = layer.table.admin1Index(country: countryIndex, code: code),
                let row = layer.table.admin1Row(index)
            {
                return PlaceID(layer: UInt8(number), row: UInt32(row))
            }
        }
        return nil
    }

    public func admin1Name(country: String, code: String) -> String? {
        admin1Place(country: country, code: code).map(name)
    }

    /// The admin-1 area in which a place lies, by its code.
    public func admin1Place(of id: PlaceID) -> PlaceID? {
        let table = layer(id).table
        let index = table.admin1Index(Int(id.row))
        if let row = table.admin1Row(index) { return PlaceID(layer: id.layer, row: UInt32(row)) }
        let code = table.admin1Code(index)
        return code.isEmpty ? nil : admin1Place(country: country(of: id), code: code)
    }

    /// Whether two places of one file have the same admin-1 code of the same country.
    func isSameArea(_ left: PlaceID, _ right: PlaceID) -> Bool {
        let table = layer(left).table
        return table.admin1Index(Int(left.row)) == table.admin1Index(Int(right.row))
    }

    func layer(_ id: PlaceID) -> GazetteerLayer {
        Int(id.layer) < layers.count ? layers[Int(id.layer)] : layers[0]
    }
}

/// One opened file and its parts.
final class GazetteerLayer: Sendable {
    let file: GazetteerFile
    let table: PlaceTable
    let names: NameAutomaton
    let postings: PostingTable
    let sounds: NameAutomaton
    let soundPostings: PostingTable
    let spellings: SpellingStore
    let tree: SpatialTree
    let extents: ByteView
    let geometries: GeometryStore

    init(_ file: GazetteerFile) {
        self.file = file
        table = PlaceTable(file)
        names = NameAutomaton(file.section(.names))
        postings = PostingTable(slots: file.section(.postings), lists: file.section(.postingLists))
        sounds = NameAutomaton(file.section(.sounds))
        soundPostings = PostingTable(slots: file.section(.soundPostings), lists: file.section(.soundLists))
        spellings = SpellingStore(
            blocks: file.section(.spellings), index: file.section(.spellingBlocks), rowCount: table.count)
        tree = SpatialTree(file.section(.tree), table: table)
        extents = file.section(.extents)
        geometries = GeometryStore(index: file.section(.geometryIndex), bytes: file.section(.geometries))
    }
}

extension Gazetteer {
    /// What the files hold, for people: places, names, sections with their sizes in bytes.
    public func facts() -> [(key: String, value: String)] {
        layers.flatMap { layer -> [(key: String, value: String)] in
            let sections = GazetteerFormat.Section.allCases.map { (layer.file.section($0).count, $0.rawValue) }
            return [
                ("file", layer.file.path), ("format version", String(GazetteerFormat.version)),
                ("bytes", String(layer.file.size)), ("places", String(layer.table.count)),
                ("names", String(layer.postings.count)), ("sound keys", String(layer.soundPostings.count)),
                ("lines and areas", String(layer.geometries.count)),
            ] + sections.map { ("section \($0.1)", String($0.0)) }
        }
    }
}

extension Gazetteer {
    /// GeoNames code of the admin-1 area in which a place lies; empty where none is known.
    public func admin1Code(of id: PlaceID) -> String {
        let table = layer(id).table
        return table.admin1Code(table.admin1Index(Int(id.row)))
    }
}
