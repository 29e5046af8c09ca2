import Cartography
import Foundation
import GeoModel
import PlaceIndex

/// The heading of a page that nobody gave one.
struct PageTitle {
    private let gazetteer: Gazetteer

    init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    /// More countries than this are not listed.
    private static let mostCountries = 3

    /// "Incidents in Syria and Iraq"
    ///
    /// - Parameter codes: ISO 3166-1 alpha-2.
    func title(ofIncidentsIn codes: [String]) -> String {
        names(codes).map { "Incidents in \($0)" } ?? "Incidents"
    }

    /// "Syria, Turkey and Iraq", largest share first; where more countries than that matter, the box in degrees.
    func title(of box: GeoBox) -> String {
        if box.width > 300, box.height > 120 { return "World" }
        let steps = 9
        var shares: [String: Int] = [:]
        for row in 0..<steps {
            for column in 0..<steps {
                let position = Coordinate(
                    latitude: box.south + box.height * (Double(row) + 0.5) / Double(steps),
                    longitude: (box.west + box.width * (Double(column) + 0.5) / Double(steps)).wrappedLongitude)
                if let country = gazetteer.containing(position).country {
                    shares[gazetteer.country(of: country), default: 0] += 1
                }
            }
        }
        let onLand = shares.values.reduce(0, +)
        let codes = shares.filter { $0.value * 12 >= onLand }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        // A few among many small ones would not say what the map shows.
        let isTelling = codes.reduce(0) { $0 + $1.value } * 10 >= onLand * 8
        return (isTelling ? names(codes.map(\.key)) : nil) ?? Self.degrees(box)
    }

    private func names(_ codes: [String]) -> String? {
        let names = codes.compactMap(gazetteer.countryName)
        guard let last = names.last, names.count <= Self.mostCountries else { return nil }
        return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and \(last)"
    }

    /// "77.85° S, 166.67° E"
    static func degrees(_ position: Coordinate) -> String {
        "\(written(position.latitude, "N", "S", digits: 2)), \(written(position.longitude, "E", "W", digits: 2))"
    }

    private static func written(
        _ degrees: Double, _ positive: String, _ negative: String, digits: Int = 1
    ) -> String {
        let power = pow(10, Double(digits))
        let size = (abs(degrees) * power).rounded() / power
        let number = size == size.rounded() ? String(Int(size)) : String(size)
        return size == 0 || size == 180 ? "\(number)°" : "\(number)° \(degrees < 0 ? negative : positive)"
    }

    /// "34.5° E to 43.5° E, 31.5° N to 38° N"
    private static func degrees(_ box: GeoBox) -> String {
        if box.width > 359 {
            return box.south <= -90
                ? "South of \(written(box.north, "N", "S"))"
                : box.north >= 90
                    ? "North of \(written(box.south, "N", "S"))"
                    : "\(written(box.south, "N", "S")) to \(written(box.north, "N", "S"))"
        }
        return written(box.west, "E", "W") + " to " + written(box.east, "E", "W") + ", "
            + written(box.south, "N", "S") + " to " + written(box.north, "N", "S")
    }
}
