import GeoModel

/// The fixed-width records of places and the small tables they point to.
struct PlaceTable: Sendable {
    static let recordSize = 28
    static let countryRecordSize = 8
    static let admin1RecordSize = 28
    static let codeRecordSize = 8
    static let noRow = UInt32.max
    /// Units of a coordinate in a degree: 1e-5° is 1.1 m.
    static let unitsPerDegree = 100_000.0

    let places: ByteView
    let labels: ByteView
    let ids: ByteView
    let countries: ByteView
    let admin1: ByteView
    let codes: ByteView

    init(_ file: GazetteerFile) {
        places = file.section(.places)
        labels = file.section(.labels)
        ids = file.section(.ids)
        countries = file.section(.countries)
        admin1 = file.section(.admin1)
        codes = file.section(.featureCodes)
    }

    var count: Int { places.count / Self.recordSize }

    func geonameID(_ row: Int) -> Int { Int(places.load(row &* Self.recordSize, as: Int32.self)) }

    /// Latitude and longitude in units of 1e-5°.
    func position(_ row: Int) -> (latitude: Int32, longitude: Int32) {
        let at = row &* Self.recordSize
        return (places.load(at &+ 4, as: Int32.self), places.load(at &+ 8, as: Int32.self))
    }

    /// Always in range, whatever the bytes are.
    func coordinate(_ row: Int) -> Coordinate {
        let (latitude, longitude) = position(row)
        return Coordinate(
            latitude: max(-90, min(90, Double(latitude) / Self.unitsPerDegree)),
            longitude: max(-180, min(180, Double(longitude) / Self.unitsPerDegree)))
    }

    func population(_ row: Int) -> Int { Int(places.load(row &* Self.recordSize &+ 12, as: UInt32.self)) }

    func labelOffset(_ row: Int) -> Int { Int(places.load(row &* Self.recordSize &+ 16, as: UInt32.self)) }

    func countryIndex(_ row: Int) -> Int { Int(places.load(row &* Self.recordSize &+ 20, as: UInt16.self)) }

    func admin1Index(_ row: Int) -> Int { Int(places.load(row &* Self.recordSize &+ 22, as: UInt16.self)) }

    func codeIndex(_ row: Int) -> Int { Int(places.byte(row &* Self.recordSize &+ 24)) }

    /// 0…1.
    func importance(_ row: Int) -> Double {
        Double(places.load(row &* Self.recordSize &+ 26, as: UInt16.self)) / Double(UInt16.max)
    }

    // MARK: small tables

    func countryCode(_ index: Int) -> String { Self.plainText(countries, index &* Self.countryRecordSize, 2) }

    func countryIndex(code: String) -> Int? {
        let wanted = Array(code.utf8)
        guard wanted.count == 2 else { return nil }
        return (0..<countries.count / Self.countryRecordSize).first {
            countries.byte($0 &* Self.countryRecordSize) == wanted[0]
                && countries.byte($0 &* Self.countryRecordSize &+ 1) == wanted[1]
        }
    }

    /// The row of the country's own place.
    func countryRow(_ index: Int) -> Int? { row(countries.load(index &* Self.countryRecordSize &+ 4, as: UInt32.self)) }

    func admin1Code(_ index: Int) -> String { Self.plainText(admin1, index &* Self.admin1RecordSize &+ 2, 20) }

    /// The row of the admin-1 area's own place.
    func admin1Row(_ index: Int) -> Int? {
        row(admin1.load(index &* Self.admin1RecordSize &+ 24, as: UInt32.self))
    }

    func admin1Index(country: Int, code: String) -> Int? {
        (0..<admin1.count / Self.admin1RecordSize).first {
            Int(admin1.load($0 &* Self.admin1RecordSize, as: UInt16.self)) == country && admin1Code($0) == code
        }
    }

    func featureClass(_ row: Int) -> Place.FeatureClass {
        Place.FeatureClass(rawValue: codes.byte(codeIndex(row) &* Self.codeRecordSize)) ?? .populated
    }

    func featureCode(_ row: Int) -> String { Self.plainText(codes, codeIndex(row) &* Self.codeRecordSize &+ 1, 7) }

    private func row(_ stored: UInt32) -> Int? { Int(stored) < count ? Int(stored) : nil }

    /// Text padded with zeros.
    private static func plainText(_ bytes: ByteView, _ at: Int, _ length: Int) -> String {
        var used = 0
        while used < length, bytes.byte(at &+ used) != 0 { used += 1 }
        return bytes.text(at, used)
    }

    // MARK: texts and ids

    /// The texts kept with a place: name to show, source's name, role, note.
    func labels(_ row: Int) -> (name: String, sourceName: String, role: String, note: String) {
        var at = labelOffset(row)
        let name = label(&at)
        let sourceName = label(&at)
        let role = label(&at)
        return (name, sourceName.isEmpty ? name : sourceName, role, label(&at))
    }

    func name(_ row: Int) -> String {
        var at = labelOffset(row)
        return label(&at)
    }

    func hasRole(_ row: Int) -> Bool {
        var at = labelOffset(row)
        for _ in 0..<2 {
            let length = Int(clamping: labels.varint(&at))
            at = at &+ length
        }
        return labels.varint(&at) != 0
    }

    private func label(_ at: inout Int) -> String {
        let length = Int(clamping: labels.varint(&at))
        defer { at = at &+ length }
        return length == 0 ? "" : labels.text(at, length)
    }

    /// The row with a GeoNames id.
    func row(geonameID: Int) -> Int? {
        var low = 0
        var high = ids.count / 4
        while low < high {
            let middle = (low + high) / 2
            if self.geonameID(Int(ids.load(middle * 4, as: UInt32.self))) < geonameID {
                low = middle + 1
            } else {
                high = middle
            }
        }
        let row = Int(ids.load(low * 4, as: UInt32.self))
        return low < ids.count / 4 && row < count && self.geonameID(row) == geonameID ? row : nil
    }
}
