import CPangoCairo

/// Owns a cairo PDF surface that writes into memory, so that a full disk can never go unnoticed inside cairo.
final class PDFSurface {
    private final class Sink {
        var bytes: [UInt8] = []
    }

    let handle: OpaquePointer
    private let sink = Sink()

    /// `width` and `height` in points of 1/72 inch.
    init(width: Double, height: Double, title: String, date: String) throws(CanvasError) {
        // The largest page of PDF 1.7, Annex C.
        guard width.isFinite, height.isFinite, width >= 1, height >= 1 else {
            throw .emptyPage(width: width, height: height)
        }
        guard width <= 14_400, height <= 14_400 else {
            throw .tooLarge(width: width, height: height, limit: 14_400)
        }
        let closure = Unmanaged.passUnretained(sink).toOpaque()
        handle = cairo_pdf_surface_create_for_stream(
            { closure, data, length in
                guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                let sink = Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
                sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
                return CAIRO_STATUS_SUCCESS
            }, closure, width, height)
        let status = cairo_surface_status(handle)
        guard status == CAIRO_STATUS_SUCCESS else { throw .library(cairoMessage(status, "creating a PDF")) }
        // Cairo 1.16 ignores SOURCE_DATE_EPOCH: without a date of our own the bytes would follow the clock.
        cairo_pdf_surface_set_metadata(handle, CAIRO_PDF_METADATA_CREATE_DATE, date)
        cairo_pdf_surface_set_metadata(handle, CAIRO_PDF_METADATA_MOD_DATE, date)
        cairo_pdf_surface_set_metadata(handle, CAIRO_PDF_METADATA_TITLE, title)
        cairo_pdf_surface_set_metadata(handle, CAIRO_PDF_METADATA_CREATOR, "sitmap")
    }

    deinit { cairo_surface_destroy(handle) }

    /// Ends the document and gives its bytes.
    func finish() throws(CanvasError) -> [UInt8] {
        cairo_surface_finish(handle)
        let status = cairo_surface_status(handle)
        guard status == CAIRO_STATUS_SUCCESS else { throw .library(cairoMessage(status, "finishing a PDF")) }
        return sink.bytes
    }
}
