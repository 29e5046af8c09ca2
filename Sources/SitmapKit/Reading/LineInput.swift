import Foundation
import GeoModel

/// One line of JSON Lines, taken apart.
enum LineInput {
    /// Throws what is wrong with the line, in words.
    static func decode<T: Decodable>(_ type: T.Type, from line: [UInt8]) throws(SitmapError) -> T {
        do {
            return try JSONDecoder().decode(type, from: Data(line))
        } catch {
            let repaired = LineRepair.repaired(line)
            if repaired != line, let value = try? JSONDecoder().decode(type, from: Data(repaired)) { return value }
            throw SitmapError(.badData, problem(error))
        }
    }

    private static func problem(_ error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, _): "has no \"\(key.stringValue)\""
        case .typeMismatch(_, let context) where context.codingPath.isEmpty: "is no JSON object"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "has a wrong value in \"\(context.codingPath.map(\.stringValue).joined(separator: "."))\""
        default: "is no JSON"
        }
    }
}

/// An id as it came: a text or a number.
enum LineID: Decodable {
    case number(Int)
    case text(String)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self = try (try? container.decode(Int.self)).map(LineID.number) ?? .text(container.decode(String.self))
    }

    func write(to writer: inout JSONWriter) {
        switch self {
        case .number(let number): writer.value(number)
        case .text(let text): writer.value(text)
        }
    }
}
