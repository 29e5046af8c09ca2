import GeoModel

/// Reads the words around a place name that move the point or blur it: "12 km south-west of", "between … and …",
/// "near".
struct RelativePlaceReader {
    let words: WordStream
    let range: Range<Int>
    let matches: [PhraseMatch]

    func moved(_ mentions: [PlaceMention]) -> [PlaceMention] {
        var result: [PlaceMention] = []
        var index = 0
        while index < mentions.count {
            let next = index + 1 < mentions.count ? mentions[index + 1] : nil
            if let next, words.describes(mentions[index].range, next.range) {
                index += 1
                continue
            }
            if let next, let road = between(mentions[index], next) {
                result.append(road)
                index += 2
                continue
            }
            if let next, let offset = offset(next), isExplained(mentions[index], by: offset) {
                // Where the two contradict, the name means another place, which no list holds.
                let isNamesake = Geodesic.distance(mentions[index].coordinate, offset.coordinate) > 60_000
                result.append(isNamesake ? offset : near(mentions[index]) ?? widened(mentions[index]))
                index += 2
                continue
            }
            result.append(offset(mentions[index]) ?? near(mentions[index]) ?? widened(mentions[index]))
            index += 1
        }
        return result
    }

    /// "Sake, 25 km west of Goma": the offset only tells where the place named before it lies.
    private func isExplained(_ mention: PlaceMention, by offset: PlaceMention) -> Bool {
        guard mention.level <= .area, self.offset(mention) == nil else { return false }
        var start = offset.range.lowerBound
        while ["about", "some", "around", "roughly", "nearly", "almost", "just"].contains(word(start - 1)) {
            start -= 1
        }
        let gap = start - mention.range.upperBound
        let first = word(mention.range.upperBound)
        // "Katerynivka (government-controlled, 64km west of Luhansk)"
        return gap == 1 && first == "," || (1...5).contains(gap) && first == "("
    }

    private func word(_ index: Int) -> String { range.contains(index) ? words.string(index).lowercased() : "" }
    private func match(_ kind: PhraseKind, endingAt end: Int) -> PhraseMatch? {
        matches.first { $0.kind == kind && $0.range.upperBound == end }
    }
    private func match(_ kind: PhraseKind, at index: Int) -> PhraseMatch? {
        matches.first { $0.kind == kind && $0.head == index }
    }

    /// "15 km north of Raqqa", "north of Raqqa", "12 nm off Aden"
    private func offset(_ mention: PlaceMention) -> PlaceMention? {
        guard mention.level < .country else { return nil }
        var at = mention.range.lowerBound
        if word(at - 1) == "the" { at -= 1 }
        let isOf = ["of", "from"].contains(word(at - 1))
        guard isOf else { return nil }
        at -= 1
        guard let direction = match(.direction, endingAt: at), let bearing = Double(direction.value) else {
            return distanceAlone(mention, before: at)
        }
        at = direction.head
        while ["the", "to", "due"].contains(word(at - 1)) { at -= 1 }
        let distance = distance(endingAt: at)
        let start = distance?.start ?? direction.head
        let metres = distance?.metres ?? Self.nearby
        var moved = mention
        moved.range = start..<mention.range.upperBound
        moved.coordinate = Geodesic.destination(
            from: mention.coordinate, bearing: bearing, distance: min(metres, 2_000_000))
        moved.method = distance == nil ? "direction" : "offset"
        moved.uncertainty = distance == nil ? 20_000 : min(max(metres / 2, 3000), 20_000)
        moved.precision = 2
        moved.level = max(mention.level, .area)
        return moved
    }

    /// Where only a direction is given.
    private static let nearby = 8000.0

    private func distanceAlone(_ mention: PlaceMention, before end: Int) -> PlaceMention? {
        guard let distance = distance(endingAt: end) else { return nil }
        var moved = mention
        moved.range = distance.start..<mention.range.upperBound
        moved.method = "near"
        moved.precision = 2
        moved.uncertainty = max(mention.uncertainty, distance.metres)
        return moved
    }

