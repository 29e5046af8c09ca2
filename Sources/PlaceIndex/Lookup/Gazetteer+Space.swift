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

    func extent(row: Int) -> GeoBox? {
        var low = 0
        var high = extents.count / Self.extentRecordSize
        while low < high {
            let middle = (low + high) / 2
            if Int(extents.load(middle * Self.extentRecordSize, as: UInt32.self)) < row {
                low = middle + 1
            } else {
                high = middle
            }
        }
        let at = low * Self.extentRecordSize
        guard at < extents.count, Int(extents.load(at, as: UInt32.self)) == row else { return nil }
        func degrees(_ place: Int) -> Double {
            Double(extents.load(at + 4 + place * 4, as: Int32.self)) / PlaceTable.unitsPerDegree
        }
        return GeoBox(west: degrees(0), south: degrees(1), east: degrees(2), north: degrees(3))
    }
}
