/// Coordinates as people write them: decimal degrees, degrees-minutes-seconds in the usual notations, MGRS, UTM, UPS and `geo:`
/// URIs (RFC 5870). Each kind is one reader; a new notation is one more file and one line here.
public enum CoordinateNotation {
    /// A coordinate found in text.
    public struct Finding: Hashable, Sendable {
        public enum Kind: String, Hashable, Sendable { case degrees, mgrs, utm, ups, geoURI }

        /// UTF-8 offsets, half-open.
        public var range: Range<Int>
        public var kind: Kind
        public var coordinate: Coordinate
        /// Half of the last digit's step, in metres: how exact the notation is.
        public var uncertaintyMetres: Double
    }

    /// What looks like a coordinate and cannot be one.
    public struct Impossible: Error, Hashable, Sendable, CustomStringConvertible {
        /// UTF-8 offsets, half-open.
        public var range: Range<Int>
        public var description: String
    }

    /// The coordinate that the whole of `text` names; nil when it is none at all.
    ///
    /// Two bare numbers are latitude and longitude. Throws when the text has the form of a coordinate with impossible values.
    public static func coordinate(in text: String) throws(Impossible) -> Finding? {
        // No notation does without a digit: names, which are most of what is asked, are told apart at once.
        guard text.utf8.contains(where: \.isDigit) else { return nil }
        let scanner = CoordinateScanner(Array(text.utf8), strictness: .wholeText)
        let start = scanner.skippingSpace(0)
        guard let result = scanner.read(at: start) else { return nil }
        let finding = try result.get()
        return scanner.skippingSpace(finding.range.upperBound) == scanner.bytes.count ? finding : nil
    }

    /// Every coordinate in running text, in order. Bare numbers count only as "36.385, 38.862" with three decimals or more.
    public static func scan(_ utf8: [UInt8]) -> [Result<Finding, Impossible>] {
        CoordinateScanner(utf8, strictness: .runningText).readAll()
    }
}
