import Foundation

/// Writes files so that a reader never sees half of one: aside first, then renamed over the old one.
public enum OutputFile {
    /// Bytes to standard output when `path` is `-`.
    public static func write(_ bytes: [UInt8], to path: String) throws(SitmapError) {
        if path == "-" { return try write(bytes, descriptor: STDOUT_FILENO, name: "standard output") }
        // A device or a pipe takes bytes as they come; renaming a file over it would destroy it.
        if isSpecial(path) { return try writeInPlace(bytes, path) }
        let aside = path + ".part-\(getpid())"
        let descriptor = open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(path, errno) }
        do {
            try write(bytes, descriptor: descriptor, name: path)
        } catch {
            close(descriptor)
            unlink(aside)
            throw error
        }
        guard close(descriptor) == 0, rename(aside, path) == 0 else {
            let reason = errno
            unlink(aside)
            throw failure(path, reason)
        }
    }

    /// Makes the folder that output goes into, parents included.
    public static func makeDirectory(_ path: String) throws(SitmapError) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw SitmapError(.cannotWrite, "\(path): cannot make this folder: \(reason(error))")
        }
        guard access(path, W_OK | X_OK) == 0 else { throw failure(path, errno) }
    }

    private static func isSpecial(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
    }

    private static func writeInPlace(_ bytes: [UInt8], _ path: String) throws(SitmapError) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path, errno) }
        defer { close(descriptor) }
        try write(bytes, descriptor: descriptor, name: path)
    }

    private static func write(_ bytes: [UInt8], descriptor: Int32, name: String) throws(SitmapError) {
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes { buffer in
                Foundation.write(descriptor, buffer.baseAddress?.advanced(by: offset), bytes.count - offset)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw failure(name, errno)
            }
            offset += written
        }
    }

    private static func failure(_ path: String, _ number: Int32) -> SitmapError {
        SitmapError(
            number == EPIPE ? .closedPipe : .cannotWrite, "\(path): cannot write: \(String(cString: strerror(number)))")
    }

    private static func reason(_ error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        return underlying.map { String(cString: strerror(Int32($0.code))) } ?? error.localizedDescription
    }
}
