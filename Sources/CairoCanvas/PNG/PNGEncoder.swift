import CDeflate

/// Writes PNG (W3C, third edition): 8 bits a channel, no filter, one IDAT chunk.
///
/// Filters make map art larger, and libdeflate's fastest level is as small as its slower ones within a few per cent.
struct PNGEncoder {
    /// Pixels a metre, for `pHYs`.
    var resolution: Double

    func encode(_ surface: ImageSurface, opaque: Bool) throws(CanvasError) -> [UInt8] {
        let (width, height) = (surface.width, surface.height)
        let rows = try surface.withPixels { pixels, stride throws(CanvasError) in
            opaque
                ? opaqueRows(pixels, stride: stride, width: width, height: height)
                : transparentRows(pixels, stride: stride, width: width, height: height)
        }
        let compressed = try deflate(rows)
        var png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        png.reserveCapacity(compressed.count + 128)
        let colourType: UInt8 = opaque ? 2 : 6
        append("IHDR", bigEndian(width) + bigEndian(height) + [8, colourType, 0, 0, 0], to: &png)
        append("sRGB", [0], to: &png)
        let density = Int(resolution.rounded())
        append("pHYs", bigEndian(density) + bigEndian(density) + [1], to: &png)
        append("IDAT", compressed, to: &png)
        append("IEND", [], to: &png)
        return png
    }

    /// Rows of R G B, each after a filter byte of 0. Cairo keeps a pixel as one native-endian 32-bit number.
    private func opaqueRows(_ pixels: UnsafeRawBufferPointer, stride: Int, width: Int, height: Int) -> [UInt8] {
        let rowLength = 1 + 3 * width
        return [UInt8](unsafeUninitializedCapacity: rowLength * height) { rows, count in
            var out = 0
            for y in 0..<height {
                rows[out] = 0
                out += 1
                var offset = y * stride
                for _ in 0..<width {
                    let pixel = pixels.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
                    rows[out] = UInt8(truncatingIfNeeded: pixel >> 16)
                    rows[out + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
                    rows[out + 2] = UInt8(truncatingIfNeeded: pixel)
                    out += 3
                    offset += 4
                }
            }
            count = rowLength * height
        }
    }

    /// Rows of R G B A with straight alpha.
    private func transparentRows(_ pixels: UnsafeRawBufferPointer, stride: Int, width: Int, height: Int) -> [UInt8] {
        var rows: [UInt8] = []
        rows.reserveCapacity((1 + 4 * width) * height)
        for y in 0..<height {
            rows.append(0)
            for x in 0..<width {
                let pixel = pixels.loadUnaligned(fromByteOffset: y * stride + 4 * x, as: UInt32.self)
                let alpha = pixel >> 24
                for shift in [16, 8, 0] as [UInt32] {
                    let channel = (pixel >> shift) & 0xFF
                    rows.append(alpha == 0 ? 0 : UInt8(min(255, (channel * 255 + alpha / 2) / alpha)))
                }
                rows.append(UInt8(alpha))
            }
        }
        return rows
    }

    /// A zlib stream (RFC 1950).
    private func deflate(_ bytes: [UInt8]) throws(CanvasError) -> [UInt8] {
        guard let compressor = libdeflate_alloc_compressor(1) else {
            throw .library("libdeflate has no memory to compress a picture")
        }
        defer { libdeflate_free_compressor(compressor) }
        let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
        let out = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_zlib_compress(compressor, bytes, bytes.count, buffer.baseAddress, bound)
        }
        guard !out.isEmpty else { throw .library("libdeflate could not compress a picture") }
        return out
    }

    private func append(_ type: String, _ data: [UInt8], to png: inout [UInt8]) {
        png += bigEndian(data.count)
        let start = png.count
        png += Array(type.utf8)
        png += data
        let checksum = png[start...].withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
        png += bigEndian(Int(checksum))
    }

    private func bigEndian(_ value: Int) -> [UInt8] {
        let bits = UInt32(clamping: value)
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: bits >> $0) }
    }
}
