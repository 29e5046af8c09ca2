/// Writes what is kept with a place at a length of its own, see `PlaceTable.label`. Equal notes are kept once.
struct LabelWriter {
    /// Notes beyond so many are taken to be all different.
    private static let mostKnown = 1 << 16
    private(set) var labels: ByteWriter
    private(set) var offsets: ByteWriter
    private(set) var notes: ByteWriter
    private var known: [String: Int] = [:]
    private var count = 0

    init(_ scratch: Scratch) {
        labels = ByteWriter(spillingTo: ScratchFile(scratch))
        offsets = ByteWriter(spillingTo: ScratchFile(scratch))
        notes = ByteWriter(spillingTo: ScratchFile(scratch))
    }

    /// Adds the place of the next row.
    mutating func add(_ place: PlaceDraft, displayName name: String) {
        if count % PlaceTable.labelStride == 0 { offsets.add(UInt32(truncatingIfNeeded: labels.count)) }
        count += 1
        labels.spill()
        offsets.spill()
        notes.spill()
        let source = place.names.first { $0.kind == .main && $0.text != name }?.text ?? ""
        let hasMore = !source.isEmpty || !place.role.isEmpty || !place.note.isEmpty
        labels.addVarint(UInt64(name.utf8.count) << 1 | (hasMore ? 1 : 0))
        labels.add(contentsOf: name.utf8)
        labels.addVarint(UInt64(clamping: place.population))
        guard hasMore else { return }
        labels.addText(source)
        labels.addText(place.role)
        labels.addVarint(UInt64(place.note.isEmpty ? 0 : offset(ofNote: place.note) + 1))
    }

    private mutating func offset(ofNote note: String) -> Int {
        if let offset = known[note] { return offset }
        let offset = notes.count
        notes.addText(note)
        if known.count < Self.mostKnown { known[note] = offset }
        return offset
    }
}
