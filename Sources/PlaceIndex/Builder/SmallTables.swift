/// Countries, admin-1 codes and feature codes, numbered in sorted order; the first of each is "none".
struct SmallTables {
    private let countries: [String]
    private let admin1: [[String]]
    private let codes: [String]
    private let countryNumbers: [String: UInt16]
    private let admin1Numbers: [[String]: UInt16]
    private let codeNumbers: [String: UInt8]
    private let countryRows: [String: Int]
    private let admin1Rows: [[String]: Int]

    init(_ places: [PlaceDraft]) {
        countries = Set(places.map(\.country) + [""]).sorted().prefix(Int(UInt16.max)).map { $0 }
        admin1 = Set(places.map { Self.admin1Key($0) } + [["", ""]]).sorted { $0.lexicographicallyPrecedes($1) }
            .prefix(Int(UInt16.max)).map { $0 }
        codes = Set(places.map(Self.codeKey) + [" "]).sorted().prefix(Int(UInt8.max)).map { $0 }
        countryNumbers = Dictionary(uniqueKeysWithValues: zip(countries, 0...))
        admin1Numbers = Dictionary(uniqueKeysWithValues: zip(admin1, 0...))
        codeNumbers = Dictionary(uniqueKeysWithValues: zip(codes, 0...))
        var countryRows: [String: Int] = [:]
        var admin1Rows: [[String]: Int] = [:]
        // Rows come by importance: the first one of a country or an area is its own.
        for (row, place) in places.enumerated() where place.featureClass == .administrative && place.role.isEmpty {
            if place.featureCode.hasPrefix("PCL") || place.featureCode == "TERR" {
                if countryRows[place.country] == nil { countryRows[place.country] = row }
            } else if place.featureCode == "ADM1", admin1Rows[Self.admin1Key(place)] == nil {
                admin1Rows[Self.admin1Key(place)] = row
            }
        }
        self.countryRows = countryRows
        self.admin1Rows = admin1Rows
    }

    private static func admin1Key(_ place: PlaceDraft) -> [String] {
        [place.country, place.admin1]
    }

    private static func codeKey(_ place: PlaceDraft) -> String {
        String(UnicodeScalar(place.featureClass.rawValue)) + place.featureCode
    }

    func admin1Index(_ place: PlaceDraft) -> UInt16 { admin1Numbers[Self.admin1Key(place)] ?? 0 }
    func codeIndex(_ place: PlaceDraft) -> UInt8 { codeNumbers[Self.codeKey(place)] ?? 0 }

    var countryBytes: [UInt8] {
        var writer = ByteWriter()
        for code in countries {
            writer.add(code, width: 4)
            writer.add(countryRows[code].map(UInt32.init) ?? PlaceTable.noRow)
        }
        return writer.bytes
    }

    var admin1Bytes: [UInt8] {
        var writer = ByteWriter()
        for key in admin1 {
            writer.add(countryNumbers[key[0]] ?? 0)
            writer.add(key[1], width: 22)
            writer.add(admin1Rows[key].map(UInt32.init) ?? PlaceTable.noRow)
        }
        return writer.bytes
    }

    var codeBytes: [UInt8] {
        var writer = ByteWriter()
        for code in codes { writer.add(code, width: PlaceTable.codeRecordSize) }
        return writer.bytes
    }
}
