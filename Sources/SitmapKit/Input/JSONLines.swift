import Foundation
import Synchronization

/// Runs JSON Lines through a function on every core: answers in the order of the input, memory bounded by a batch.
public struct JSONLines: Sendable {
    /// A line that got no answer, with its number from 1.
    public struct Rejection: Sendable {
        public var line: Int
        public var problem: String
    }

    /// Lines that are worked on together. Reading waits for them, which is the back-pressure.
    private static let batchLines = 512
    private static let batchBytes = 8 << 20

    public var threads: Int

    public init(threads: Int = ProcessInfo.processInfo.activeProcessorCount) { self.threads = max(1, threads) }

    /// - Parameters:
    ///   - transform: the answer to one line; the description of what it throws says why there is none.
    ///   - reject: called for every line without an answer, in order.
    ///   - progress: told how many lines are done, batch by batch.
    public func run(
        descriptor: Int32 = STDIN_FILENO, transform: @Sendable ([UInt8]) throws -> [UInt8],
        reject: (Rejection) -> Void, progress: (Int) -> Void = { _ in }
    ) throws(SitmapError) {
        var reader = LineReader(descriptor: descriptor)
        var number = 0
        while true {
            var lines: [[UInt8]] = []
            var size = 0
            while lines.count < Self.batchLines, size < Self.batchBytes, let line = try reader.next() {
                size += line.count
                lines.append(line)
            }
            if lines.isEmpty { return }
            var output: [UInt8] = []
            for answer in answers(to: lines, transform) {
                number += 1
                switch answer {
                case .success(let bytes) where bytes.isEmpty: break
                case .success(let bytes):
                    output += bytes
                    output.append(0x0A)
                case .failure(let problem): reject(Rejection(line: number, problem: problem.description))
                }
            }
            try OutputFile.write(output, to: "-")
            progress(number)
        }
    }

    private struct Problem: Error { var description: String }

    private func answers(
        to lines: [[UInt8]], _ transform: @Sendable ([UInt8]) throws -> [UInt8]
    ) -> [Result<[UInt8], Problem>] {
        let answers = Mutex([Result<[UInt8], Problem>](repeating: .success([]), count: lines.count))
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: min(threads, lines.count)) { _ in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < lines.count else { return }
                if lines[index].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
                let answer: Result<[UInt8], Problem>
                do { answer = .success(try transform(lines[index])) } catch {
                    answer = .failure(Problem(description: "\(error)"))
                }
                answers.withLock { $0[index] = answer }
            }
        }
        return answers.withLock { $0 }
    }
}

/// Splits a stream into lines without their line feeds.
struct LineReader {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var atEnd = false

    init(descriptor: Int32) { self.descriptor = descriptor }

    mutating func next() throws(SitmapError) -> [UInt8]? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return Array(buffer[start..<end])
            }
            if atEnd {
                defer { start = buffer.count }
                return start < buffer.count ? Array(buffer[start...]) : nil
            }
            buffer.removeFirst(start)
            start = 0
            searched = buffer.count
            var chunk = [UInt8](repeating: 0, count: 1 << 18)
            let count = Foundation.read(descriptor, &chunk, chunk.count)
            if count < 0, errno != EINTR {
                throw SitmapError(.noInput, "standard input: cannot read: \(String(cString: strerror(errno)))")
            }
            if count == 0 { atEnd = true }
            if count > 0 { buffer.append(contentsOf: chunk[..<count]) }
        }
    }
}
