import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that is written beside its place and takes it when it is whole; otherwise nothing is left of it.
final class AsideFile {
    private let path: String
    private let aside: String
    private var descriptor: Int32

    init(for path: String) throws(GazetteerBuildError) {
        self.path = path
        aside = "\(path).part-\(getpid())"
        descriptor = -1
        var status = stat()
        // Renaming a file over a device or a pipe would destroy it.
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            throw .unwritable(path, reason: "it is no regular file")
        }
        descriptor = open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        if descriptor < 0 { throw failure }
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        unlink(aside)
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws(GazetteerBuildError) {
        guard writeAll(bytes, to: descriptor) else { throw failure }
    }

    func publish() throws(GazetteerBuildError) {
        guard rename(aside, path) == 0 else { throw failure }
        close(descriptor)
        descriptor = -1
    }

    private var failure: GazetteerBuildError { .unwritable(path, reason: String(cString: strerror(errno))) }
}
