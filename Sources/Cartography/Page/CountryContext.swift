import GeoModel
import Incidents
import PlaceIndex

/// The countries that a page is about.
public struct CountryContext: Hashable, Sendable {
    /// ISO 3166-1 alpha-2, those with most incidents first.
    public private(set) var codes: [String] = []
    /// Extents of those countries, where the gazetteer knows them.
    public private(set) var boxes: [GeoBox] = []

    /// Of thousands of incidents about so many tell which countries the page is about.
    private static let sample = 200

    /// The countries in which incidents are located; where none is, those that they name.
    public init(of incidents: [Incident], gazetteer: Gazetteer) {
        var counts: [(country: PlaceID, incidents: Int)] = []
        let places = incidents.compactMap(\.place.coordinate)
        for index in stride(from: 0, to: places.count, by: max(1, places.count / Self.sample)) {
            let place = places[index]
            guard let country = gazetteer.containing(place).country else { continue }
            if let index = counts.firstIndex(where: { $0.country == country }) {
                counts[index].incidents += 1
            } else {
                counts.append((country, 1))
            }
        }
        for count in counts.enumerated().sorted(by: { ($1.1.incidents, $0.0) < ($0.1.incidents, $1.0) }) {
            add(count.element.country, gazetteer)
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
