extension Gazetteer {
    /// The place of a country whose name sounds most like a name in running text; nil where none does.
    ///
    /// Some microseconds, where `find` also weighs edits over all names: for text, whose words mostly mean no place at all.
    /// - Parameters:
    ///   - country: ISO 3166-1 alpha-2.
    ///   - leastSimilarity: 0…1; places whose name is less alike are left out.
    public func placeSounding(like name: String, in country: String, leastSimilarity: Double) -> FoundPlace? {
        guard let latin = Romanisation.latin(NameFolding.fold(name)) else { return nil }
        let bare = NameParts.withoutArticle(latin[...]) ?? latin[...]
        let ranking = Ranking(self, FindOptions(country: country))
        let measure = NameSimilarity()
        let sounds = SoundUnits(bare)
        let number = PlaceTable.countryNumber(country)
        var best: FoundPlace?
        for (layer, ordinal) in soundMatches(latin) {
            let postings = layers[layer].postings.postings(ordinal, layer: layer).lazy.filter {
                self.countryNumber(of: $0.place) == number
            }
            guard postings.contains(where: { _ in true }) else { continue }
            let key = layers[layer].names.key(ordinal)
            let core = NameParts.withoutArticle(key[...]) ?? key[...]
            let alike = measure.similarity(sounds, core, least: leastSimilarity)
            for posting in postings {
                let similarity = alike * Ranking.weight(of: posting.kind)
                guard similarity >= leastSimilarity else { continue }
                let score = ranking.score(posting.place, similarity: similarity)
                if let best, (best.score, posting.place) >= (score, best.place) { continue }
                best = FoundPlace(
                    place: posting.place, match: .sound, matchedName: String(decoding: key, as: UTF8.self),
                    similarity: similarity, score: score)
            }
        }
        return best
    }
}
