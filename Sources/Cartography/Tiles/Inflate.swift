import CDeflate

/// Decompresses gzip (RFC 1952) with libdeflate.
enum Inflate {
    /// No tile or directory is larger than this.
    static let limit = 64 << 20

    /// Nil where the bytes are damaged or come out larger than ``limit``.
    static func gzip(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
        guard bytes.count >= 18, let base = bytes.baseAddress, let decompressor = libdeflate_alloc_decompressor() else {
            return nil
        }
        defer { libdeflate_free_decompressor(decompressor) }
        // The trailer gives the size; it may lie, but deflate never expands by more than 1032.
        let trailer = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: bytes.count - 4, as: UInt32.self)))
        var capacity = max(64, min(trailer, limit, bytes.count * 1032))
        while capacity <= limit {
            var result = LIBDEFLATE_BAD_DATA
            let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                result = libdeflate_gzip_decompress(
                    decompressor, base, bytes.count, buffer.baseAddress, capacity, &count)
                if result != LIBDEFLATE_SUCCESS { count = 0 }
            }
            if result == LIBDEFLATE_SUCCESS { return output }
            guard result == LIBDEFLATE_INSUFFICIENT_SPACE else { return nil }
            capacity *= 4
        }
        return nil
    }
}
