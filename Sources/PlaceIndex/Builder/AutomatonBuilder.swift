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
        let final: UInt8 = node.isFinal ? 0x40 : 0
        if node.edges.count == 1, Int(node.edges[0].target) == output.count - 1 {
            let label = node.edges[0].label
            if let number = Self.commonNumber[Int(label)] {
                bytes.append(0x80 | final | number)
            } else {
                bytes.append(contentsOf: [0x80 | final | NameAutomaton.otherLabel, label])
            }
            return
        }
        if node.edges.isEmpty {
            bytes.append(final)
        } else if node.edges.count <= NameAutomaton.largestPackedCount {
            encodePacked(node, final, into: &bytes)
        } else {
            encodeWide(node, final, into: &bytes)
        }
    }

    private func encodePacked(_ node: Draft, _ final: UInt8, into bytes: inout [UInt8]) {
        let end = UInt32(output.count) - 1
        bytes.append(final | UInt8(node.edges.count))
        let deltas = node.edges.map { end - $0.target }
        let counts = node.edges.map { $0.keys - 1 }
        let tags = zip(deltas, counts).map { delta, count in
            UInt8(
                (delta == 0 ? 0 : delta < 1 << 16 ? 1 : delta < 1 << 24 ? 2 : 3)
                    | (count == 0 ? 0 : count < 1 << 8 ? 4 : count < 1 << 16 ? 8 : 12))
        }
        for at in stride(from: 0, to: tags.count, by: 2) {
            bytes.append(tags[at] | (at + 1 < tags.count ? tags[at + 1] << 4 : 0))
        }
        bytes.append(contentsOf: node.edges.map(\.label))
        for (delta, tag) in zip(deltas, tags) {
            Self.append(delta, width: NameAutomaton.deltaWidth(UInt32(tag & 3)), to: &bytes)
        }
        for (count, tag) in zip(counts, tags) {
            Self.append(count, width: NameAutomaton.countWidth(UInt32(tag >> 2)), to: &bytes)
        }
    }

    private func encodeWide(_ node: Draft, _ final: UInt8, into bytes: inout [UInt8]) {
        let end = UInt32(output.count) - 1
        var skips: [UInt32] = []
        var sum: UInt32 = 0
        for edge in node.edges.dropLast() {
            sum += edge.keys
            skips.append(sum)
        }
        let deltas = node.edges.map { end - $0.target }
        let deltaWidth = Self.width(deltas.max() ?? 0)
        let skipWidth = Self.width(sum)
        bytes.append(contentsOf: [
            final | NameAutomaton.wide, UInt8(truncatingIfNeeded: node.edges.count), UInt8(deltaWidth | skipWidth << 4),
        ])
        bytes.append(contentsOf: node.edges.map(\.label))
        for delta in deltas { Self.append(delta, width: deltaWidth, to: &bytes) }
        for skip in skips { Self.append(skip, width: skipWidth, to: &bytes) }
    }

    /// Whether the node whose first byte lies at `address` of `output` is the same as `node`: the same end, the same edges.
    private func matches(_ node: Draft, at address: UInt32) -> Bool {
        var at = Int(address)
        let head = output[at]
        guard (head & 0x40 != 0) == node.isFinal else { return false }
        at -= 1
        let low = head & 0x3F
        if head & 0x80 != 0 {
            guard node.edges.count == 1 else { return false }
            let isOther = low == NameAutomaton.otherLabel
            let label = isOther ? output[at] : NameAutomaton.commonLabel(low)
            return label == node.edges[0].label && Int(node.edges[0].target) == at - (isOther ? 1 : 0)
        }
        if low == 0 { return node.edges.isEmpty }
        return low < NameAutomaton.wide ? matchesPacked(node, Int(low), at) : matchesWide(node, at)
    }

    private func matchesPacked(_ node: Draft, _ count: Int, _ start: Int) -> Bool {
        guard count == node.edges.count else { return false }
        var at = start
        var widths: [(delta: Int, count: Int)] = []
        for index in 0..<count {
            let tag = UInt32(output[at - index / 2] >> (index % 2 == 0 ? 0 : 4)) & 15
            widths.append((NameAutomaton.deltaWidth(tag & 3), NameAutomaton.countWidth(tag >> 2)))
        }
        at -= (count + 1) / 2
        for (index, edge) in node.edges.enumerated() where output[at - index] != edge.label { return false }
        at -= count
        let end = at - widths.reduce(0) { $0 + $1.delta + $1.count }
        for (edge, width) in zip(node.edges, widths) {
            guard end - number(at, width.delta) == Int(edge.target) else { return false }
            at -= width.delta
        }
        return true
    }

    private func matchesWide(_ node: Draft, _ start: Int) -> Bool {
        let count = Int(output[start])
        guard count == node.edges.count else { return false }
        let deltaWidth = Int(output[start - 1] & 15)
        let skipWidth = Int(output[start - 1] >> 4)
        let at = start - 2
        let end = at - count * (1 + deltaWidth + skipWidth) + skipWidth
        for (index, edge) in node.edges.enumerated() {
            guard output[at - index] == edge.label else { return false }
            guard end - number(at - count - index * deltaWidth, deltaWidth) == Int(edge.target) else { return false }
        }
        return true
    }

    /// A number in the reversed output whose first byte lies at `at`.
    private func number(_ at: Int, _ width: Int) -> Int {
        (0..<width).reduce(0) { $0 | Int(output[at - $1]) << (8 * $1) }
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
