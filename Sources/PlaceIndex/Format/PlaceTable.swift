import GeoModel

/// The fixed-width records of places and the small tables they point to.
struct PlaceTable: Sendable {
    static let recordSize = 16
    static let countryRecordSize = 8
    static let admin1RecordSize = 28
    static let codeRecordSize = 8
    static let noRow = UInt32.max
    /// One offset into the labels for so many rows; the rows between are found by skipping.
    static let labelStride = 16
    /// Units of a coordinate in a degree: 1e-5° is 1.1 m.
    static let unitsPerDegree = 100_000.0

    let places: ByteView
    let labels: ByteView
    let labelOffsets: ByteView
    let notes: ByteView
    let ids: ByteView
    let countries: ByteView
    let admin1: ByteView
    let codes: ByteView

    init(_ file: GazetteerFile) {
        places = file.section(.places)
        labels = file.section(.labels)
        labelOffsets = file.section(.labelOffsets)
        notes = file.section(.notes)
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

    /// Every place has one: areas without a code stand for "somewhere in the country".
    func admin1Index(_ row: Int) -> Int { Int(places.load(row &* Self.recordSize &+ 12, as: UInt16.self)) }

    func countryIndex(_ row: Int) -> Int {
        Int(admin1.load(admin1Index(row) &* Self.admin1RecordSize, as: UInt16.self))
    }

    func codeIndex(_ row: Int) -> Int { Int(places.byte(row &* Self.recordSize &+ 14)) }

    /// 0…1.
    func importance(_ row: Int) -> Double {
        Double(places.byte(row &* Self.recordSize &+ 15)) / 255
    }

    // MARK: small tables

    func countryCode(_ index: Int) -> String { Self.plainText(countries, index &* Self.countryRecordSize, 2) }

    /// The two letters of a country's code in one number, to compare with; 0 where there is none.
    func countryNumber(_ row: Int) -> UInt16 {
        countries.load(countryIndex(row) &* Self.countryRecordSize, as: UInt16.self)
    }

    /// The number of a code, which is that of no place where the code is none.
    static func countryNumber(_ code: String) -> UInt16 {
        let letters = Array(code.utf8)
        return letters.count == 2 ? UInt16(letters[0]) | UInt16(letters[1]) << 8 : .max
    }

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

    private func admin1Code(_ index: Int, is code: String) -> Bool {
        var at = index &* Self.admin1RecordSize &+ 2
        for byte in code.utf8 {
            guard admin1.byte(at) == byte else { return false }
            at &+= 1
        }
        return code.utf8.count <= 20 && (code.utf8.count == 20 || admin1.byte(at) == 0)
    }

    /// The row of the admin-1 area's own place.
    func admin1Row(_ index: Int) -> Int? {
        row(admin1.load(index &* Self.admin1RecordSize &+ 24, as: UInt32.self))
    }

    func admin1Index(country: Int, code: String) -> Int? {
        let count = admin1.count / Self.admin1RecordSize
        func isBefore(_ index: Int) -> Bool {
            Int(admin1.load(index &* Self.admin1RecordSize, as: UInt16.self)) < country
        }
        // Areas are sorted by country.
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(middle) { low = middle + 1 } else { high = middle }
        }
        return (low..<count).prefix {
            Int(admin1.load($0 &* Self.admin1RecordSize, as: UInt16.self)) == country
        }.first { admin1Code($0, is: code) }
    }

    func featureClass(_ row: Int) -> Place.FeatureClass {
        Place.FeatureClass(rawValue: codes.byte(codeIndex(row) &* Self.codeRecordSize)) ?? .populated
    }

    func featureCode(_ row: Int) -> String { Self.plainText(codes, codeIndex(row) &* Self.codeRecordSize &+ 1, 7) }

    /// Whether the code is ADM1: a first-level administrative area.
    func isAdmin1(_ row: Int) -> Bool {
        codes.load(codeIndex(row) &* Self.codeRecordSize, as: UInt64.self) >> 8 == 0x314D_4441
    }

    private func row(_ stored: UInt32) -> Int? { Int(stored) < count ? Int(stored) : nil }

    /// Text padded with zeros.
    private static func plainText(_ bytes: ByteView, _ at: Int, _ length: Int) -> String {
        var used = 0
        while used < length, bytes.byte(at &+ used) != 0 { used += 1 }
        return bytes.text(at, used)
    }

    // MARK: texts and ids

    /// What is kept with a place at a length of its own. A label is the length of the name to show times two, plus one where more texts follow; the
    /// name; the population; then, where they follow, the source's name and the role behind their lengths and the offset of the note
    /// in the notes plus one (0: none).
    func label(_ row: Int) -> (name: String, population: Int, sourceName: String, role: String, note: String) {
        var at = labelStart(row)
        let (name, hasMore) = firstText(&at)
        let population = Int(clamping: labels.varint(&at))
        guard hasMore else { return (name, population, name, "", "") }
        let sourceName = text(&at, in: labels)
        let role = text(&at, in: labels)
        let note = Int(clamping: labels.varint(&at))
        var noteAt = note - 1
        return (
            name, population, sourceName.isEmpty ? name : sourceName, role, note > 0 ? text(&noteAt, in: notes) : ""
        )
    }

    func name(_ row: Int) -> String {
        var at = labelStart(row)
        return firstText(&at).name
    }

    func population(_ row: Int) -> Int {
        var at = labelStart(row)
        let head = labels.varint(&at)
        at = at &+ Int(clamping: head >> 1)
        return Int(clamping: labels.varint(&at))
    }

    func hasRole(_ row: Int) -> Bool {
        var at = labelStart(row)
        let head = labels.varint(&at)
        guard head & 1 != 0 else { return false }
        at = at &+ Int(clamping: head >> 1)
        _ = labels.varint(&at)
        skipText(&at)
        return labels.varint(&at) != 0
    }

    private func labelStart(_ row: Int) -> Int {
        guard row >= 0, row < count else { return labels.count }
        var at = Int(labelOffsets.load(row / Self.labelStride &* 4, as: UInt32.self))
        for _ in 0..<row % Self.labelStride {
            let head = labels.varint(&at)
            at = at &+ Int(clamping: head >> 1)
            labels.skipVarint(&at)
            guard head & 1 != 0 else { continue }
            skipText(&at)
            skipText(&at)
            labels.skipVarint(&at)
        }
        return at
    }

    private func firstText(_ at: inout Int) -> (name: String, hasMore: Bool) {
        let head = labels.varint(&at)
        let length = Int(clamping: head >> 1)
        defer { at = at &+ length }
        return (labels.text(at, length), head & 1 != 0)
    }

    private func skipText(_ at: inout Int) {
        let length = Int(clamping: labels.varint(&at))
        at = at &+ length
    }

    private func text(_ at: inout Int, in bytes: ByteView) -> String {
        let length = Int(clamping: bytes.varint(&at))
        defer { at = at &+ length }
        return length == 0 ? "" : bytes.text(at, length)
    }

    /// The row with a GeoNames id.
    func row(geonameID: Int) -> Int? {
        var low = 0
        let width = PackedPosting.width(rows: count)
        var high = ids.count / width
        while low < high {
            let middle = (low + high) / 2
            if self.geonameID(ids.number(middle * width, width: width)) < geonameID {
                low = middle + 1
            } else {
                high = middle
            }
        }
        let row = ids.number(low * width, width: width)
        return low < ids.count / width && row < count && self.geonameID(row) == geonameID ? row : nil
    }
}
