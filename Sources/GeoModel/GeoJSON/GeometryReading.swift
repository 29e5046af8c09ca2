import Foundation

/// Why a JSON value is no geometry.
public struct GeoJSONError: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String

    public init(_ description: String) { self.description = description }
}

extension Geometry {
    /// The geometry of a parsed JSON object (RFC 7946, section 3.1). Altitudes are dropped.
    public init(geoJSON value: Any) throws(GeoJSONError) {
        guard let object = value as? [String: Any] else { throw GeoJSONError("a geometry must be an object or null") }
        guard let type = object["type"] as? String else { throw GeoJSONError("a geometry needs a \"type\"") }
        if type == "GeometryCollection" {
            guard let members = object["geometries"] as? [Any] else {
                throw GeoJSONError("a GeometryCollection needs \"geometries\"")
            }
            self = .collection(try members.map { member throws(GeoJSONError) in try Geometry(geoJSON: member) })
            return
        }
        guard let coordinates = object["coordinates"] else { throw GeoJSONError("\(type) needs \"coordinates\"") }
        switch type {
        case "Point": self = .point(try Self.position(coordinates))
        case "MultiPoint": self = .multiPoint(try Self.positions(coordinates))
        case "LineString": self = .lineString(try Self.positions(coordinates))
        case "MultiLineString": self = .multiLineString(try Self.list(coordinates, Self.positions))
        case "Polygon": self = .polygon(try Self.list(coordinates, Self.positions))
        case "MultiPolygon":
            self = .multiPolygon(
                try Self.list(coordinates) { polygon throws(GeoJSONError) in try Self.list(polygon, Self.positions) })
        default: throw GeoJSONError("“\(type)” is no geometry type of RFC 7946")
        }
    }

    private static func list<T>(_ value: Any, _ read: (Any) throws(GeoJSONError) -> T) throws(GeoJSONError) -> [T] {
        guard let values = value as? [Any] else { throw GeoJSONError("coordinates must be an array") }
        var result: [T] = []
        result.reserveCapacity(values.count)
        for value in values { result.append(try read(value)) }
        return result
    }

    private static func positions(_ value: Any) throws(GeoJSONError) -> [Coordinate] { try list(value, position) }

    private static func position(_ value: Any) throws(GeoJSONError) -> Coordinate {
        guard let numbers = value as? [Any], numbers.count >= 2, let longitude = numbers[0] as? NSNumber,
            let latitude = numbers[1] as? NSNumber
        else { throw GeoJSONError("a position must be [longitude, latitude]") }
        do {
            return try Coordinate(validatingLatitude: latitude.doubleValue, longitude: longitude.doubleValue)
        } catch {
            throw GeoJSONError("\(error)")
        }
    }

    /// Every position of the geometry, in order.
    public var coordinates: [Coordinate] {
        switch self {
        case .point(let point): [point]
        case .multiPoint(let points), .lineString(let points): points
        case .multiLineString(let lines), .polygon(let lines): lines.flatMap { $0 }
        case .multiPolygon(let polygons): polygons.flatMap { $0.flatMap { $0 } }
        case .collection(let members): members.flatMap(\.coordinates)
        }
    }
}
