import GeoModel

/// Drops names that are no place of an event whatever the gazetteer knows: months, streets, parts of longer names.
struct PlausiblePlaces {
    let words: WordStream
    let matches: [[PhraseMatch]]
    let times: [[TimeExpression]]

    func kept(_ mentions: [PlaceMention]) -> [PlaceMention] {
        mentions.filter { mention in
            guard mention.name.lowerBound < words.count else { return true }
            let sentence = words.token(mention.name.lowerBound).sentence
            if mention.method == "coordinates" { return !isMonth(mention, sentence) }
            if times[sentence].contains(where: { $0.range.overlaps(mention.name) }) { return false }
            if isTimeWord(mention, sentence) || isStreet(mention, sentence) || isSide(mention, sentence)
                || isInitials(mention)
            {
                return false
            }
            return !isPartOfName(mention, mentions, sentence) && !isStray(mention, mentions)
        }
    }

    /// A small place far from all others of the report, which lie together, is a namesake of one that the gazetteer lacks.
    private func isStray(_ mention: PlaceMention, _ mentions: [PlaceMention]) -> Bool {
        guard mention.level <= .area, mention.place.population < Self.wellKnown, mention.place.geonameID > 0 else {
            return false
        }
        let isOfNamedCountry = mentions.contains {
            $0.level == .country && !$0.place.country.isEmpty && $0.place.country == mention.place.country
        }
        if isOfNamedCountry { return false }
        let others = mentions.filter { $0.level < .region && $0.place != mention.place }
        let away = others.map { Geodesic.distance($0.coordinate, mention.coordinate) }
        guard let nearest = away.min(), nearest > Self.reach else {
            return others.isEmpty && mention.place.population < Self.small && isOutside(mention, mentions)
        }
        return others.contains { other in
            others.contains {
                $0.place != other.place && Geodesic.distance($0.coordinate, other.coordinate) < Self.reach
            }
        } || isOutside(mention, mentions)
    }

    /// Not in any of the countries that the report names, nor near one's middle.
    private func isOutside(_ mention: PlaceMention, _ mentions: [PlaceMention]) -> Bool {
        let countries = mentions.filter { $0.level == .country && !$0.place.country.isEmpty }
        guard !countries.isEmpty else { return false }
        return !countries.contains {
            $0.place.country == mention.place.country
                || Geodesic.distance($0.coordinate, mention.coordinate) < 1_500_000
        }
    }

    private static let wellKnown = 200_000
    private static let small = 5000
    private static let reach = 700_000.0

    /// "AUG 2011" reads like a polar grid reference.
    private func isMonth(_ mention: PlaceMention, _ sentence: Int) -> Bool {
        matches[sentence].contains { $0.kind == .month && $0.head == mention.name.lowerBound }
    }

    /// "NOV", "MON"
    private func isTimeWord(_ mention: PlaceMention, _ sentence: Int) -> Bool {
        matches[sentence].contains { ($0.kind == .month || $0.kind == .weekday) && $0.range == mention.name }
    }

    /// "GoI", the government of India, is no Gôi.
    private func isInitials(_ mention: PlaceMention) -> Bool {
        mention.name.count == 1 && words.token(mention.name.lowerBound).shape == .mixed
            && words.string(mention.name).last?.isUppercase == true
            && words.string(mention.name) != mention.place.name
    }

    /// "Taliban", "Fano", "Grad": the name of a force or a weapon is no village.
    private func isSide(_ mention: PlaceMention, _ sentence: Int) -> Bool {
        mention.place.population < Self.wellKnown
            && matches[sentence].contains {
                $0.range.lowerBound <= mention.name.lowerBound && mention.name.upperBound <= $0.range.upperBound
                    && ($0.kind == .weapon || $0.kind == .actor && ["armed", "state", "police"].contains($0.value))
            }
    }

    /// "Republic Street": a street stands for its town. "Karachi University" is in Karachi.
    private func isStreet(_ mention: PlaceMention, _ sentence: Int) -> Bool {
        let next = mention.name.upperBound
        // "Road" of "North Road"
        if mention.name.count == 1,
            matches[sentence].contains(where: { $0.kind == .street && $0.range == mention.name })
        {
            return true
        }
        guard words.sentences[sentence].contains(next), words.token(next).shape == .capitalized else { return false }
        guard let match = matches[sentence].first(where: { $0.kind == .street && $0.head == next }) else {
            return false
        }
        return match.value == "street" || mention.place.population < 100_000
    }

    /// "Abu" of "Abu Shouk": a capitalised word that no other name holds stands directly beside it.
    private func isPartOfName(_ mention: PlaceMention, _ mentions: [PlaceMention], _ sentence: Int) -> Bool {
        let range = words.sentences[sentence]
        guard words.token(mention.name.lowerBound).shape != .upper else { return false }
        return isForeign(mention.name.upperBound, mentions, sentence, range)
            || isForeign(mention.name.lowerBound - 1, mentions, sentence, range)
    }

    private func isForeign(_ index: Int, _ mentions: [PlaceMention], _ sentence: Int, _ range: Range<Int>) -> Bool {
        guard range.contains(index), index > range.lowerBound, words.token(index).kind == .word else { return false }
        guard words.token(index).shape == .capitalized || words.token(index).shape == .mixed else { return false }
        if let other = mentions.first(where: { $0.name.contains(index) }) {
            return other.level <= .area && other.place.population < Self.wellKnown
        }
        return !matches[sentence].contains { match in
            match.range.contains(index)
                && [
                    PhraseKind.areaword, .direction, .road, .title, .source, .actor, .month, .weekday, .trigger, .weak,
                    .near,
                ].contains(match.kind)
        }
    }
}
