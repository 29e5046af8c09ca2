import Foundation
import GeoModel
import Synchronization

/// A PMTiles archive of vector tiles, mapped into memory (specification version 3,
/// https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md).
public final class PMTilesArchive: TileSource {
    public let path: String
    public let zooms: ClosedRange<Int>
    public let bounds: GeoBox
    public let attribution: String
    private let file: MappedArchive
    private let header: PMTilesHeader
    private let root: PMTilesDirectory
    private let leaves = Mutex<[UInt64: PMTilesDirectory]>([:])

    /// - Throws: `TileError` for a file that is missing, foreign, truncated, newer, or without vector tiles.
    public init(contentsOf path: String) throws(TileError) {
        self.path = path
        file = try MappedArchive(path: path)
        header = try PMTilesHeader(file, path: path)
        zooms = header.zooms
        bounds = header.bounds
        root = try Self.directory(file, header, offset: header.root.offset, length: header.root.length, path: path)
        attribution = Self.attribution(file, header)
    }

    public func tile(_ id: TileID) throws(TileError) -> [UInt8]? {
        guard zooms.contains(id.zoom) else { return nil }
        let number = id.pmtilesNumber
        var directory = root
        // The specification allows up to four levels.
        for _ in 0..<4 {
            guard let entry = directory.entry(for: number) else { return nil }
            guard entry.run == 0 else { return try bytes(of: entry, id) }
            directory = try leaf(entry)
        }
        throw TileError(path, "the directories of this archive nest too deep; build it anew")
    }

    private func bytes(of entry: PMTilesDirectory.Entry, _ id: TileID) throws(TileError) -> [UInt8] {
        let (offset, overflow) = header.data.offset.addingReportingOverflow(entry.offset)
        let found: [UInt8]??
        if overflow {
            found = nil
        } else {
            found = file.withBytes(offset: offset, length: UInt64(entry.length)) { bytes in
                header.tilesAreCompressed ? Inflate.gzip(bytes) : Array(bytes)
            }
        }
        let name = "tile \(id.zoom)/\(id.column)/\(id.row)"
        guard let found else {
            throw TileError(path, "\(name) lies beyond the end of the file: is it truncated? Fetch or build it anew")
        }
        guard let found else { throw TileError(path, "\(name) cannot be decompressed: the file is damaged") }
        return found
    }

    private func leaf(_ entry: PMTilesDirectory.Entry) throws(TileError) -> PMTilesDirectory {
        if let known = leaves.withLock({ $0[entry.offset] }) { return known }
        let (offset, overflow) = header.leaves.offset.addingReportingOverflow(entry.offset)
        let directory = try Self.directory(
            file, header, offset: overflow ? .max : offset, length: UInt64(entry.length), path: path)
        leaves.withLock { $0[entry.offset] = directory }
        return directory
    }

    private static func directory(
        _ file: MappedArchive, _ header: PMTilesHeader, offset: UInt64, length: UInt64, path: String
    ) throws(TileError) -> PMTilesDirectory {
        let bytes = file.withBytes(offset: offset, length: length) { bytes in
            header.directoriesAreCompressed ? Inflate.gzip(bytes) : Array(bytes)
        }
        guard let bytes else { throw TileError(path, "a directory lies beyond the end of the file: is it truncated?") }
        guard let bytes, let directory = PMTilesDirectory(bytes) else {
            throw TileError(path, "a directory cannot be read: the file is damaged")
        }
        return directory
    }

    /// What the metadata says, without its HTML tags. An archive without readable metadata has none.
    private static func attribution(_ file: MappedArchive, _ header: PMTilesHeader) -> String {
        let bytes = file.withBytes(offset: header.metadata.offset, length: header.metadata.length) { bytes in
            header.directoriesAreCompressed ? Inflate.gzip(bytes) : Array(bytes)
        }
        guard let bytes, let bytes,
            let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
            let text = object["attribution"] as? String
        else { return "" }
        return text.withoutTags
    }
}

/// The fixed header of a PMTiles archive (specification version 3, chapter 3): 127 bytes, little-endian.
struct PMTilesHeader: Sendable {
    struct Section: Sendable {
        var offset: UInt64
        var length: UInt64
    }

    var root: Section
    var metadata: Section
    var leaves: Section
    var data: Section
    var directoriesAreCompressed: Bool
    var tilesAreCompressed: Bool
    var zooms: ClosedRange<Int>
    var bounds: GeoBox

    init(_ file: MappedArchive, path: String) throws(TileError) {
        guard let bytes = file.withBytes(offset: 0, length: UInt64(min(127, file.count)), { Array($0) }),
            bytes.starts(with: Array("PMTiles".utf8))
        else { throw TileError(path, "not a PMTiles archive (it does not begin with “PMTiles”)") }
        guard bytes.count == 127 else {
            throw TileError(path, "the file ends within its header: it is truncated. Fetch or build it anew")
        }
        guard bytes[7] == 3 else {
            throw TileError(
                path, "PMTiles version \(bytes[7]), but version 3 is needed: convert it with `pmtiles convert`")
        }
        guard bytes[99] == 1 else {
            throw TileError(path, "holds \(Self.kind(bytes[99])), but vector tiles (MVT) are needed")
        }
        func section(_ at: Int) -> Section {
            Section(offset: bytes.littleEndian(at, 8), length: bytes.littleEndian(at + 8, 8))
        }
        func degrees(_ at: Int) -> Double {
            Double(Int32(truncatingIfNeeded: bytes.littleEndian(at, 4))) / 1e7
        }
        (root, metadata, leaves, data) = (section(8), section(24), section(40), section(56))
        directoriesAreCompressed = try Self.isGzip(bytes[97], path: path)
        tilesAreCompressed = try Self.isGzip(bytes[98], path: path)
        let (first, last) = (Int(bytes[100]), Int(bytes[101]))
        guard first <= last, last <= TileID.deepest else {
            throw TileError(path, "zooms \(first) to \(last) are not possible: the file is damaged")
        }
        zooms = first...last
        bounds = GeoBox(west: degrees(102), south: degrees(106), east: degrees(110), north: degrees(114))
    }

    private static func isGzip(_ code: UInt8, path: String) throws(TileError) -> Bool {
        switch code {
        case 1: return false
        case 2: return true
        default:
            let names: [UInt8: String] = [3: "brotli", 4: "zstd"]
            throw TileError(
                path,
                "compressed with \(names[code] ?? "an unknown method (\(code))"), but gzip or none is needed")
        }
    }

    private static func kind(_ code: UInt8) -> String {
        let names: [UInt8: String] = [2: "PNG images", 3: "JPEG images", 4: "WebP images", 5: "AVIF images"]
        return names[code] ?? "tiles of an unknown kind (\(code))"
    }
}

extension [UInt8] {
    /// An unsigned number; the caller knows that the bytes are there.
    fileprivate func littleEndian(_ offset: Int, _ length: Int) -> UInt64 {
        self[offset..<offset + length].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
