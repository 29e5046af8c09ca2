/// A piece of the page that knows its size: drawn with its upper left corner at the origin, then put in its place.
struct Block {
    var width: Double
    var height: Double
    var items: [SceneItem]

    init(width: Double = 0, height: Double = 0, items: [SceneItem] = []) {
        self.width = width
        self.height = height
        self.items = items
    }

    /// Adds another block's items at an offset; the size stays.
    mutating func place(_ other: Block, x: Double, y: Double) {
        items += other.items(x: x, y: y)
    }

    /// Adds another block below.
    mutating func stack(_ other: Block, gap: Double = 0) {
        if height > 0 { height += gap }
        place(other, x: 0, y: height)
        height += other.height
        width = max(width, other.width)
    }

    func items(x: Double, y: Double) -> [SceneItem] { items.map { $0.translated(x: x, y: y) } }
}

extension SceneItem {
    func translated(x: Double, y: Double) -> SceneItem {
        switch self {
        case .shape(var shape):
            shape.path.translate(x: x, y: y)
            return .shape(shape)
        case .text(var text):
            text.position = Point(x: text.position.x + x, y: text.position.y + y)
            return .text(text)
        case .curvedText(var text):
            text.baseline = text.baseline.map { Point(x: $0.x + x, y: $0.y + y) }
            return .curvedText(text)
        case .clipped(var path, let items):
            path.translate(x: x, y: y)
            return .clipped(path, items.map { $0.translated(x: x, y: y) })
        }
    }
}
