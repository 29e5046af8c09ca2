import GeoModel

/// Takes the units of a tile, or of a part of it, to points of the page.
///
/// The projection is evaluated on a lattice only and interpolated between, with an error under 0.06 points: that makes
/// every projection equally fast.
struct TileProjector {
    /// The units that it covers from west to east. A tile that the projection's cut runs through has two parts.
    let columns: ClosedRange<Double>
    /// Units that measure about one point of the page.
    let unitsPerPoint: Double
    /// Units within which the projection is straight.
    var step: Double { transform.isNearAntipode ? transform.extent / 1024 : min(1 / perUnitX, 1 / perUnitY) }

    /// The point opposite the centre of an azimuthal projection, where it lies in the tile.
    let antipode: Point?

    private let transform: TileTransform
    private let originX: Double
    private let originY: Double
    /// Lattice cells a unit.
    private let perUnitX: Double
    private let perUnitY: Double
    private let nodesX: Int
    private let nodesY: Int
    /// Row by row; empty where each point is projected for itself.
    private let nodes: [Point]

    static let tolerance = 0.06

    /// The parts of a tile that the projection shows.
    static func parts(of tile: TileID, extent: Double, buffer: Double, in view: MapView) -> [TileProjector] {
        let side = Double(TileID.side(tile.zoom))
        let width = 360 / side
        let domain = view.projection.domain
        let west = domain.longitudeOffset(TileID.longitude(Double(tile.column) / side))
        let slack = width * buffer / extent
        return [0.0, -360, 360].compactMap { shift in
            let transform = TileTransform(tile: tile, extent: extent, west: west + shift, view: view)
            guard domain.cap == nil else {
                return shift == 0 ? TileProjector(transform, columns: -buffer...extent + buffer, buffer) : nil
            }
            let from = max(-domain.halfWidth, west + shift - slack)
            let to = min(domain.halfWidth, west + shift + width + slack)
            guard to - from > slack * 1.01 else { return nil }
            let scale = extent / width
            let columns = (from - west - shift) * scale...(to - west - shift) * scale
            return TileProjector(transform, columns: columns, buffer)
        }
    }

    private init(_ transform: TileTransform, columns: ClosedRange<Double>, _ buffer: Double) {
        self.transform = transform
        self.columns = columns
        antipode = transform.antipode
        let extent = transform.extent
        let coarse = 4
        let error = transform.bend(columns: columns, steps: coarse)
        // The error falls with the square of the cells' size; some more of them, as it isn't the same everywhere.
        let wanted = 1.7 * Double(coarse) * (error / Self.tolerance).squareRoot()
        let exact = !wanted.isFinite || wanted > 128
        let cells = exact ? 32 : max(Double(coarse), wanted.rounded(.up))
        originX = columns.lowerBound
        originY = -buffer
        // The last column lies just on the end: beyond it the projection may be cut.
        let spanX = columns.upperBound - columns.lowerBound
        let spanY = extent + 2 * buffer
        nodesX = Int((spanX / extent * cells).rounded(.up)) + 1
        nodesY = Int((spanY / extent * cells).rounded(.up)) + 1
        perUnitX = Double(nodesX - 1) / spanX
        perUnitY = Double(nodesY - 1) / spanY
        var nodes: [Point] = []
        if !exact {
            nodes.reserveCapacity(nodesX * nodesY)
            for row in 0..<nodesY {
                for column in 0..<nodesX {
                    nodes.append(
                        transform.page(x: originX + Double(column) / perUnitX, y: originY + Double(row) / perUnitY))
                }
            }
        }
        self.nodes = nodes
        unitsPerPoint = transform.unitsPerPoint(columns: columns)
    }

    func page(_ point: Point) -> Point {
        guard !nodes.isEmpty else { return transform.page(x: point.x, y: point.y) }
        let column = (point.x - originX) * perUnitX
        let row = (point.y - originY) * perUnitY
        let i = max(0, min(nodesX - 2, Int(column)))
        let j = max(0, min(nodesY - 2, Int(row)))
        let fx = column - Double(i)
        let fy = row - Double(j)
        let index = j * nodesX + i
        let (a, b) = (nodes[index], nodes[index + 1])
        let (c, d) = (nodes[index + nodesX], nodes[index + nodesX + 1])
        let topX = a.x + (b.x - a.x) * fx
        let topY = a.y + (b.y - a.y) * fx
        let bottomX = c.x + (d.x - c.x) * fx
        let bottomY = c.y + (d.y - c.y) * fx
        return Point(x: topX + (bottomX - topX) * fy, y: topY + (bottomY - topY) * fy)
    }
}

