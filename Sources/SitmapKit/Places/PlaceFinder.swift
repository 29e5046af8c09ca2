import Foundation
import GeoModel
import PlaceIndex

/// Looks names and coordinates up.
public struct PlaceFinder: Sendable {
    public let gazetteer: Gazetteer
    private let areas: AreaNames

    public init(_ gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
        areas = AreaNames(gazetteer)
    }

    /// What a name or a coordinate in any usual notation may mean, best first; empty when nothing fits.
    ///
    /// Throws for a coordinate that is impossible, such as latitude 95.
    public func answers(
        to query: String, country: String? = nil, near: Coordinate? = nil, limit: Int = 10
    ) throws(SitmapError) -> [PlaceAnswer] {
        do {
            if let found = try CoordinateNotation.coordinate(in: query) {
                return [PlaceAnswer(found.coordinate, in: gazetteer)]
            }
        } catch {
            throw SitmapError(.badData, error.description)
        }
        let options = FindOptions(country: country?.uppercased(), near: near, limit: limit)
        return gazetteer.find(query, options: options).map {
            PlaceAnswer(
                $0.place, in: gazetteer, areas: areas, match: $0.match.description, score: $0.confidence)
        }
    }

    /// What lies around a point: itself, then the nearest towns with distance and bearing in place of a match.
    public func around(_ point: Coordinate, limit: Int = 5) -> [PlaceAnswer] {
        let nearest = gazetteer.nearest(to: point, limit: limit).map { found in
            let offset = PlaceAnswer.offset(of: point, from: found.place, distance: found.distance, in: gazetteer)
            return PlaceAnswer(found.place, in: gazetteer, areas: areas, match: offset, score: 1)
        }
        return [PlaceAnswer(point, in: gazetteer)] + nearest
    }

    /// One line of JSON Lines, `{"query","country"?,"near"?}`, answered with one line.
    public func answer(jsonLine line: [UInt8], limit: Int) throws -> [UInt8] {
        let request = try FindRequest(jsonLine: line)
        let near = try request.near.map { text throws(SitmapError) in try Self.coordinate(text) }
        let answers = try answers(to: request.query, country: request.country, near: near, limit: limit)
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("query")
            writer.value(request.query)
            if let country = request.country {
                writer.key("context")
                writer.value(country)
            }
            writer.key("results")
            writer.array { writer in
                for answer in answers {
                    writer.element()
                    answer.write(to: &writer)
                }
            }
        }
        return writer.bytes
    }

    /// `36,38` or any other notation of a coordinate.
    public static func coordinate(_ text: String) throws(SitmapError) -> Coordinate {
        do {
            if let found = try CoordinateNotation.coordinate(in: text) { return found.coordinate }
        } catch {
            throw SitmapError(.usage, error.description)
        }
        throw SitmapError(.usage, "“\(text)” is no coordinate: give latitude,longitude, such as 36.38,38.86")
    }
}
