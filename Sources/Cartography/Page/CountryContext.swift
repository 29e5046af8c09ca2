import GeoModel
import Incidents
import PlaceIndex

/// The countries that a page is about.
public struct CountryContext: Hashable, Sendable {
    /// ISO 3166-1 alpha-2, in the order of the incidents.
    public private(set) var codes: [String] = []
    /// Extents of those countries, where the gazetteer knows them.
    public private(set) var boxes: [GeoBox] = []

    /// The countries in which incidents are located; where none is, those that they name.
    public init(of incidents: [Incident], gazetteer: Gazetteer) {
        for incident in incidents {
            guard let place = incident.place.coordinate else { continue }
            add(gazetteer.containing(place).country, gazetteer)
        }
        guard codes.isEmpty else { return }
        for code in incidents.compactMap(\.place.iso3) { add(gazetteer.countryPlace(code), gazetteer) }
    }

    private mutating func add(_ country: PlaceID?, _ gazetteer: Gazetteer) {
        guard let country else { return }
        let code = gazetteer.country(of: country)
        guard !code.isEmpty, !codes.contains(code) else { return }
        codes.append(code)
        if let box = gazetteer.extent(of: country) { boxes.append(box) }
    }
}
