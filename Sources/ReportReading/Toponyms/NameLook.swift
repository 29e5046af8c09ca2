/// What a name is apart from a place's name, by the word lists.
enum NameLook: UInt8, CaseIterable {
    case plain, word1, word2, word3, word4, first1, first2, last1, last2, last3, firstAndLast, wordAndName, context,
        several, severalWords, firstThenName, initials, acronym, generic

    /// The look of the name that the tokens make.
    init(tokens: Range<Int>, text: ReportText, classes: [WordClasses]) {
        if tokens.count > 1 {
            self.init(several: tokens, text: text, classes: classes)
            return
        }
        let token = text.tokens[tokens.lowerBound]
        let known = classes[tokens.lowerBound]
        let length = token.end - token.start
        if token.shape == .upper, length <= 5 {
            self = known.contains(.acronym) ? .acronym : .initials
            return
        }
        let contextual: WordClasses = [
            .title, .organisation, .natural, .settlement, .administrative, .facility, .street, .genericBefore, .month,
            .weekday, .locative, .preposition, .conjunction, .article, .direction,
        ]
        if !known.isDisjoint(with: contextual) {
            self = .context
            return
        }
        let isWord = !known.isDisjoint(with: .ordinaryWord)
        let isFirst = !known.isDisjoint(with: .firstName)
        let isLast = !known.isDisjoint(with: .surname)
        if isWord, known.contains(.first1) || known.contains(.last1) {
            self = .wordAndName
            return
        }
        let ordered: [(WordClasses, NameLook)] = [
            (.word1, .word1), (.word2, .word2), (.word3, .word3), (.word4, .word4),
        ]
        for (kind, look) in ordered where known.contains(kind) {
            self = look
            return
        }
        if isFirst, isLast {
            self = .firstAndLast
            return
        }
        let names: [(WordClasses, NameLook)] = [
            (.first1, .first1), (.first2, .first2), (.last1, .last1), (.last2, .last2), (.last3, .last3),
        ]
        for (kind, look) in names where known.contains(kind) {
            self = look
            return
        }
        self = .plain
    }

    private init(several tokens: Range<Int>, text: ReportText, classes: [WordClasses]) {
        let words = tokens.filter { text.tokens[$0].kind == .word }
        let isWords = words.allSatisfy { !classes[$0].isDisjoint(with: .ordinaryWord) }
        let generic: WordClasses = [.direction, .administrative, .natural, .settlement]
        if words.allSatisfy({ !classes[$0].isDisjoint(with: generic) }) {
            self = .generic
            return
        }
        if isWords {
            self = .severalWords
            return
        }
        let first = words.first.map { classes[$0] } ?? []
        self = first.contains(.first1) && !first.contains(.genericBefore) ? .firstThenName : .several
    }
}
