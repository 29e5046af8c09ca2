/// A word, number or mark of a report.
public struct Token: Hashable, Sendable {
    public enum Kind: UInt8, Hashable, Sendable { case word, number, punctuation, symbol }

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

    /// UTF-8 offsets in the report.
    public var start: Int
    public var end: Int
    public var kind: Kind
    public var shape: Shape
    /// Index of its sentence.
    public var sentence: Int

    public init(start: Int, end: Int, kind: Kind, shape: Shape, sentence: Int) {
        self.start = start
        self.end = end
        self.kind = kind
        self.shape = shape
        self.sentence = sentence
    }
}
