/// A row of a source that was left out, or a part of it that was ignored, and why.
public struct SourceProblem: Hashable, Sendable, CustomStringConvertible {
    public var file: String
    /// From 1; 0 where the whole file is meant.
    public var line: Int
    public var reason: String

    public var description: String { line > 0 ? "\(file):\(line): \(reason)" : "\(file): \(reason)" }
}

/// Why a gazetteer cannot be built.
public enum GazetteerBuildError: Error, Hashable, Sendable, CustomStringConvertible {
    case unreadable(String, reason: String)
    case unknownFormat(String)
    case unwritable(String, reason: String)
    /// Temporary files could not be written.
    case noScratch(directory: String, reason: String)
    case tooManyPlaces(limit: Int)
    case noPlaces

    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
        case .unknownFormat(let path):
            "\(path): is neither a file of GeoNames or GNS, nor a table with a header line (name, lat, lon …), nor GeoJSON"
        case .unwritable(let path, let reason): "\(path): cannot be written: \(reason)"
        case .noScratch(let directory, let reason):
            "\(directory): temporary files cannot be written: \(reason); name another folder in TMPDIR"
        case .tooManyPlaces(let limit): "more than \(limit) places"
        case .noPlaces: "the sources hold no place"
        }
    }
}
