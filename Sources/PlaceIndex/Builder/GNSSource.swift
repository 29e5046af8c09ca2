import GeoModel

/// Rows of the US National Geospatial-Intelligence Agency's GEOnet Names Server: a row a name, with a header; files of before 2022 and since
/// differ in the columns' names and in the country codes.
struct GNSSource {
    private static let headings: [(field: String, names: [String])] = [
        ("id", ["ufi"]), ("name", ["full_name_ro", "full_name"]), ("lat", ["lat", "lat_dd"]),
        ("lon", ["long", "long_dd"]), ("class", ["fc"]), ("code", ["dsg", "desig_cd"]), ("fips", ["cc1"]),
        ("country", ["cc_ft", "cc_nm"]), ("admin1", ["adm1"]), ("population", ["pop"]), ("type", ["nt"]),
    ]

    private let column: [String: Int]
    private let width: Int

    /// nil where the header is of another kind.
    init?(header: [String]) {
        let titles = header.map { $0.lowercased() }
        var column: [String: Int] = [:]
        for heading in Self.headings {
            column[heading.field] = heading.names.lazy.compactMap { titles.firstIndex(of: $0) }.first
        }
        for field in ["id", "name", "lat", "lon", "class", "code"] where column[field] == nil { return nil }
        self.column = column
        width = header.count
    }

    func row(_ fields: [String]) throws(RowError) -> TableFormat.Row {
        guard fields.count == width else { throw RowError("\(fields.count) columns instead of \(width)") }
        func value(_ name: String) -> String { column[name].map { fields[$0] } ?? "" }
        guard let id = Int32(value("id")) else { throw RowError("UFI “\(value("id"))” is no number") }
        guard !value("name").isEmpty else { throw RowError("no name") }
        // N: the approved name, C: the conventional one; the others are variants of a place that has such a row.
        let type = value("type")
        guard type.isEmpty || type == "N" || type == "C" else {
            return .names(id: Int(id), [NameDraft(text: value("name"), kind: .alternate)])
        }
        let coordinate = try RowError.coordinate(value("lat"), value("lon"))
        guard let letter = value("class").utf8.first, let featureClass = Place.FeatureClass(rawValue: letter) else {
            throw RowError("feature class “\(value("class"))” is not one of A H L P R S T U V")
        }
        return .place(
            PlaceDraft(
                id: Int(id), coordinate: coordinate, featureClass: featureClass, featureCode: value("code"),
                country: country(fips: value("fips"), alpha3: value("country")), admin1: value("admin1"),
                population: max(0, Int(value("population")) ?? 0),
                names: [NameDraft(text: value("name"), kind: .main)]))
    }

    /// A place on a border lists several countries; the first counts.
    private func country(fips: String, alpha3: String) -> String {
        if let code = fips.split(separator: ",").first { return FIPSCountryCodes.alpha2(String(code)) }
        return alpha3.split(separator: ",").first.flatMap { CountryCodes.alpha2(alpha3: String($0)) } ?? ""
    }
}
