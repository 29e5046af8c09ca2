import GeoModel

/// The tables that GeoNames gives beside its dumps. None has a header; they are told by their columns.
enum GeoNamesTable {
    /// alternateNamesV2.txt and alternateNames.txt: names of places that other sources give.
    case alternateNames
    /// admin1CodesASCII.txt: `SY.04`, name, ASCII name, id.
    case admin1Codes
    /// hierarchy.txt: parent, child, kind.
    case hierarchy

    init?(firstLine fields: [String]) {
        let numbers = fields.prefix(2).count { Int($0) != nil }
        switch fields.count {
        case 8,
            10 where numbers == 2:
            self = .alternateNames
        case 4 where Self.admin1(fields[0]) != nil && Int(fields[3]) != nil: self = .admin1Codes
        case 2 where numbers == 2, 3 where numbers == 2: self = .hierarchy
        default: return nil
        }
    }

    /// Country and code out of `SY.04`.
    static func admin1(_ text: String) -> (country: String, code: String)? {
        let parts = text.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, parts[0].utf8.count == 2 else { return nil }
        return (String(parts[0]), String(parts[1]))
    }

    func row(_ fields: [String]) throws(RowError) -> TableFormat.Row {
        switch self {
        case .alternateNames: try Self.alternateName(fields)
        case .admin1Codes: try Self.admin1Name(fields)
        case .hierarchy: try Self.parent(fields)
        }
    }

    private static func alternateName(_ fields: [String]) throws(RowError) -> TableFormat.Row {
        guard fields.count == 8 || fields.count == 10 else {
            throw RowError("\(fields.count) columns instead of 10")
        }
        guard let id = Int32(fields[1]) else { throw RowError("geonameid “\(fields[1])” is no number") }
        guard !fields[3].isEmpty else { throw RowError("no name") }
        var name = NameDraft(text: fields[3], kind: fields[7] == "1" ? .former : .alternate)
        switch fields[2] {
        // What is no name: web pages, post codes, ids of other catalogues, sound files.
        case "link", "wkdt", "post", "unlc", "phon", "tcid": return .names(id: Int(id), [])
        case "abbr", "iata", "icao", "faac": name.kind = .abbreviation
        case let language where language.utf8.count == 2: name.language = language
        default: break
        }
        return .names(id: Int(id), [name])
    }

    private static func admin1Name(_ fields: [String]) throws(RowError) -> TableFormat.Row {
        guard fields.count == 4 else { throw RowError("\(fields.count) columns instead of 4") }
        guard let (country, code) = admin1(fields[0]) else {
            throw RowError("“\(fields[0])” is no country and code, such as SY.04")
        }
        guard let id = Int32(fields[3]) else { throw RowError("geonameid “\(fields[3])” is no number") }
        guard !fields[1].isEmpty else { throw RowError("no name") }
        let names = [fields[1]] + (fields[2].isEmpty || fields[2] == fields[1] ? [] : [fields[2]])
        return .area(AreaDraft(id: Int(id), country: country, code: code, names: names))
    }

    private static func parent(_ fields: [String]) throws(RowError) -> TableFormat.Row {
        guard fields.count == 2 || fields.count == 3 else { throw RowError("\(fields.count) columns instead of 3") }
        guard let parent = Int32(fields[0]) else { throw RowError("parent “\(fields[0])” is no number") }
        guard let child = Int32(fields[1]) else { throw RowError("child “\(fields[1])” is no number") }
        return .parent(Int(parent), child: Int(child))
    }
}

/// A first-order area known by its code, without a position.
struct AreaDraft: Sendable {
    var id: Int
    var country: String
    var code: String
    /// The first is the main one.
    var names: [String]
}
