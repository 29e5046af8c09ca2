/// What the sources say about places, by id, on disk where it is much. A record is the id, whether it holds names only, the number
/// of the record (so that they come back in the order in which they were added) and the draft.
final class DraftStore {
    private static let keySize = 9
    private let records: RecordSorter
    private(set) var placeCount = 0

    init(_ scratch: Scratch) { records = RecordSorter(scratch) }

    func add(_ draft: PlaceDraft) {
        var writer = key(draft.id, isNames: false)
        draft.write(to: &writer)
        records.add(writer.bytes)
        placeCount += 1
    }

    /// Names for the place of an id, whichever source gives it.
    func add(_ names: [NameDraft], for id: Int) {
        var writer = key(id, isNames: true)
        NameDraft.write(names, to: &writer)
        records.add(writer.bytes)
    }

    private func key(_ id: Int, isNames: Bool) -> ByteWriter {
        var writer = ByteWriter()
        writer.add((UInt32(bitPattern: Int32(truncatingIfNeeded: id)) ^ 1 << 31).bigEndian)
        writer.add(UInt8(isNames ? 1 : 0))
        writer.add(UInt32(truncatingIfNeeded: records.count).bigEndian)
        return writer
    }

    /// Calls `body` with each place once, by id: drafts with the same id become one, and take the names that were given to their id.
    ///
    /// - Parameter missing: places, by id, where no source gives one.
    func forEachPlace(orElse missing: [Int: PlaceDraft] = [:], _ body: (PlaceDraft) -> Void) {
        var missing = missing
        var joined = JoinedPlace(id: 0)
        func finish() {
            let other = missing.removeValue(forKey: joined.id)
            if let place = joined.place(orElse: other) { body(place) }
        }
        records.readSorted { record in
            let biased = UInt32(bigEndian: record.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
            let id = Int(Int32(bitPattern: biased ^ 1 << 31))
            if id != joined.id {
                finish()
                joined = JoinedPlace(id: id)
            }
            var reader = DraftReader(record, from: Self.keySize)
            if record[4] == 0 {
                joined.add(PlaceDraft(from: &reader))
            } else {
                joined.names += NameDraft.list(from: &reader)
            }
        }
        finish()
        for (_, place) in missing.sorted(by: { $0.key < $1.key }) { body(place) }
    }
}

/// The records of one id.
private struct JoinedPlace {
    let id: Int
    private var draft: PlaceDraft?
    /// Those of tables of names.
    var names: [NameDraft] = []

    init(id: Int) { self.id = id }

    mutating func add(_ later: PlaceDraft) {
        if draft?.merge(later) == nil { draft = later }
    }

    func place(orElse other: PlaceDraft?) -> PlaceDraft? {
        guard var place = draft ?? other else { return nil }
        place.names += names
        place.shown = names.first { $0.kind == .main }?.text ?? ""
        return place
    }
}
