/// Ways through the automaton: by the bytes of a key, or child by child.
extension NameAutomaton {
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

    /// The children of a node one after the other, for walks that follow few of them and count no keys.
    struct Children {
        private let automaton: NameAutomaton
        private let node: Node
        private var edge = 0
        private var deltaAt: Int
        private var rest: UInt32
        private var end: Int?

        @inline(__always)
        init(of node: Node, in automaton: NameAutomaton) {
            self.automaton = automaton
            self.node = node
            deltaAt = node.labels &+ node.count
            rest = node.widths
            end = node.layout == .packed ? nil : node.end
        }

        var label: UInt8 { automaton.label(node, edge) }

        /// Where the child at the edge lies.
        @inline(__always)
        mutating func address() -> Int {
            switch node.layout {
            case .chain: return node.end
            case .packed:
                let end = end ?? automaton.packedEnd(node)
                self.end = end
                return end &+ automaton.bytes.number(deltaAt, width: NameAutomaton.deltaWidth(rest & 3))
            case .wide:
                let width = NameAutomaton.wideWidths(node.widths).delta
                return node.end &+ automaton.bytes.number(deltaAt &+ edge &* width, width: width)
            }
        }

        @inline(__always)
        mutating func advance() {
            edge &+= 1
            guard node.layout == .packed else { return }
            deltaAt &+= NameAutomaton.deltaWidth(rest & 3)
            rest >>= 4
        }
    }

    /// The offset behind a packed node.
    private func packedEnd(_ node: Node) -> Int {
        var end = node.labels &+ node.count
        var rest = node.widths
        for _ in 0..<node.count {
            end &+= Self.deltaWidth(rest & 3) &+ Self.countWidth(rest >> 2 & 3)
            rest >>= 4
        }
        return end
    }
}
