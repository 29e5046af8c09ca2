/// A word, number or mark of a report.
public struct Token: Hashable, Sendable {
    public enum Kind: UInt8, Hashable, Sendable {
        /// Letters, with digits and apostrophes inside: "Douma", "H5N1", "Sana'a", "U.S." (dotted initials keep their dots).
        case word
        /// Digits with separators inside: "5,500", "36.385", "10:30". A unit or ending that follows is a word of its own.
        case number
        /// The possessive ending "'s" or a bare "'" after a plural.
        case possessive
        case punctuation
        case symbol
    }

    /// How a word is written.
    public enum Shape: UInt8, Hashable, Sendable {
        /// "town"
        case lower
        /// "Douma"
        case capitalized
        /// "DOUMA", "U.S.", "US"
        case upper
        /// "McDonald", "iPhone"
        case mixed
        /// A script without case, or no letters.
        case caseless
    }

    // Long texts have millions of tokens, so their fields are small; a report is far shorter than four gigabytes.
    private var first: UInt32
    private var behind: UInt32
    private var sentenceNumber: UInt32
    public var kind: Kind
    public var shape: Shape

    /// UTF-8 offsets in the report.
    public var start: Int {
        get { Int(first) }
        set { first = UInt32(clamping: newValue) }
    }
    public var end: Int {
        get { Int(behind) }
        set { behind = UInt32(clamping: newValue) }
    }

    /// Index of its sentence.
    public var sentence: Int {
        get { Int(sentenceNumber) }
        set { sentenceNumber = UInt32(clamping: newValue) }
    }

    public init(start: Int, end: Int, kind: Kind, shape: Shape, sentence: Int) {
        first = UInt32(clamping: start)
        behind = UInt32(clamping: end)
        sentenceNumber = UInt32(clamping: sentence)
        self.kind = kind
        self.shape = shape
    }

    /// UTF-8 offsets in the report, half-open.
    public var range: Range<Int> { start..<end }

    /// Whether it begins with a capital letter.
    public var isCapitalized: Bool { shape == .capitalized || shape == .upper || (shape == .mixed && startsUpper) }

    /// Set for words of mixed case: "McDonald" begins with a capital, "iPhone" does not.
    var startsUpper = false
}
