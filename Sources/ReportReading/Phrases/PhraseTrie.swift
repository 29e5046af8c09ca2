/// A trie over word numbers. An edge may be a gap, which stands for a few words of any kind.
struct PhraseTrie: Sendable {
    private struct Node: Sendable {
        var leaves: [PhraseLexicon.Leaf] = []
        var gap: Int32 = -1
    }

    /// A lexicon of some thousand phrases has a few hundred thousand edges.
    private static let initialSlots = 1 << 18

    private var nodes: [Node] = [Node()]
    /// Open addressing over (node, word); -1 is empty.
    private var keys: [UInt64] = Array(repeating: .max, count: Self.initialSlots)
    private var targets: [Int32] = Array(repeating: -1, count: Self.initialSlots)
    private var edges = 0

    mutating func child(of node: Int32, word: Int32) -> Int32 {
        if let known = find(node, word) { return known }
        if (edges + 1) * 2 > keys.count { grow() }
        nodes.append(Node())
        let target = Int32(nodes.count - 1)
        put(Self.key(node, word), target)
        edges += 1
        return target
    }

    mutating func gapChild(of node: Int32) -> Int32 {
        if nodes[Int(node)].gap < 0 {
            nodes.append(Node())
            nodes[Int(node)].gap = Int32(nodes.count - 1)
        }
        return nodes[Int(node)].gap
    }

    mutating func addLeaf(_ leaf: PhraseLexicon.Leaf, at node: Int32) {
        if !nodes[Int(node)].leaves.contains(leaf) { nodes[Int(node)].leaves.append(leaf) }
    }

    func find(_ node: Int32, _ word: Int32) -> Int32? {
        let key = Self.key(node, word)
        var slot = Self.slot(key, keys.count)
        while targets[slot] >= 0 {
            if keys[slot] == key { return targets[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    func leaves(_ node: Int32) -> [PhraseLexicon.Leaf] { nodes[Int(node)].leaves }

    func gap(_ node: Int32) -> Int32? { nodes[Int(node)].gap >= 0 ? nodes[Int(node)].gap : nil }

    private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
    }

    private static func slot(_ key: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 40) & (count - 1)
    }

    private mutating func put(_ key: UInt64, _ target: Int32) {
        var slot = Self.slot(key, keys.count)
        while targets[slot] >= 0 { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        targets[slot] = target
    }

    private mutating func grow() {
        let old = zip(keys, targets).filter { $0.1 >= 0 }
        keys = Array(repeating: .max, count: keys.count * 2)
        targets = Array(repeating: -1, count: targets.count * 2)
        for (key, target) in old { put(key, target) }
    }
}
