import Foundation

/// How likely a place is meant by its bare name in world news, 0…1.
enum Importance {
    /// From population, standing (capital, country, region) and in how many languages a place has a name, which measures fame better
    /// than its size does.
    static func of(_ draft: PlaceDraft, names: Int) -> Double {
        let size = log10(Double(max(draft.population, 1)))
        let fame = log10(Double(max(names, 1)))
        let value =
            switch (draft.featureClass, draft.featureCode) {
            case (.administrative, let code) where code.hasPrefix("PCL") || code == "TERR":
                0.75 + size * 0.02 + fame * 0.02
            case (.administrative, "ADM1"): 0.38 + size * 0.03 + fame * 0.03
            case (.administrative, "ADM2"): 0.2 + size * 0.03 + fame * 0.03
            case (.area, "CONT"): 0.85
            case (.area, _), (.hydrographic, _), (.terrain, _), (.undersea, _), (.vegetation, _): 0.42 + fame * 0.1
            case (.spot, _), (.road, _): 0.3 + fame * 0.05
            default: size * 0.07 + fame * 0.14 + standing(draft.featureCode)
            }
        return max(0, min(1, value))
    }

    private static func standing(_ code: String) -> Double {
        switch code {
        case "PPLC": 0.12
        case "PPLA", "PPLG": 0.05
        case "PPLX", "PPLQ", "PPLH", "PPLW": -0.05
        default: 0
        }
    }
}
