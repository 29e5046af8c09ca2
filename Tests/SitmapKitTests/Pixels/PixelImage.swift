import CPangoCairo
import Foundation

/// A picture's pixels, 4 bytes each (blue, green, red, unused), rows without gaps.
struct PixelImage: Equatable {
    var width: Int
    var height: Int
    var bytes: [UInt8]

    /// Reads a PNG; nil where cairo cannot.
    init?(png path: String) {
        let surface = cairo_image_surface_create_from_png(path)
        defer { cairo_surface_destroy(surface) }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
            let start = cairo_image_surface_get_data(surface)
        else { return nil }
        width = Int(cairo_image_surface_get_width(surface))
        height = Int(cairo_image_surface_get_height(surface))
        let stride = Int(cairo_image_surface_get_stride(surface))
        bytes = []
        for row in 0..<height {
            bytes += UnsafeBufferPointer(start: start + row * stride, count: width * 4)
        }
    }

    /// Where this picture and another of its size differ by more than a renderer's rounding, in red over the faded picture.
    ///
    /// - Returns: the picture of the differences, and the share of the pixels that differ, 0…1.
    func difference(from other: PixelImage) -> (picture: PixelImage, share: Double) {
        var picture = self
        var count = 0
        for pixel in stride(from: 0, to: bytes.count, by: 4) {
            let distance = (0..<3).map { abs(Int(bytes[pixel + $0]) - Int(other.bytes[pixel + $0])) }.max() ?? 0
            let isDifferent = distance > Self.rounding
            if isDifferent { count += 1 }
            for channel in 0..<3 {
                let faded = UInt8(191 + Int(bytes[pixel + channel]) / 4)
                picture.bytes[pixel + channel] = isDifferent ? (channel == 2 ? 220 : 0) : faded
            }
        }
        return (picture, Double(count) / Double(max(width * height, 1)))
    }

    /// Levels of a channel by which versions of cairo and FreeType differ.
    private static let rounding = 24

    func write(png path: String) {
        var copy = bytes
        copy.withUnsafeMutableBufferPointer { pixels in
            let surface = cairo_image_surface_create_for_data(
                pixels.baseAddress, CAIRO_FORMAT_RGB24, Int32(width), Int32(height), Int32(width * 4))
            cairo_surface_write_to_png(surface, path)
            cairo_surface_destroy(surface)
        }
    }
}
