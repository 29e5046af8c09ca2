/// All places in the order of their rows: by importance, the most important first, then by id.
struct PlaceRanking {
    private static let keySize = 12
    private let records: RecordSorter
    private(set) var tables = SmallTables.Contents()
    private var areas: [PlaceDraft] = []

    init(_ scratch: Scratch) { records = RecordSorter(scratch) }

    var count: Int { records.count }

    mutating func add(_ place: PlaceDraft) {
        if Self.isArea(place) { areas.append(place) } else { rank(place) }
    }

    private static func isArea(_ place: PlaceDraft) -> Bool {
        place.featureCode == "ADM1" && !place.admin1.isEmpty && place.role.isEmpty
    }

    /// To be called after the last place: two first-order areas with one code are the same, whatever their ids; the curated one gives the id.
    mutating func joinAreas() {
        var known: [[String]: Int] = [:]
        var joined: [PlaceDraft] = []
        // The curated ones last, so that their fields win.
        for area in areas.filter({ $0.geometryID != nil }) + areas.filter({ $0.geometryID == nil }) {
            if let index = known[[area.country, area.admin1]] {
                joined[index].merge(area)
            } else {
                known[[area.country, area.admin1]] = joined.count
                joined.append(area)
            }
        }
        for area in joined { rank(area) }
        areas = []
    }

    private mutating func rank(_ place: PlaceDraft) {
        var writer = ByteWriter()
        // The bits of numbers from nought are in the order of the numbers.
        writer.add((~Importance.of(place, names: place.names.count).bitPattern).bigEndian)
        writer.add((UInt32(bitPattern: Int32(truncatingIfNeeded: place.id)) ^ 1 << 31).bigEndian)
        place.write(to: &writer)
        records.add(writer.bytes)
        tables.insert(place)
    }

    func readSorted(_ body: (_ row: Int, _ place: PlaceDraft, _ importance: Double) -> Void) {
        var row = 0
        records.readSorted { record in
            let bits = ~UInt64(bigEndian: record.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
            var reader = DraftReader(record, from: Self.keySize)
            body(row, PlaceDraft(from: &reader), Double(bitPattern: bits))
            row += 1
        }
    }
}
