import Foundation

/// The bytes of a file, mapped into memory for as long as this object lives.
final class MappedArchive: Sendable {
    private nonisolated(unsafe) let base: UnsafeRawPointer?
    let count: Int

    init(path: String) throws(TileError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw TileError(path, String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw TileError(path, "not a regular file")
        }
        count = Int(status.st_size)
        guard count > 0 else {
            base = nil
            return
        }
        let mapping = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard let mapping, mapping != MAP_FAILED else { throw TileError(path, "cannot be mapped into memory") }
        base = UnsafeRawPointer(mapping)
    }

    deinit {
        if let base { munmap(UnsafeMutableRawPointer(mutating: base), count) }
    }

    /// Calls `body` with a part of the file; nil where the part lies outside.
    func withBytes<Result>(offset: UInt64, length: UInt64, _ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
        guard let base, length <= UInt64(count), offset <= UInt64(count) - length else { return nil }
        return body(UnsafeRawBufferPointer(start: base + Int(offset), count: Int(length)))
    }
}
