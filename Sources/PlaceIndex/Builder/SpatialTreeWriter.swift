import GeoModel

/// Writes a `SpatialTree`.
struct SpatialTreeWriter {
    private typealias Box = (west: Int32, south: Int32, east: Int32, north: Int32, lowest: UInt32)
    private var points: [(key: UInt32, row: UInt32, x: Int32, y: Int32)] = []

    init(count: Int) { points.reserveCapacity(count) }

    /// Adds the place of the next row.
    mutating func add(_ point: Coordinate) {
        points.append(
            (
                Self.hilbert(point), UInt32(points.count), IndexCompiler.units(point.longitude),
                IndexCompiler.units(point.latitude)
            ))
    }

    mutating func finish(_ scratch: Scratch) -> ByteWriter {
        points.sort { ($0.key, $0.row) < ($1.key, $1.row) }
        let sorted = points
        points = []
        var writer = ByteWriter(spillingTo: ScratchFile(scratch))
        writer.add(UInt32(sorted.count))
        for point in sorted {
            writer.add(point.row, width: PackedPosting.width(rows: sorted.count))
            writer.spill()
        }
        var boxes = Self.joined(sorted.count) {
            (sorted[$0].x, sorted[$0].y, sorted[$0].x, sorted[$0].y, sorted[$0].row)
        }
        for level in SpatialTree.levels(sorted.count).indices {
            if level > 0 {
                let children = boxes
                boxes = Self.joined(children.count) { children[$0] }
            }
            for box in boxes {
                for value in [box.west, box.south, box.east, box.north] { writer.add(value) }
                writer.add(box.lowest)
                writer.spill()
            }
        }
        return writer
    }

    /// The boxes of the nodes over so many children.
    private static func joined(_ count: Int, _ child: (Int) -> Box) -> [Box] {
        stride(from: 0, to: count, by: SpatialTree.fanout).map { first in
            (first + 1..<max(first + 1, min(first + SpatialTree.fanout, count))).reduce(child(first)) { box, index in
                let next = child(index)
                return (
                    min(box.west, next.west), min(box.south, next.south), max(box.east, next.east),
                    max(box.north, next.north), min(box.lowest, next.lowest)
                )
            }
        }
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
