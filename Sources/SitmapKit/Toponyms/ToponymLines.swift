import Foundation
import GeoModel
import PlaceIndex
import ReportReading

/// Answers JSON Lines of texts with their toponyms.
///
/// In: `{"id", "text"}`, and optionally `"toponyms": [{"start", "end"}]` with the spans where they are known. Out:
/// `{"id", "toponyms": [{"start", "end", "lat", "lon", "geonameid", "name", "role"}]}`. Offsets count Unicode scalars,
/// half-open; `lat`, `lon`, `geonameid` and `name` are null where no place is known.
public struct ToponymLines: Sendable {
    public let gazetteer: Gazetteer
    private let reader: ToponymReader
    public var options = ToponymReader.Options()
    /// The roles that are written.
    public var roles = ToponymRole.places

    public init(gazetteer: Gazetteer, lexicon: ToponymLexicon) {
        self.gazetteer = gazetteer
        reader = ToponymReader(gazetteer: gazetteer, lexicon: lexicon)
    }

    private struct Input: Decodable {
        struct Span: Decodable {
            var start: Int
            var end: Int
        }

        var id: LineID
        var text: String
        var toponyms: [Span]?
    }

    /// The answer to one line, in UTF-8.
    public func answer(_ line: [UInt8]) throws -> [UInt8] {
        let input: Input
        do { input = try JSONDecoder().decode(Input.self, from: Data(line)) } catch {
            throw SitmapError(.badData, Self.problem(error))
        }
        let text = ReportText(input.text)
        let spans = try input.toponyms?.map { span in
            guard span.start < span.end, let start = text.byteOffset(ofScalar: span.start),
                let end = text.byteOffset(ofScalar: span.end)
            else {
                throw SitmapError(.badData, "toponym \(span.start)–\(span.end) lies outside the text or is empty")
            }
            return start..<end
        }
        let toponyms = reader.read(text, given: spans, options: options).filter {
            spans != nil || roles.contains($0.role) || ($0.role == .homonym && options.includesHomonyms)
        }
        return Array(write(input.id, toponyms).utf8)
    }

    private static func problem(_ error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, _): "has no \"\(key.stringValue)\""
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "has a wrong value in \"\(context.codingPath.map(\.stringValue).joined(separator: "."))\""
        default: "is no JSON object with \"id\" and \"text\""
        }
    }

    // MARK: writing

    private func write(_ id: LineID, _ toponyms: [Toponym]) -> String {
        "{\"id\":\(id.json),\"toponyms\":[" + toponyms.map(json).joined(separator: ",") + "]}"
    }

    private func json(_ toponym: Toponym) -> String {
        var fields = "\"start\":\(toponym.scalars.lowerBound),\"end\":\(toponym.scalars.upperBound),"
        fields += placeFields(toponym.place) + ",\"role\":\"\(toponym.role.rawValue)\""
        guard options.explains else { return "{\(fields)}" }
        fields += ",\"confidence\":\(toponym.confidence),\"score\":\(toponym.score)"
        fields += ",\"reasons\":\(json(toponym.reasons)),\"alternatives\":["
        fields += toponym.alternatives.map { alternative in
            "{\(placeFields(alternative.place)),\"probability\":\(alternative.probability),"
                + "\"reasons\":\(json(alternative.reasons))}"
        }.joined(separator: ",")
        return "{\(fields)]}"
    }

    private func placeFields(_ id: PlaceID?) -> String {
        guard let id else { return "\"lat\":null,\"lon\":null,\"geonameid\":null,\"name\":null" }
        let place = gazetteer.place(id)
        let position = place.coordinate
        return "\"lat\":\(position.latitude),\"lon\":\(position.longitude),\"geonameid\":\(place.geonameID),"
            + "\"name\":\(JSONText.quoted(place.name))"
    }

    /// Reasons as triples: feature, amount, contribution to the score.
    private func json(_ reasons: [Reason]) -> String {
        "[" + reasons.map { "[\(JSONText.quoted($0.feature)),\($0.amount),\($0.contribution)]" }.joined(separator: ",")
            + "]"
    }
}

/// An id as it came: a text or a number.
struct LineID: Decodable {
    let json: String

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            json = String(number)
        } else {
            json = JSONText.quoted(try container.decode(String.self))
        }
    }
}

/// Text in JSON (RFC 8259, section 7).
enum JSONText {
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

extension ToponymLines {
    /// Opens the gazetteer and the lexicons of a data directory.
    public init(data: DataDirectory) throws(SitmapError) {
        do {
            self.init(
                gazetteer: try Gazetteer(contentsOf: data.gazetteer),
                lexicon: try ToponymLexicon(directory: data.lexicon))
        } catch {
            throw SitmapError(.badData, "\(error)")
        }
    }
}
