/// The value of one GeoJSON property or table cell. Null is the absence of one.
public enum PropertyValue: Hashable, Sendable {
    case string(String)
    case integer(Int)
    case real(Double)
    case boolean(Bool)

    /// What a column holds, in the words of JSON Schema.
    public enum Kind: String, Sendable { case string, integer, number, boolean }
}

/// What is wrong with a value that somebody wrote into a file.
struct PropertyError: Error, CustomStringConvertible {
    var description: String
}
