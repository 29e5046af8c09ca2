import CPangoCairo

/// Owns a Pango font map over FreeType that serves the faces of one fontconfig configuration.
final class FontMap {
    let handle: UnsafeMutablePointer<PangoFontMap>

    init(_ configuration: FontConfiguration) throws(CanvasError) {
        guard let handle = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
            throw .library("this Pango has no FreeType font map")
        }
        self.handle = handle
        pango_fc_font_map_set_config(OpaquePointer(handle), configuration.handle)
    }

    deinit { g_object_unref(handle) }

    /// To be called after a face was added to the configuration.
    func configurationChanged() { pango_fc_font_map_config_changed(OpaquePointer(handle)) }
}

/// Owns a Pango context that sets text the same at every scale: outlines unhinted, advances unrounded.
final class ShapingContext {
    let handle: OpaquePointer

    init(_ map: FontMap) throws(CanvasError) {
        guard let handle = pango_font_map_create_context(map.handle) else {
            throw .library("Pango has no memory for a context")
        }
        self.handle = handle
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(handle, options)
        cairo_font_options_destroy(options)
        pango_cairo_context_set_resolution(handle, 72)
        pango_context_set_round_glyph_positions(handle, 0)
        // Shaping must not follow the locale of the process.
        pango_context_set_language(handle, pango_language_from_string("en"))
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }
}

/// Owns the description of a face in a size.
final class FontDescription {
    let handle: OpaquePointer

    init(family: String, size: Double, bold: Bool, italic: Bool) {
        handle = pango_font_description_new()
        pango_font_description_set_family(handle, family)
        pango_font_description_set_absolute_size(handle, size * Double(PANGO_SCALE))
        pango_font_description_set_weight(handle, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_style(handle, italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    }

    deinit { pango_font_description_free(handle) }
}
