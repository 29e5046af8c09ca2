import GeoModel
import PlaceIndex

/// Makes the places of each sentence: names with their words for distance and direction, and coordinates.
struct PlaceMentions {
    let words: WordStream
    let matches: [[PhraseMatch]]
    let times: [[TimeExpression]]

    func mentions(
        of places: [NamedPlace]
    ) -> [[PlaceMention]] {
        var bySentence: [[PlaceMention]] = Array(repeating: [], count: words.sentences.count)
        let coordinates = coordinates()
        let plausible = PlausiblePlaces(words: words, matches: matches, times: times)
        for item in plausible.kept(coordinates + places.map(named)) {
            guard item.range.lowerBound < words.count else { continue }
            bySentence[words.token(item.range.lowerBound).sentence].append(item)
        }
        return bySentence.indices.map { index in
            let sorted = bySentence[index].sorted { $0.range.lowerBound < $1.range.lowerBound }
            return RelativePlaceReader(words: words, range: words.sentences[index], matches: matches[index])
                .moved(withoutOverlaps(sorted)).sorted { $0.range.lowerBound < $1.range.lowerBound }
        }
    }

    /// A coordinate wins over a name in the same words.
    private func withoutOverlaps(_ sorted: [PlaceMention]) -> [PlaceMention] {
        sorted.filter { mention in
            mention.method == "coordinates"
                || !sorted.contains { $0.method == "coordinates" && $0.range.overlaps(mention.range) }
        }
    }

    private func items(_ bytes: Range<Int>) -> Range<Int> {
        let first = words.item(atByte: bytes.lowerBound)
        return first..<max(words.item(atByte: bytes.upperBound), first + 1)
    }

    private func named(_ item: NamedPlace)
        -> PlaceMention
    {
        let range = items(item.bytes)
        let (precision, uncertainty): (Int, Double) =
            switch item.level {
            case .point: (1, item.place.population > 500_000 ? 15_000 : 5000)
            case .area: (2, 25_000)
            case .region: (3, 80_000)
            case .country: (3, 500_000)
            }
        return PlaceMention(
            range: range, name: range, place: item.place, level: item.level, coordinate: item.place.coordinate,
            method: item.level == .point ? "named-place" : "area-centre", uncertainty: uncertainty,
            precision: precision,
            score: item.score, rivals: item.rivals)
    }

    private func coordinates() -> [PlaceMention] {
        CoordinateNotation.scan(words.text.bytes).compactMap { result in
            guard case .success(let finding) = result else { return nil }
            let range = items(finding.range)
            let place = Place(
                geonameID: 0, name: words.text.string(finding.range), sourceName: "", coordinate: finding.coordinate,
                featureClass: .spot, featureCode: "", country: "", admin1: "", population: 0)
            return PlaceMention(
                range: range, name: range, place: place, level: .point, coordinate: finding.coordinate,
                method: "coordinates",
                uncertainty: max(finding.uncertaintyMetres, 50), precision: 1, score: 1)
        }
    }
}
