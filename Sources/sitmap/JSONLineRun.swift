import ArgumentParser
import Foundation
import SitmapKit

/// A `--jsonl` mode: every line is answered that can be, and the others are told on standard error.
enum JSONLineRun {
    static func run(
        threads: Int = ProcessInfo.processInfo.activeProcessorCount, _ transform: @Sendable ([UInt8]) throws -> [UInt8]
    ) throws {
        var rejected = 0
        var progress = Progress()
        try JSONLines(threads: threads).run(
            transform: transform,
            reject: { rejection in
                rejected += 1
                Message.warning("line \(rejection.line): \(rejection.problem)")
            }, progress: { progress.show("\($0) lines") })
        progress.clear()
        if rejected > 0 { throw ExitCode(SitmapError.Code.badData.rawValue) }
    }
}
