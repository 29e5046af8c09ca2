import GeoModel
import PlaceIndex

/// A place that a name in the report means.
struct NamedPlace: Hashable, Sendable {
    /// UTF-8 offsets of the name.
    var bytes: Range<Int>
    var place: Place
    var level: PlaceMention.Level
    /// 0…1.
    var score: Double
    /// Other places of the name, likeliest first, as "Name (admin-1, country)".
    var rivals: [String] = []
}

extension NamedPlace {
    /// The place of a toponym that names it itself; nil for organisations, seats of speakers, adjectives and governments.
    init?(_ toponym: Toponym, _ gazetteer: Gazetteer) {
        guard toponym.role == .literal, let id = toponym.place else { return nil }
        let place = gazetteer.place(id)
        self.init(
            bytes: toponym.range, place: place, level: PlaceMention.Level(place), score: Double(toponym.score),
            rivals: toponym.alternatives.filter { $0.place != id }.prefix(4).map { Self.wording($0.place, gazetteer) })
    }

    private static func wording(_ id: PlaceID, _ gazetteer: Gazetteer) -> String {
        let place = gazetteer.place(id)
        let parents = [
            gazetteer.admin1Name(country: place.country, code: place.admin1), gazetteer.countryName(place.country),
        ]
        let within = parents.compactMap(\.self).filter { $0 != place.name }.joined(separator: ", ")
        return within.isEmpty ? place.name : "\(place.name) (\(within))"
    }
}

extension PlaceMention.Level {
    /// How large a place of this GeoNames feature code is.
    init(_ place: Place) {
        switch (place.featureClass, place.featureCode) {
        case (.administrative, "ADM1"), (.administrative, "ADM1H"), (.administrative, "RGN"): self = .region
        case (.administrative, let code) where code.hasPrefix("PCL") || code == "TERR" || code == "CONT":
            self = .country
        case (.administrative, _): self = .area
        case (.area, "CONT"): self = .country
        case (.area, "AREA"), (.area, "LCTY"), (.area, "MILB"), (.area, "PRT"), (.area, "CMN"), (.area, "PRK"):
            self = .area
        case (.area, _): self = .region
        case (.hydrographic, "STM"), (.hydrographic, "LK"), (.hydrographic, "RSV"), (.hydrographic, "CNL"),
            (.hydrographic, "STRT"), (.hydrographic, "BAY"), (.hydrographic, "HBR"), (.hydrographic, "ANCH"):
            self = .area
        case (.hydrographic, _), (.vegetation, _), (.undersea, _): self = .region
        case (.terrain, "ISL"), (.terrain, "PASS"), (.terrain, "MT"), (.terrain, "HLL"), (.terrain, "CAPE"):
            self = .area
        case (.terrain, _): self = .region
        default: self = .point
        }
    }
}
