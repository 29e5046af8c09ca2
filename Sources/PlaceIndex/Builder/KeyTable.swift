/// Keys with values, collected in any order and read in sorted order.
struct KeyTable {
    private struct Entry {
        /// The first eight bytes, big-endian, so that most comparisons need no look at the text.
        var prefix: UInt64
        var offset: UInt32
        var length: UInt32
        var value: UInt32
    }

    private var text: [UInt8] = []
    private var entries: [Entry] = []

    var count: Int { entries.count }

    mutating func add(_ key: some Collection<UInt8>, _ value: UInt32) {
        var prefix: UInt64 = 0
        var shift: UInt64 = 64
        for byte in key.prefix(8) {
            shift -= 8
            prefix |= UInt64(byte) << shift
        }
        entries.append(
            Entry(prefix: prefix, offset: UInt32(text.count), length: UInt32(key.count), value: value))
        text.append(contentsOf: key)
    }

    /// Calls `body` with each key once, in the order of bytes, and its values in ascending order.
    mutating func forEachSorted(_ body: (ArraySlice<UInt8>, [UInt32]) -> Void) {
        sort()
        var at = 0
        while at < entries.count {
            let key = key(entries[at])
            var values: [UInt32] = []
            while at < entries.count, self.key(entries[at]) == key {
                if values.last != entries[at].value { values.append(entries[at].value) }
                at += 1
            }
            body(key, values)
        }
    }

    private func key(_ entry: Entry) -> ArraySlice<UInt8> {
        text[Int(entry.offset)..<Int(entry.offset) + Int(entry.length)]
    }

    private mutating func sort() {
        text.withUnsafeBytes { text in
            entries.sort { left, right in
                if left.prefix != right.prefix { return left.prefix < right.prefix }
                let order = Self.compare(text, left, right)
                return order == 0 ? left.value < right.value : order < 0
            }
        }
    }

    private static func compare(_ text: UnsafeRawBufferPointer, _ left: Entry, _ right: Entry) -> Int {
        let length = Int(min(left.length, right.length))
        for index in min(8, length)..<max(min(8, length), length) {
            let difference = Int(text[Int(left.offset) + index]) - Int(text[Int(right.offset) + index])
            if difference != 0 { return difference }
        }
        return Int(left.length) - Int(right.length)
    }
}

/// Builds an automaton and the table of what its keys point to.
struct DictionaryWriter {
    private var automaton = AutomatonBuilder()
    private var slots = ByteWriter()
    private var lists = ByteWriter()
    private let width: Int

    /// - Parameter width: bytes of a value, 3 or 4.
    init(width: Int) {
        self.width = width
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
    }

    mutating func finish() -> (automaton: [UInt8], slots: [UInt8], lists: [UInt8]) {
        (automaton.finish(), slots.bytes, lists.bytes)
    }
}
