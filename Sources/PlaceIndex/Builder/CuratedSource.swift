import GeoModel

/// Rows of a table with a header line, tab-separated: the format of the curated tables in `Gazetteer/`.
///
/// Columns in any order: `id name lat lon feature_class feature_code` are required; `country admin1 population alternates role note
/// west south east north line area` are optional; `capital` and `type` are for readers. `alternates` are separated by `|`, each
/// with an optional tag: `abbr:`, `adj:`, `former:` or a language (`ar:`).
struct CuratedSource {
    static let required = ["id", "name", "lat", "lon", "feature_class", "feature_code"]
    static let optional = [
        "country", "admin1", "population", "alternates", "role", "note", "west", "south", "east", "north", "line",
        "area",
        "capital", "type",
    ]

    private let column: [String: Int]
    private let width: Int

    /// - Throws: which columns are missing or unknown.
    init(header: [String]) throws(RowError) {
        var column: [String: Int] = [:]
        for (index, name) in header.enumerated() {
            guard Self.required.contains(name) || Self.optional.contains(name) else {
                throw RowError(
                    "unknown column “\(name)”; known are \((Self.required + Self.optional).joined(separator: " "))")
            }
            guard column.updateValue(index, forKey: name) == nil else {
                throw RowError("column “\(name)” is given twice")
            }
        }
        for name in Self.required where column[name] == nil { throw RowError("column “\(name)” is missing") }
        self.column = column
        width = header.count
    }

    /// A table without the columns of a feature is anybody's, see `OwnTableSource`.
    static func isHeader(_ fields: [String]) -> Bool { ["id", "lat", "feature_class"].allSatisfy(fields.contains) }

    func place(_ fields: [String]) throws(RowError) -> PlaceDraft {
        guard fields.count == width else { throw RowError("\(fields.count) columns instead of \(width)") }
        func value(_ name: String) -> String { column[name].map { fields[$0] } ?? "" }
        guard let id = Int32(value("id")) else { throw RowError("id “\(value("id"))” is no number") }
        guard !value("name").isEmpty else { throw RowError("no name") }
        guard let letter = value("feature_class").utf8.first, value("feature_class").utf8.count == 1,
            let featureClass = Place.FeatureClass(rawValue: letter)
        else { throw RowError("feature_class “\(value("feature_class"))” is not one of A H L P R S T U V") }
        let country = value("country")
        guard country.isEmpty || country.utf8.count == 2 else {
            throw RowError("country “\(country)” is no alpha-2 code")
        }
        var draft = PlaceDraft(
            id: Int(id), coordinate: try RowError.coordinate(value("lat"), value("lon")), featureClass: featureClass,
            featureCode: value("feature_code"), country: country, admin1: value("admin1"),
            names: [NameDraft(text: value("name"), kind: .main)], isCurated: true, role: value("role"),
            note: value("note"))
        if !value("population").isEmpty {
            guard let population = Int(value("population")), population >= 0 else {
                throw RowError("population “\(value("population"))” is no count")
            }
            draft.population = population
        }
        draft.names += Self.names(value("alternates"))
        draft.extent = try Self.extent(["west", "south", "east", "north"].map(value))
        draft.geometryID = [value("line"), value("area")].first { !$0.isEmpty }
        return draft
    }

    /// Names separated by `|`, with their tags.
    static func names(_ text: String) -> [NameDraft] {
        text.split(separator: "|").compactMap { name(tagged: String($0)) }
    }

    /// `abbr:W.Va.`, `adj:Syrian`, `former:Leninakan`, `ar:الفرات` or a bare name.
    static func name(tagged text: String) -> NameDraft? {
        let text = String(text.drop(while: \.isWhitespace))
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else {
            return text.isEmpty ? nil : NameDraft(text: text, kind: .alternate, isCurated: true)
        }
        let name = String(parts[1])
        switch parts[0] {
        case "abbr": return NameDraft(text: name, kind: .abbreviation)
        case "adj": return NameDraft(text: name, kind: .adjective)
        case "former": return NameDraft(text: name, kind: .former)
        case let tag where tag.utf8.count == 2 && tag.utf8.allSatisfy { (0x61...0x7A).contains($0) }:
            return NameDraft(text: name, kind: .alternate, language: String(tag))
        default: return NameDraft(text: text, kind: .alternate, isCurated: true)
        }
    }

    private static func extent(_ values: [String]) throws(RowError) -> GeoBox? {
        if values.allSatisfy(\.isEmpty) { return nil }
        let numbers = values.compactMap(Double.init)
        guard numbers.count == 4, numbers[1] <= numbers[3], abs(numbers[0]) <= 180, abs(numbers[2]) <= 180,
            abs(numbers[1]) <= 90, abs(numbers[3]) <= 90
        else { throw RowError("extent “\(values.joined(separator: " "))” is not west south east north in degrees") }
        return GeoBox(west: numbers[0], south: numbers[1], east: numbers[2], north: numbers[3])
    }
}
