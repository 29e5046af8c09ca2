/// Brings the features of one tile onto the page so that they meet those of its neighbours without a seam.
///
/// Areas are clipped a little beyond the tile, so that neighbours overlap and one fill covers the joint; their edges
/// along the tile's border are no edges of the thing itself and are left out of the outlines. Lines end exactly on the
/// border, where ``LineJoiner`` puts them together.
struct TileStitcher {
    /// Points of the page by which areas of neighbouring tiles overlap.
    static let overlap = 0.75
    /// Vertices nearer to each other than this many points are merged.
    static let detail = 0.3
    /// Units beyond the tile that are looked at.
    static let buffer = 128.0

    private let projector: TileProjector
    private let extent: Double
    private let pageClipper: RectClipper
    private let frame: Rect
    /// The edge of an azimuthal projection, where it is needed.
    private let limb: [Point]

    private init(_ projector: TileProjector, extent: Double, view: MapView) {
        self.projector = projector
        limb = projector.antipode == nil ? [] : DomainOutline.ring(of: view)
        self.extent = extent
        frame = view.frame.inset(by: -MapView.margin)
        pageClipper = RectClipper(frame)
    }

    /// The layers of a tile.
    static func stitch(_ layers: [VectorTile.Layer], of tile: TileID, in view: MapView) -> [String: PageLayer] {
        var result: [String: PageLayer] = [:]
        // Layers mostly share an extent, and the way from it to the page.
        var parts: [Double: [TileProjector]] = [:]
        for layer in layers {
            let shared =
                parts[layer.extent] ?? TileProjector.parts(of: tile, extent: layer.extent, buffer: buffer, in: view)
            parts[layer.extent] = shared
            result[layer.name] = stitch(layer, by: shared, in: view)
        }
        return result
    }

    private static func stitch(_ layer: VectorTile.Layer, by parts: [TileProjector], in view: MapView) -> PageLayer {
        var result: PageLayer = [:]
        for feature in layer.features where feature.kind == .polygon || feature.kind == .line {
            var geometry = PageGeometry()
            for part in parts {
                let stitcher = TileStitcher(part, extent: layer.extent, view: view)
                if feature.kind == .polygon {
                    stitcher.addArea(layer, feature, to: &geometry)
                } else {
                    for part in feature.parts {
                        stitcher.addLine(layer.points[layer.parts[part]].map(Point.init), to: &geometry.lines)
                    }
                }
            }
            if !geometry.isEmpty {
                result[FeatureKey(layer, feature), default: PageGeometry()].append(geometry)
            }
        }
        return result
    }

    private func addArea(_ layer: VectorTile.Layer, _ feature: VectorTile.Feature, to geometry: inout PageGeometry) {
        // Version 1 of the specification left the winding open: the first ring is always an outer one.
        guard let first = feature.parts.first else { return }
        let isTurned = layer.points[layer.parts[first]].signedArea < 0
        for part in feature.parts {
            var ring = layer.points[layer.parts[part]].map(Point.init)
            if ring.count < 3 { continue }
            if isTurned { ring.reverse() }
            addRing(ring, to: &geometry.rings)
            addOutline(ring, to: &geometry.outlines)
        }
    }

    private func addRing(_ ring: [Point], to rings: inout PolylineSet) {
        let reach = Self.overlap * projector.unitsPerPoint
        let clipper = RectClipper(
            minX: max(projector.columns.lowerBound, -reach), minY: -reach,
            maxX: min(projector.columns.upperBound, extent + reach), maxY: extent + reach)
        let clipped = clipper.clip(ring: pushedOut(ring, by: reach))
        guard clipped.count > 2, let last = clipped.last else { return }
        var page = projected([last] + clipped)
        if page.first == page.last { page.removeLast() }
        page = pageClipper.clip(ring: page)
        if page.count > 2 { rings.append(page) }
        guard let antipode = projector.antipode, clipped.surrounds(antipode) else { return }
        // What holds the antipode comes out inside out: it is what lies between its ring and the limb.
        let around = pageClipper.clip(ring: clipped.signedArea < 0 ? limb.reversed() : limb)
        if around.count > 2 { rings.append(around) }
    }

