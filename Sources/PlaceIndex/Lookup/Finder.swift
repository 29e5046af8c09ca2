import GeoModel

/// One look-up: collects candidates level by level and ranks them.
struct Finder {
    private let gazetteer: Gazetteer
    private let options: FindOptions
    private var candidates: [PlaceID: FoundPlace] = [:]

    init(_ gazetteer: Gazetteer, _ options: FindOptions) {
        self.gazetteer = gazetteer
        self.options = options
    }

    mutating func look(for query: String) {
        let key = NameFolding.fold(query)
        guard !key.isEmpty else { return }
        add(key[...], .folded, similarity: 1)
        if let bare = NameParts.withoutArticle(key[...]) { add(bare, .article, similarity: 0.97) }
    }

    /// Adds the places that have exactly this key.
    private mutating func add(_ key: ArraySlice<UInt8>, _ match: MatchKind, similarity: Double) {
        for posting in gazetteer.postings(foldedKey: key) {
            let shortened = posting.kind == .shortened
            consider(
                posting.place, shortened ? max(match, .article) : match, key,
                similarity: similarity * Self.weight(of: posting.kind))
        }
    }

    private static func weight(of kind: NameKind) -> Double {
        switch kind {
        case .main: 1
        case .alternate: 0.98
        case .abbreviation: 0.95
        case .former: 0.95
        case .shortened: 0.95
        case .adjective: 0.5
        case .romanised: 0.5
        }
    }

    private mutating func consider(_ place: PlaceID, _ match: MatchKind, _ key: ArraySlice<UInt8>, similarity: Double) {
        let score = similarity * 0.7 + gazetteer.importance(of: place) * 0.3
        if let known = candidates[place], known.score >= score { return }
        candidates[place] = FoundPlace(
            place: place, match: match, matchedName: String(decoding: key, as: UTF8.self), similarity: similarity,
            score: score)
    }

    func results() -> [FoundPlace] {
        candidates.values
            .filter { options.country == nil || gazetteer.country(of: $0.place) == options.country }
            .sorted { ($1.score, $0.place) < ($0.score, $1.place) }
            .prefix(options.limit).map { $0 }
    }
}
