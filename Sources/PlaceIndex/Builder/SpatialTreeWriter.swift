import GeoModel

/// Writes a `SpatialTree`.
enum SpatialTreeWriter {
    static func bytes(_ points: [Coordinate]) -> [UInt8] {
        let keys = points.map(hilbert)
        let rows = points.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
        var writer = ByteWriter()
        writer.add(UInt32(rows.count))
        for row in rows { writer.add(UInt32(row), width: PackedPosting.width(rows: rows.count)) }
        typealias Box = (west: Int32, south: Int32, east: Int32, north: Int32, lowest: UInt32)
        var boxes: [Box] = rows.map { row in
            let x = IndexCompiler.units(points[row].longitude)
            let y = IndexCompiler.units(points[row].latitude)
            return (x, y, x, y, UInt32(row))
        }
        for _ in SpatialTree.levels(rows.count) {
            boxes = stride(from: 0, to: boxes.count, by: SpatialTree.fanout).map { first in
                boxes[first..<min(first + SpatialTree.fanout, boxes.count)].dropFirst().reduce(boxes[first]) {
                    (
                        min($0.west, $1.west), min($0.south, $1.south), max($0.east, $1.east), max($0.north, $1.north),
                        min($0.lowest, $1.lowest)
                    )
                }
            }
            for box in boxes {
                for value in [box.west, box.south, box.east, box.north] { writer.add(value) }
                writer.add(box.lowest)
            }
        }
        return writer.bytes
    }

    /// Position on a Hilbert curve of order 16 over longitude and latitude.
    private static func hilbert(_ point: Coordinate) -> UInt32 {
        var x = UInt32((point.longitude + 180) / 360 * 65535)
        var y = UInt32((point.latitude + 90) / 180 * 65535)
        var position: UInt32 = 0
        var side: UInt32 = 1 << 15
        while side > 0 {
            let right: UInt32 = x & side > 0 ? 1 : 0
            let upper: UInt32 = y & side > 0 ? 1 : 0
            position &+= side &* side &* ((3 &* right) ^ upper)
            if upper == 0 {
                if right == 1 {
                    x = 65535 &- x
                    y = 65535 &- y
                }
                swap(&x, &y)
            }
            side >>= 1
        }
        return position
    }
}
