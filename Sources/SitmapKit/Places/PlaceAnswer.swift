import GeoModel
import PlaceIndex

/// A place as `find` shows it: names spelled out, with its grid reference.
public struct PlaceAnswer: Hashable, Sendable {
    public var name: String
    public var coordinate: Coordinate
    /// ISO 3166-1 alpha-2; empty for what lies in several countries or in none.
    public var country: String
    public var countryName: String
    /// Name of the first-level administrative area; empty where none.
    public var admin1: String
    public var featureClass: String
    public var featureCode: String
    /// Nil for a coordinate.
    public var geonameID: Int?
    public var population: Int
    public var mgrs: String
    /// How the name matched.
    public var match: String
    /// 0…1; under ``guess`` it is a guess.
    public var score: Double

    public static let guess = 0.5

    init(_ id: PlaceID, in gazetteer: Gazetteer, areas: AreaNames, match: String, score: Double) {
        let place = gazetteer.place(id)
        name = place.name
        coordinate = place.coordinate
        country = place.country
        countryName = gazetteer.countryPlace(of: id).map(areas.name) ?? country
        admin1 = gazetteer.admin1Place(of: id).map(areas.name) ?? ""
        featureClass = String(UnicodeScalar(place.featureClass.rawValue))
        featureCode = place.featureCode
        geonameID = place.geonameID
        population = place.population
        mgrs = MGRS.string(coordinate)
        self.match = match
        self.score = score
    }

    /// A coordinate, named after the nearest town.
    init(_ point: Coordinate, in gazetteer: Gazetteer) {
        let area = gazetteer.containing(point)
        let nearest = gazetteer.nearest(to: point).first
        name = nearest.map { PlaceAnswer.offset(of: point, from: $0.place, distance: $0.distance, in: gazetteer) } ?? ""
        coordinate = point
        country = area.country.map(gazetteer.country) ?? ""
        countryName = area.country.map(gazetteer.name) ?? ""
        admin1 = area.admin1.map(gazetteer.name) ?? ""
        featureClass = ""
        featureCode = ""
        geonameID = nil
        population = 0
        mgrs = MGRS.string(point)
        match = MatchKind.coordinates.description
        score = 1
    }

    /// "49 km NNW of Raqqa"; the bare name within half a kilometre.
    static func offset(of point: Coordinate, from id: PlaceID, distance: Double, in gazetteer: Gazetteer) -> String {
        let name = gazetteer.name(of: id)
        guard distance >= 500 else { return name }
        let bearing = Geodesic.bearing(gazetteer.coordinate(of: id), point)
        return "\(Int((distance / 1000).rounded())) km \(Compass.wind(bearing: bearing)) of \(name)"
    }
}

extension PlaceAnswer {
    /// One JSON object, keys in a fixed order; what is unknown is null.
    public func write(to writer: inout JSONWriter) {
        func text(_ key: String, _ value: String, _ writer: inout JSONWriter) {
            writer.key(key)
            if value.isEmpty { writer.null() } else { writer.value(value) }
        }
        writer.object(inline: true) { writer in
            text("name", name, &writer)
            writer.key("lat")
            writer.value(coordinate.latitude)
            writer.key("lon")
            writer.value(coordinate.longitude)
            text("country", country, &writer)
            text("admin1", admin1, &writer)
            text("feature_class", featureClass, &writer)
            text("feature_code", featureCode, &writer)
            writer.key("geonameid")
            if let geonameID { writer.value(geonameID) } else { writer.null() }
            writer.key("population")
            writer.value(population)
            text("mgrs", mgrs, &writer)
            text("match", match, &writer)
            writer.key("score")
            writer.value(score, decimals: 3)
        }
    }
}