    private func distance(endingAt end: Int) -> (metres: Double, start: Int)? {
        guard let unit = match(.lengthunit, endingAt: end), let metres = Double(unit.value) else { return nil }
        let at = unit.head - 1
        guard range.contains(at) else { return nil }
        if words.token(at).kind == .number, let value = Double(words.string(at).replacing(",", with: "")) {
            return (value * metres, at)
        }
        guard let number = match(.number, endingAt: unit.head), let value = Double(number.value) else { return nil }
        return (value * metres, number.head)
    }

    /// "the road between Homs and Palmyra", "from Homs to Palmyra" with a road, "the Homs-Palmyra highway"
    private func between(_ first: PlaceMention, _ second: PlaceMention) -> PlaceMention? {
        guard first.level <= .area, second.level <= .area, second.range.lowerBound > first.range.upperBound - 1 else {
            return nil
        }
        let gap = first.range.upperBound..<second.range.lowerBound
        let isRoadBehind = (second.range.upperBound..<second.range.upperBound + 2).contains {
            match(.road, at: $0) != nil
        }
        let before = word(first.range.lowerBound - 1)
        let joiner = gap.count == 1 ? word(gap.lowerBound) : ""
        let isBetween = before == "between" && joiner == "and"
        let isHyphenated = isRoadBehind && (gap.isEmpty || ["-", "–", "to", "and"].contains(joiner))
        let isRoadTo =
            ["to", "and", "with", "towards"].contains(joiner)
            && ["from", "between", "linking", "connecting"].contains(before)
            && roadBefore(first.range.lowerBound - 1) != nil
        guard isBetween || isHyphenated || isRoadTo else { return nil }
        let length = Geodesic.distance(first.coordinate, second.coordinate)
        guard length < 1_000_000 else { return nil }
        var road = first
        let start =
            isBetween || isRoadTo
            ? roadBefore(first.range.lowerBound - 1) ?? first.range.lowerBound - 1 : first.range.lowerBound
        road.range = start..<second.range.upperBound + (isHyphenated ? 1 : 0)
        road.name = first.name.lowerBound..<second.name.upperBound
        road.coordinate = Geodesic.destination(
            from: first.coordinate, bearing: Geodesic.bearing(first.coordinate, second.coordinate), distance: length / 2
        )
        road.extent = .lineString([first.coordinate, second.coordinate])
        road.method = "between"
        road.uncertainty = max(length * 0.4, 10_000)
        road.precision = 2
        road.level = .area
        return road
    }

    /// The start of "the road" before `index`.
    private func roadBefore(_ index: Int) -> Int? {
        for end in stride(from: index, to: max(index - 3, range.lowerBound), by: -1) {
            if let road = match(.road, endingAt: end) {
                return word(road.head - 1) == "the" ? road.head - 1 : road.head
            }
        }
        return nil
    }

    private func near(_ mention: PlaceMention) -> PlaceMention? {
        guard mention.level == .point || mention.method == "coordinates" else { return nil }
        let inside = mention.range.lowerBound
        for back in 0...3 {
            guard let near = match(.near, endingAt: inside - back) else { continue }
            if mention.method == "coordinates" { return nil }
            // "outside a mosque in El-Arish" is in El-Arish.
            let between = (near.range.upperBound..<inside).map(word)
            if between.contains(where: { $0 != "of" && PlaceChooser.prepositions.contains($0) }) { return nil }
            var blurred = mention
            blurred.method = "near"
            blurred.precision = 2
            blurred.uncertainty = max(mention.uncertainty, 15_000)
            return blurred
        }
        return nil
    }

    /// "Kunduz province", "Homs district": wider than the town of the name.
    private func widened(_ mention: PlaceMention) -> PlaceMention {
        var wide = mention
        guard mention.level == .point, let kind = match(.areaword, at: mention.range.upperBound) else {
            return mention
        }
        wide.range = mention.range.lowerBound..<kind.range.upperBound
        wide.level = kind.value == "region" ? .region : .area
        wide.precision = kind.value == "region" ? 3 : 2
        wide.uncertainty = kind.value == "region" ? 60_000 : 25_000
        return wide
    }
}
