import GeoModel

/// Rows of a GeoNames dump (allCountries.txt, cities500.txt, country files): 19 tab-separated columns without a header, see
/// https://download.geonames.org/export/dump/readme.txt.
enum GeoNamesSource {
    static let columns = 19

    /// - Throws: the reason why the row is no place.
    static func place(_ fields: [Slice<UnsafeRawBufferPointer>]) throws(RowError) -> PlaceDraft {
        guard fields.count == columns else { throw RowError("\(fields.count) columns instead of \(columns)") }
        guard let id = Int32(LineReader.text(fields[0])) else {
            throw RowError("geonameid “\(LineReader.text(fields[0]))” is no number")
        }
        let name = LineReader.text(fields[1])
        guard !name.isEmpty else { throw RowError("no name") }
        let coordinate = try RowError.coordinate(LineReader.text(fields[4]), LineReader.text(fields[5]))
        guard let letter = fields[6].first, fields[6].count == 1,
            let featureClass = Place.FeatureClass(rawValue: letter)
        else {
            throw RowError("feature class “\(LineReader.text(fields[6]))” is not one of A H L P R S T U V")
        }
        var names = [NameDraft(text: name, kind: .main)]
        for field in fields[3].split(separator: 0x2C) {
            let text = LineReader.text(field)
            names.append(NameDraft(text: text, kind: kind(ofAlternate: text, featureClass)))
        }
        return PlaceDraft(
            id: Int(id), coordinate: coordinate, featureClass: featureClass, featureCode: LineReader.text(fields[7]),
            country: LineReader.text(fields[8]), admin1: LineReader.text(fields[10]),
            population: max(0, Int(LineReader.text(fields[14])) ?? 0), names: names)
    }

    /// The alternate names of the dump carry no tags: airport codes and machine romanisations are told by their letters.
    static func kind(ofAlternate text: String, _ featureClass: Place.FeatureClass) -> NameKind {
        let bytes = text.utf8
        if bytes.allSatisfy({ (0x41...0x5A).contains($0) }) { return bytes.count <= 4 ? .abbreviation : .alternate }
        let isASCII = bytes.allSatisfy { $0 < 0x80 }
        let hasCapital = bytes.contains { (0x41...0x5A).contains($0) }
        return isASCII && !hasCapital && bytes.contains { (0x61...0x7A).contains($0) } ? .romanised : .alternate
    }
}

/// Why a row is no place.
struct RowError: Error {
    let reason: String
    init(_ reason: String) { self.reason = reason }

    static func coordinate(_ latitude: String, _ longitude: String) throws(RowError) -> Coordinate {
        guard let north = Double(latitude) else { throw RowError("latitude “\(latitude)” is no number") }
        guard let east = Double(longitude) else { throw RowError("longitude “\(longitude)” is no number") }
        do {
            return try Coordinate(validatingLatitude: north, longitude: east)
        } catch {
            throw RowError(error.description)
        }
    }
}
