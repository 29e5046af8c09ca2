import CDeflate
import Foundation

@testable import Cartography

/// Writes small vector tiles and archives for tests.
struct TileWriter {
    private(set) var bytes: [UInt8] = []

    static func varint(_ value: UInt64) -> [UInt8] {
        var value = value
        var bytes: [UInt8] = []
        while value >= 0x80 {
            bytes.append(UInt8(value & 0x7F) | 0x80)
            value >>= 7
        }
        return bytes + [UInt8(value)]
    }

    static func field(_ number: Int, _ content: [UInt8]) -> [UInt8] {
        varint(UInt64(number << 3 | 2)) + varint(UInt64(content.count)) + content
    }

    static func number(_ number: Int, _ value: UInt64) -> [UInt8] { varint(UInt64(number << 3)) + varint(value) }

    private static func zigzag(_ value: Int) -> UInt64 { UInt64(bitPattern: Int64(value << 1 ^ value >> 63)) }

    /// The commands of one line or ring.
    static func geometry(_ points: [(Int, Int)], from start: (Int, Int) = (0, 0), closed: Bool) -> [UInt8] {
        var at = start
        var bytes: [UInt8] = []
        for (index, point) in points.enumerated() {
            if index == 0 { bytes += varint(1 << 3 | 1) }
            if index == 1 { bytes += varint(UInt64(points.count - 1) << 3 | 2) }
            bytes += varint(zigzag(point.0 - at.0)) + varint(zigzag(point.1 - at.1))
            at = point
        }
        return closed ? bytes + varint(1 << 3 | 7) : bytes
    }

    struct Feature {
        var kind: VectorTile.Kind
        var properties: [(String, String)]
        var parts: [[(Int, Int)]]
    }

    mutating func addLayer(_ name: String, _ features: [Feature], extent: UInt64 = 4096) {
        var keys: [String] = []
        var values: [String] = []
        func index(_ text: String, _ list: inout [String]) -> UInt64 {
            if !list.contains(text) { list.append(text) }
            return UInt64(list.firstIndex(of: text) ?? 0)
        }
        var layer = Self.field(1, Array(name.utf8))
        for feature in features {
            var tags: [UInt8] = []
            for (key, value) in feature.properties {
                tags += Self.varint(index(key, &keys)) + Self.varint(index(value, &values))
            }
            var geometry: [UInt8] = []
            var at = (0, 0)
            for part in feature.parts {
                geometry += Self.geometry(part, from: at, closed: feature.kind == .polygon)
                at = part.last ?? at
            }
            layer += Self.field(
                2, Self.field(2, tags) + Self.number(3, UInt64(feature.kind.rawValue)) + Self.field(4, geometry))
        }
        for key in keys { layer += Self.field(3, Array(key.utf8)) }
        for value in values { layer += Self.field(4, Self.field(1, Array(value.utf8))) }
        layer += Self.number(5, extent) + Self.number(15, 2)
        bytes += Self.field(3, layer)
    }
}

/// A PMTiles archive in memory, one directory, gzip throughout.
struct ArchiveWriter {
    var tiles: [(TileID, [UInt8])] = []
    var bounds: (Double, Double, Double, Double) = (-180, -85, 180, 85)

    static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        let compressor = libdeflate_alloc_compressor(6)
        defer { libdeflate_free_compressor(compressor) }
        let bound = libdeflate_gzip_compress_bound(compressor, bytes.count)
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_gzip_compress(compressor, bytes, bytes.count, buffer.baseAddress, bound)
        }
    }

    private static func fixed(_ value: Int64, _ length: Int) -> [UInt8] {
        (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * Int64($0))) }
    }

    func bytes() -> [UInt8] {
        let sorted = tiles.sorted { $0.0.pmtilesNumber < $1.0.pmtilesNumber }
        let contents = sorted.map { Self.gzip($0.1) }
        var directory = TileWriter.varint(UInt64(sorted.count))
        var last: UInt64 = 0
        for (id, _) in sorted {
            directory += TileWriter.varint(id.pmtilesNumber - last)
            last = id.pmtilesNumber
        }
        for _ in sorted { directory += TileWriter.varint(1) }
        for content in contents { directory += TileWriter.varint(UInt64(content.count)) }
        for index in sorted.indices { directory += TileWriter.varint(index == 0 ? 1 : 0) }
        let root = Self.gzip(directory)
        let metadata = Self.gzip(Array(#"{"attribution":"<a href='x'>© Test</a>"}"#.utf8))
        let data = contents.flatMap { $0 }
        let zooms = sorted.map(\.0.zoom)
        var header = Array("PMTiles".utf8) + [3]
        var offset = 127
        for length in [root.count, metadata.count, 0, data.count] {
            header += Self.fixed(Int64(offset), 8) + Self.fixed(Int64(length), 8)
            offset += length
        }
        for _ in 0..<3 { header += Self.fixed(Int64(sorted.count), 8) }
        header += [1, 2, 2, 1, UInt8(zooms.min() ?? 0), UInt8(zooms.max() ?? 0)]
        for degrees in [bounds.0, bounds.1, bounds.2, bounds.3] { header += Self.fixed(Int64(degrees * 1e7), 4) }
        header += [0] + Self.fixed(0, 8)
        return header + root + metadata + data
    }

    /// Writes the archive to a temporary file, calls `body` with its path and removes it.
    static func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".pmtiles")
        try Data(bytes).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        return try body(url.path)
    }
}
