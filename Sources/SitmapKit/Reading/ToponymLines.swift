import GeoModel
import PlaceIndex
import ReportReading

/// Answers JSON Lines of texts with their toponyms.
///
/// In: `{"id", "text"}`, and optionally `"toponyms": [{"start", "end"}]` with the spans where they are known. Out:
/// `{"id", "toponyms": [{"start", "end", "lat", "lon", "geonameid", "name", "role"}]}`. Offsets count Unicode scalars,
/// half-open; `lat`, `lon`, `geonameid` and `name` are null where no place is known.
public struct ToponymLines: Sendable {
    private let extractor: Extractor
    public var options = ToponymReader.Options()
    /// The roles that are written.
    public var roles = ToponymRole.places

    public init(_ extractor: Extractor) { self.extractor = extractor }

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
        let input = try LineInput.decode(Input.self, from: line)
        let text = ReportText(input.text)
        let spans = try input.toponyms?.map { span in
            guard span.start < span.end, let start = text.byteOffset(ofScalar: span.start),
                let end = text.byteOffset(ofScalar: span.end)
            else {
                throw SitmapError(.badData, "toponym \(span.start)–\(span.end) lies outside the text or is empty")
            }
            return start..<end
        }
        let toponyms = extractor.toponymReader.read(text, given: spans, options: options).filter {
            spans != nil || roles.contains($0.role) || ($0.role == .homonym && options.includesHomonyms)
        }
        let listing = ToponymListing(gazetteer: extractor.gazetteer, explains: options.explains)
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("id")
            input.id.write(to: &writer)
            writer.key("toponyms")
            listing.write(toponyms, to: &writer)
        }
        return writer.bytes
    }
}
