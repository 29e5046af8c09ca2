import Testing

@testable import Cartography

struct PMTilesArchiveTests {
    static func archive() -> [UInt8] {
        var writer = ArchiveWriter()
        for column in 0..<4 {
            for row in 0..<4 {
                var tile = TileWriter()
                tile.addLayer("t\(column)\(row)", [])
                writer.tiles.append((TileID(zoom: 2, column: column, row: row), tile.bytes))
            }
        }
        return writer.bytes()
    }

    /// The numbers of the specification's chapter 4.1.
    @Test(
        arguments: [
            (0, 0, 0, 0), (1, 0, 0, 1), (1, 0, 1, 2), (1, 1, 1, 3), (1, 1, 0, 4), (2, 0, 0, 5),
            (12, 3423, 1763, 19_078_479),
        ] as [(Int, Int, Int, UInt64)])
    func numbersTilesAlongTheHilbertCurve(zoom: Int, column: Int, row: Int, number: UInt64) {
        #expect(TileID(zoom: zoom, column: column, row: row).pmtilesNumber == number)
    }

    @Test func findsEveryTile() throws {
        try ArchiveWriter.withFile(Self.archive()) { path in
            let archive = try PMTilesArchive(contentsOf: path)
            #expect(archive.zooms == 2...2)
            #expect(archive.attribution == "© Test")
            for column in 0..<4 {
                for row in 0..<4 {
                    let bytes = try #require(try archive.tile(TileID(zoom: 2, column: column, row: row)))
                    let name = "t\(column)\(row)"
                    #expect(VectorTileDecoder.decode(bytes, layers: [name])?.layers.first?.name == name)
                }
            }
            #expect(try archive.tile(TileID(zoom: 1, column: 0, row: 0)) == nil)
        }
    }

    @Test func foreignFilesAreRefusedWithTheReason() throws {
        func problem(_ bytes: [UInt8]) throws -> String {
            try ArchiveWriter.withFile(bytes) { path in
                do {
                    _ = try PMTilesArchive(contentsOf: path)
                    return "accepted"
                } catch {
                    #expect("\(error)".hasPrefix(path))
                    return "\(error)"
                }
            }
        }
        var newer = Self.archive()
        newer[7] = 4
        var images = Self.archive()
        images[99] = 2
        var zstd = Self.archive()
        zstd[98] = 4
        #expect(try problem([]).contains("not a PMTiles archive"))
        #expect(try problem(Array("SQLite format 3".utf8)).contains("not a PMTiles archive"))
        #expect(try problem(Array(Self.archive().prefix(100))).contains("truncated"))
        #expect(try problem(Array(Self.archive().prefix(140))).contains("truncated"))
        #expect(try problem(newer).contains("version 4"))
        #expect(try problem(images).contains("PNG images"))
        #expect(try problem(zstd).contains("zstd"))
    }

    /// Any single damaged byte gives an error or other tiles, never a trap.
    @Test func damagedBytesNeverTrap() throws {
        let good = Self.archive()
        var refused = 0
        for index in stride(from: 8, to: good.count, by: 5) {
            var bytes = good
            bytes[index] ^= 0xFF
            try ArchiveWriter.withFile(bytes) { path in
                guard let archive = try? PMTilesArchive(contentsOf: path) else {
                    refused += 1
                    return
                }
                for row in 0..<4 { _ = try? archive.tile(TileID(zoom: 2, column: 1, row: row)) }
            }
        }
        #expect(refused > 0)
    }
}
