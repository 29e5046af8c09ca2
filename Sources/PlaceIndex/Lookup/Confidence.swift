/// How likely an answer is what was asked for, rather than the nearest thing to a word that is no place.
///
/// The score of an answer tells places apart; it cannot tell a village from a surname that some village shares. What can: how much of the name the
/// query has, whether it is the name by which the place goes, how it is written, how well known the place is and how many others have the name.
struct Confidence {
    let gazetteer: Gazetteer
    let query: String
    private let key: [UInt8]
    private let isLowercase: Bool
    private let measure = NameSimilarity()

    init(_ gazetteer: Gazetteer, query: String) {
        self.gazetteer = gazetteer
        self.query = query
        // Cutting counts characters, which is slow.
        key = query.utf8.count <= 200 ? NameFolding.fold(query) : NameFolding.fold(query.prefix(200))
        isLowercase =
            query.utf8.contains { (0x61...0x7A).contains($0) }
            && query.unicodeScalars.allSatisfy { $0.value < 0x80 && !(0x41...0x5A).contains($0.value) }
    }

    /// Confidences for answers in their order; none is more than that of the answer before it.
    func rate(_ ranked: [FoundPlace]) -> [FoundPlace] {
        guard let first = ranked.first else { return [] }
        // Others that fit as well take from each other; the first keeps more of it.
        let rivals = ranked.dropFirst().count { $0.score > 0.93 * first.score && isElsewhere($0, first) }
        var ceiling = 1.0
        return ranked.map { found in
            var found = found
            let own = quality(found) * (1 - 0.07 * Double(min(rivals, 5)))
            let share = first.score > 0 ? found.score / first.score : 0
            ceiling = min(ceiling, own * share)
            found.confidence = ceiling
            return found
        }
    }

    private func isElsewhere(_ left: FoundPlace, _ right: FoundPlace) -> Bool {
        if left.place.layer == right.place.layer { return !gazetteer.isSameArea(left.place, right.place) }
        return gazetteer.country(of: left.place) != gazetteer.country(of: right.place)
            || gazetteer.admin1Code(of: left.place) != gazetteer.admin1Code(of: right.place)
    }

    private func quality(_ found: FoundPlace) -> Double {
        let importance = gazetteer.importance(of: found.place)
        // Half of an unknown place's worth comes from its name alone.
        let prior = 0.45 + 0.55 * importance.squareRoot()
        let closeness = found.similarity * found.similarity
        return min(1, prior * closeness * closeness * nameShare(found) * form(found, importance) * context(found))
    }

    /// What the query's way of writing is worth: names have capitals, and a few letters may be anything.
    private func form(_ found: FoundPlace, _ importance: Double) -> Double {
        if found.isAbbreviation {
            return isLowercase || query != query.uppercased()
                ? 0.4 : gazetteer.featureClass(of: found.place) == .administrative ? 1 : 0.55
        }
        var worth = isLowercase ? 0.45 + 0.5 * importance : 1
        if found.match >= .sound { worth *= 0.9 }
        let letters = key.count { $0 & 0xC0 != 0x80 }
        if letters <= 4, found.match >= .sound { worth *= 0.6 }
        return worth
    }

    /// How much of the place's name is asked for, and whether it is the name by which the place goes.
    private func nameShare(_ found: FoundPlace) -> Double {
        if found.match == .exact { return 1 }
        let matched = Array(found.matchedName.utf8)
        let shown = NameFolding.fold(gazetteer.name(of: found.place))
        if matched == shown { return 1 }
        let bare = NameParts.withoutArticle(shown[...]).map(Array.init) ?? shown
        if matched == bare { return 1 }
        if found.isShortened { return shortened(found) }
        guard let latin = Romanisation.latin(matched), matched.allSatisfy({ $0 < 0x80 }) else { return 1 }
        if measure.similarity(latin, bare) >= 0.6 { return 0.97 }
        // Another name altogether: known of well-known places, and of those that were renamed.
        return gazetteer.importance(of: found.place) > 0.6 ? 0.9 : latin.count > 7 ? 0.8 : 0.65
    }

    /// The distinguishing word alone: usual for a river or a governorate, not for a lake or an air base.
    private func shortened(_ found: FoundPlace) -> Double {
        switch gazetteer.featureClass(of: found.place) {
        case .administrative, .area: 0.95
        case .populated: 0.85
        case .hydrographic where gazetteer.featureCode(of: found.place).hasPrefix("STM"): 0.85
        default: 0.55
        }
    }

    /// A place outside the country asked for is no answer to be sure of.
    private func context(_ found: FoundPlace) -> Double { found.isInContext ? 1 : 0.45 }
}
