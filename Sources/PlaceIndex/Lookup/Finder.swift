import GeoModel

/// One look-up: collects candidates level by level, from the surest match to the least, and ranks them.
struct Finder {
    let gazetteer: Gazetteer
    let options: FindOptions
    private var ranking: Ranking
    private var candidates = FoundPlaces()
    /// The query as it was written, for the exact match.
    private var written = ""

    init(_ gazetteer: Gazetteer, _ options: FindOptions) {
        self.gazetteer = gazetteer
        self.options = options
        ranking = Ranking(gazetteer, options)
    }

    /// A name that never has an article is another name.
    private static let needlessArticle = 0.95

    /// How much of the likeness of two names that sound alike is that of their letters.
    private static let letterShare = 0.15

    /// Names longer than this are cut: no place has one.
    private static let longestQuery = 400

    mutating func look(for query: String) {
        written = query
        let cut =
            query.utf8.count > Self.longestQuery ? String(query.unicodeScalars.prefix(Self.longestQuery / 4)) : query
        let key = NameFolding.fold(cut)
        guard !key.isEmpty else { return }
        lookUpWhole(key[...])
        if !isSettled { lookUpQualified(cut) }
        if !isSettled { lookUpReordered(key, cut) }
        let parts = [(rest: key[...], classes: [UInt8]())] + NameParts.stripped(key[...])
        for part in parts.dropFirst() { lookUp(part.rest, .generic, similarity: 0.98, classes: part.classes) }
        if !isSettled {
            for part in parts { lookUpSound(Array(part.rest), classes: part.classes) }
        }
        if !isSettled {
            for part in parts { lookUpFuzzy(Array(part.rest), classes: part.classes) }
        }
    }

    /// Whether a sure match in the context asked for was found, so that guesses are not needed. A bare name that an area has may
    /// still mean the town of that name in another spelling.
    private var isSettled: Bool {
        candidates.all.contains {
            $0.similarity >= Ranking.sureSimilarity && ranking.isInContext($0.place)
                && !gazetteer.isAdmin1($0.place)
        }
    }

    func results() -> [FoundPlace] {
        let sorted = preferringTowns().sorted {
            ($1.score, $0.match.rawValue, $0.place.layer, $0.place.row)
                < ($0.score, $1.match.rawValue, $1.place.layer, $1.place.row)
        }
        // Confidence depends on the rivals, also on those beyond the limit.
        var best = Array(withoutRepeats(sorted).prefix(max(options.limit, 6)))
        for index in best.indices { best[index].isInContext = ranking.isInContext(best[index].place) }
        let rated = Confidence(gazetteer, query: written).rate(best)
        return Array(rated.prefix(max(0, options.limit)))
    }

    /// What several gazetteers hold is answered once, out of the first of them.
    private func withoutRepeats(_ ranked: [FoundPlace]) -> [FoundPlace] {
        guard gazetteer.layers.count > 1 else { return ranked }
        var layers: [Int: UInt8] = [:]
        for found in ranked {
            let id = gazetteer.geonameID(of: found.place)
            layers[id] = min(layers[id] ?? .max, found.place.layer)
        }
        return ranked.filter { layers[gazetteer.geonameID(of: $0.place)] == $0.place.layer }
    }

    /// A bare name that is both a town and the area round it means the town.
    private func preferringTowns() -> [FoundPlace] {
        var found = candidates.all
        let areas = found.filter { gazetteer.isAdmin1($0.place) && $0.match != .generic }
        guard !areas.isEmpty else { return found }
        for index in found.indices where gazetteer.featureClass(of: found[index].place) == .populated {
            guard found[index].similarity >= Ranking.townSimilarity,
                let home = gazetteer.admin1Place(of: found[index].place),
                let area = areas.first(where: { $0.place == home }), area.score > found[index].score
            else { continue }
            found[index].score = min(1, area.score + 0.001)
        }
        return found
    }

    // MARK: levels

    private mutating func lookUpWhole(_ key: ArraySlice<UInt8>) {
        lookUp(key, .folded, similarity: 1)
        if let bare = NameParts.withoutArticle(key) { lookUp(bare, .article, similarity: 0.98, hasArticle: true) }
        if !isSettled {
            for match in SpacingWalk.matches(key, gazetteer) { lookUp(match[...], .folded, similarity: 0.99) }
        }
    }

    /// "Douma, Syria", "Paris, Texas": what follows the comma narrows the search.
    private mutating func lookUpQualified(_ query: String) {
        guard let comma = query.lastIndex(of: ",") else { return }
        let area = gazetteer.postings(named: query[query.index(after: comma)...]).first {
            gazetteer.featureClass(of: $0.place) == .administrative && $0.kind != .adjective
        }
        guard let area, case let name = query[..<comma], !name.isEmpty else { return }
        ranking.narrow(to: area.place)
        lookUpWhole(NameFolding.fold(name)[...])
    }

