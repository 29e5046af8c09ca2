import GeoModel
import PlaceIndex

/// The part of the Earth that a base map is asked for.
public struct MapArea: Hashable, Sendable {
    public var box: GeoBox
    /// The place in its middle, where it is the surroundings of one.
    public var center: Coordinate?
    /// What the page is called unless told; empty for a box.
    public var name: String
    /// Name of its files without ending.
    public var stem: String
    /// ISO 3166-1 alpha-2 codes of the countries that it is about.
    public var focus: Set<String>

    /// `west,south,east,north` in degrees.
    public init(bbox text: String) throws(SitmapError) {
        let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0.trimmingBlanks) }
        guard numbers.count == 4, let west = numbers[0], let south = numbers[1], let east = numbers[2],
            let north = numbers[3]
        else { throw SitmapError(.usage, "“\(text)” is no box: give west,south,east,north, such as 34.5,31.5,43.5,38") }
        do {
            _ = try Coordinate(validatingLatitude: south, longitude: west)
            _ = try Coordinate(validatingLatitude: north, longitude: east)
        } catch {
            throw SitmapError(.usage, "“\(text)”: \(error.description)")
        }
        guard south < north, west != east else {
            throw SitmapError(.usage, "“\(text)” has no size: give west,south,east,north, south below north")
        }
        box = GeoBox(west: west, south: south, east: east, north: north)
        name = ""
        stem = "base"
        focus = []
    }

    /// The surroundings of a place.
    public init(place: String, country: String?, radius: String, finder: PlaceFinder) throws(SitmapError) {
        let metres = try Self.metres(radius)
        guard let found = try finder.answers(to: place, country: country, limit: 1).first, found.score >= 0.5 else {
            throw SitmapError(
                .badData, "no place called “\(place)” was found; look with: sitmap find \"\(place)\"")
        }
        let edge = stride(from: 0.0, to: 360, by: 90).map {
            Geodesic.destination(from: found.coordinate, bearing: $0, distance: metres)
        }
        guard let box = GeoBox(enclosing: edge) else { throw SitmapError(.internalFault, "a circle without points") }
        self.box = box
        center = found.coordinate
        name = Self.name(of: found, in: finder.gazetteer)
        stem = Self.stem(found.name)
        focus = found.country.isEmpty ? [] : [found.country]
    }

    /// Metres from the nearest town within which a coordinate is called after it.
    private static let nearTown = 100_000.0

    /// "Raqqa, Syria", "49 km NNW of Raqqa", far from any town "77.85° S, 166.67° E".
    private static func name(of found: PlaceAnswer, in gazetteer: Gazetteer) -> String {
        guard found.geonameID == nil else {
            return found.countryName.isEmpty || found.countryName == found.name
                ? found.name : "\(found.name), \(found.countryName)"
        }
        let distance = gazetteer.nearest(to: found.coordinate).first?.distance ?? .infinity
        return distance < nearTown ? found.name : PageTitle.degrees(found.coordinate)
    }

    private static func metres(_ text: String) throws(SitmapError) -> Double {
        let units: [(String, Double)] = [("km", 1000), ("mi", 1609.344), ("nm", 1852), ("m", 1), ("", 1000)]
        for (unit, factor) in units where text.lowercased().hasSuffix(unit) {
            guard let number = Double(text.dropLast(unit.count).trimmingBlanks) else { continue }
            guard (100...20_000_000).contains(number * factor) else { break }
            return number * factor
        }
        throw SitmapError(.usage, "“\(text)” is no radius: give 0.1km to 20000km, such as 150km, 80mi or 12nm")
    }

    /// Letters and digits in lower case, the rest as hyphens.
    static func stem(_ name: String) -> String {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? "base" : words.joined(separator: "-")
    }
}
