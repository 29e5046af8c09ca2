import PlaceIndex

/// How well known the best meaning of a name is, and what it is.
enum PlaceTier: UInt8, CaseIterable {
    case country, continent, admin1, admin2, adjective, abbreviation, capital, metropolis, city, town, village, section,
        water, region, terrain, spot, shortened, shortenedFeature

    init(_ candidates: [PlaceCandidate]) {
        guard let best = candidates.max(by: { $0.prominence < $1.prominence }) else {
            self = .spot
            return
        }
        switch best.nameKind {
        case .adjective: self = .adjective
        case .abbreviation: self = .abbreviation
        case .shortened where best.standing == .admin2 || best.standing == .admin1: self = .shortened
        case .shortened where best.standing.isFeature: self = .shortenedFeature
        default: self.init(best)
        }
    }

    private init(_ best: PlaceCandidate) {
        switch best.standing {
        case .country: self = .country
        case .continent: self = .continent
        case .admin1: self = .admin1
        case .admin2: self = .admin2
        case .capital: self = .capital
        case .water: self = .water
        case .region: self = .region
        case .terrain: self = .terrain
        case .spot, .other: self = .spot
        case .section: self = .section
        case .seat, .settlement:
            switch best.logPopulation {
            case 6...: self = .metropolis
            case 5...: self = .city
            case 4...: self = .town
            default: self = .village
            }
        }
    }
}

/// What sort of place a candidate is.
enum PlaceStanding: UInt8, CaseIterable {
    case country, continent, region, admin1, admin2, capital, seat, settlement, section, water, terrain, spot, other

    /// Water, mountains, sites.
    var isFeature: Bool { self == .water || self == .terrain || self == .spot }

    var isTown: Bool { self == .capital || self == .seat || self == .settlement }

    init(_ featureClass: Place.FeatureClass, _ featureCode: String) {
        switch (featureClass, featureCode) {
        case (.administrative, let code) where code.hasPrefix("PCL") || code == "TERR": self = .country
        case (.administrative, "ADM1"): self = .admin1
        case (.administrative, _): self = .admin2
        case (.area, "CONT"): self = .continent
        case (.area, _): self = .region
        case (.populated, "PPLC"): self = .capital
        case (.populated, "PPLX"), (.populated, "PPLQ"), (.populated, "PPLW"), (.populated, "PPLH"): self = .section
        case (.populated, let code) where code.hasPrefix("PPLA") || code == "PPLG": self = .seat
        case (.populated, _): self = .settlement
        case (.hydrographic, _), (.undersea, _): self = .water
        case (.terrain, _), (.vegetation, _): self = .terrain
        case (.spot, _), (.road, _): self = .spot
        }
    }
}
