import GeoModel
import Incidents

extension IncidentPlace {
    /// A place that a person chose.
    init(_ answer: PlaceAnswer, text: String) {
        self.init(coordinate: answer.coordinate)
        name = answer.name.isEmpty ? text : answer.name
        admin1 = answer.admin1.isEmpty ? nil : answer.admin1
        country = answer.countryName.isEmpty ? nil : answer.countryName
        iso3 = CountryCodes.alpha3(answer.country)
        geonameID = answer.geonameID
        mgrs = answer.mgrs
        let isArea = answer.featureClass == "A" || answer.featureClass == "L"
        geoPrecision = isArea ? 3 : 1
        wherePrec = isArea ? 4 : 1
        method = "correction"
        matchScore = answer.score
    }
}
