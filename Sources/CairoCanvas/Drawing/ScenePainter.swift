import CPangoCairo
import Cartography

/// Draws a scene on a cairo context, and keeps what it could not draw.
struct ScenePainter {
    let context: CairoContext
    let fonts: FontBook
    private(set) var undrawable: [String: Int] = [:]
    private var layer = ""

    init(context: CairoContext, fonts: FontBook) {
        self.context = context
        self.fonts = fonts
    }

    mutating func draw(_ scene: Scene) throws(CanvasError) {
        if scene.background.alpha > 0 {
            context.setColor(scene.background)
            cairo_paint(context.handle)
        }
        for layer in scene.layers {
            self.layer = layer.id
            try draw(layer.items)
            try context.check("drawing the layer “\(layer.id)”")
        }
    }

    private mutating func draw(_ items: [SceneItem]) throws(CanvasError) {
        for item in items {
            let drawn: Bool
            switch item {
            case .shape(let shape): drawn = draw(shape)
            case .text(let text): drawn = try context.draw(text, fonts: fonts)
            case .curvedText(let text): drawn = try context.draw(text, fonts: fonts)
            case .clipped(let path, let items): drawn = try draw(items, clippedTo: path)
            }
            if !drawn { undrawable[layer, default: 0] += 1 }
        }
    }

    private mutating func draw(_ items: [SceneItem], clippedTo path: Path) throws(CanvasError) -> Bool {
        cairo_save(context.handle)
        defer { cairo_restore(context.handle) }
        guard context.setPath(path) else { return false }
        cairo_clip(context.handle)
        try draw(items)
        return true
    }

    private func draw(_ shape: Shape) -> Bool {
        guard context.setPath(shape.path) else { return false }
        let cairo = context.handle
        cairo_set_antialias(cairo, shape.path.points.count > 50 ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_DEFAULT)
        if let fill = shape.fill {
            context.setColor(fill)
            cairo_set_fill_rule(
                cairo, shape.fillRule == .evenOdd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
            cairo_fill_preserve(cairo)
        }
        if let stroke = shape.stroke {
            context.setStroke(stroke)
            cairo_stroke_preserve(cairo)
        }
        cairo_new_path(cairo)
        return true
    }
}
