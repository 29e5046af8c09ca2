import CPangoCairo
import Cartography

extension CairoContext {
    /// Cairo computes in 24.8 fixed point; beyond this a coordinate would wrap around.
    private static let largestCoordinate = 1e6

    /// Replaces the current path. False, with no path set, when a coordinate is no number or far off the page.
    func setPath(_ path: Path) -> Bool {
        cairo_new_path(handle)
        let limit = Self.largestCoordinate
        for point in path.points where !(abs(point.x) <= limit && abs(point.y) <= limit) { return false }
        path.points.withUnsafeBufferPointer { points in
            var next = 0
            for command in path.commands {
                switch command {
                case .move:
                    cairo_move_to(handle, points[next].x, points[next].y)
                    next += 1
                case .line:
                    cairo_line_to(handle, points[next].x, points[next].y)
                    next += 1
                case .curve:
                    let (a, b, c) = (points[next], points[next + 1], points[next + 2])
                    cairo_curve_to(handle, a.x, a.y, b.x, b.y, c.x, c.y)
                    next += 3
                case .close:
                    cairo_close_path(handle)
                }
            }
        }
        return true
    }

    func setColor(_ color: Color) {
        if color.alpha == 255 {
            cairo_set_source_rgb(handle, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
        } else {
            cairo_set_source_rgba(
                handle, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255,
                Double(color.alpha) / 255)
        }
    }

    func setStroke(_ stroke: Stroke) {
        setColor(stroke.color)
        cairo_set_line_width(handle, stroke.width.isFinite ? max(0, stroke.width) : 0)
        cairo_set_line_cap(handle, stroke.cap.cairo)
        cairo_set_line_join(handle, stroke.join.cairo)
        // Cairo fails for good on a dash that is negative or all zero.
        let usable = stroke.dash.allSatisfy { $0.isFinite && $0 >= 0 } && stroke.dash.contains { $0 > 0 }
        cairo_set_dash(handle, stroke.dash, usable ? Int32(clamping: stroke.dash.count) : 0, 0)
    }
}

extension Stroke.Cap {
    fileprivate var cairo: cairo_line_cap_t {
        switch self {
        case .butt: CAIRO_LINE_CAP_BUTT
        case .round: CAIRO_LINE_CAP_ROUND
        case .square: CAIRO_LINE_CAP_SQUARE
        }
    }
}

extension Stroke.Join {
    fileprivate var cairo: cairo_line_join_t {
        switch self {
        case .miter: CAIRO_LINE_JOIN_MITER
        case .round: CAIRO_LINE_JOIN_ROUND
        case .bevel: CAIRO_LINE_JOIN_BEVEL
        }
    }
}
