/// Military Grid Reference System (NGA.SIG.0012, chapters 11 and 12; DMA TM 8358.1), UTM and polar areas.
public enum MGRS {
    /// The reference of a position, with `digits` (0…5) for easting and northing each: 5 means one metre.
    ///
    /// Ain Issa (36.3855, 38.86228) is `37SDA8764826716`.
    public static func string(_ point: Coordinate, digits: Int = 5) -> String {
        let digits = min(max(digits, 0), 5)
        // The antimeridian belongs to the east of it: zone 1, area B or Z.
        let point = point.longitude == 180 ? Coordinate(latitude: point.latitude, longitude: -180) : point
        if let utm = UTM(point), let band = band(latitude: point.latitude) {
            let set = utm.zone - 1
            let column = Int(utm.easting / 100_000) - 1
            let row = Int(utm.northing / 100_000)
            let columns = columnSets[set % 3]
            guard columns.indices.contains(column) else { return "" }
            let rowLetter = rowLetters[(row + (set % 2 == 0 ? 0 : 5)) % 20]
            return reference(zone: utm.zone, [band, columns[column], rowLetter], utm.easting, utm.northing, digits)
        }
        return polarString(point, digits: digits)
    }

    /// The south-west corner plus half the square's side: the centre of what the reference names.
    ///
    /// Spaces and case don't matter. Throws for letters, zones and squares that don't exist.
    public static func coordinate(_ text: some StringProtocol) throws(MGRSError) -> Coordinate {
        let parts = try MGRSParts(text)
        return parts.zone == 0 ? try polarCoordinate(parts) : try utmCoordinate(parts)
    }

    private static func utmCoordinate(_ parts: MGRSParts) throws(MGRSError) -> Coordinate {
        let set = parts.zone - 1
        guard let bandIndex = bandLetters.firstIndex(of: parts.band) else { throw .band(parts.text) }
        guard let column = columnSets[set % 3].firstIndex(of: parts.column),
            let rowIndex = rowLetters.firstIndex(of: parts.row)
        else { throw .square(parts.text) }
        let north = bandIndex >= 10
        let row = (rowIndex + (set % 2 == 0 ? 20 : 15)) % 20
        let easting = Double(column + 1) * 100_000 + parts.easting
        // The row letters repeat every 2000 km: take the repetition that lies in the latitude band.
        let bottom = Double(bandIndex * 8 - 80)
        let central = UTM(
            Coordinate(latitude: bottom, longitude: UTM.centralMeridian(parts.zone)), zone: parts.zone)
        let bandNorthing = north ? (bandIndex == 10 ? 0 : central.northing) : central.northing
        var northing = Double(row) * 100_000 + parts.northing
        // A square that straddles the band's lower edge off the central meridian starts up to 100 km below it.
        while northing + 100_000 < bandNorthing { northing += 2_000_000 }
        let point = UTM(zone: parts.zone, north: north, easting: easting, northing: northing).coordinate
        guard point.latitude >= bottom - 1, point.latitude <= bottom + (bandIndex == 19 ? 13 : 9) else {
            throw .square(parts.text)
        }
        return point
    }

    // MARK: Polar areas

    private static func polarString(_ point: Coordinate, digits: Int) -> String {
        let north = point.latitude > 0
        let position = UniversalPolarStereographic(north: north).forward(point)
        // What rounding leaves west or south of a line, such as the antimeridian, lies on it.
        let (easting, northing) = (position.easting + 1e-6, position.northing + 1e-6)
        let east = easting >= 2_000_000
        let band: Character = north ? (east ? "Z" : "Y") : (east ? "B" : "A")
        let area = PolarArea(north: north, east: east)
        let column = Int(easting / 100_000) - area.firstColumn
        let row = Int(northing / 100_000) - area.firstRow
        guard area.columns.indices.contains(column), polarRows.indices.contains(row) else { return "" }
        return reference(zone: nil, [band, area.columns[column], polarRows[row]], easting, northing, digits)
    }

    private static func polarCoordinate(_ parts: MGRSParts) throws(MGRSError) -> Coordinate {
        let north = parts.band == "Y" || parts.band == "Z"
        let area = PolarArea(north: north, east: parts.band == "B" || parts.band == "Z")
        guard let column = area.columns.firstIndex(of: parts.column), let row = polarRows.firstIndex(of: parts.row)
        else { throw .square(parts.text) }
        return UniversalPolarStereographic(north: north).inverse(
            easting: Double(column + area.firstColumn) * 100_000 + parts.easting,
            northing: Double(row + area.firstRow) * 100_000 + parts.northing)
    }

    /// The half of a polar cap west or east of Greenwich, with its letters of 100 km columns.
    private struct PolarArea {
        var columns: [Character]
        var firstColumn: Int
        var firstRow: Int

        init(north: Bool, east: Bool) {
            let all: [Character] = Array(east ? "ABCFGHJKLPQR" : "JKLPQRSTUXYZ")
            firstColumn = east ? 20 : (north ? 13 : 8)
            columns = east ? Array(all.prefix(north ? 7 : 12)) : Array(all.suffix(north ? 7 : 12))
            firstRow = north ? 13 : 8
        }
    }

    // MARK: Letters

    private static func band(latitude: Double) -> Character? {
        guard latitude >= -80, latitude <= 84 else { return nil }
        return bandLetters[min(19, Int((latitude + 80) / 8))]
    }

    /// Two digits of the zone, letters, and `digits` each of the position in the square.
    private static func reference(
        zone: Int?, _ letters: [Character], _ easting: Double, _ northing: Double, _ digits: Int
    ) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(15)
        func append(_ value: Int, _ length: Int) {
            var unit = 1
            for _ in 1..<max(length, 1) { unit *= 10 }
            for _ in 0..<length {
                bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / unit % 10))
                unit /= 10
            }
        }
        if let zone { append(zone, 2) }
        bytes += letters.compactMap(\.asciiValue)
        for metres in [easting, northing] {
            // Truncated, never rounded, so that the square named contains the position.
            var value = Int(metres) % 100_000
            for _ in digits..<5 { value /= 10 }
            append(value, digits)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let bandLetters: [Character] = Array("CDEFGHJKLMNPQRSTUVWX")
    private static let columnSets: [[Character]] = [Array("ABCDEFGH"), Array("JKLMNPQR"), Array("STUVWXYZ")]
    private static let rowLetters: [Character] = Array("ABCDEFGHJKLMNPQRSTUV")
    private static let polarRows: [Character] = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")
}
