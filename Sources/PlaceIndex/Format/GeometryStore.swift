import GeoModel

/// Lines and areas of places: quantised to 1/1000° (111 m), stored as differences.
struct GeometryStore: Sendable {
    static let indexRecordSize = 24
    static let unitsPerDegree = 1_000.0

    enum Kind: UInt8 {
        case lines = 1
        case polygons = 2
    }

    let index: ByteView
    let bytes: ByteView

    var count: Int { index.count / Self.indexRecordSize }

    func row(_ entry: Int) -> Int { Int(index.load(entry &* Self.indexRecordSize, as: UInt32.self)) }

    /// The entry of a place; nil where it has no geometry.
    func entry(row wanted: Int) -> Int? {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if row(middle) < wanted { low = middle + 1 } else { high = middle }
        }
        return low < count && row(low) == wanted ? low : nil
    }

    func extent(_ entry: Int) -> GeoBox {
        let at = entry &* Self.indexRecordSize &+ 8
        func degrees(_ place: Int) -> Double {
            Double(index.load(at &+ place &* 4, as: Int32.self)) / Self.unitsPerDegree
        }
        return GeoBox(west: degrees(0), south: degrees(1), east: degrees(2), north: degrees(3))
    }

    func geometry(_ entry: Int) -> Geometry? {
        var parts: [[[Coordinate]]] = []
        let kind = walk(
            entry, part: { parts.append([]) }, ring: { parts[parts.count - 1].append([]) },
            point: { x, y in
                let last = parts.count - 1
                parts[last][parts[last].count - 1].append(
                    Coordinate(
                        latitude: max(-90, min(90, Double(y) / Self.unitsPerDegree)),
                        longitude: max(-180, min(180, Double(x) / Self.unitsPerDegree))))
            })
        switch kind {
        case .lines:
            let lines = parts.flatMap { $0 }
            return lines.count == 1 ? .lineString(lines[0]) : .multiLineString(lines)
        case .polygons: return parts.count == 1 ? .polygon(parts[0]) : .multiPolygon(parts)
        case nil: return nil
        }
    }

    /// Whether the areas of an entry contain a point (even-odd rule over all rings).
    func contains(_ entry: Int, _ point: Coordinate) -> Bool {
        let (px, py) = (point.longitude * Self.unitsPerDegree, point.latitude * Self.unitsPerDegree)
        var inside = false
        var previous: (x: Double, y: Double)?
        let kind = walk(
            entry, part: {}, ring: { previous = nil },
            point: { x, y in
                let (x, y) = (Double(x), Double(y))
                if let (x0, y0) = previous, (y0 > py) != (y > py), px < x0 + (py - y0) / (y - y0) * (x - x0) {
                    inside.toggle()
                }
                previous = (x, y)
            })
        return kind == .polygons && inside
    }

    /// Reads an entry: its kind, the parts, per part the rings (one for a line), per ring the points as differences.
    private func walk(
        _ entry: Int, part: () -> Void, ring: () -> Void, point: (_ x: Int64, _ y: Int64) -> Void
    ) -> Kind? {
        var at = Int(index.load(entry &* Self.indexRecordSize &+ 4, as: UInt32.self))
        guard let kind = Kind(rawValue: bytes.byte(at)) else { return nil }
        at += 1
        var (x, y): (Int64, Int64) = (0, 0)
        for _ in 0..<boundedCount(&at) {
            part()
            for _ in 0..<boundedCount(&at) {
                ring()
                for _ in 0..<boundedCount(&at) {
                    x = x &+ Self.signed(bytes.varint(&at))
                    y = y &+ Self.signed(bytes.varint(&at))
                    point(x, y)
                }
                if at > bytes.count { return nil }
            }
        }
        return kind
    }

    /// A count that the bytes that are left can hold.
    private func boundedCount(_ at: inout Int) -> Int {
        let count = Int(clamping: bytes.varint(&at))
        return min(count, max(0, bytes.count - at))
    }

    static func signed(_ value: UInt64) -> Int64 { Int64(bitPattern: value >> 1) ^ -Int64(value & 1) }

    static func zigzag(_ value: Int64) -> UInt64 { UInt64(bitPattern: value << 1 ^ value >> 63) }
}
