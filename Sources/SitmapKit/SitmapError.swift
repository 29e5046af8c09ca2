/// What went wrong, in words with the remedy, and the exit code that says so to scripts.
public struct SitmapError: Error, Sendable, CustomStringConvertible {
    /// The exit codes of `sitmap`, after BSD's sysexits.
    public enum Code: Int32, Sendable {
        /// Whoever read our standard output has stopped reading, which is no failure.
        case closedPipe = 0
        /// Done, but something stayed unresolved or was rejected; only with `--strict`.
        case unresolved = 1
        /// The command line makes no sense.
        case usage = 64
        /// The input is damaged or of no known form.
        case badData = 65
        /// An input file is missing or cannot be read.
        case noInput = 66
        /// A fault of sitmap's own.
        case internalFault = 70
        /// The output cannot be written.
        case cannotWrite = 73
    }

    public var code: Code
    public var description: String

    public init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }
}
