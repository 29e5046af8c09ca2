/// Lines or rings on the page, in flat arrays.
public struct PolylineSet: Hashable, Sendable {
    public private(set) var points: [Point] = []
    /// The index after the last point of each line.
    public private(set) var ends: [Int] = []

    public init() {}

    public var isEmpty: Bool { ends.isEmpty }
    public var count: Int { ends.count }

    public subscript(index: Int) -> ArraySlice<Point> {
        points[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    mutating func append(_ line: some Sequence<Point>) {
        points.append(contentsOf: line)
        ends.append(points.count)
    }

    mutating func append(_ other: PolylineSet) {
        let base = points.count
        points.append(contentsOf: other.points)
        ends.append(contentsOf: other.ends.map { $0 + base })
    }

    /// All lines as one path.
    func path(closed: Bool) -> Path {
        var path = Path()
        path.reserve(points.count, lines: ends.count)
        for index in 0..<count { path.append(polyline: self[index], closed: closed) }
        return path
    }
}

/// The features of one key on the page, put together out of all tiles.
public struct PageGeometry: Hashable, Sendable {
    /// Rings of areas, to be filled by the non-zero rule: they overlap at the tiles' edges.
    public var rings = PolylineSet()
    /// The real edges of areas, open where a tile ends.
    public var outlines = PolylineSet()
    /// Features that are lines.
    public var lines = PolylineSet()

    var isEmpty: Bool { rings.isEmpty && outlines.isEmpty && lines.isEmpty }

    mutating func append(_ other: PageGeometry) {
        rings.append(other.rings)
        outlines.append(other.outlines)
        lines.append(other.lines)
    }
}

/// The features of one layer, by key.
public typealias PageLayer = [FeatureKey: PageGeometry]
