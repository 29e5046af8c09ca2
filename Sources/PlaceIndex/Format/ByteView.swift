import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A range of the index file. Every read is checked: beyond the end there are only zeros, so that a damaged file can
/// give a wrong answer and nothing worse.
struct ByteView: @unchecked Sendable {
    private let base: UnsafeRawPointer
    let count: Int

    /// The memory must outlive the view: views live inside the `Gazetteer` that owns the mapped file.
    init(base: UnsafeRawPointer, count: Int) {
        self.base = base
        self.count = count
    }

    static let empty = ByteView(base: UnsafeRawPointer(emptyByte), count: 0)
    private nonisolated(unsafe) static let emptyByte = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)

    /// The part of this view that lies in `offset..<offset + length`; empty where that does not exist.
    func slice(_ offset: Int, _ length: Int) -> ByteView {
        guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { return .empty }
        return ByteView(base: base + offset, count: length)
    }

    @inline(__always)
    func byte(_ at: Int) -> UInt8 {
        guard at >= 0, at < count else { return 0 }
        return base.load(fromByteOffset: at, as: UInt8.self)
    }

    /// A little-endian integer at a byte offset.
    @inline(__always)
    func load<T: FixedWidthInteger & BitwiseCopyable>(_ at: Int, as type: T.Type) -> T {
        guard at >= 0, count >= MemoryLayout<T>.size, at <= count - MemoryLayout<T>.size else { return 0 }
        return T(littleEndian: base.loadUnaligned(fromByteOffset: at, as: T.self))
    }

    /// An unsigned number of `width` bytes (0…4), little-endian.
    @inline(__always)
    func number(_ at: Int, width: Int) -> Int {
        switch width {
        case 0: 0
        case 1: Int(byte(at))
        case 2: Int(load(at, as: UInt16.self))
        case 3: Int(load(at, as: UInt16.self)) | Int(byte(at &+ 2)) << 16
        default: Int(load(at, as: UInt32.self))
        }
    }

    /// A LEB128 number at `at`, which moves behind it.
    @inline(__always)
    func varint(_ at: inout Int) -> UInt64 {
        let first = byte(at)
        if first < 0x80 {
            at &+= 1
            return UInt64(first)
        }
        return longVarint(&at)
    }

    /// Moves behind a LEB128 number.
    @inline(__always)
    func skipVarint(_ at: inout Int) {
        while byte(at) >= 0x80 { at &+= 1 }
        at &+= 1
    }

    private func longVarint(_ at: inout Int) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while shift < 64 {
            let byte = byte(at)
            at &+= 1
            value |= UInt64(byte & 0x7F) << shift
            if byte & 0x80 == 0 { break }
            shift += 7
        }
        return value
    }

    /// The text in `offset..<offset + length`, cut at the end of the view; malformed UTF-8 is repaired.
    func text(_ offset: Int, _ length: Int) -> String {
        guard offset >= 0, offset < count else { return "" }
        let part = slice(offset, max(0, min(length, count - offset)))
        return String(decoding: part.buffer, as: UTF8.self)
    }

    var buffer: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }
}

/// A file mapped into memory, read-only, until it is released; or a copy of bytes that are no file.
final class MappedFile: @unchecked Sendable {
    let bytes: ByteView
    private let address: UnsafeMutableRawPointer
    private let isMapped: Bool

    /// - Throws: `GazetteerError.notAGazetteer` where there is no byte.
    init(copying content: [UInt8], name: String) throws(GazetteerError) {
        guard !content.isEmpty else { throw .notAGazetteer(name) }
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: content.count, alignment: 1)
        copy.copyBytes(from: content)
        // An allocation of at least a byte has an address.
        address = copy.baseAddress.unsafelyUnwrapped
        isMapped = false
        bytes = ByteView(base: UnsafeRawPointer(address), count: content.count)
    }

    /// - Throws: `GazetteerError.unreadable` with the reason of the system.
    init(path: String) throws(GazetteerError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(path, reason: String(cString: strerror(errno))) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path, reason: "not a file") }
        let size = Int(status.st_size)
        guard size > 0 else { throw .notAGazetteer(path) }
        guard let mapped = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), mapped != MAP_FAILED else {
            throw .unreadable(path, reason: String(cString: strerror(errno)))
        }
        address = mapped
        isMapped = true
        bytes = ByteView(base: UnsafeRawPointer(mapped), count: size)
    }

    /// Lets go of the memory of the bytes before `offset`; they are read again from the file where they are needed.
    func release(upTo offset: Int) {
        let size = offset & ~0xFFFF
        if isMapped, size > 0 { madvise(address, size, MADV_DONTNEED) }
    }

    deinit {
        if isMapped { munmap(address, bytes.count) } else { address.deallocate() }
    }
}
