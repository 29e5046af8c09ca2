import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the temporary files of one build share: how much is held in memory, and what went wrong first.
final class Scratch {
    /// Bytes of a table that are held before they are sorted and moved to a file.
    let memoryBudget: Int
    private var failure: String?

    init(memoryBudget: Int) { self.memoryBudget = memoryBudget }

    /// Remembers the system's reason; what is written from then on is of no use.
    func fail() { failure = failure ?? String(cString: strerror(errno)) }

    func check() throws(GazetteerBuildError) {
        if let failure { throw .noScratch(directory: Self.directory, reason: failure) }
    }

    static var directory: String { FileManager.default.temporaryDirectory.path }
}

/// Bytes that are appended and read again, in a file where they are many. The file has no name, so that it goes with the process, whatever
/// ends it.
final class ScratchFile {
    private static let chunk = 1 << 18
    private let scratch: Scratch
    private var descriptor: Int32 = -1
    private var stored = 0
    private var pending: [UInt8] = []

    init(_ scratch: Scratch) { self.scratch = scratch }

    deinit { if descriptor >= 0 { close(descriptor) } }

    var count: Int { stored + pending.count }

    func append(_ bytes: some Collection<UInt8>) {
        pending.append(contentsOf: bytes)
        if pending.count >= min(Self.chunk, scratch.memoryBudget) { store() }
    }

    /// Fills `buffer` with what begins at `offset`; gives how many bytes there were.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard offset < stored else {
            let part = pending[min(pending.count, offset - stored)...].prefix(buffer.count)
            buffer.copyBytes(from: part)
            return part.count
        }
        let read = pread(descriptor, buffer.baseAddress, min(buffer.count, stored - offset), off_t(offset))
        if read <= 0 { scratch.fail() }
        return max(0, read)
    }

    /// All bytes in order, part by part.
    func forEachPart<E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> Void) throws(E) {
        let part = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunk, alignment: 1)
        defer { part.deallocate() }
        var at = 0
        while at < count {
            let length = read(at: at, into: part)
            guard length > 0 else { return }
            try body(UnsafeRawBufferPointer(rebasing: part[..<length]))
            at += length
        }
    }

    private func store() {
        if descriptor < 0 { open() }
        let isWhole = pending.withUnsafeBytes { writeAll($0, to: descriptor) }
        if !isWhole { scratch.fail() }
        stored += pending.count
        pending.removeAll(keepingCapacity: true)
    }

    private func open() {
        // The six X are the template that mkstemp (POSIX) asks for: it puts letters of its own there.
        var name = Array((Scratch.directory + "/sitmap-XXXXXX").utf8CString)
        descriptor = mkstemp(&name)
        if descriptor < 0 { scratch.fail() } else { unlink(name) }
    }
}

/// Whether all of the bytes were written; otherwise `errno` says why not.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
        let written = write(descriptor, rest.baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { return false }
        rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
    return true
}