/// The exact way from units of a tile to the page.
struct TileTransform {
    var tile: TileID
    var extent: Double
    /// Degrees of the tile's western edge from the central meridian, not wrapped.
    var west: Double
    var view: MapView

    func page(x: Double, y: Double) -> Point {
        let side = Double(TileID.side(tile.zoom))
        let position = LonLat(
            longitude: west + x / extent * 360 / side,
            latitude: TileID.latitude((Double(tile.row) + y / extent) / side),
            origin: view.projection.domain.centralMeridian)
        // Only a limb without a point gives nil; the middle of the frame is then out of the way.
        return view.limbPoint(position) ?? view.frame.center
    }

    /// How far the middles of a coarse lattice's cells lie from where interpolation puts them, in points of the page,
    /// looking at the cells near the frame; infinite where the limb of the projection may be seen.
    func bend(columns: ClosedRange<Double>, steps: Int) -> Double {
        // Around the antipode neighbouring points lie on opposite sides of the page.
        guard !isNearAntipode, !showsLimb else { return .infinity }
        let width = (columns.upperBound - columns.lowerBound) / Double(steps)
        let height = extent / Double(steps)
        func node(_ column: Double, _ row: Double) -> Point {
            page(x: columns.lowerBound + column * width, y: row * height)
        }
        let nodes = (0...steps).map { row in (0...steps).map { node(Double($0), Double(row)) } }
        var worst = 0.0
        for row in 0..<steps {
            for column in 0..<steps {
                let (a, b) = (nodes[row][column], nodes[row][column + 1])
                let (c, d) = (nodes[row + 1][column], nodes[row + 1][column + 1])
                guard let box = Rect(around: [a, b, c, d]),
                    box.inset(by: -MapView.margin - max(box.width, box.height) / 4).intersects(view.frame)
                else { continue }
                let mean = Point(x: (a.x + b.x + c.x + d.x) / 4, y: (a.y + b.y + c.y + d.y) / 4)
                worst = max(worst, mean.distance(to: node(Double(column) + 0.5, Double(row) + 0.5)))
            }
        }
        return worst
    }

    /// In units of the tile; nil where it lies elsewhere.
    var antipode: Point? { nearestAntipode.flatMap { span(0).contains($0) ? $0 : nil } }

    /// Whether the antipode lies in the tile or so close that the tile's edge may run around it.
    var isNearAntipode: Bool { nearestAntipode.map(span(extent / 4).contains) ?? false }

    private func span(_ reach: Double) -> Rect {
        Rect(x: 0, y: 0, width: extent, height: extent).inset(by: -reach)
    }

    private var nearestAntipode: Point? {
        guard let position = view.projection.domain.cap?.antipode, abs(position.latitude) < 85 else { return nil }
        let side = Double(TileID.side(tile.zoom))
        let column = (position.longitude + 180) / 360 * side - Double(tile.column)
        // The nearest way round the Earth.
        let x = (column - ((column - 0.5) / side).rounded() * side) * extent
        let y = (TileID.fraction(latitude: position.latitude) * side - Double(tile.row)) * extent
        return Point(x: x, y: y)
    }

    private var showsLimb: Bool {
        guard let cap = view.projection.domain.cap, DomainOutline(of: view) != nil else { return false }
        return (0...4).contains { row in
            (0...4).contains { column in
                cap.arc(to: tile.position(x: Double(column) / 4, y: Double(row) / 4)) > cap.radius
            }
        }
    }

    func unitsPerPoint(columns: ClosedRange<Double>) -> Double {
        let middle = (columns.lowerBound + columns.upperBound) / 2
        let a = page(x: middle, y: extent / 2)
        let b = page(x: middle + 1, y: extent / 2)
        let length = a.distance(to: b)
        return length > 0 ? 1 / length : extent
    }
}
