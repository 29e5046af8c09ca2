import GeoModel

/// Turns places, in the order of their rows, into the sections of an index file.
struct IndexCompiler {
    private let ranking: PlaceRanking
    private let shapes: [String: GeometrySource.Shape]
    private let scratch: Scratch
    private let progress: GazetteerBuilder.Progress
    private let packing: PackedPosting
    private var tables: SmallTables

    private var records: ByteWriter
    private var labels: LabelWriter
    private var ids: [UInt64] = []
    private var keys: KeyTable
    private var spellings: SpellingPacker
    private var tree: SpatialTreeWriter
    private var extents: ByteWriter
    private var geometries: GeometryWriter

    init(
        _ ranking: PlaceRanking, shapes: [String: GeometrySource.Shape], _ scratch: Scratch,
        progress: @escaping GazetteerBuilder.Progress
    ) throws(GazetteerBuildError) {
        guard ranking.count > 0 else { throw .noPlaces }
        let limit = PackedPosting.rowLimit(width: 4)
        guard ranking.count <= limit else { throw .tooManyPlaces(limit: limit) }
        self.ranking = ranking
        self.shapes = shapes
        self.scratch = scratch
        self.progress = progress
        packing = PackedPosting(width: PackedPosting.width(rows: ranking.count))
        tables = SmallTables(ranking.tables)
        records = ByteWriter(spillingTo: ScratchFile(scratch))
        labels = LabelWriter(scratch)
        keys = KeyTable(scratch)
        spellings = SpellingPacker(scratch)
        tree = SpatialTreeWriter(count: ranking.count)
        extents = ByteWriter(spillingTo: ScratchFile(scratch))
        geometries = GeometryWriter()
        ids.reserveCapacity(ranking.count)
    }

    mutating func compile() throws(GazetteerBuildError) -> IndexFileWriter {
        readPlaces()
        try scratch.check()
        var file = IndexFileWriter()
        addTables(to: &file)
        try addNames(to: &file)
        file.add(.spellings, spellings.blocks)
        file.add(.spellingBlocks, spellings.index)
        file.add(.tree, tree.finish(scratch))
        file.add(.extents, extents)
        file.add(.geometryIndex, geometries.index)
        file.add(.geometries, geometries.points)
        try scratch.check()
        return file
    }

    static func units(_ degrees: Double) -> Int32 { Int32((degrees * PlaceTable.unitsPerDegree).rounded()) }

    // MARK: places

    private mutating func readPlaces() {
        ranking.readSorted { row, place, importance in
            if row & 0xFFFF == 0 { progress("collecting names", Double(row) / Double(ranking.count)) }
            add(place, row: row, importance)
        }
        spellings.finish()
    }

    private mutating func add(_ place: PlaceDraft, row: Int, _ importance: Double) {
        let name = PressName.choose(place)
        tables.note(place, row: row)
        records.add(Int32(truncatingIfNeeded: place.id))
        records.add(Self.units(place.coordinate.latitude))
        records.add(Self.units(place.coordinate.longitude))
        records.add(tables.admin1Index(place))
        records.add(tables.codeIndex(place))
        records.add(UInt8((importance * 255).rounded()))
        records.spill()
        labels.add(place, displayName: name)
        ids.append(UInt64(UInt32(bitPattern: Int32(truncatingIfNeeded: place.id)) ^ 1 << 31) << 32 | UInt64(row))
        for key in NameKeys.keys(of: place, displayName: name) {
            keys.add(key.text, packing.pack(row: row, kind: key.kind) << 1 | (key.isHeard ? 0 : 1))
        }
        spellings.add(displayName: name, place.names)
        tree.add(place.coordinate)
        if let box = place.extent {
            extents.add(UInt32(row))
            for degrees in [box.west, box.south, box.east, box.north] { extents.add(Self.units(degrees)) }
            extents.spill()
        }
        if let shape = shapes[place.geometryID ?? String(place.id)] { geometries.add(row: row, shape) }
    }

    private mutating func addTables(to file: inout IndexFileWriter) {
        ids.sort()
        var rowsByID = ByteWriter(spillingTo: ScratchFile(scratch))
        for id in ids {
            rowsByID.add(UInt32(truncatingIfNeeded: id), width: packing.width)
            rowsByID.spill()
        }
        ids = []
        file.add(.places, records)
        file.add(.labels, labels.labels)
        file.add(.labelOffsets, labels.offsets)
        file.add(.notes, labels.notes)
        file.add(.ids, rowsByID)
        file.add(.countries, tables.countries)
        file.add(.admin1, tables.admin1)
        file.add(.featureCodes, tables.codes)
    }

    // MARK: names

    private func addNames(to file: inout IndexFileWriter) throws(GazetteerBuildError) {
        progress("sorting names", 0)
        var names = DictionaryWriter(width: packing.width, scratch)
        var sounds = KeyTable(scratch)
        var ordinal: UInt32 = 0
        keys.forEachSorted { key, values in
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
        try scratch.check()
        progress("sorting sounds", 0)
        var soundNames = DictionaryWriter(width: ordinal < 1 << 23 ? 3 : 4, scratch)
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
}
