import GeoModel

/// Writes the sections of a `GeometryStore`; rows come in ascending order.
struct GeometryWriter {
    private(set) var index = ByteWriter()
    private(set) var points = ByteWriter()

    mutating func add(row: Int, _ shape: GeometrySource.Shape) {
        let parts = shape.parts.map { $0.map(Self.quantised).filter { $0.count >= (shape.isArea ? 4 : 2) } }.filter {
            !$0.isEmpty
        }
        let vertices = parts.flatMap { $0.flatMap { $0 } }
        guard let first = vertices.first else { return }
        let box = vertices.reduce((first.x, first.y, first.x, first.y)) {
            (min($0.0, $1.x), min($0.1, $1.y), max($0.2, $1.x), max($0.3, $1.y))
        }
        index.add(UInt32(row))
        index.add(UInt32(points.count))
        for value in [box.0, box.1, box.2, box.3] { index.add(Int32(clamping: value)) }
        points.add((shape.isArea ? GeometryStore.Kind.polygons : .lines).rawValue)
        points.addVarint(UInt64(parts.count))
        var (x, y): (Int64, Int64) = (0, 0)
        for part in parts {
            points.addVarint(UInt64(part.count))
            for ring in part {
                points.addVarint(UInt64(ring.count))
                for point in ring {
                    points.addVarint(GeometryStore.zigzag(point.x - x))
                    points.addVarint(GeometryStore.zigzag(point.y - y))
                    (x, y) = (point.x, point.y)
                }
            }
        }
    }

    /// Points in units of the store; those that fall together become one.
    private static func quantised(_ ring: [Coordinate]) -> [(x: Int64, y: Int64)] {
        var points: [(x: Int64, y: Int64)] = []
        for position in ring {
            let point = (
                x: Int64((position.longitude * GeometryStore.unitsPerDegree).rounded()),
                y: Int64((position.latitude * GeometryStore.unitsPerDegree).rounded())
            )
            if let last = points.last, last == point { continue }
            points.append(point)
        }
        return points
    }
}
