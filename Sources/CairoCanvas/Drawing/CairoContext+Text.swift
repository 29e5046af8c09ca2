import CPangoCairo
import Cartography

extension CairoContext {
    /// Draws one line of text with its halo beneath. False when the position is no number.
    func draw(_ item: TextItem, fonts: FontBook) throws(CanvasError) -> Bool {
        guard item.position.x.isFinite, item.position.y.isFinite, item.rotation.isFinite else { return false }
        let layout = try fonts.layout(of: item.string, font: item.font)
        scoped {
            cairo_translate(handle, item.position.x, item.position.y)
            if item.rotation != 0 { cairo_rotate(handle, item.rotation * .pi / 180) }
            cairo_scale(handle, layout.scale, layout.scale)
            let start = -layout.width / layout.scale * item.anchor.fraction
            cairo_new_path(handle)
            cairo_move_to(handle, start, 0)
            if let halo = item.halo {
                pango_cairo_layout_line_path(handle, layout.line)
                setHalo(halo, scale: layout.scale)
                cairo_stroke(handle)
                cairo_move_to(handle, start, 0)
            }
            setColor(item.color)
            pango_cairo_show_layout_line(handle, layout.line)
        }
        return true
    }

    private func setHalo(_ halo: Halo, scale: Double) {
        setStroke(Stroke(halo.color, width: 2 * halo.radius / scale, cap: .round, join: .round))
        // Nobody sees the edge of a halo in detail.
        cairo_set_antialias(handle, CAIRO_ANTIALIAS_FAST)
        cairo_set_tolerance(handle, 0.25)
    }

    /// Draws one line of text bent along its baseline. False when the baseline has no length or is no number.
    func draw(_ item: CurvedTextItem, fonts: FontBook) throws(CanvasError) -> Bool {
        guard let baseline = BentBaseline(item.baseline, fontSize: item.font.size) else { return false }
        let layout = try fonts.layout(of: item.string, font: item.font)
        cairo_new_path(handle)
        cairo_move_to(handle, 0, 0)
        pango_cairo_layout_line_path(handle, layout.line)
        guard let outline = cairo_copy_path(handle) else { return false }
        defer { cairo_path_destroy(outline) }
        bend(outline.pointee, by: layout.scale, along: baseline, offset: (baseline.length - layout.width) / 2)
        cairo_new_path(handle)
        cairo_append_path(handle, outline)
        if let halo = item.halo {
            scoped {
                setHalo(halo, scale: 1)
                cairo_stroke_preserve(handle)
            }
        }
        setColor(item.color)
        cairo_fill(handle)
        return true
    }

    private func bend(_ outline: cairo_path_t, by scale: Double, along baseline: BentBaseline, offset: Double) {
        guard let data = outline.data else { return }
        var index = 0
        while index < Int(outline.num_data) {
            let length = Int(data[index].header.length)
            for step in stride(from: 1, to: length, by: 1) {
                let point = data[index + step].point
                let bent = baseline.bend(x: point.x * scale + offset, y: point.y * scale)
                data[index + step].point.x = bent.x
                data[index + step].point.y = bent.y
            }
            index += max(1, length)
        }
    }
}

extension TextItem.Anchor {
    /// Which part of the width lies to the left of the position.
    var fraction: Double {
        switch self {
        case .start: 0
        case .middle: 0.5
        case .end: 1
        }
    }
}
