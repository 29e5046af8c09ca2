import Foundation
import GeoModel

/// A GeoJSON FeatureCollection whose features carry an `id`, as a member or as a property: lines and areas for places.
struct GeometrySource: Decodable {
    var features: [Feature]

    struct Feature: Decodable {
        var id: FeatureID?
        var properties: Properties?
        var geometry: Shape?

        var key: String? { (properties?.id ?? id)?.text }
    }

    struct Properties: Decodable {
        var id: FeatureID?
    }

    /// A string or a number.
    struct FeatureID: Decodable {
        var text: String

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let number = try? value.decode(Int.self) {
                text = String(number)
            } else {
                text = try value.decode(String.self)
            }
        }
    }

    /// Lines or polygons; other kinds of geometry have no parts.
    struct Shape: Decodable {
        var isArea = false
        var parts: [[[Coordinate]]] = []

        private enum Keys: String, CodingKey { case type, coordinates }

        init(from decoder: any Decoder) throws {
            let members = try decoder.container(keyedBy: Keys.self)
            switch try members.decode(String.self, forKey: .type) {
            case "LineString": parts = [[Self.line(try members.decode([[Double]].self, forKey: .coordinates))]]
            case "MultiLineString":
                parts = [try members.decode([[[Double]]].self, forKey: .coordinates).map(Self.line)]
            case "Polygon":
                isArea = true
                parts = [try members.decode([[[Double]]].self, forKey: .coordinates).map(Self.line)]
            case "MultiPolygon":
                isArea = true
                parts = try members.decode([[[[Double]]]].self, forKey: .coordinates).map { $0.map(Self.line) }
            default: break
            }
        }

        private static func line(_ positions: [[Double]]) -> [Coordinate] {
            positions.compactMap {
                $0.count < 2 ? nil : try? Coordinate(validatingLatitude: $0[1], longitude: $0[0])
            }
        }
    }
}
