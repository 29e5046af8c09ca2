import Foundation
import GeoModel

/// A tile of the Web Mercator pyramid: column and row run from the north-west corner.
public struct TileID: Hashable, Sendable {
    /// 0…26.
    public var zoom: Int
    public var column: Int
    public var row: Int

    public init(zoom: Int, column: Int, row: Int) {
        self.zoom = zoom
        self.column = column
        self.row = row
    }

    /// The deepest zoom that this module reads.
    public static let deepest = 26

    /// Tiles on one side of the pyramid at a zoom.
    public static func side(_ zoom: Int) -> Int { 1 << zoom }

    /// Latitude where the pyramid ends in the north and the south, in degrees.
    public static let limit = 85.0511287798066

    /// Degrees at a fraction of the world's width.
    static func longitude(_ fraction: Double) -> Double { fraction * 360 - 180 }

    /// Degrees at a fraction of the world's height, from the north.
    static func latitude(_ fraction: Double) -> Double { atan(sinh(.pi * (1 - 2 * fraction))).degrees }

    /// Fraction of the world's height, from the north.
    static func fraction(latitude: Double) -> Double {
        let clamped = max(-limit, min(limit, latitude)).radians
        return max(0, min(1, (1 - asinh(tan(clamped)) / .pi) / 2))
    }
}

/// Where tiles come from: an archive in one of the usual formats.
public protocol TileSource: Sendable {
    /// Zooms that hold tiles.
    var zooms: ClosedRange<Int> { get }
    /// The part of the Earth that has tiles.
    var bounds: GeoBox { get }
    /// Who is to be named on the map; empty where the archive doesn't say.
    var attribution: String { get }
    /// The uncompressed bytes of a tile; nil where there is none.
    func tile(_ id: TileID) throws(TileError) -> [UInt8]?
}

/// Why tiles cannot be read. The text names the file, what was found and what helps.
public struct TileError: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String

    init(_ file: String, _ problem: String) { description = "\(file): \(problem)" }
}
