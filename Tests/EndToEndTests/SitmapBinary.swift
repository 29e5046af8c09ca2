import Foundation
import TestSupport

/// The real program, run as a process.
enum SitmapBinary {
    struct Outcome {
        var status: Int32
        var output: Data
        var messages: String

        var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// `$SITMAP_BINARY`, as `make test` sets it, or the debug build.
    static let path =
        ProcessInfo.processInfo.environment["SITMAP_BINARY"]
        ?? TestFiles.repository.appendingPathComponent(".build/debug/sitmap").path

    /// - Parameter redirect: a file for standard output in place of a pipe.
    static func run(
        _ arguments: [String], input: Data = Data(), in directory: URL? = nil, redirect: String? = nil,
        program: String = path
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = directory
        let folder = try TemporaryFolder()
        let stdin = folder.url.appendingPathComponent("stdin")
        let stdout = redirect.map { URL(fileURLWithPath: $0) } ?? folder.url.appendingPathComponent("stdout")
        let stderr = folder.url.appendingPathComponent("stderr")
        // Files rather than pipes: nothing can block, however much is written.
        try input.write(to: stdin)
        for file in [stdout, stderr] where redirect == nil || file == stderr { try Data().write(to: file) }
        process.standardInput = try FileHandle(forReadingFrom: stdin)
        process.standardOutput = try FileHandle(forWritingTo: stdout)
        process.standardError = try FileHandle(forWritingTo: stderr)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: redirect == nil ? try Data(contentsOf: stdout) : Data(),
            messages: String(decoding: try Data(contentsOf: stderr), as: UTF8.self))
    }
}
