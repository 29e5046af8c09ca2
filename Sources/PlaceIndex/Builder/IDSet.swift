/// A set of place ids: bits in pages, since ids stand close together (an eighth of a byte each, where a hashed set takes some twenty).
struct IDSet {
    private static let wordsPerPage = 1 << 9
    private var pages: [Int: [UInt64]] = [:]

    mutating func insert(_ id: Int) {
        let word = id >> 6
        pages[word >> 9, default: [UInt64](repeating: 0, count: Self.wordsPerPage)][word & 511] |= 1 << UInt64(id & 63)
    }

    func contains(_ id: Int) -> Bool {
        let word = id >> 6
        return pages[word >> 9].map { $0[word & 511] & 1 << UInt64(id & 63) != 0 } ?? false
    }
}
