import GeoModel

extension Gazetteer {
    /// The nearest places, nearest first, with the distance in metres.
    ///
    /// - Parameter classes: which feature classes count; populated places unless told.
    public func nearest(
        to point: Coordinate, limit: Int = 1, classes: Set<Place.FeatureClass> = [.populated]
    ) -> [(place: PlaceID, distance: Double)] {
        var found: [(place: PlaceID, distance: Double)] = []
        guard limit > 0 else { return found }
        for (number, layer) in layers.enumerated() {
            var left = limit
            layer.tree.nearest(to: point) { row, distance in
                if classes.contains(layer.table.featureClass(row)), !layer.table.hasRole(row) {
                    found.append((PlaceID(layer: UInt8(number), row: UInt32(row)), distance))
                    left -= 1
                }
                return left > 0
            }
        }
        if layers.count > 1 { found.sort { ($0.distance, $0.place) < ($1.distance, $1.place) } }
        return Array(found.prefix(limit))
    }

    /// The most important places inside a box, best first: for map labels.
    ///
    /// - Parameters:
    ///   - minimumImportance: places below it are not looked at.
    ///   - classes: which feature classes count.
    public func places(
        in box: GeoBox, limit: Int, minimumImportance: Double = 0, classes: Set<Place.FeatureClass> = [.populated]
    ) -> [PlaceID] {
        var found: [(importance: Double, place: PlaceID)] = []
        guard limit > 0 else { return [] }
        for (number, layer) in layers.enumerated() {
            var left = limit
            layer.tree.rows(in: box) { row in
                let importance = layer.table.importance(row)
                if importance < minimumImportance { return false }
                if classes.contains(layer.table.featureClass(row)), !layer.table.hasRole(row) {
                    found.append((importance, PlaceID(layer: UInt8(number), row: UInt32(row))))
                    left -= 1
                }
                return left > 0
            }
        }
        if layers.count > 1 { found.sort { ($1.importance, $0.place) < ($0.importance, $1.place) } }
        return found.prefix(limit).map(\.place)
    }

    /// The line or the area of a place; nil where it has none.
    public func geometry(of id: PlaceID) -> Geometry? {
        let store = layer(id).geometries
        return store.entry(row: Int(id.row)).flatMap(store.geometry)
    }

    /// The box of a region, of a line or of an area; nil for a place that is only a point.
    public func extent(of id: PlaceID) -> GeoBox? {
        let layer = layer(id)
        if let entry = layer.geometries.entry(row: Int(id.row)) { return layer.geometries.extent(entry) }
        return layer.extent(row: Int(id.row))
    }

    /// Places with an extent of their own (seas, regions, lines, areas) that overlaps a box, the most important first.
    public func regions(overlapping box: GeoBox, classes: Set<Place.FeatureClass>) -> [PlaceID] {
        var found: [(importance: Double, place: PlaceID)] = []
        for (number, layer) in layers.enumerated() {
            let table = layer.table
            let lined = (0..<layer.geometries.count).map { (layer.geometries.row($0), layer.geometries.extent($0)) }
            let boxed = layer.extentRecords.map { (layer.extentRow($0), layer.extent(record: $0)) }
            for (row, extent) in lined + boxed where extent.overlaps(box) && row < table.count {
                guard classes.contains(table.featureClass(row)), !table.hasRole(row) else { continue }
                found.append((table.importance(row), PlaceID(layer: UInt8(number), row: UInt32(row))))
            }
        }
        found.sort { ($1.importance, $0.place) < ($0.importance, $1.place) }
        return zip(found.indices, found).filter { $0 == 0 || found[$0 - 1].place != $1.place }.map(\.1.place)
    }

    /// The country and the admin-1 area whose polygons contain a point; nil at sea, and where the gazetteer has no areas.
    public func containing(_ point: Coordinate) -> (country: PlaceID?, admin1: PlaceID?) {
        var result: (country: PlaceID?, admin1: PlaceID?)
        for (number, layer) in layers.enumerated() {
            for entry in 0..<layer.geometries.count {
                let row = layer.geometries.row(entry)
                guard layer.geometries.extent(entry).contains(point), row < layer.table.count,
                    layer.table.featureClass(row) == .administrative
                else { continue }
                let code = layer.table.featureCode(row)
                let isCountry = code.hasPrefix("PCL") || code == "TERR"
                guard isCountry ? result.country == nil : code == "ADM1" && result.admin1 == nil,
                    layer.geometries.contains(entry, point)
                else { continue }
                let id = PlaceID(layer: UInt8(number), row: UInt32(row))
                if isCountry { result.country = id } else { result.admin1 = id }
            }
        }
        return result
    }
}

extension GazetteerLayer {
    static let extentRecordSize = 20

    var extentRecords: Range<Int> { 0..<extents.count / Self.extentRecordSize }

    func extentRow(_ record: Int) -> Int { Int(extents.load(record * Self.extentRecordSize, as: UInt32.self)) }

    func extent(record: Int) -> GeoBox {
        func degrees(_ place: Int) -> Double {
            let at = record * Self.extentRecordSize + 4 + place * 4
            return Double(extents.load(at, as: Int32.self)) / PlaceTable.unitsPerDegree
        }
        return GeoBox(west: degrees(0), south: degrees(1), east: degrees(2), north: degrees(3))
    }

    func extent(row: Int) -> GeoBox? {
        var low = 0
        var high = extentRecords.count
        while low < high {
            let middle = (low + high) / 2
            if extentRow(middle) < row { low = middle + 1 } else { high = middle }
        }
        return low < extentRecords.count && extentRow(low) == row ? extent(record: low) : nil
    }
}

extension GeoBox {
    /// Whether two boxes share a part, also across the antimeridian.
    func overlaps(_ other: GeoBox) -> Bool {
        guard south <= other.north, other.south <= north else { return false }
        func turned(_ degrees: Double) -> Double {
            let rest = degrees.truncatingRemainder(dividingBy: 360)
            return rest < 0 ? rest + 360 : rest
        }
        return turned(other.west - west) <= width || turned(west - other.west) <= other.width
    }
}
