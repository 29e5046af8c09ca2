/// A grid reference taken apart: `37S DA 87648 26716`.
struct MGRSParts {
    /// As it was written.
    var text: String
    /// 1…60; 0 in the polar areas.
    var zone: Int
    var band: Character
    var column: Character
    var row: Character
    /// Metres within the 100 km square, at the centre of the square that the digits name.
    var easting: Double
    var northing: Double

    init(_ text: some StringProtocol) throws(MGRSError) {
        self.text = String(text)
        let characters = text.uppercased().filter { !$0.isWhitespace }
        let zoneDigits = characters.prefix { $0.isASCII && $0.isNumber }
        let letters = characters.dropFirst(zoneDigits.count).prefix { $0.isASCII && $0.isLetter }
        let digits = characters.dropFirst(zoneDigits.count + letters.count)
        guard zoneDigits.count <= 2, letters.count == 3, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            throw .syntax(self.text)
        }
        guard digits.count <= 10, digits.count.isMultiple(of: 2) else { throw .digits(self.text) }
        let letter = Array(letters)
        (band, column, row) = (letter[0], letter[1], letter[2])
        if zoneDigits.isEmpty {
            guard "ABYZ".contains(band) else { throw .zone(self.text) }
            zone = 0
        } else {
            guard let number = Int(zoneDigits), (1...60).contains(number) else { throw .zone(self.text) }
            zone = number
        }
        let half = digits.count / 2
        var side = 100_000.0
        for _ in 0..<half { side /= 10 }
        easting = (Double(digits.prefix(half)) ?? 0) * side + side / 2
        northing = (Double(digits.suffix(half)) ?? 0) * side + side / 2
    }
}

/// Why a text is no grid reference.
public enum MGRSError: Error, Hashable, Sendable, CustomStringConvertible {
    case syntax(String)
    case digits(String)
    case zone(String)
    case band(String)
    case square(String)

    public var description: String {
        switch self {
        case .syntax(let text):
            "“\(text)” is no MGRS reference: it takes a zone, three letters and digits, as 37SDA8764826716"
        case .digits(let text):
            "MGRS “\(text)” needs as many digits for the easting as for the northing, five each at most"
        case .zone(let text): "MGRS “\(text)” has no zone of 1…60 (or a polar area A, B, Y, Z)"
        case .band(let text): "MGRS “\(text)” has a latitude band that does not exist (C…X without I and O)"
        case .square(let text): "MGRS “\(text)” names a 100 km square that does not exist in its zone and band"
        }
    }
}
