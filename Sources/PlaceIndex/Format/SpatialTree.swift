import GeoModel

/// A packed Hilbert R-tree over the points of the places (Kamel and Faloutsos 1993): rows in the order of a Hilbert curve, boxes
/// over every 32 of them, over every 32 of those, and so on. Each box knows the lowest row, that is the most important
/// place, under it, so that a box query gives places best first and can stop early.
struct SpatialTree: Sendable {
    static let fanout = 32
    static let nodeSize = 20

    let bytes: ByteView
    let table: PlaceTable
    private let rowCount: Int
    private let width: Int
    /// Byte offset and number of nodes of each level, the leaves' boxes first.
    private let levels: [(offset: Int, count: Int)]

    init(_ bytes: ByteView, table: PlaceTable) {
        self.bytes = bytes
        self.table = table
        let count = Int(bytes.load(0, as: UInt32.self))
        rowCount = count <= bytes.count / 3 ? count : 0
        width = PackedPosting.width(rows: rowCount)
        levels = Self.levels(rowCount)
    }

    static func levels(_ rows: Int) -> [(offset: Int, count: Int)] {
        var levels: [(offset: Int, count: Int)] = []
        var offset = 4 + rows * PackedPosting.width(rows: rows)
        var count = rows
        while count > 1 || (levels.isEmpty && count > 0) {
            count = (count + fanout - 1) / fanout
            levels.append((offset, count))
            offset += count * nodeSize
        }
        return levels
    }

    /// A box over nodes or rows: level −1 stands for a single row.
    private struct Item {
        var level: Int
        var index: Int
    }

    private func box(_ item: Item) -> (west: Int32, south: Int32, east: Int32, north: Int32, lowest: Int) {
        let at = levels[item.level].offset &+ item.index &* Self.nodeSize
        return (
            bytes.load(at, as: Int32.self), bytes.load(at &+ 4, as: Int32.self), bytes.load(at &+ 8, as: Int32.self),
            bytes.load(at &+ 12, as: Int32.self), Int(bytes.load(at &+ 16, as: UInt32.self))
        )
    }

    private func row(_ index: Int) -> Int { bytes.number(4 &+ index &* width, width: width) }

    private func children(of item: Item) -> Range<Int> {
        let available = item.level == 0 ? rowCount : levels[item.level - 1].count
        let first = item.index * Self.fanout
        return min(first, available)..<min(first + Self.fanout, available)
    }

    // MARK: nearest

    /// Visits rows from the nearest to the farthest, with the distance in metres, until `visit` says no.
    func nearest(to point: Coordinate, visit: (_ row: Int, _ distance: Double) -> Bool) {
        guard let top = levels.indices.last else { return }
        var queue = PriorityQueue<Item>()
        let probe = NearestProbe(point)
        queue.push(Item(level: top, index: 0), key: 0)
        while let (item, _) = queue.pop() {
            if item.level < 0 {
                if !visit(item.index, probe.distance(to: table.coordinate(item.index))) { return }
                continue
            }
            for child in children(of: item) {
                if item.level == 0 {
                    let row = row(child)
                    guard row < table.count else { continue }
                    queue.push(Item(level: -1, index: row), key: probe.haversine(to: table.coordinate(row)))
                } else {
                    let node = Item(level: item.level - 1, index: child)
                    let box = box(node)
                    queue.push(node, key: probe.lowerBound(box.west, box.south, box.east, box.north))
                }
            }
        }
    }

    // MARK: in a box

    /// Visits the rows inside `box`, the most important first, until `visit` says no.
    func rows(in box: GeoBox, visit: (_ row: Int) -> Bool) {
        guard let top = levels.indices.last else { return }
        let boxes =
            box.crossesAntimeridian
            ? [
                GeoBox(west: box.west, south: box.south, east: 180, north: box.north),
                GeoBox(west: -180, south: box.south, east: box.east, north: box.north),
            ] : [box]
        var queue = PriorityQueue<Item>()
        queue.push(Item(level: top, index: 0), key: 0)
        while let (item, _) = queue.pop() {
            if item.level < 0 {
                if !visit(item.index) { return }
                continue
            }
            for child in children(of: item) {
                if item.level == 0 {
                    let row = row(child)
                    guard row < table.count, box.contains(table.coordinate(row)) else { continue }
                    queue.push(Item(level: -1, index: row), key: Double(row))
                } else {
                    let node = Item(level: item.level - 1, index: child)
                    let bounds = self.box(node)
                    guard boxes.contains(where: { Self.meets($0, bounds) }) else { continue }
                    queue.push(node, key: Double(bounds.lowest))
                }
            }
        }
    }

    private static func meets(
        _ box: GeoBox, _ bounds: (west: Int32, south: Int32, east: Int32, north: Int32, lowest: Int)
    ) -> Bool {
        let unit = PlaceTable.unitsPerDegree
        return Double(bounds.west) / unit <= box.east && Double(bounds.east) / unit >= box.west
            && Double(bounds.south) / unit <= box.north && Double(bounds.north) / unit >= box.south
    }
}
