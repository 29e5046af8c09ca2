import GeoModel
import Testing

@testable import Cartography

struct TileStitcherTests {
    struct MemorySource: TileSource {
        var tiles: [TileID: [UInt8]]
        var zooms: ClosedRange<Int> = 3...3
        var bounds = GeoBox.world
        var attribution = ""
        func tile(_ id: TileID) throws(TileError) -> [UInt8]? { tiles[id] }
    }

    /// Land over the whole world, cut exactly on the tiles' borders, and a line across them.
    static func source() -> MemorySource {
        var tile = TileWriter()
        tile.addLayer(
            "earth",
            [TileWriter.Feature(kind: .polygon, properties: [], parts: [[(0, 0), (4096, 0), (4096, 4096), (0, 4096)]])])
        tile.addLayer(
            "boundaries",
            [
                TileWriter.Feature(
                    kind: .line, properties: [("kind", "country")], parts: [[(-80, 2000), (2000, 1500), (4176, 2000)]])
            ])
        var tiles: [TileID: [UInt8]] = [:]
        for column in 0..<8 {
            for row in 0..<8 { tiles[TileID(zoom: 3, column: column, row: row)] = tile.bytes }
        }
        return MemorySource(tiles: tiles)
    }

    static let frame = Rect(x: 0, y: 0, width: 400, height: 300)
    static let views: [MapView] = [
        MapView.fitting(GeoBox(west: 10, south: 20, east: 110, north: 60), in: frame),
        MapView.fitting(GeoBox(west: 140, south: -30, east: -140, north: 30), in: frame),
        MapView.fitting(GeoBox(west: -100, south: -20, east: 100, north: 60), in: frame, projection: Mercator()),
        MapView.fitting(.world, in: frame, projection: EqualEarth(centralMeridian: 11)),
    ]

    /// Whether the rings cover a point under the non-zero rule.
    private func covers(_ rings: PolylineSet, _ point: Point) -> Bool {
        var winding = 0
        for index in 0..<rings.count {
            let ring = Array(rings[index])
            for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) where (a.y <= point.y) != (b.y <= point.y) {
                let x = a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)
                if x > point.x { winding += a.y < b.y ? 1 : -1 }
            }
        }
        return winding != 0
    }

    @Test(arguments: views.indices)
    func neighbouringAreasLeaveNoSeam(index: Int) throws {
        let view = Self.views[index]
        let tiles = try PageTiles(from: Self.source(), for: view, layers: ["earth"])
        let rings = tiles.geometry("earth").rings
        var checked = 0
        for x in stride(from: 0.5, to: 400, by: 6.3) {
            for y in stride(from: 0.5, to: 300, by: 5.7) {
                guard let position = view.unproject(Point(x: x, y: y)), abs(position.latitude) < 84.5 else { continue }
                let offset = view.projection.domain.longitudeOffset(position.longitude)
                if view.projection.domain.cap == nil, abs(offset) > 179.9 { continue }
                checked += 1
                #expect(covers(rings, Point(x: x, y: y)), "a gap at \(position) in \(view.projection.name)")
            }
        }
        #expect(checked > 1000)
    }

    @Test(arguments: views.indices)
    func tileBordersAreNoCoasts(index: Int) throws {
        let tiles = try PageTiles(from: Self.source(), for: Self.views[index], layers: ["earth"])
        #expect(tiles.geometry("earth").outlines.isEmpty)
    }

    @Test func linesRunOnAcrossTiles() throws {
        let view = Self.views[0]
        let tiles = try PageTiles(from: Self.source(), for: view, layers: ["boundaries"])
        let pieces = tiles.geometry("boundaries").lines
        let joined = LineJoiner.join(pieces)
        #expect(joined.count < pieces.count)
        let rows = Set(TileSelection.tiles(for: view, zoom: 3, within: .world).map(\.row))
        #expect(joined.count <= rows.count)
    }

    /// Lattice interpolation against the projection itself.
    @Test(arguments: views.indices)
    func interpolationStaysWithinAFractionOfAPoint(index: Int) throws {
        let view = Self.views[index]
        for tile in TileSelection.tiles(for: view, zoom: 3, within: .world) {
            for part in TileProjector.parts(of: tile, extent: 4096, buffer: 128, in: view) {
                for x in stride(from: max(0, part.columns.lowerBound), to: min(4096, part.columns.upperBound), by: 417)
                {
                    for y in stride(from: 0.0, to: 4096, by: 389) {
                        let position = tile.position(x: x / 4096, y: y / 4096)
                        guard let exact = view.project(position), view.frame.contains(exact) else { continue }
                        #expect(part.page(Point(x: x, y: y)).distance(to: exact) < 0.1, "\(tile) \(position)")
                    }
                }
            }
        }
    }

    @Test func tooDamagedATileIsNamed() {
        var source = Self.source()
        for id in source.tiles.keys { source.tiles[id] = [0x1A, 0xFF] }
        #expect {
            _ = try PageTiles(from: source, for: Self.views[0], layers: ["earth"])
        } throws: { error in
            "\(error)".contains("tile 3/")
        }
    }
}
