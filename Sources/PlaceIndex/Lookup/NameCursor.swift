/// Walks the names of a gazetteer while folded bytes are fed in: the longest match over running text, one step a byte.
///
///     var cursor = gazetteer.cursor()
///     for byte in folded {
///         guard cursor.advance(byte) else { break }
///         if cursor.isAtName { longest = cursor.postings }
///     }
public struct NameCursor: Sendable {
    private let gazetteer: Gazetteer
    private var first: NameAutomaton.State
    /// The states in the layers but the first; most gazetteers have one.
    private var others: [NameAutomaton.State]

    init(_ gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
        first =
            gazetteer.layers.first.map { NameAutomaton.State($0.names) } ?? NameAutomaton.State(NameAutomaton(.empty))
        others = gazetteer.layers.dropFirst().map { NameAutomaton.State($0.names) }
    }

    /// Feeds in one folded byte (see `NameFolding`). False: no name begins like this, and none will.
    public mutating func advance(_ byte: UInt8) -> Bool {
        guard let layer = gazetteer.layers.first else { return false }
        var isAlive = first.advance(byte, in: layer.names)
        for index in others.indices where others[index].advance(byte, in: gazetteer.layers[index + 1].names) {
            isAlive = true
        }
        return isAlive
    }

    /// Feeds in several bytes. False as soon as no name begins like this.
    public mutating func advance(_ bytes: some Sequence<UInt8>) -> Bool {
        for byte in bytes where !advance(byte) { return false }
        return true
    }

    /// Whether what was fed in is a whole name.
    public var isAtName: Bool { first.isFinal || others.contains(where: \.isFinal) }

    /// The places of the name that ends here, the most important first in each gazetteer; empty where none ends here.
    public var postings: [NamePosting] {
        var postings: [NamePosting] = []
        for (number, state) in ([first] + others).enumerated() {
            guard let ordinal = state.ordinal else { continue }
            postings += gazetteer.layers[number].postings.postings(ordinal, layer: number)
        }
        return postings
    }
}

extension Gazetteer {
    /// A cursor at the beginning of all names.
    public func cursor() -> NameCursor { NameCursor(self) }

    /// The places that have exactly this folded key.
    public func postings(foldedKey: some Sequence<UInt8>) -> [NamePosting] {
        var postings: [NamePosting] = []
        for number in layers.indices {
            guard let ordinal = layers[number].names.ordinal(foldedKey) else { continue }
            postings.append(contentsOf: layers[number].postings.postings(ordinal, layer: number))
        }
        return postings
    }

    /// The places that have this name, folded; the most important first.
    public func postings(named name: some StringProtocol) -> [NamePosting] {
        postings(foldedKey: NameFolding.fold(name))
    }

    /// How a place is written: the name to show, the source's name, names in other scripts, and those with a language or a kind. Alternates in
    /// plain Latin letters without a language are only in the dictionary. Inflates a block of the index: some 100 µs.
    public func spellings(of id: PlaceID) -> [Spelling] { layer(id).spellings.spellings(row: Int(id.row)) }
}
