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
    /// Other places of the name, likeliest first.
    var rivals: [PlaceID] = []
}

extension NamedPlace {
    /// The place of a toponym, unless it only names an organisation, a people or a government.
    init?(_ toponym: Toponym, in text: ReportText, _ gazetteer: Gazetteer) {
        guard Self.namesPlace(toponym, text), let chosen = toponym.place else { return nil }
        let id = Self.town(insteadOf: chosen, toponym, text, gazetteer) ?? chosen
        let place = gazetteer.place(id)
        self.init(
            bytes: toponym.range, place: place, level: PlaceMention.Level(place), score: Double(toponym.score),
            rivals: toponym.alternatives.lazy.map(\.place).filter { $0 != id }.prefix(4).map { $0 })
    }

    /// Behind a preposition of place even the seat of a government is a place: "traders in Damascus marched".
    private static func namesPlace(_ toponym: Toponym, _ text: ReportText) -> Bool {
        switch toponym.role {
        case .literal, .affiliation: return true
        case .metonym:
            let next = text.tokenIndex(atByte: toponym.range.upperBound)
            if text.tokens.indices.contains(next), [":", ".", "–", "|"].contains(text.string(text.tokens[next])) {
                return true
            }
            let token = text.tokenIndex(atByte: toponym.range.lowerBound)
            guard token > 0 else { return false }
            return [
                "in", "at", "near", "outside", "around", "of", "over", "on", "inside", "towards", "to", "from", "hit",
                "#",
            ]
            .contains(text.string(text.tokens[token - 1]).lowercased())
        default: return false
        }
    }

    /// A province without "province" behind it is its town of the same name, where it has one.
    private static func town(
        insteadOf chosen: PlaceID, _ toponym: Toponym, _ text: ReportText, _ gazetteer: Gazetteer
    ) -> PlaceID? {
        if let town = settlement(insteadOf: chosen, toponym, text, gazetteer) { return town }
        guard gazetteer.featureClass(of: chosen) == .administrative, gazetteer.featureCode(of: chosen).hasPrefix("ADM")
        else {
            return nil
        }
        let next = text.tokenIndex(atByte: toponym.range.upperBound)
        if text.tokens.indices.contains(next), saysArea(text.string(text.tokens[next])) { return nil }
        let whole = text.string(toponym.range).split(separator: " ").map(String.init)
        if whole.contains(where: saysArea) { return nil }
        return toponym.alternatives.first { other in
            gazetteer.featureClass(of: other.place) == .populated
                && gazetteer.country(of: other.place) == gazetteer.country(of: chosen)
                && isWithin(other.place, chosen, gazetteer)
                && gazetteer.population(of: other.place) > 1000
        }?.place
    }

    /// "in Beni", "Mandalay": a bare name that is a town's and also a river's or an airport's means the town.
    private static func settlement(
        insteadOf chosen: PlaceID, _ toponym: Toponym, _ text: ReportText, _ gazetteer: Gazetteer
    ) -> PlaceID? {
        let name = text.string(toponym.range).lowercased()
        let isMeant: Bool
        switch gazetteer.featureCode(of: chosen) {
        case "STM":
            let token = text.tokenIndex(atByte: toponym.range.lowerBound)
            let before = token > 0 ? text.string(text.tokens[token - 1]).lowercased() : ""
            isMeant =
                name.contains("river")
                || !["in", "at", "near", "outside", "from", "of", "around", "towards", "into"].contains(before)
        case "AIRP", "AIRB", "AIRF": isMeant = ["air", "field", "base"].contains(where: name.contains)
        case "PRT", "PRN": isMeant = ["port", "prison", "jail"].contains(where: name.contains)
        default: isMeant = true
        }
        guard !isMeant else { return nil }
        return toponym.alternatives.first { other in
            // Curated towns come without a number of inhabitants.
            gazetteer.featureClass(of: other.place) == .populated
                && (gazetteer.population(of: other.place) > 20_000 || gazetteer.place(other.place).geonameID < 0)
        }?.place
    }

    /// Of the same first-order area, or near its middle.
    private static func isWithin(_ town: PlaceID, _ area: PlaceID, _ gazetteer: Gazetteer) -> Bool {
        gazetteer.place(town).admin1 == gazetteer.place(area).admin1
            || Geodesic.distance(gazetteer.coordinate(of: town), gazetteer.coordinate(of: area)) < 250_000
    }

    private static func saysArea(_ word: String) -> Bool {
        [
            "province", "governorate", "region", "state", "oblast", "district", "county", "prefecture", "department",
            "provinces",
            "territory", "countryside", "rural", "governorates", "states", "regions", "wilayat", "emirate",
        ].contains(word.lowercased())
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
