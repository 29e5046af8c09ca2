/// Why a gazetteer cannot be used.
public enum GazetteerError: Error, Hashable, Sendable, CustomStringConvertible {
    case unreadable(String, reason: String)
    case notAGazetteer(String)
    case newerVersion(String, found: Int, supported: Int)
    case olderVersion(String, found: Int, supported: Int)
    case truncated(String, expected: Int, found: Int)
    case damaged(String, part: String)
    case tooManyGazetteers(limit: Int)

    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
        case .notAGazetteer(let path):
            "\(path): is not a compiled gazetteer (compile sources with `sitmap gazetteer build -o my.gaz SOURCE…`)"
        case .newerVersion(let path, let found, let supported):
            "\(path): has format version \(found), this program reads version \(supported); use a newer sitmap"
        case .olderVersion(let path, let found, let supported):
            "\(path): has format version \(found), this program reads version \(supported); compile it again"
        case .truncated(let path, let expected, let found):
            "\(path): has \(found) bytes instead of \(expected); copy or build it again"
        case .damaged(let path, let part): "\(path): \(part) is damaged (checksum); copy or build it again"
        case .tooManyGazetteers(let limit): "more than \(limit) gazetteers at once"
        }
    }
}
