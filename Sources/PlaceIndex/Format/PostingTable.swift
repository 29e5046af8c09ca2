/// What each numbered key of an automaton points to: values of 32 bits, one in place, several in a list.
struct PostingTable: Sendable {
    static let listFlag: UInt32 = 1 << 31

    let slots: ByteView
    let lists: ByteView

    var count: Int { slots.count / 4 }

    /// The values of a key, as offsets into one of the two tables.
    func values(_ ordinal: Int) -> Values {
        let slot = slots.load(ordinal &* 4, as: UInt32.self)
        guard ordinal >= 0, ordinal < count else { return Values(bytes: .empty, count: 0) }
        if slot & Self.listFlag == 0 { return Values(bytes: slots.slice(ordinal * 4, 4), count: 1) }
        let at = Int(slot & ~Self.listFlag) * 4
        let length = Int(lists.load(at, as: UInt32.self))
        guard length <= lists.count / 4 else { return Values(bytes: .empty, count: 0) }
        let bytes = lists.slice(at + 4, length * 4)
        return Values(bytes: bytes, count: bytes.count / 4)
    }

    struct Values: RandomAccessCollection, Sendable {
        let bytes: ByteView
        let count: Int
        var startIndex: Int { 0 }
        var endIndex: Int { count }
        subscript(index: Int) -> UInt32 { bytes.load(index &* 4, as: UInt32.self) }
    }
}

/// A posting of the name dictionary: row and kind.
enum PackedPosting {
    static let rowBits: UInt32 = 27
    static let rowLimit = 1 << 27

    static func pack(row: Int, kind: NameKind) -> UInt32 { UInt32(row) | UInt32(kind.rawValue) << rowBits }

    static func row(_ value: UInt32) -> UInt32 { value & (1 << rowBits - 1) }

    static func kind(_ value: UInt32) -> NameKind { NameKind(rawValue: UInt8(value >> rowBits & 15)) ?? .alternate }
}
