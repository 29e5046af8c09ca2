import Foundation
import Testing

@testable import Cartography

/// Needs the `sqlite3` program to make a file, and SQLite to read it.
@Suite(.enabled(if: SQLiteLibrary.shared != nil && FileManager.default.fileExists(atPath: "/usr/bin/sqlite3")))
struct MBTilesArchiveTests {
    private func withFile<Result>(_ statements: String, _ body: (String) throws -> Result) throws -> Result {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".mbtiles").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let sqlite = Process()
        sqlite.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        sqlite.arguments = [path, statements]
        try sqlite.run()
        sqlite.waitUntilExit()
        return try body(path)
    }

    @Test func readsTilesFromTheSouth() throws {
        var tile = TileWriter()
        tile.addLayer("earth", [])
        let hex = ArchiveWriter.gzip(tile.bytes).map { String(format: "%02x", $0) }.joined()
        let schema = """
            CREATE TABLE metadata (name text, value text);
            CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob);
            INSERT INTO metadata VALUES ('format', 'pbf'), ('bounds', '7,43,8,44'), ('attribution', '<b>Us</b>');
            INSERT INTO tiles VALUES (3, 4, 5, x'\(hex)');
            """
        try withFile(schema) { path in
            let archive = try TileArchive.open(path)
            #expect(archive.zooms == 3...3)
            #expect(archive.attribution == "Us")
            #expect(archive.bounds.west == 7 && archive.bounds.north == 44)
            #expect(try archive.tile(TileID(zoom: 3, column: 4, row: 2)) == tile.bytes)
            #expect(try archive.tile(TileID(zoom: 3, column: 4, row: 5)) == nil)
        }
    }

    @Test func otherDatabasesAreRefused() throws {
        for schema in [
            "CREATE TABLE t (a);",
            "CREATE TABLE metadata (name, value); INSERT INTO metadata VALUES ('format', 'png');",
        ] {
            try withFile(schema) { path in
                #expect(throws: TileError.self) { try TileArchive.open(path) }
            }
        }
    }
}
