/// Countries, admin-1 codes and feature codes, numbered in sorted order; the first of each is "none".
struct SmallTables {
    /// What occurs in places.
    struct Contents {
        fileprivate var countries: Set<String> = [""]
        fileprivate var admin1: Set<[String]> = [["", ""]]
        fileprivate var codes: Set<String> = [" "]

        mutating func insert(_ place: PlaceDraft) {
            countries.insert(place.country)
            admin1.insert(SmallTables.admin1Key(place))
            codes.insert(SmallTables.codeKey(place))
        }
    }

    private let countryCodes: [String]
    private let admin1Keys: [[String]]
    private let featureCodes: [String]
    private let countryNumbers: [String: UInt16]
    private let admin1Numbers: [[String]: UInt16]
    private let codeNumbers: [String: UInt8]
    private var countryRows: [String: Int] = [:]
    private var admin1Rows: [[String]: Int] = [:]

    init(_ contents: Contents) {
        countryCodes = Array(contents.countries.sorted().prefix(Int(UInt16.max)))
        admin1Keys = Array(
            contents.admin1.sorted { $0.lexicographicallyPrecedes($1) }.prefix(Int(UInt16.max)))
        featureCodes = Array(contents.codes.sorted().prefix(Int(UInt8.max)))
        countryNumbers = Dictionary(uniqueKeysWithValues: zip(countryCodes, 0...))
        admin1Numbers = Dictionary(uniqueKeysWithValues: zip(admin1Keys, 0...))
        codeNumbers = Dictionary(uniqueKeysWithValues: zip(featureCodes, 0...))
    }

    /// Rows come by importance: the first one of a country or an area is its own.
    mutating func note(_ place: PlaceDraft, row: Int) {
        guard place.featureClass == .administrative, place.role.isEmpty else { return }
        if place.featureCode.hasPrefix("PCL") || place.featureCode == "TERR" {
            if countryRows[place.country] == nil { countryRows[place.country] = row }
        } else if place.featureCode == "ADM1", admin1Rows[Self.admin1Key(place)] == nil {
            admin1Rows[Self.admin1Key(place)] = row
        }
    }

    private static func admin1Key(_ place: PlaceDraft) -> [String] {
        [place.country, place.admin1]
    }

    private static func codeKey(_ place: PlaceDraft) -> String {
        String(UnicodeScalar(place.featureClass.rawValue)) + place.featureCode
    }

    func admin1Index(_ place: PlaceDraft) -> UInt16 { admin1Numbers[Self.admin1Key(place)] ?? 0 }
    func codeIndex(_ place: PlaceDraft) -> UInt8 { codeNumbers[Self.codeKey(place)] ?? 0 }

    var countries: ByteWriter {
        var writer = ByteWriter()
        for code in countryCodes {
            writer.add(code, width: 4)
            writer.add(countryRows[code].map(UInt32.init) ?? PlaceTable.noRow)
        }
        return writer
    }

    var admin1: ByteWriter {
        var writer = ByteWriter()
        for key in admin1Keys {
            writer.add(countryNumbers[key[0]] ?? 0)
            writer.add(key[1], width: 22)
            writer.add(admin1Rows[key].map(UInt32.init) ?? PlaceTable.noRow)
        }
        return writer
    }

    var codes: ByteWriter {
        var writer = ByteWriter()
        for code in featureCodes { writer.add(code, width: PlaceTable.codeRecordSize) }
        return writer
    }
}