    /// "Bab, Al" and words in another order.
    private mutating func lookUpReordered(_ key: [UInt8], _ query: String) {
        let words = key.split(separator: 0x20)
        guard (2...4).contains(words.count) else { return }
        for shift in 1..<words.count {
            let turned = Array((words[shift...] + words[..<shift]).joined(separator: [0x20]))
            lookUp(turned[...], .wordOrder, similarity: 0.95)
        }
    }

    private mutating func lookUp(
        _ key: ArraySlice<UInt8>, _ match: MatchKind, similarity: Double, classes: [UInt8] = [],
        hasArticle: Bool = false
    ) {
        var name: String?
        for number in gazetteer.layers.indices {
            guard let ordinal = gazetteer.layers[number].names.ordinal(key) else { continue }
            let matched = name ?? String(decoding: key, as: UTF8.self)
            name = matched
            for posting in gazetteer.layers[number].postings.postings(ordinal, layer: number) {
                let loss = hasArticle && posting.kind != .shortened ? Self.needlessArticle : 1
                consider(posting, match, matched, similarity: similarity * loss, classes: classes)
            }
        }
    }

    private mutating func lookUpSound(_ key: [UInt8], classes: [UInt8]) {
        guard let latin = Romanisation.latin(key) else { return }
        var measure = NameSimilarity()
        measure.vowelsAreFree = Romanisation.isAbjad(key)
        let bare = NameParts.withoutArticle(latin[...]) ?? latin[...]
        let loss = bare.count < latin.count ? Self.needlessArticle : 1
        let sounds = SoundUnits(bare)
        let least = (Ranking.leastSimilarity - Self.letterShare) / (1 - Self.letterShare)
        for (layer, ordinal) in gazetteer.soundMatches(latin) {
            let candidate = gazetteer.layers[layer].names.key(ordinal)
            let core = NameParts.withoutArticle(candidate[...]) ?? candidate[...]
            var similarity = measure.similarity(sounds, core, least: least)
            guard similarity >= least else { continue }
            similarity = (1 - Self.letterShare) * similarity + Self.letterShare * LetterDistance.similarity(bare, core)
            if core.count == candidate.count { similarity *= loss }
            guard similarity >= Ranking.leastSimilarity else { continue }
            consider(layer, ordinal, .sound, candidate, similarity: similarity * 0.98, classes: classes)
        }
    }

    private mutating func lookUpFuzzy(_ key: [UInt8], classes: [UInt8]) {
        let bare = NameParts.withoutArticle(key[...]).map(Array.init) ?? key
        let letters = bare.count { $0 & 0xC0 != 0x80 }
        for (number, layer) in gazetteer.layers.enumerated() {
            for match in FuzzyWalk.matches(bare, in: layer.names, limit: FuzzyWalk.edits(length: letters))
            where match.edits > 0 {
                let similarity = 1 - Double(match.edits) * 0.9 / Double(max(letters, 4))
                consider(
                    number, match.ordinal, .fuzzy, layer.names.key(match.ordinal), similarity: min(0.96, similarity),
                    classes: classes)
            }
        }
    }

    // MARK: candidates

    private mutating func consider(
        _ layer: Int, _ ordinal: Int, _ match: MatchKind, _ key: [UInt8], similarity: Double, classes: [UInt8]
    ) {
        let name = String(decoding: key, as: UTF8.self)
        for posting in gazetteer.layers[layer].postings.postings(ordinal, layer: layer) {
            consider(posting, match, name, similarity: similarity, classes: classes)
        }
    }

    private mutating func consider(
        _ posting: NamePosting, _ match: MatchKind, _ name: String, similarity: Double, classes: [UInt8]
    ) {
        let place = posting.place
        var similarity = similarity * Ranking.weight(of: posting.kind)
        if !classes.isEmpty, !classes.contains(gazetteer.featureClass(of: place).rawValue) { similarity *= 0.8 }
        let score = ranking.score(place, similarity: similarity)
        let known = candidates.offset(of: place)
        if let known, candidates[known].score >= score { return }
        var match = posting.kind == .shortened ? max(match, .article) : match
        if match == .folded, posting.kind == .main, written == gazetteer.name(of: place) { match = .exact }
        var found = FoundPlace(
            place: place, match: match, matchedName: name, similarity: similarity, score: score)
        found.isAbbreviation = posting.kind == .abbreviation
        found.isShortened = posting.kind == .shortened
        if let known { candidates[known] = found } else { candidates.append(found) }
    }
}
