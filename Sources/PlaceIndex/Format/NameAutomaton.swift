/// A minimal acyclic automaton over byte strings, read in place. It numbers its keys in sorted order, from 0.
///
/// A node is read forwards from its first byte; its children lie behind it (so a walk always ends, whatever the bytes):
///
///     1fffffff  one edge to the node that follows at once; f: a key ends here, the rest: the label's number (see
///               `commonLabel`), or `otherLabel`: the label is the next byte
///     0fnnnnnn  n edges (63: the next byte counts them); a byte of widths where n > 0 (delta | skip << 4);
///               the n labels in order; the n deltas from the node's end to its children; the skips of the edges but
///               the first: how many keys lie under the edges before
///
/// After Daciuk, Mihov, Watson and Watson, "Incremental construction of minimal acyclic finite-state automata" (2000), and
/// Lucchesi and Kowaltowski, "Applications of finite automata representing large vocabularies" (1993), for the numbering.
struct NameAutomaton: Sendable {
    /// Chain labels 0…62: a space, a…z, 0…9, 0x80…0x99; 63 means that the label is the next byte.
    @inline(__always)
    static func commonLabel(_ number: UInt8) -> UInt8 {
        switch number {
        case 0: 0x20
        case 1...26: 0x60 &+ number
        case 27...36: 0x30 &+ number &- 27
        default: 0x80 &+ number &- 37
        }
    }

    static let otherLabel: UInt8 = 63

    let bytes: ByteView

    init(_ bytes: ByteView) {
        self.bytes = bytes
    }

    var root: Node? { bytes.count > 0 ? node(at: 0) : nil }

    struct Node {
        var isFinal: Bool
        var count: Int
        /// The only label, where the child follows at once.
        var single: UInt8
        var isChain: Bool
        /// Offset of the labels; the deltas and skips follow.
        var labels: Int
        var deltaWidth: Int
        var skipWidth: Int
        /// Offset behind the node.
        var end: Int
    }

    @inline(__always)
    func node(at address: Int) -> Node {
        let head = bytes.byte(address)
        let isFinal = head & 0x40 != 0
        let low = head & 0x3F
        if head & 0x80 != 0 {
            let isOther = low == Self.otherLabel
            let label = isOther ? bytes.byte(address &+ 1) : Self.commonLabel(low)
            return Node(
                isFinal: isFinal, count: 1, single: label, isChain: true, labels: 0, deltaWidth: 0, skipWidth: 0,
                end: address &+ (isOther ? 2 : 1))
        }
        var at = address &+ 1
        var count = Int(low)
        if low == 63 {
            count = Int(bytes.byte(at))
            at &+= 1
        }
        if count == 0 {
            return Node(
                isFinal: isFinal, count: 0, single: 0, isChain: false, labels: at, deltaWidth: 0, skipWidth: 0, end: at)
        }
        let widths = bytes.byte(at)
        at &+= 1
        let deltaWidth = min(Int(widths & 15), 4)
        let skipWidth = min(Int(widths >> 4), 4)
        return Node(
            isFinal: isFinal, count: count, single: 0, isChain: false, labels: at, deltaWidth: deltaWidth,
            skipWidth: skipWidth, end: at &+ count &* (1 &+ deltaWidth &+ skipWidth) &- skipWidth)
    }

    @inline(__always)
    func label(_ node: Node, _ edge: Int) -> UInt8 {
        node.isChain ? node.single : bytes.byte(node.labels &+ edge)
    }

    /// The child at an edge, and how many keys of this node come before the child's.
    @inline(__always)
    func child(_ node: Node, _ edge: Int) -> (address: Int, skip: Int) {
        let own = node.isFinal ? 1 : 0
        if node.isChain { return (node.end, own) }
        let deltas = node.labels &+ node.count
        let delta = bytes.number(deltas &+ edge &* node.deltaWidth, width: node.deltaWidth)
        guard edge > 0 else { return (node.end &+ delta, own) }
        let skips = deltas &+ node.count &* node.deltaWidth
        return (node.end &+ delta, own &+ bytes.number(skips &+ (edge &- 1) &* node.skipWidth, width: node.skipWidth))
    }

    @inline(__always)
    func edge(_ node: Node, label wanted: UInt8) -> Int? {
        if node.isChain { return node.single == wanted ? 0 : nil }
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

    /// A place in the automaton while a key is fed in, byte by byte.
    struct State: Sendable {
        /// nil: no key begins like this.
        var address: Int?
        /// How many keys come before those that begin with what was fed in.
        var skipped: Int
        var isFinal: Bool

        init(_ automaton: NameAutomaton) {
            address = automaton.bytes.count > 0 ? 0 : nil
            skipped = 0
            isFinal = automaton.root?.isFinal ?? false
        }

        /// The number of the key that ends here.
        var ordinal: Int? { isFinal ? skipped : nil }

        @inline(__always)
        mutating func advance(_ byte: UInt8, in automaton: NameAutomaton) -> Bool {
            guard let address else { return false }
            let node = automaton.node(at: address)
            guard let edge = automaton.edge(node, label: byte) else {
                self.address = nil
                isFinal = false
                return false
            }
            let (next, skip) = automaton.child(node, edge)
            guard next < automaton.bytes.count else {
                self.address = nil
                isFinal = false
                return false
            }
            self.address = next
            skipped &+= skip
            isFinal = automaton.bytes.byte(next) & 0x40 != 0
            return true
        }
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