    /// Archives without a buffer cut their areas on the border: these cuts move out, to overlap all the same.
    private func pushedOut(_ ring: [Point], by reach: Double) -> [Point] {
        let bounds = Bounds(ring)
        let left = abs(bounds.minX) <= 0.5
        let top = abs(bounds.minY) <= 0.5
        let right = abs(bounds.maxX - extent) <= 0.5
        let bottom = abs(bounds.maxY - extent) <= 0.5
        guard left || top || right || bottom else { return ring }
        return ring.map { point in
            var point = point
            if left, point.x <= 0.5 { point.x = -reach }
            if right, point.x >= extent - 0.5 { point.x = extent + reach }
            if top, point.y <= 0.5 { point.y = -reach }
            if bottom, point.y >= extent - 0.5 { point.y = extent + reach }
            return point
        }
    }

    /// The ring's edges within the tile, without those that lie along its border.
    private func addOutline(_ ring: [Point], to lines: inout PolylineSet) {
        guard let first = ring.first else { return }
        var run: [Point] = [first]
        for (a, b) in zip(ring, ring.dropFirst() + [first]) {
            if liesOnBorder(a, b) {
                addLine(run, to: &lines)
                run = [b]
            } else {
                run.append(b)
            }
        }
        addLine(run, to: &lines)
    }

    private func liesOnBorder(_ a: Point, _ b: Point) -> Bool {
        func both(_ value: Double, _ first: Double, _ second: Double) -> Bool {
            abs(first - value) <= 1 && abs(second - value) <= 1
        }
        return both(0, a.x, b.x) || both(extent, a.x, b.x) || both(0, a.y, b.y) || both(extent, a.y, b.y)
    }

    private func addLine(_ line: [Point], to lines: inout PolylineSet) {
        guard line.count > 1 else { return }
        let clipper = RectClipper(
            minX: max(projector.columns.lowerBound, 0), minY: 0,
            maxX: min(projector.columns.upperBound, extent), maxY: extent)
        let pieces = clipper.contains(Bounds(line)) ? [line] : clipper.clip(line: line)
        for piece in pieces {
            let page = projected(piece)
            guard page.count > 1 else { continue }
            if pageClipper.contains(Bounds(page)) {
                lines.append(page)
            } else {
                for seen in pageClipper.clip(line: page) { lines.append(seen) }
            }
        }
    }

    /// On the page, with points added on edges that the projection bends, and without those that nobody would see.
    private func projected(_ line: [Point]) -> [Point] {
        var result: [Point] = []
        result.reserveCapacity(line.count)
        guard var previous = line.first else { return [] }
        var kept = projector.page(previous)
        result.append(kept)
        let step = projector.step
        for (index, point) in line.enumerated().dropFirst() {
            let length = max(abs(point.x - previous.x), abs(point.y - previous.y))
            if length > step {
                let count = Int((length / step).rounded(.up))
                for part in 1..<count {
                    let t = Double(part) / Double(count)
                    kept = projector.page(
                        Point(x: previous.x + t * (point.x - previous.x), y: previous.y + t * (point.y - previous.y)))
                    result.append(kept)
                }
            }
            let page = projector.page(point)
            let dx = page.x - kept.x
            let dy = page.y - kept.y
            if dx * dx + dy * dy >= Self.detail * Self.detail || index == line.count - 1 {
                result.append(page)
                kept = page
            }
            previous = point
        }
        return result
    }
}

/// The extent of some points.
struct Bounds {
    var minX = Double.infinity
    var minY = Double.infinity
    var maxX = -Double.infinity
    var maxY = -Double.infinity

    init(_ points: some Sequence<Point>) {
        for point in points {
            minX = min(minX, point.x)
            minY = min(minY, point.y)
            maxX = max(maxX, point.x)
            maxY = max(maxY, point.y)
        }
    }
}

extension RectClipper {
    func contains(_ bounds: Bounds) -> Bool {
        bounds.minX >= minX && bounds.maxX <= maxX && bounds.minY >= minY && bounds.maxY <= maxY
    }
}

extension Point {
    init(_ point: TilePoint) { self.init(x: Double(point.x), y: Double(point.y)) }
}

extension ArraySlice<TilePoint> {
    /// Positive for rings that run clockwise as seen (y down).
    var signedArea: Double {
        guard var previous = last else { return 0 }
        var sum = 0.0
        for point in self {
            sum += Double(previous.x) * Double(point.y) - Double(point.x) * Double(previous.y)
            previous = point
        }
        return sum / 2
    }
}
