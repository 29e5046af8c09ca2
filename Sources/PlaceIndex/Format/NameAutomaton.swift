/// A minimal acyclic automaton over byte strings, read in place. It numbers its keys in sorted order, from 0.
///
/// A node is read forwards from its first byte; its children lie behind it (so a walk always ends, whatever the bytes). The second bit
/// of the first byte, f, says that a key ends here.
///
///     1fnnnnnn  one edge to the node that follows at once; n: the label's number (see `commonLabel`), or `otherLabel`: the label
///               is the next byte
///     0fnnnnnn  n = 0: no edges
///               n < 9: n edges: half a byte of widths an edge (delta: 0, 2, 3 or 4 bytes; count: 0, 1, 2 or 4), the first edge in the low half;
///               the n labels in order; the n deltas; the n counts
///               n = 9: the next byte counts the edges; a byte of widths (delta | skip << 4); the labels; the deltas; the skips of
///               the edges but the first
///
/// A delta leads from the node's end to the child's first byte; a count says how many keys lie under an edge, less one; a
/// skip how many lie under the edges before.
///
/// After Daciuk, Mihov, Watson and Watson, "Incremental construction of minimal acyclic finite-state automata" (2000), and
/// Lucchesi and Kowaltowski, "Applications of finite automata representing large vocabularies" (1993), for the numbering.
struct NameAutomaton: Sendable {
    /// The labels of chains by number: a space, a…z, and the bytes of other scripts that are most frequent in GeoNames.
    @inline(__always)
    static func commonLabel(_ number: UInt8) -> UInt8 {
        switch number {
        case 0: 0x20
        case 1...26: 0x60 &+ number
        default: otherByte(Int(number) &- 27)
        }
    }

    private static func otherByte(_ index: Int) -> UInt8 {
        let packed: UInt64 =
            switch index >> 3 {
            case 0: 0xB8B0_83D1_D8E0_D9D0
            case 1: 0xB5BD_BE82_8AA7_88E3
            case 2: 0xA481_E187_B386_B180
            case 3: 0xB484_A8BB_B2AF_E5D5
            default: 0x0000_0000_A695_D7BA
            }
        return UInt8(truncatingIfNeeded: packed >> UInt64((index & 7) &* 8))
    }

    static let otherLabel: UInt8 = 63

    let bytes: ByteView

    init(_ bytes: ByteView) {
        self.bytes = bytes
    }

    var root: Node? { bytes.count > 0 ? node(at: 0) : nil }

    struct Node {
        enum Layout { case chain, packed, wide }
        var isFinal: Bool
        var layout: Layout
        var count: Int
        /// The only label of a chain.
        var single: UInt8 = 0
        /// Half a byte an edge in a packed node, the first lowest; delta | skip << 4 in a wide one.
        var widths: UInt32 = 0
        /// Offset of the labels; the deltas follow.
        var labels = 0
        /// Offset behind the node; of a packed node only `packedChild` works it out, because most are left without a step.
        var end = 0
    }

    static let largestPackedCount = 8
    static let wide: UInt8 = 9

    // Two bits of width each: a delta has 0, 2, 3 or 4 bytes, a count 0, 1, 2 or 4.

    @inline(__always)
    static func deltaWidth(_ bits: UInt32) -> Int { bits == 0 ? 0 : Int(bits) &+ 1 }

    @inline(__always)
    static func countWidth(_ bits: UInt32) -> Int { bits == 3 ? 4 : Int(bits) }

    @inline(__always)
    func node(at address: Int) -> Node {
        let head = bytes.byte(address)
        let isFinal = head & 0x40 != 0
        let low = head & 0x3F
        if head & 0x80 != 0 {
            let isOther = low == Self.otherLabel
            return Node(
                isFinal: isFinal, layout: .chain, count: 1,
                single: isOther ? bytes.byte(address &+ 1) : Self.commonLabel(low), end: address &+ (isOther ? 2 : 1))
        }
        if low == 0 { return Node(isFinal: isFinal, layout: .packed, count: 0) }
        return low < Self.wide ? packedNode(address, Int(low), isFinal) : wideNode(address, isFinal)
    }

    private func packedNode(_ address: Int, _ count: Int, _ isFinal: Bool) -> Node {
        let tagBytes = (count &+ 1) / 2
        let widths = UInt32(truncatingIfNeeded: bytes.number(address &+ 1, width: tagBytes))
        let labels = address &+ 1 &+ tagBytes
        return Node(isFinal: isFinal, layout: .packed, count: count, widths: widths, labels: labels)
    }

