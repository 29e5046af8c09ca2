import Dispatch
import Synchronization

/// The tiles of a view, decoded and stitched together.
public struct PageTiles: Sendable {
    /// Layers by name.
    public private(set) var layers: [String: PageLayer] = [:]
    /// The zoom that they were read from.
    public let zoom: Int
    /// How many points of the page a tile of the deepest zoom is stretched to, over what it is meant for; above about
    /// four the archive has no more detail to give.
    public let stretch: Double

    /// Reads what a view needs, with all cores.
    ///
    /// - Parameter detail: pixels a point of the page.
    /// - Throws: the first `TileError` in the order of the tiles.
    public init(
        from source: some TileSource, for view: MapView, layers wanted: Set<String>, detail: Double = 1
    ) throws(TileError) {
        let zoom = TileSelection.zoom(for: view, detail: detail, in: source.zooms)
        self.zoom = zoom
        stretch = TileSelection.stretch(of: zoom, for: view)
        let tiles = TileSelection.tiles(for: view, zoom: zoom, within: source.bounds)
        let results = Mutex([Result<[String: PageLayer], TileError>?](repeating: nil, count: tiles.count))
        DispatchQueue.concurrentPerform(iterations: tiles.count) { index in
            let result = Self.read(tiles[index], from: source, for: view, layers: wanted)
            results.withLock { $0[index] = result }
        }
        for result in results.withLock({ $0 }) {
            guard let result else { continue }
            for (name, layer) in try result.get() {
                for (key, geometry) in layer {
                    layers[name, default: [:]][key, default: PageGeometry()].append(geometry)
                }
            }
        }
    }

    private static func read(
        _ tile: TileID, from source: some TileSource, for view: MapView, layers wanted: Set<String>
    ) -> Result<[String: PageLayer], TileError> {
        Result { () throws(TileError) in
            guard let bytes = try source.tile(tile) else { return [:] }
            guard let decoded = VectorTileDecoder.decode(bytes, layers: wanted) else {
                throw TileError(
                    "tile \(tile.zoom)/\(tile.column)/\(tile.row)", "not a Mapbox vector tile: the archive is damaged")
            }
            return TileStitcher.stitch(decoded.layers, of: tile, in: view)
        }
    }

    /// Takes layers from other tiles instead.
    mutating func replace(_ names: some Sequence<String>, from other: PageTiles) {
        for name in names { layers[name] = other.layers[name] }
    }

    /// The features of a layer in a fixed order, chosen by their keys.
    public func features(
        _ layer: String, where isWanted: (FeatureKey) -> Bool = { _ in true }
    ) -> [(key: FeatureKey, geometry: PageGeometry)] {
        (layers[layer] ?? [:]).filter { isWanted($0.key) }.map { ($0.key, $0.value) }.sorted { $0.key < $1.key }
    }

    /// All that is chosen, as one.
    public func geometry(_ layer: String, where isWanted: (FeatureKey) -> Bool = { _ in true }) -> PageGeometry {
        features(layer, where: isWanted).reduce(into: PageGeometry()) { $0.append($1.geometry) }
    }
}
