/// Values by word, found from the bytes of a text without allocation. Words are compared without ASCII case.
public struct WordTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        var start: Int
        var length: Int
        var value: Value
    }

    private var keys: [UInt8] = []
    private var entries: [Entry] = []
    /// Open addressing; -1 is empty. The size is a power of two.
    private var slots: [Int32] = Array(repeating: -1, count: 16)

    public init() {}

    public var count: Int { entries.count }

    public subscript(word: String) -> Value? { self[Array(word.utf8)[...]] }

    /// The value of the word with these bytes.
    public subscript(word: ArraySlice<UInt8>) -> Value? {
        let entry = slots[slot(of: word)]
        return entry < 0 ? nil : entries[Int(entry)].value
    }

    /// Sets the value of a word; `merge` joins it with one that is already there.
    public mutating func insert(_ word: String, _ value: Value, merge: (Value, Value) -> Value = { _, new in new }) {
        insert(Array(word.utf8)[...], value, merge: merge)
    }

    /// The same for the word's bytes.
    public mutating func insert(
        _ word: ArraySlice<UInt8>, _ value: Value, merge: (Value, Value) -> Value = { _, new in new }
    ) {
        if (entries.count + 1) * 2 > slots.count { grow() }
        let slot = slot(of: word)
        if slots[slot] >= 0 {
            let index = Int(slots[slot])
            entries[index].value = merge(entries[index].value, value)
        } else {
            slots[slot] = Int32(entries.count)
            entries.append(Entry(start: keys.count, length: word.count, value: value))
            for byte in word { keys.append(ASCII.lowercased(byte)) }
        }
    }

    /// The slot that holds the word, or the empty one where it belongs.
    private func slot(of word: ArraySlice<UInt8>) -> Int {
        var slot = Int(truncatingIfNeeded: Self.hash(word)) & (slots.count - 1)
        while slots[slot] >= 0, !matches(entries[Int(slots[slot])], word) { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private func matches(_ entry: Entry, _ word: ArraySlice<UInt8>) -> Bool {
        guard entry.length == word.count else { return false }
        for offset in 0..<entry.length
        where keys[entry.start + offset] != ASCII.lowercased(word[word.startIndex + offset]) {
            return false
        }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (index, entry) in entries.enumerated() {
            slots[slot(of: keys[entry.start..<entry.start + entry.length])] = Int32(index)
        }
    }

    /// FNV-1a over the lowercased bytes (Fowler, Noll, Vo 1991), folded so that the low bits are good.
    private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word { hash = (hash ^ UInt64(ASCII.lowercased(byte))) &* 0x100_0000_01b3 }
        return hash ^ (hash >> 32)
    }
}

extension ReportText {
    /// The value of a token in a word table.
    public func value<Value>(of token: Token, in table: WordTable<Value>) -> Value? { table[bytes[token.range]] }
}
