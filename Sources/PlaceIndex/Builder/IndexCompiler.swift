import CDeflate
import GeoModel

/// Turns drafts into the sections of an index file.
struct IndexCompiler {
    private let places: [PlaceDraft]
    private let displayNames: [String]
    private let importance: [Double]
    private let shapes: [String: GeometrySource.Shape]
    private let progress: GazetteerBuilder.Progress

    init(
        drafts: [PlaceDraft], supplements: [Int: [NameDraft]], shapes: [String: GeometrySource.Shape],
        progress: @escaping GazetteerBuilder.Progress
    ) throws(GazetteerBuildError) {
        guard !drafts.isEmpty else { throw .noPlaces }
        progress("ordering places", 0)
        let joined = Self.joined(drafts, supplements)
        let limit = PackedPosting.rowLimit(width: 4)
        guard joined.count <= limit else { throw .tooManyPlaces(limit: limit) }
        let rated = joined.map { (place: $0, importance: Importance.of($0, names: $0.names.count)) }
            .sorted { ($1.importance, $0.place.id) < ($0.importance, $1.place.id) }
        places = rated.map(\.place)
        importance = rated.map(\.importance)
        displayNames = places.map { PressName.choose($0, curated: supplements[$0.id] ?? []) }
        self.shapes = shapes
        self.progress = progress
    }

    /// Drafts with the same id become one, and take the names that were given to their id.
    private static func joined(_ drafts: [PlaceDraft], _ supplements: [Int: [NameDraft]]) -> [PlaceDraft] {
        let order = drafts.indices.sorted { (drafts[$0].id, $0) < (drafts[$1].id, $1) }
        var joined: [PlaceDraft] = []
        for index in order {
            if let last = joined.last, last.id == drafts[index].id {
                joined[joined.count - 1].merge(drafts[index])
            } else {
                joined.append(drafts[index])
            }
        }
        for index in joined.indices { joined[index].names += supplements[joined[index].id] ?? [] }
        return joinedAreas(joined)
    }

    /// Two first-order areas with one code are the same, whatever their ids; the curated one gives the id.
    private static func joinedAreas(_ places: [PlaceDraft]) -> [PlaceDraft] {
        var known: [[String]: Int] = [:]
        var joined: [PlaceDraft] = []
        let isArea = { (place: PlaceDraft) in place.featureCode == "ADM1" && !place.admin1.isEmpty && place.role.isEmpty
        }
        // The curated ones last, so that their fields win.
        for place in places.filter({ !isArea($0) }) + places.filter({ isArea($0) && $0.geometryID != nil })
            + places.filter({ isArea($0) && $0.geometryID == nil })
        {
            if isArea(place), let index = known[[place.country, place.admin1]] {
                joined[index].merge(place)
            } else {
                if isArea(place) { known[[place.country, place.admin1]] = joined.count }
                joined.append(place)
            }
        }
        return joined
    }

    func compile() throws(GazetteerBuildError) -> [UInt8] {
        var file = IndexFileWriter()
        addTables(to: &file)
        progress("collecting names", 0.1)
        addNames(to: &file)
        progress("packing spellings", 0.7)
        addSpellings(to: &file)
        progress("building the spatial index", 0.9)
        file.add(.tree, SpatialTreeWriter.bytes(places.map(\.coordinate)))
        addGeometries(to: &file)
        return file.finish()
    }

    // MARK: tables

    private func addTables(to file: inout IndexFileWriter) {
        let tables = SmallTables(places)
        var records = ByteWriter()
        var labels = LabelWriter()
        for (row, place) in places.enumerated() {
            records.add(Int32(truncatingIfNeeded: place.id))
            records.add(Self.units(place.coordinate.latitude))
            records.add(Self.units(place.coordinate.longitude))
            records.add(tables.admin1Index(place))
            records.add(tables.codeIndex(place))
            records.add(UInt8((importance[row] * 255).rounded()))
            labels.add(place, displayName: displayNames[row])
        }
        var ids = ByteWriter()
        let width = PackedPosting.width(rows: places.count)
        for row in places.indices.sorted(by: { places[$0].id < places[$1].id }) { ids.add(UInt32(row), width: width) }
        file.add(.places, records.bytes)
        file.add(.labels, labels.labels.bytes)
        file.add(.labelOffsets, labels.offsets.bytes)
        file.add(.notes, labels.notes.bytes)
        file.add(.ids, ids.bytes)
        file.add(.countries, tables.countryBytes)
        file.add(.admin1, tables.admin1Bytes)
        file.add(.featureCodes, tables.codeBytes)
    }

    static func units(_ degrees: Double) -> Int32 { Int32((degrees * PlaceTable.unitsPerDegree).rounded()) }

    // MARK: names

    private func addNames(to file: inout IndexFileWriter) {
        let packing = PackedPosting(width: PackedPosting.width(rows: places.count))
        var table = KeyTable()
        for (row, place) in places.enumerated() {
            for key in NameKeys.keys(of: place, displayName: displayNames[row]) {
                table.add(key.text, packing.pack(row: row, kind: key.kind) << 1 | (key.isHeard ? 0 : 1))
            }
        }
        progress("sorting names", 0.2)
        var names = DictionaryWriter(width: packing.width)
        var sounds = KeyTable()
        var ordinal: UInt32 = 0
        table.forEachSorted { key, values in
            names.add(key, Self.bestKinds(values.map { $0 >> 1 }, packing))
            if values.contains(where: { $0 & 1 == 0 }) {
                for sound in NameKeys.soundKeys(of: key) { sounds.add(sound, ordinal) }
            }
            ordinal += 1
        }
        let built = names.finish()
        file.add(.names, built.automaton)
        file.add(.postings, built.slots)
        file.add(.postingLists, built.lists)
        progress("sorting sounds", 0.5)
        var soundNames = DictionaryWriter(width: ordinal < 1 << 23 ? 3 : 4)
        sounds.forEachSorted { key, ordinals in soundNames.add(key, ordinals) }
        let heard = soundNames.finish()
        file.add(.sounds, heard.automaton)
        file.add(.soundPostings, heard.slots)
        file.add(.soundLists, heard.lists)
    }

    /// One posting a place, the kind that counts most, in the order of rows.
    private static func bestKinds(_ values: [UInt32], _ packing: PackedPosting) -> [UInt32] {
        if values.count == 1 { return values }
        let sorted = values.sorted { (packing.row(Int($0)), $0) < (packing.row(Int($1)), $1) }
        var best: [UInt32] = []
        for value in sorted where best.last.map({ packing.row(Int($0)) }) != packing.row(Int(value)) {
            best.append(value)
        }
        return best
    }

    // MARK: spellings

    private func addSpellings(to file: inout IndexFileWriter) {
        var packer = SpellingPacker()
        for (row, place) in places.enumerated() {
            packer.add(displayName: displayNames[row], place.names)
        }
        let (blocks, index) = packer.finish()
        file.add(.spellings, blocks)
        file.add(.spellingBlocks, index)
    }

    // MARK: extents and geometries

    private func addGeometries(to file: inout IndexFileWriter) {
        var extents = ByteWriter()
        var geometries = GeometryWriter()
        for (row, place) in places.enumerated() {
            if let box = place.extent {
                extents.add(UInt32(row))
                for degrees in [box.west, box.south, box.east, box.north] { extents.add(Self.units(degrees)) }
            }
            if let shape = shapes[place.geometryID ?? String(place.id)] { geometries.add(row: row, shape) }
        }
        file.add(.extents, extents.bytes)
        file.add(.geometryIndex, geometries.index)
        file.add(.geometries, geometries.bytes)
    }
}
