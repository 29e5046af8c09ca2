/// What each numbered key of an automaton points to: values of three or four bytes, one in place, several in a list.
///
/// The section of slots begins with the width (u32). The highest bit of a slot says that the rest is where the list begins, in values;
/// a list is its length and its values.
struct PostingTable: Sendable {
    static let headerSize = 4

    let slots: ByteView
    let lists: ByteView
    let width: Int

    init(slots: ByteView, lists: ByteView) {
        width = slots.load(0, as: UInt32.self) == 3 ? 3 : 4
        self.slots = slots.slice(Self.headerSize, slots.count - Self.headerSize)
        self.lists = lists
    }

    var count: Int { slots.count / width }

    /// The highest bit of a value.
    static func listFlag(width: Int) -> Int { 1 << (8 * width - 1) }

    /// The values of a key.
    func values(_ ordinal: Int) -> Values {
        guard ordinal >= 0, ordinal < count else { return Values(bytes: .empty, count: 0, width: width) }
        let slot = slots.number(ordinal &* width, width: width)
        let flag = Self.listFlag(width: width)
        if slot & flag == 0 { return Values(bytes: slots.slice(ordinal * width, width), count: 1, width: width) }
        let at = (slot & ~flag) * width
        let length = lists.number(at, width: width)
        guard length <= lists.count / width else { return Values(bytes: .empty, count: 0, width: width) }
        let bytes = lists.slice(at + width, length * width)
        return Values(bytes: bytes, count: bytes.count / width, width: width)
    }

    struct Values: RandomAccessCollection, Sendable {
        let bytes: ByteView
        let count: Int
        let width: Int
        var startIndex: Int { 0 }
        var endIndex: Int { count }
        subscript(index: Int) -> Int { bytes.number(index &* width, width: width) }
    }
}

/// A posting of the name dictionary: the row of a place in the low bits, the kind of the name in the three bits below the list flag.
struct PackedPosting {
    let width: Int

    /// Rows that fit with three bytes, and with four.
    static func rowLimit(width: Int) -> Int { 1 << (8 * width - 4) }

    static func width(rows: Int) -> Int { rows <= rowLimit(width: 3) ? 3 : 4 }

    func pack(row: Int, kind: NameKind) -> UInt32 { UInt32(row) | UInt32(kind.rawValue) << UInt32(8 * width - 4) }

    func row(_ value: Int) -> UInt32 { UInt32(truncatingIfNeeded: value & (1 << (8 * width - 4) - 1)) }

    func kind(_ value: Int) -> NameKind { NameKind(rawValue: UInt8(value >> (8 * width - 4) & 7)) ?? .alternate }
}

extension PostingTable {
    /// The places and kinds of a key of the name dictionary.
    func postings(_ ordinal: Int, layer: Int) -> some Sequence<NamePosting> {
        let packing = PackedPosting(width: width)
        return values(ordinal).lazy.map {
            NamePosting(
                place: PlaceID(layer: UInt8(truncatingIfNeeded: layer), row: packing.row($0)), kind: packing.kind($0))
        }
    }
}
