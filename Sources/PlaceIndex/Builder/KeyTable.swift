/// Keys with values, collected in any order and read in sorted order. A record is the key, a zero, which no key holds, and the value.
struct KeyTable {
    private let records: RecordSorter
    private var record: [UInt8] = []

    init(_ scratch: Scratch) { records = RecordSorter(scratch) }

    mutating func add(_ key: some Collection<UInt8>, _ value: UInt32) {
        record.removeAll(keepingCapacity: true)
        record.append(contentsOf: key)
        record.append(0)
        withUnsafeBytes(of: value.bigEndian) { record.append(contentsOf: $0) }
        records.add(record)
    }

    /// Calls `body` with each key once, in the order of bytes, and its values in ascending order.
    func forEachSorted(_ body: (ArraySlice<UInt8>, [UInt32]) -> Void) {
        var key: [UInt8] = []
        var values: [UInt32] = []
        records.readSorted { record in
            let bytes = record.dropLast(5)
            let value = UInt32(bigEndian: record.loadUnaligned(fromByteOffset: bytes.count + 1, as: UInt32.self))
            if !values.isEmpty, key.elementsEqual(bytes) {
                if values.last != value { values.append(value) }
                return
            }
            if !values.isEmpty { body(key[...], values) }
            key = Array(bytes)
            values = [value]
        }
        if !values.isEmpty { body(key[...], values) }
    }
}

/// Builds an automaton and the table of what its keys point to.
struct DictionaryWriter {
    private var automaton = AutomatonBuilder()
    private var slots: ByteWriter
    private var lists: ByteWriter
    private let width: Int

    /// - Parameter width: bytes of a value, 3 or 4.
    init(width: Int, _ scratch: Scratch) {
        self.width = width
        slots = ByteWriter(spillingTo: ScratchFile(scratch))
        lists = ByteWriter(spillingTo: ScratchFile(scratch))
        slots.add(UInt32(width))
    }

    /// Adds a key greater than all before it.
    mutating func add(_ key: ArraySlice<UInt8>, _ values: [UInt32]) {
        automaton.add(key)
        if values.count == 1 {
            slots.add(values[0], width: width)
        } else {
            slots.add(UInt32(lists.count / width | PostingTable.listFlag(width: width)), width: width)
            lists.add(UInt32(values.count), width: width)
            for value in values { lists.add(value, width: width) }
        }
        slots.spill()
        lists.spill()
    }

    /// The automaton, the slots and the lists.
    mutating func finish() -> (automaton: ByteWriter, slots: ByteWriter, lists: ByteWriter) {
        (ByteWriter(automaton.finish()), slots, lists)
    }
}
