import GeoModel

/// Drafts as bytes, for temporary files.
extension PlaceDraft {
    func write(to writer: inout ByteWriter) {
        writer.add(Int32(truncatingIfNeeded: id))
        writer.add(coordinate.latitude.bitPattern)
        writer.add(coordinate.longitude.bitPattern)
        writer.add(featureClass.rawValue)
        for text in [featureCode, country, admin1, role, note, shown] { writer.addText(text) }
        writer.addVarint(UInt64(clamping: population))
        writer.add(UInt8((isCurated ? 1 : 0) | (extent != nil ? 2 : 0) | (geometryID != nil ? 4 : 0)))
        if let extent {
            for degrees in [extent.west, extent.south, extent.east, extent.north] { writer.add(degrees.bitPattern) }
        }
        if let geometryID { writer.addText(geometryID) }
        NameDraft.write(names, to: &writer)
    }

    /// Reads what `write` wrote.
    init(from reader: inout DraftReader) {
        id = Int(Int32(bitPattern: UInt32(truncatingIfNeeded: reader.number(4))))
        coordinate = Coordinate(latitude: reader.degrees(), longitude: reader.degrees())
        featureClass = Place.FeatureClass(rawValue: UInt8(truncatingIfNeeded: reader.number(1))) ?? .populated
        featureCode = reader.text()
        country = reader.text()
        admin1 = reader.text()
        role = reader.text()
        note = reader.text()
        shown = reader.text()
        population = Int(clamping: reader.varint())
        let flags = reader.number(1)
        isCurated = flags & 1 != 0
        if flags & 2 != 0 {
            extent = GeoBox(
                west: reader.degrees(), south: reader.degrees(), east: reader.degrees(), north: reader.degrees())
        }
        geometryID = flags & 4 != 0 ? reader.text() : nil
        names = NameDraft.list(from: &reader)
    }
}

extension NameDraft {
    static func write(_ names: [NameDraft], to writer: inout ByteWriter) {
        writer.addVarint(UInt64(names.count))
        for name in names {
            writer.add(name.kind.rawValue << 1 | (name.isCurated ? 1 : 0))
            writer.addText(name.language)
            writer.addText(name.text)
        }
    }

    static func list(from reader: inout DraftReader) -> [NameDraft] {
        (0..<Int(clamping: reader.varint())).map { _ in
            let head = UInt8(truncatingIfNeeded: reader.number(1))
            let language = reader.text()
            return NameDraft(
                text: reader.text(), kind: NameKind(rawValue: head >> 1) ?? .alternate, language: language,
                isCurated: head & 1 != 0)
        }
    }
}

/// Takes numbers and texts off the bytes of a draft, one after another.
struct DraftReader {
    private let bytes: ByteView
    private var at: Int

    init(_ record: UnsafeRawBufferPointer, from start: Int) {
        bytes = record.baseAddress.map { ByteView(base: $0, count: record.count) } ?? .empty
        at = start
    }

    mutating func number(_ width: Int) -> Int {
        defer { at += width }
        return bytes.number(at, width: width)
    }

    mutating func degrees() -> Double {
        defer { at += 8 }
        return Double(bitPattern: bytes.load(at, as: UInt64.self))
    }

    mutating func varint() -> UInt64 { bytes.varint(&at) }

    mutating func text() -> String {
        let length = Int(clamping: varint())
        defer { at += length }
        return bytes.text(at, length)
    }
}
