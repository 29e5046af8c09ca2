import PlaceIndex

/// What a text calls a name beside it.
enum NamedKind: UInt8, CaseIterable { case bare, area, town }

/// Tells what a toponym does in its sentence.
struct RoleReader {
    let text: ReportText
    let classes: [WordClasses]
    private let neighbours: NeighbourReader

    init(text: ReportText, classes: [WordClasses]) {
        self.text = text
        self.classes = classes
        neighbours = NeighbourReader(text: text, classes: classes)
    }

    func role(of match: NameMatch, as place: PlaceCandidate?) -> ToponymRole {
        if place?.nameKind == .adjective { return .demonym }
        let first = match.tokens.lowerBound
        let next = match.tokens.upperBound
        if isInOrganisation(first, next) { return .organisation }
        if let place, place.nameKind == .abbreviation, isAttribute(first, next, place) { return .demonym }
        if isMetonym(first, next, place) { return .metonym }
        return isAffiliation(first) ? .affiliation : .literal
    }

    /// What the words beside a name say that it is: "Idlib province", "the state of Puebla"; "the city of Puebla".
    func namedKind(of match: NameMatch) -> NamedKind {
        let next = match.tokens.upperBound
        let first = match.tokens.lowerBound
        let sentence = text.tokens[first].sentence
        if next < text.tokens.count, text.tokens[next].sentence == sentence, classes[next].contains(.administrative) {
            return .area
        }
        guard first >= 2, text.token(first - 1, is: "of"), text.tokens[first - 2].sentence == sentence else {
            return .bare
        }
        if classes[first - 2].contains(.administrative) { return .area }
        return classes[first - 2].contains(.settlement) ? .town : .bare
    }

    /// "Washington Institute", "Brookings Doha Center", "University of Kansas".
    private func isInOrganisation(_ first: Int, _ next: Int) -> Bool {
        var right = next
        while right < text.tokens.count, right - next < 5, isCapitalWord(right, origin: first) {
            if isCore(right), !classes[right].isDisjoint(with: .organisation) { return true }
            right += 1
        }
        guard first >= 2, text.token(first - 1, is: "of"), text.tokens[first - 2].isCapitalized else { return false }
        return classes[first - 2].contains(.organisationOf)
    }

    /// A word such as "City" or "County" continues the place's name and makes no organisation.
    private func isCore(_ index: Int) -> Bool {
        classes[index].isDisjoint(with: [.administrative, .settlement, .natural, .month, .weekday])
    }

    private func isCapitalWord(_ index: Int, origin: Int) -> Bool {
        let token = text.tokens[index]
        return token.kind == .word && token.isCapitalized && token.sentence == text.tokens[origin].sentence
    }

    /// "U.S. forces": a country's initials directly before a noun, without the article that they have as a noun themselves.
    private func isAttribute(_ first: Int, _ next: Int, _ place: PlaceCandidate) -> Bool {
        guard place.standing == .country, next < text.tokens.count, text.tokens[next].shape == .lower,
            text.tokens[next].sentence == text.tokens[first].sentence, text.tokens[next].kind == .word,
            classes[next].isDisjoint(with: [.speech, .conjunction, .preposition, .locative, .article])
        else { return false }
        return first == 0 || !text.token(first - 1, is: "the")
    }

    /// A country or a city that acts: "Moscow said", "ties to Tehran", "Washington and its allies", "Geneva talks".
    private func isMetonym(_ first: Int, _ next: Int, _ place: PlaceCandidate?) -> Bool {
        guard let place, place.standing == .country || place.standing.isTown else { return false }
        let sentence = text.tokens[first].sentence
        func isIn(_ index: Int) -> Bool {
            text.tokens.indices.contains(index) && text.tokens[index].sentence == sentence
        }
        if isIn(next), text.tokens[next].shape == .lower, classes[next].contains(.speech) { return true }
        if isIn(next), !classes[next].isDisjoint(with: .metonymAfter), text.tokens[next].shape == .lower { return true }
        if isIn(next + 1), text.token(next, is: "and"), text.token(next + 1, is: "its") { return true }
        guard isIn(first - 1), !classes[first - 1].isDisjoint(with: [.preposition, .locative]) else { return false }
        return (1...3).contains { isIn(first - 1 - $0) && classes[first - 1 - $0].contains(.metonymBefore) }
    }

    /// "a think tank in Istanbul", "a scholar at the University of Chicago in …", "based in Geneva".
    private func isAffiliation(_ first: Int) -> Bool {
        guard first >= 2, text.token(first - 1, is: "in") || text.token(first - 1, is: "at") else { return false }
        let sentence = text.tokens[first].sentence
        for index in stride(from: first - 2, through: max(0, first - 4), by: -1) {
            let token = text.tokens[index]
            guard token.sentence == sentence, token.kind == .word else { return false }
            if classes[index].contains(.seat) { return true }
        }
        return false
    }
}
