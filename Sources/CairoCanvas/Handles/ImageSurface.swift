import CPangoCairo

/// Owns a cairo image surface: 32 bits a pixel, native-endian, alpha premultiplied.
final class ImageSurface {
    /// Cairo's own limit is 32,767; beyond this a picture would need over 1 GB.
    static let largestSide = 16_384

    let handle: OpaquePointer
    let width: Int
    let height: Int

    init(width: Double, height: Double, opaque: Bool) throws(CanvasError) {
        guard width.isFinite, height.isFinite, width >= 1, height >= 1 else {
            throw .emptyPage(width: width, height: height)
        }
        let limit = Double(Self.largestSide)
        guard width <= limit, height <= limit else {
            throw .tooLarge(width: width, height: height, limit: Self.largestSide)
        }
        self.width = Int(width.rounded())
        self.height = Int(height.rounded())
        let format = opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32
        handle = cairo_image_surface_create(format, Int32(self.width), Int32(self.height))
        let status = cairo_surface_status(handle)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .library(cairoMessage(status, "creating a \(self.width) × \(self.height) picture"))
        }
    }

    deinit { cairo_surface_destroy(handle) }

    /// The pixels, row by row, with the bytes from one row to the next.
    func withPixels<R>(_ body: (UnsafeRawBufferPointer, _ stride: Int) throws(CanvasError) -> R) throws(CanvasError)
        -> R
    {
        cairo_surface_flush(handle)
        guard let start = cairo_image_surface_get_data(handle) else {
            throw .library("cairo gives no access to the pixels of a finished picture")
        }
        let stride = Int(cairo_image_surface_get_stride(handle))
        return try body(UnsafeRawBufferPointer(start: start, count: stride * height), stride)
    }
}

func cairoMessage(_ status: cairo_status_t, _ doing: String) -> String {
    "cairo failed while \(doing): \(String(cString: cairo_status_to_string(status)))"
}
