/// Builds the bytes of a `NameAutomaton` out of keys that come in sorted order.
///
/// Nodes are written children first and backwards, so that the finished bytes, reversed, read forwards from the root. A node
/// that was written before is used again (the register), which makes the automaton minimal.
struct AutomatonBuilder {
    private struct Edge: Hashable {
        var label: UInt8
        /// Where the child's first byte lies in `output`, counted from its beginning.
        var target: UInt32
        /// Keys under the child.
        var keys: UInt32
    }

    private struct Draft {
        var isFinal = false
        var edges: [Edge] = []
        /// The label of the edge whose child is not written yet.
        var open: UInt8 = 0
    }

    /// The bytes, last one first.
    private var output: [UInt8] = []
    private var register = NodeRegister()
    private var path: [Draft] = [Draft()]
    private var depth = 0
    private var previous: [UInt8] = []
    private(set) var count = 0

    /// Adds a key greater than all before it; the same key again changes nothing.
    mutating func add(_ key: some Collection<UInt8>) {
        var shared = 0
        for (left, right) in zip(key, previous) {
            guard left == right else { break }
            shared += 1
        }
        if count > 0, shared == previous.count, key.count == shared { return }
        freeze(downTo: shared)
        for byte in key.dropFirst(shared) {
            path[depth].open = byte
            depth += 1
            if depth == path.count { path.append(Draft()) }
            path[depth].isFinal = false
            path[depth].edges.removeAll(keepingCapacity: true)
        }
        path[depth].isFinal = true
        previous.replaceSubrange(shared..., with: key.dropFirst(shared))
        count += 1
    }

    /// The bytes of the automaton.
    mutating func finish() -> [UInt8] {
        guard count > 0 else { return [] }
        freeze(downTo: 0)
        _ = write(path[0], isRoot: true)
        output.reverse()
        return output
    }

    private mutating func freeze(downTo shared: Int) {
        while depth > shared {
            let keys = path[depth].edges.reduce(UInt32(path[depth].isFinal ? 1 : 0)) { $0 + $1.keys }
            let target = write(path[depth], isRoot: false)
            depth -= 1
            path[depth].edges.append(Edge(label: path[depth].open, target: target, keys: keys))
        }
    }

    /// Writes a node, or finds the same one among those written; gives where its first byte lies.
    private mutating func write(_ node: Draft, isRoot: Bool) -> UInt32 {
        var hash: UInt64 = node.isFinal ? 0x9E37_79B9_7F4A_7C15 : 0
        for edge in node.edges {
            hash = (hash ^ UInt64(edge.label) ^ UInt64(edge.target) << 8) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
        }
        let short = UInt32(truncatingIfNeeded: hash ^ hash >> 32)
        if !isRoot, let known = register.find(short, where: { matches(node, at: $0) }) { return known }
        var bytes: [UInt8] = []
        encode(node, into: &bytes)
        output.append(contentsOf: bytes.reversed())
        let address = UInt32(output.count - 1)
        register.add(short, address)
        return address
    }

    private func encode(_ node: Draft, into bytes: inout [UInt8]) {
        let start = UInt32(output.count)
        let final: UInt8 = node.isFinal ? 0x40 : 0
        if node.edges.count == 1, node.edges[0].target + 1 == start {
            let label = node.edges[0].label
            if let number = Self.commonNumber[Int(label)] {
                bytes.append(0x80 | final | number)
            } else {
                bytes.append(contentsOf: [0x80 | final | NameAutomaton.otherLabel, label])
            }
            return
        }
        if node.edges.count < 63 {
            bytes.append(final | UInt8(node.edges.count))
        } else {
            bytes.append(contentsOf: [final | 63, UInt8(truncatingIfNeeded: node.edges.count)])
        }
        if node.edges.isEmpty { return }
        var skips: [UInt32] = []
        var sum: UInt32 = 0
        for edge in node.edges.dropLast() {
            sum += edge.keys
            skips.append(sum)
        }
        let deltas = node.edges.map { start - 1 - $0.target }
        let deltaWidth = Self.width(deltas.max() ?? 0)
        let skipWidth = skips.isEmpty ? 0 : Self.width(sum)
        bytes.append(UInt8(deltaWidth | skipWidth << 4))
        bytes.append(contentsOf: node.edges.map(\.label))
        for delta in deltas { Self.append(delta, width: deltaWidth, to: &bytes) }
        for skip in skips { Self.append(skip, width: skipWidth, to: &bytes) }
    }

    /// Whether the node whose first byte lies at `address` of `output` is the same as `node`.
    private func matches(_ node: Draft, at address: UInt32) -> Bool {
        var at = Int(address)
        let head = output[at]
        guard (head & 0x40 != 0) == node.isFinal else { return false }
        at -= 1
        if head & 0x80 != 0 {
            guard node.edges.count == 1 else { return false }
            var label = NameAutomaton.commonLabel(head & 0x3F)
            if head & 0x3F == NameAutomaton.otherLabel {
                label = output[at]
                at -= 1
            }
            return label == node.edges[0].label && Int(node.edges[0].target) == at
        }
        var count = Int(head & 0x3F)
        if count == 63 {
            count = Int(output[at])
            at -= 1
        }
        guard count == node.edges.count else { return false }
        if count == 0 { return true }
        let widths = output[at]
        at -= 1
        let deltaWidth = Int(widths & 15)
        let end = at + 1 - count * (1 + deltaWidth) - (count - 1) * Int(widths >> 4)
        for (index, edge) in node.edges.enumerated() {
            guard output[at - index] == edge.label else { return false }
            var delta = 0
            for place in 0..<deltaWidth {
                delta |= Int(output[at - count - index * deltaWidth - place]) << (8 * place)
            }
            guard end - 1 - delta == Int(edge.target) else { return false }
        }
        return true
    }

    private static let commonNumber: [UInt8?] = {
        var numbers = [UInt8?](repeating: nil, count: 256)
        for number in UInt8(0)..<NameAutomaton.otherLabel { numbers[Int(NameAutomaton.commonLabel(number))] = number }
        return numbers
    }()

    private static func width(_ value: UInt32) -> Int {
        value < 1 << 8 ? 1 : value < 1 << 16 ? 2 : value < 1 << 24 ? 3 : 4
    }

    private static func append(_ value: UInt32, width: Int, to bytes: inout [UInt8]) {
        for place in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(8 * place))) }
    }
}

/// The nodes written so far, by their hash: open addressing over their addresses.
private struct NodeRegister {
    private static let free = UInt32.max
    private var slots = [(address: UInt32, hash: UInt32)](repeating: (free, 0), count: 1 << 12)
    private var count = 0

    func find(_ hash: UInt32, where matches: (UInt32) -> Bool) -> UInt32? {
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot].address != Self.free {
            if slots[slot].hash == hash, matches(slots[slot].address) { return slots[slot].address }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    mutating func add(_ hash: UInt32, _ address: UInt32) {
        if count * 4 > slots.count * 3 {
            let old = slots
            slots = [(address: UInt32, hash: UInt32)](repeating: (Self.free, 0), count: old.count * 2)
            for slot in old where slot.address != Self.free { insert(slot.hash, slot.address) }
        }
        insert(hash, address)
        count += 1
    }

    private mutating func insert(_ hash: UInt32, _ address: UInt32) {
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot].address != Self.free { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = (address, hash)
    }
}
