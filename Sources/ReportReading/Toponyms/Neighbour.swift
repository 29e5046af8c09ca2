/// What stands beside a mention, as far as it tells what the mention is.
enum Neighbour: UInt8, CaseIterable {
    case edge, lower, locative, of, by, preposition, article, conjunction, comma, stop, opening, closing, quote, dash,
        hyphen, slash, colon, number, month, weekday, title, titleLower, firstName, surname, organisation,
        organisationLower, natural, naturalLower, settlement, settlementLower, administrative, administrativeLower,
        facility, facilityLower, street, genericBefore, direction, directionLower, placeOf, organisationOf, motion,
        population, speech, relation, possessive, capitalized, upper, initial, symbol, caseless
}

/// Reads neighbours from the tokens and the word classes of a report.
struct NeighbourReader {
    let text: ReportText
    let classes: [WordClasses]

    /// The neighbour at a token index; `edge` beyond the sentence of `origin`.
    func neighbour(_ index: Int, of origin: Int) -> Neighbour {
        guard text.tokens.indices.contains(index), text.tokens[index].sentence == text.tokens[origin].sentence else {
            return .edge
        }
        let token = text.tokens[index]
        switch token.kind {
        case .number: return .number
        case .possessive: return .possessive
        case .punctuation: return mark(index)
        case .symbol: return .symbol
        case .word: break
        }
        if token.shape == .caseless { return .caseless }
        let classes = classes[index]
        return token.isCapitalized ? capitalized(token, classes) : lowercase(index, classes)
    }

    private func mark(_ index: Int) -> Neighbour {
        let token = text.tokens[index]
        switch text.bytes[token.start] {
        case UInt8(ascii: ","), 0xD8: return .comma
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): return .stop
        case UInt8(ascii: "("), UInt8(ascii: "["): return .opening
        case UInt8(ascii: ")"), UInt8(ascii: "]"): return .closing
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return .quote
        case UInt8(ascii: "-"):
            let isInner = text.isAttached(index) && text.isAttached(index + 1)
            return isInner ? .hyphen : .dash
        case UInt8(ascii: "/"): return .slash
        case UInt8(ascii: ":"): return .colon
        case UInt8(ascii: "&"): return .conjunction
        case 0xE2 where text.bytes[token.start + 1] == 0x80:
            switch text.bytes[token.start + 2] {
            case 0x90, 0x91: return .hyphen
            case 0x93, 0x94, 0x95: return .dash
            case 0x98...0x9F: return .quote
            default: return .symbol
            }
        default: return .symbol
        }
    }

    private func capitalized(_ token: Token, _ classes: WordClasses) -> Neighbour {
        if token.end - token.start == 1 { return .initial }
        let ordered: [(WordClasses, Neighbour)] = [
            (.month, .month), (.weekday, .weekday), (.title, .title), (.administrative, .administrative),
            (.natural, .natural), (.street, .street), (.settlement, .settlement), (.facility, .facility),
            (.organisation, .organisation), (.direction, .direction), (.genericBefore, .genericBefore),
            (.locative, .locative), (.preposition, .preposition), (.article, .article),
            (.conjunction, .conjunction), (.first1, .firstName), (.last1, .surname), (.first2, .firstName),
            (.surname, .surname),
        ]
        for (kind, neighbour) in ordered where !classes.isDisjoint(with: kind) { return neighbour }
        return token.shape == .upper ? .upper : .capitalized
    }

    private func lowercase(_ index: Int, _ classes: WordClasses) -> Neighbour {
        if text.token(index, is: "of") { return .of }
        if text.token(index, is: "by") { return .by }
        let ordered: [(WordClasses, Neighbour)] = [
            (.locative, .locative), (.preposition, .preposition), (.article, .article),
            (.conjunction, .conjunction), (.speech, .speech), (.motion, .motion), (.direction, .directionLower),
            (.settlement, .settlementLower), (.administrative, .administrativeLower), (.natural, .naturalLower),
            (.facility, .facilityLower), (.placeOf, .placeOf), (.population, .population), (.title, .titleLower),
            (.organisation, .organisationLower), (.relation, .relation), (.organisationOf, .organisationOf),
        ]
        for (kind, neighbour) in ordered where !classes.isDisjoint(with: kind) { return neighbour }
        return .lower
    }
}
