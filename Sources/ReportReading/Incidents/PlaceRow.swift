import GeoModel

/// Places told in one row: "in Saraqib, Binnish and Maarat al-Numan".
struct PlaceRow {
    let words: WordStream
    let sentence: SentenceReading

    /// The other places of the row that `mention` belongs to; places that hold one another are no row.
    func others(with mention: PlaceMention) -> [PlaceMention] {
        guard let at = sentence.places.firstIndex(of: mention) else { return [] }
        var row: [PlaceMention] = []
        var hasConjunction = false
        var current = mention
        for next in sentence.places[(at + 1)...] {
            // "15 km north of X" may begin inside the place before it.
            guard current.range.upperBound <= next.range.lowerBound else { break }
            let gap = current.range.upperBound..<next.range.lowerBound
            guard let kind = joins(gap), next.level == mention.level, next.place != current.place else { break }
            hasConjunction = hasConjunction || kind == "and"
            row.append(next)
            current = next
        }
        return hasConjunction ? row : []
    }

    private func joins(_ gap: Range<Int>) -> String? {
        guard gap.count <= 4 else { return nil }
        var kind: String?
        for index in gap {
            switch words.string(index).lowercased() {
            case ",": kind = kind ?? ","
            case "and", "&": kind = "and"
            case "in", "near", "at", "the", "on", "also", "nearby", "of", "town", "village", "towns", "villages":
                continue
            default: return nil
            }
        }
        return kind
    }
}

/// Whether one place lies in the other, as the words of a report use to tell: "Oicha, Beni territory".
enum Containment {
    static func holds(_ a: PlaceMention, _ b: PlaceMention) -> Bool {
        let (inner, outer) = a.level <= b.level ? (a, b) : (b, a)
        if inner.level == outer.level {
            return Geodesic.distance(inner.coordinate, outer.coordinate) < 12_000
        }
        guard outer.level >= .area else { return false }
        if outer.level == .country { return inner.place.country == outer.place.country }
        if outer.place.featureCode == "ADM1", !outer.place.admin1.isEmpty {
            return inner.place.country == outer.place.country && inner.place.admin1 == outer.place.admin1
        }
        let reach = outer.level == .area ? outer.uncertainty : max(outer.uncertainty * 2, 80_000)
        return Geodesic.distance(inner.coordinate, outer.coordinate) < reach
    }
}
