import Foundation
import GeoModel

/// Which tiles a view needs.
enum TileSelection {
    /// Points of the page that a tile may fill; it holds 4096 units, so that at least five of them meet in a point, and its
    /// lines, thinned to three units, are true to half a point.
    static let tileSize = 768.0

    /// Larger tiles reach from a map of a part of the Earth, and from every map about a centre, to the point opposite it,
    /// where lines have no direction.
    private static let leastOfPart = 2

    /// One zoom for the whole page, so that no seam runs between two degrees of generalisation: enough for the part
    /// that lies nearest to the equator.
    ///
    /// - Parameter detail: pixels a point of the page.
    static func zoom(for view: MapView, detail: Double, in zooms: ClosedRange<Int>) -> Int {
        let box = view.visibleBox
        let latitude = box.south * box.north < 0 ? 0 : min(abs(box.south), abs(box.north), TileID.limit)
        let ground = 2 * .pi * Ellipsoid.a * cos(latitude.radians)
        let tiles = ground / view.metresPerPoint * detail / tileSize
        let isOfPart = box.width < 180 || view.projection.domain.cap != nil
        let least = max(zooms.lowerBound, min(zooms.upperBound, isOfPart ? Self.leastOfPart : 0))
        guard tiles.isFinite, tiles > 1 else { return least }
        return max(least, min(zooms.upperBound, Int(log2(tiles).rounded(.up))))
    }

    /// How much larger than ``tileSize`` the tiles of a zoom come out in the middle of the page.
    static func stretch(of zoom: Int, for view: MapView) -> Double {
        let latitude = view.unproject(view.frame.center)?.latitude ?? view.visibleBox.center.latitude
        let ground = 2 * .pi * Ellipsoid.a * cos(max(-85, min(85, latitude)).radians)
        return ground / Double(TileID.side(zoom)) / view.metresPerPoint / tileSize
    }

    /// The tiles of a zoom that the frame touches, row by row.
    static func tiles(for view: MapView, zoom: Int, within bounds: GeoBox) -> [TileID] {
        let box = view.visibleBox
        let side = Double(TileID.side(zoom))
        func index(_ fraction: Double) -> Int { Int(max(0, min(side - 1, (fraction * side).rounded(.down)))) }
        let rows = index(TileID.fraction(latitude: box.north))...index(TileID.fraction(latitude: box.south))
        var columns: [Int] = []
        for (west, east) in box.spans {
            let range = index((west + 180) / 360)...index((east + 180) / 360)
            columns.append(contentsOf: range.filter { !columns.contains($0) })
        }
        var tiles: [TileID] = []
        for row in rows {
            for column in columns {
                let tile = TileID(zoom: zoom, column: column, row: row)
                if tile.touches(bounds), isSeen(tile, in: view) { tiles.append(tile) }
            }
        }
        return tiles
    }

    /// Whether the tile's outline on the page may touch the frame; true where that is not sure.
    private static func isSeen(_ tile: TileID, in view: MapView) -> Bool {
        let steps = 4
        var minX = Double.infinity
        var minY = Double.infinity
        var maxX = -Double.infinity
        var maxY = -Double.infinity
        for row in 0...steps {
            for column in 0...steps {
                let position = tile.position(x: Double(column) / Double(steps), y: Double(row) / Double(steps))
                guard let point = view.project(position) else { continue }
                minX = min(minX, point.x)
                minY = min(minY, point.y)
                maxX = max(maxX, point.x)
                maxY = max(maxY, point.y)
            }
        }
        guard minX <= maxX else { return false }
        // Edges bulge between the samples.
        let slack = 16 + max(maxX - minX, maxY - minY) / Double(steps)
        return Rect(x: minX, y: minY, width: maxX - minX, height: maxY - minY)
            .inset(by: -slack).intersects(view.frame)
    }
}

extension TileID {
    /// The position at fractions of the tile's width and height from its north-west corner.
    func position(x: Double, y: Double) -> Coordinate {
        let side = Double(TileID.side(zoom))
        return Coordinate(
            latitude: TileID.latitude((Double(row) + y) / side),
            longitude: TileID.longitude((Double(column) + x) / side))
    }

    func touches(_ box: GeoBox) -> Bool {
        let northWest = position(x: 0, y: 0)
        let southEast = position(x: 1, y: 1)
        return box.intersects(
            GeoBox(
                west: northWest.longitude, south: southEast.latitude, east: southEast.longitude,
                north: northWest.latitude))
    }
}
