import GeoModel

/// Rows of anybody's table with a header: CSV or TSV with a name and a position, whatever else there is.
struct OwnTableSource {
    /// What a column may be called, in small letters.
    private static let headings: [(field: String, names: Set<String>)] = [
        ("id", ["id", "geonameid", "geoname_id"]),
        ("name", ["name", "title", "place", "place_name", "placename", "full_name", "location"]),
        ("lat", ["lat", "latitude", "y", "lat_dd"]), ("lon", ["lon", "lng", "long", "longitude", "x", "long_dd"]),
        ("country", ["country", "country_code", "iso2", "cc"]), ("admin1", ["admin1", "admin1_code"]),
        ("population", ["population", "pop"]), ("class", ["feature_class", "fclass"]),
        ("code", ["feature_code", "fcode"]),
        ("alternates", ["alternates", "alternatenames", "alternate_names", "aliases", "alt_name"]),
        ("note", ["note", "notes", "source"]),
    ]

    let separator: UInt8
    private let column: [String: Int]
    private let width: Int

    /// nil where a name or a position is missing.
    init?(header: Slice<UnsafeRawBufferPointer>) {
        separator = DelimitedText.separator(of: header)
        guard let titles = try? DelimitedText.fields(header, separator: separator) else { return nil }
        var column: [String: Int] = [:]
        for (index, title) in titles.enumerated() {
            let plain = title.lowercased().filter { !$0.isWhitespace && $0 != "\u{FEFF}" }
            guard let field = Self.headings.first(where: { $0.names.contains(plain) })?.field else { continue }
            if column[field] == nil { column[field] = index }
        }
        guard column["name"] != nil, column["lat"] != nil, column["lon"] != nil else { return nil }
        self.column = column
        width = titles.count
    }

    func place(_ line: Slice<UnsafeRawBufferPointer>) throws(RowError) -> PlaceDraft {
        let fields = try DelimitedText.fields(line, separator: separator)
        guard fields.count == width else { throw RowError("\(fields.count) columns instead of \(width)") }
        func value(_ name: String) -> String {
            column[name].map { fields[$0].trimmed } ?? ""
        }
        guard !value("name").isEmpty else { throw RowError("no name") }
        let coordinate = try RowError.coordinate(value("lat"), value("lon"))
        let country = value("country").uppercased()
        guard country.isEmpty || country.utf8.count == 2 else {
            throw RowError("country “\(value("country"))” is no alpha-2 code")
        }
        var id = OwnPlaceID.of(value("name"), coordinate)
        if !value("id").isEmpty {
            guard let given = Int32(value("id")) else { throw RowError("id “\(value("id"))” is no number of 32 bits") }
            id = Int(given)
        }
        var featureClass = Place.FeatureClass.populated
        if let letter = value("class").utf8.first {
            guard let known = Place.FeatureClass(rawValue: letter), value("class").utf8.count == 1 else {
                throw RowError("feature class “\(value("class"))” is not one of A H L P R S T U V")
            }
            featureClass = known
        }
        let code = value("code")
        var draft = PlaceDraft(
            id: id, coordinate: coordinate, featureClass: featureClass,
            featureCode: code.isEmpty && featureClass == .populated ? "PPL" : code, country: country,
            admin1: value("admin1"), names: [NameDraft(text: value("name"), kind: .main)], isCurated: true,
            note: value("note"))
        draft.population = max(0, Int(value("population")) ?? 0)
        let mark: Character = value("alternates").contains("|") ? "|" : ";"
        draft.names += value("alternates").split(separator: mark).map {
            NameDraft(text: String($0).trimmed, kind: .alternate, isCurated: true)
        }
        return draft
    }
}

/// Ids of places that bring none: the same place has the same id in every build.
enum OwnPlaceID {
    /// FNV-1a over name and position, in −2,000,000,000 … −1,100,000,001.
    static func of(_ name: String, _ coordinate: Coordinate) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in "\(name)\t\(coordinate.latitude)\t\(coordinate.longitude)".utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return -1_100_000_001 - Int(hash % 899_999_999)
    }
}

extension String {
    var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
