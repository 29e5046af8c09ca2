import CPangoCairo

/// Owns a cairo drawing context.
final class CairoContext {
    let handle: OpaquePointer

    init(surface: OpaquePointer) throws(CanvasError) {
        handle = cairo_create(surface)
        try check("creating a context")
    }

    deinit { cairo_destroy(handle) }

    func check(_ doing: String) throws(CanvasError) {
        let status = cairo_status(handle)
        guard status == CAIRO_STATUS_SUCCESS else { throw .library(cairoMessage(status, doing)) }
    }

    /// Runs `body` between `cairo_save` and `cairo_restore`.
    func scoped(_ body: () -> Void) {
        cairo_save(handle)
        body()
        cairo_restore(handle)
    }
}
