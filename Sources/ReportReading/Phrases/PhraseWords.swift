/// The items of a phrase that are its own words, without those in its gaps: a first item and a bit for each behind it.
struct PhraseWords: Hashable, Sendable {
    private(set) var first: Int
    private var bits: UInt64 = 1

    init(_ first: Int) { self.first = first }

    /// How far a phrase can reach.
    static let reach = 64

    var count: Int { bits.nonzeroBitCount }
    var last: Int { first + Self.reach - 1 - bits.leadingZeroBitCount }

    func contains(_ item: Int) -> Bool {
        (0..<Self.reach).contains(item - first) && bits & 1 << UInt64(item - first) != 0
    }

    /// With one more item; nil beyond the reach.
    func adding(_ item: Int) -> PhraseWords? {
        guard (0..<Self.reach).contains(item - first) else { return nil }
        var words = self
        words.bits |= 1 << UInt64(item - first)
        return words
    }

    func isSubset(of other: PhraseWords) -> Bool { intersection(other) == count }

    func overlaps(_ other: PhraseWords) -> Bool { intersection(other) > 0 }

    private func intersection(_ other: PhraseWords) -> Int {
        let offset = other.first - first
        guard abs(offset) < Self.reach else { return 0 }
        let shifted = offset >= 0 ? other.bits << UInt64(offset) : other.bits >> UInt64(-offset)
        return (bits & shifted).nonzeroBitCount
    }
}