    private func wideNode(_ address: Int, _ isFinal: Bool) -> Node {
        let count = Int(bytes.byte(address &+ 1))
        let widths = UInt32(bytes.byte(address &+ 2))
        let (delta, skip) = Self.wideWidths(widths)
        let labels = address &+ 3
        return Node(
            isFinal: isFinal, layout: .wide, count: count, widths: widths, labels: labels,
            end: labels &+ count &* (1 &+ delta &+ skip) &- (count > 0 ? skip : 0))
    }

    static func wideWidths(_ widths: UInt32) -> (delta: Int, skip: Int) {
        (min(Int(widths & 15), 4), min(Int(widths >> 4), 4))
    }

    @inline(__always)
    func label(_ node: Node, _ edge: Int) -> UInt8 {
        node.layout == .chain ? node.single : bytes.byte(node.labels &+ edge)
    }

    /// The child at an edge, and how many keys of this node come before the child's.
    @inline(__always)
    func child(_ node: Node, _ edge: Int) -> (address: Int, skip: Int) {
        switch node.layout {
        case .chain: (node.end, node.isFinal ? 1 : 0)
        case .packed: packedChild(node, edge)
        case .wide: wideChild(node, edge)
        }
    }

    private func packedChild(_ node: Node, _ edge: Int) -> (address: Int, skip: Int) {
        let deltas = node.labels &+ node.count
        var (deltaLength, countLength) = (0, 0)
        var (delta, width) = (0, 0)
        var rest = node.widths
        for index in 0..<node.count {
            if index == edge { (delta, width) = (deltaLength, Self.deltaWidth(rest & 3)) }
            deltaLength &+= Self.deltaWidth(rest & 3)
            countLength &+= Self.countWidth(rest >> 2 & 3)
            rest >>= 4
        }
        var countAt = deltas &+ deltaLength
        let end = countAt &+ countLength
        var skip = node.isFinal ? 1 : 0
        rest = node.widths
        for _ in 0..<edge {
            let width = Self.countWidth(rest >> 2 & 3)
            skip &+= 1 &+ bytes.number(countAt, width: width)
            countAt &+= width
            rest >>= 4
        }
        return (end &+ bytes.number(deltas &+ delta, width: width), skip)
    }

    private func wideChild(_ node: Node, _ edge: Int) -> (address: Int, skip: Int) {
        let (deltaWidth, skipWidth) = Self.wideWidths(node.widths)
        let own = node.isFinal ? 1 : 0
        let deltas = node.labels &+ node.count
        let address = node.end &+ bytes.number(deltas &+ edge &* deltaWidth, width: deltaWidth)
        guard edge > 0 else { return (address, own) }
        let skips = deltas &+ node.count &* deltaWidth
        return (address, own &+ bytes.number(skips &+ (edge &- 1) &* skipWidth, width: skipWidth))
    }

    @inline(__always)
    func edge(_ node: Node, label wanted: UInt8) -> Int? {
        if node.layout == .chain { return node.single == wanted ? 0 : nil }
        var low = 0
        var high = node.count
        while high &- low > 8 {
            let middle = (low &+ high) / 2
            if bytes.byte(node.labels &+ middle) <= wanted { low = middle } else { high = middle }
        }
        while low < high {
            let label = bytes.byte(node.labels &+ low)
            if label == wanted { return low }
            if label > wanted { return nil }
            low &+= 1
        }
        return nil
    }

    /// The number of a key, nil where it is none.
    func ordinal(_ key: some Sequence<UInt8>) -> Int? {
        var state = State(self)
        for byte in key where !state.advance(byte, in: self) { return nil }
        return state.ordinal
    }

    /// The key with a number; empty where there is none. The inverse of `ordinal`.
    func key(_ ordinal: Int) -> [UInt8] {
        var key: [UInt8] = []
        var rest = ordinal
        var address = 0
        while address < bytes.count, key.count < 1024 {
            let node = node(at: address)
            if node.isFinal, rest == 0 { return key }
            if node.count == 0 { return [] }
            var low = 0
            var high = node.count
            while high &- low > 1 {
                let middle = (low &+ high) / 2
                if child(node, middle).skip <= rest { low = middle } else { high = middle }
            }
            let (next, skip) = child(node, low)
            key.append(label(node, low))
            rest -= skip
            address = next
        }
        return []
    }
}
