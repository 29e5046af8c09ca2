/// What a word can be, as far as it helps to tell toponyms from other names.
public struct WordClasses: OptionSet, Hashable, Sendable {
    public let rawValue: UInt64

    public init(rawValue: UInt64) { self.rawValue = rawValue }

    private init(bit: Int) { rawValue = 1 << UInt64(bit) }

    // How common the word is in lowercase, from the commonest.
    public static let word1 = WordClasses(bit: 0)
    public static let word2 = WordClasses(bit: 1)
    public static let word3 = WordClasses(bit: 2)
    public static let word4 = WordClasses(bit: 3)
    // Names of persons, the commoner ones with the lower number.
    public static let first1 = WordClasses(bit: 4)
    public static let first2 = WordClasses(bit: 5)
    public static let last1 = WordClasses(bit: 6)
    public static let last2 = WordClasses(bit: 7)
    public static let last3 = WordClasses(bit: 8)
    // Words of the context; `Lexicon/context.tsv` says what each kind is.
    public static let title = WordClasses(bit: 9)
    public static let organisation = WordClasses(bit: 10)
    public static let natural = WordClasses(bit: 11)
    public static let settlement = WordClasses(bit: 12)
    public static let administrative = WordClasses(bit: 13)
    public static let facility = WordClasses(bit: 14)
    public static let street = WordClasses(bit: 15)
    public static let genericBefore = WordClasses(bit: 16)
    public static let placeOf = WordClasses(bit: 17)
    public static let organisationOf = WordClasses(bit: 18)
    public static let month = WordClasses(bit: 19)
    public static let weekday = WordClasses(bit: 20)
    public static let locative = WordClasses(bit: 21)
    public static let preposition = WordClasses(bit: 22)
    public static let conjunction = WordClasses(bit: 23)
    public static let article = WordClasses(bit: 24)
    public static let speech = WordClasses(bit: 25)
    public static let direction = WordClasses(bit: 26)
    public static let motion = WordClasses(bit: 27)
    public static let population = WordClasses(bit: 28)
    public static let relation = WordClasses(bit: 29)
    public static let metonymBefore = WordClasses(bit: 30)
    public static let metonymAfter = WordClasses(bit: 31)
    public static let seat = WordClasses(bit: 32)
    public static let acronym = WordClasses(bit: 33)

    public static let ordinaryWord: WordClasses = [.word1, .word2, .word3, .word4]
    public static let firstName: WordClasses = [.first1, .first2]
    public static let surname: WordClasses = [.last1, .last2, .last3]

    /// By the name in the lexicons.
    static let named: [String: WordClasses] = [
        "word1": .word1, "word2": .word2, "word3": .word3, "word4": .word4, "first": .first1, "first1": .first1,
        "first2": .first2, "last1": .last1, "last2": .last2, "last3": .last3, "title": .title,
        "organisation": .organisation, "natural": .natural, "settlement": .settlement,
        "administrative": .administrative, "facility": .facility, "street": .street,
        "generic-before": .genericBefore, "place-of": .placeOf, "organisation-of": .organisationOf, "month": .month,
        "weekday": .weekday, "locative": .locative, "preposition": .preposition, "conjunction": .conjunction,
        "article": .article, "speech": .speech, "direction": .direction, "motion": .motion,
        "population": .population, "relation": .relation, "metonym-before": .metonymBefore,
        "metonym-after": .metonymAfter, "seat": .seat, "acronym": .acronym,
    ]

    /// The same, for bytes of a file.
    static let byName: WordTable<WordClasses> = {
        var table = WordTable<WordClasses>()
        for (name, classes) in named { table.insert(name, classes) }
        return table
    }()
}
