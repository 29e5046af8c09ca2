import Foundation

/// How likely a place is meant by its bare name in world news, 0…1.
enum Importance {
    /// From population, standing (capital, country, region) and in how many languages a place has a name, which measures fame better
    /// than its size does.
    static func of(_ draft: PlaceDraft, names: Int) -> Double {
        // Nought stands for an unknown population: as a rule a small town.
        let size = log10(Double(draft.population > 0 ? draft.population : 2000))
        let fame = log10(Double(max(names, 1)))
        let value =
            switch (draft.featureClass, draft.featureCode) {
            case (.administrative, let code) where code.hasPrefix("PCL") || code == "TERR":
                0.75 + size * 0.02 + fame * 0.02
            case (.administrative, "ADM1"): 0.48 + fame * 0.06
            case (.administrative, _): 0.3 + fame * 0.05
            case (.area, "CONT"): 0.85
            case (.area, _), (.hydrographic, _), (.terrain, _), (.undersea, _), (.vegetation, _): 0.45 + fame * 0.1
            case (.spot, _), (.road, _): 0.35 + fame * 0.05
            default: size * 0.07 + fame * 0.13 + standing(draft)
            }
        return max(0, min(1, value + (crisisCountries.contains(draft.country) ? 0.05 : 0)))
    }

    /// Countries with a UN humanitarian response plan in several years from 2014 to 2024 (OCHA, Global Humanitarian Overview), and the parties of their
    /// wars: what is mapped is mostly there.
    private static let crisisCountries = Set(
        """
        AF BF BI CD CF CM CO EG ER ET HT IL IQ IR JO KE LB LY ML MM MX MZ NE NG PK PH PS RU SD SO SS SY TD TR UA UG VE YE
        """.split(separator: " ").map(String.init))

    private static func standing(_ draft: PlaceDraft) -> Double {
        switch draft.featureCode {
        case "PPLC": return 0.12
        case "PPLA", "PPLG": return 0.05
        case "PPLX", "PPLQ", "PPLH", "PPLW": return -0.05
        default: break
        }
        // A chartered city; a town of the New World that has its name from an older one.
        if draft.names[0].text.hasSuffix(" City") { return 0.03 }
        return draft.country == "US" ? -0.03 : 0
    }
}
