import Foundation
import GeoModel

/// A GeoJSON FeatureCollection. A feature with an `id`, as a member or as a property, and a line or an area gives its shape to the place of that
/// id; a feature with a name is a place itself.
struct GeometrySource: Decodable {
    var features: [Feature]

    struct Feature: Decodable {
        var id: FeatureID?
        var properties: Properties?
        var geometry: Shape?

        /// The line or the area, and the id of the place that it belongs to.
        var keyedShape: (key: String, shape: Shape)? {
            guard let geometry, !geometry.parts.isEmpty else { return nil }
            if let key = (properties?.id ?? id)?.text { return (key, geometry) }
            return ownID.map { (String($0), geometry) }
        }

        private var ownID: Int? {
            guard let name = properties?.name, !name.isEmpty, let point = geometry?.middle else { return nil }
            return OwnPlaceID.of(name, point)
        }

        /// The place that the feature is, if it has a name.
        func place() throws(RowError) -> PlaceDraft? {
            let identity = (properties?.id ?? id)?.text
            guard let name = properties?.name, !name.isEmpty else {
                if keyedShape == nil { throw RowError("neither a name nor an id with a line or an area") }
                return nil
            }
            guard let point = geometry?.middle else { throw RowError("“\(name)” has no position on the earth") }
            let country = (properties?.country ?? "").uppercased()
            guard country.isEmpty || country.utf8.count == 2 else {
                throw RowError("country “\(country)” is no alpha-2 code")
            }
            let letter = properties?.featureClass?.utf8.first ?? (geometry?.parts.isEmpty == false ? 0x4C : 0x50)
            guard let featureClass = Place.FeatureClass(rawValue: letter) else {
                throw RowError("feature class “\(properties?.featureClass ?? "")” is not one of A H L P R S T U V")
            }
            var draft = PlaceDraft(
                id: identity.flatMap { Int32($0) }.map(Int.init) ?? OwnPlaceID.of(name, point), coordinate: point,
                featureClass: featureClass, featureCode: properties?.featureCode ?? "", country: country,
                names: [NameDraft(text: name, kind: .main)], isCurated: true)
            draft.geometryID = keyedShape?.key
            draft.population = max(0, properties?.population ?? 0)
            return draft
        }
    }

    struct Properties: Decodable {
        var id: FeatureID?
        var name: String?
        var country: String?
        var featureClass: String?
        var featureCode: String?
        var population: Int?

        private enum Keys: String, CodingKey {
            case id, name, country, population
            case featureClass = "feature_class"
            case featureCode = "feature_code"
        }

        /// A property of another type than expected is another property.
        init(from decoder: any Decoder) throws {
            let members = try decoder.container(keyedBy: Keys.self)
            id = try? members.decode(FeatureID.self, forKey: .id)
            name = try? members.decode(String.self, forKey: .name)
            country = try? members.decode(String.self, forKey: .country)
            featureClass = try? members.decode(String.self, forKey: .featureClass)
            featureCode = try? members.decode(String.self, forKey: .featureCode)
            population = try? members.decode(Int.self, forKey: .population)
        }
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

    /// Lines or polygons; points have no parts.
    struct Shape: Decodable {
        var isArea = false
        var point: Coordinate?
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
            case "Point": point = Self.line([try members.decode([Double].self, forKey: .coordinates)]).first
            default: break
            }
        }

        /// The point; of a line its middle vertex, of an area the mean of its first ring.
        var middle: Coordinate? {
            if let point { return point }
            guard let ring = parts.first?.first, !ring.isEmpty else { return nil }
            guard isArea else { return ring[ring.count / 2] }
            let mean = { (values: [Double]) in values.reduce(0, +) / Double(values.count) }
            return Coordinate(latitude: mean(ring.map(\.latitude)), longitude: mean(ring.map(\.longitude)))
        }

        private static func line(_ positions: [[Double]]) -> [Coordinate] {
            positions.compactMap {
                $0.count < 2 ? nil : try? Coordinate(validatingLatitude: $0[1], longitude: $0[0])
            }
        }
    }
}
