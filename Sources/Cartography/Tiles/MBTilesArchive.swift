import GeoModel
import Synchronization

/// An MBTiles file of vector tiles (specification 1.3, https://github.com/mapbox/mbtiles-spec). Reading it needs SQLite.
public final class MBTilesArchive: TileSource {
    public let path: String
    public let zooms: ClosedRange<Int>
    public let bounds: GeoBox
    public let attribution: String
    private let database: Mutex<Database>

    /// - Throws: `TileError` for a file that is missing, damaged or without vector tiles, and where SQLite is missing.
    public init(contentsOf path: String) throws(TileError) {
        guard let library = SQLiteLibrary.shared else {
            throw TileError(
                path,
                "MBTiles need SQLite, which is not installed (Debian: apt-get install libsqlite3-0); "
                    + "or convert the file with `pmtiles convert`")
        }
        guard let database = Database(library, path) else { throw TileError(path, "no readable SQLite database") }
        let format = database.metadata("format")
        guard format == "pbf" || format == "mvt" || format.isEmpty else {
            throw TileError(path, "holds tiles of the format “\(format)”, but vector tiles (pbf) are needed")
        }
        guard let first = database.zoom("min"), let last = database.zoom("max"), (0...TileID.deepest).contains(first),
            (first...TileID.deepest).contains(last)
        else { throw TileError(path, "has no tiles: is it an MBTiles file?") }
        self.path = path
        zooms = first...last
        let edges = database.metadata("bounds").split(separator: ",").compactMap { Double($0) }
        bounds = edges.count == 4 ? GeoBox(west: edges[0], south: edges[1], east: edges[2], north: edges[3]) : .world
        attribution = database.metadata("attribution").withoutTags
        self.database = Mutex(database)
    }

    public func tile(_ id: TileID) throws(TileError) -> [UInt8]? {
        // Rows run from the south (Tile Map Service).
        let row = TileID.side(id.zoom) - 1 - id.row
        let found = database.withLock {
            $0.blobs(
                "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?",
                [id.zoom, id.column, row])
        }
        let name = "tile \(id.zoom)/\(id.column)/\(id.row)"
        guard let found else { throw TileError(path, "\(name) cannot be read: the database is damaged") }
        guard let bytes = found.first else { return nil }
        guard bytes.starts(with: [0x1F, 0x8B]) else { return bytes }
        guard let content = bytes.withUnsafeBytes(Inflate.gzip) else {
            throw TileError(path, "\(name) cannot be decompressed: the file is damaged")
        }
        return content
    }

    /// A database that is only read, by one thread at a time.
    private struct Database: ~Copyable, @unchecked Sendable {
        private let library: SQLiteLibrary
        private let handle: OpaquePointer

        init?(_ library: SQLiteLibrary, _ path: String) {
            var handle: OpaquePointer?
            let readOnly: CInt = 1
            guard library.open(path, &handle, readOnly, nil) == 0, let handle else {
                _ = library.close(handle)
                return nil
            }
            self.library = library
            self.handle = handle
        }

        deinit { _ = library.close(handle) }

        /// A value of the table of metadata; empty where there is none.
        func metadata(_ name: StaticString) -> String {
            let rows = blobs("SELECT value FROM metadata WHERE name = '\(name)'", [])
            return rows?.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
        }

        /// The least or greatest zoom of all tiles.
        func zoom(_ function: StaticString) -> Int? {
            blobs("SELECT CAST(\(function)(zoom_level) AS TEXT) FROM tiles", [])?.first
                .flatMap { Int(String(decoding: $0, as: UTF8.self)) }
        }

        /// The first column of each row; nil for an error.
        func blobs(_ query: String, _ arguments: [Int]) -> [[UInt8]]? {
            var statement: OpaquePointer?
            defer { _ = library.finalize(statement) }
            guard library.prepare(handle, query, -1, &statement, nil) == 0 else { return nil }
            for (index, argument) in arguments.enumerated() {
                guard library.bind(statement, CInt(index + 1), Int64(argument)) == 0 else { return nil }
            }
            var rows: [[UInt8]] = []
            while true {
                let result = library.step(statement)
                if result == SQLiteLibrary.done { return rows }
                guard result == SQLiteLibrary.row else { return nil }
                let count = Int(library.count(statement, 0))
                rows.append(Array(UnsafeRawBufferPointer(start: library.blob(statement, 0), count: count)))
            }
        }
    }
}
