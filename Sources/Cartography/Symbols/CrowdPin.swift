/// The marker of a crowd whose numbers would hide the map: a letter that the list keys, and how many incidents it
/// stands for.
public struct CrowdPin: Hashable, Sendable {
    /// "A", "B" … "AA".
    public var letter: String
    /// None in the list, where the number is written beside it.
    public var count: Int?
    public var radius: Double
    public var palette: SymbolPalette

    public init(
        letter: String, count: Int?, radius: Double = IncidentPin.standardRadius,
        palette: SymbolPalette = SymbolPalette()
    ) {
        self.letter = letter
        self.count = count
        self.radius = radius
        self.palette = palette
    }

    /// Larger for every digit of the count.
    private var reach: Double {
        guard let count else { return radius }
        return radius * (1.2 + 0.12 * Double(String(count).count - 1))
    }

    private static let edge = 4.0

    public func bounds(at center: Point) -> Rect {
        Rect(around: center, halfWidth: reach + Self.edge, halfHeight: reach + Self.edge)
    }

    public func items(at center: Point) -> [SceneItem] {
        func disc(_ growth: Double) -> Path { Path(circle: center, radius: reach + growth) }
        var items: [SceneItem] = [
            .shape(Shape(disc(Self.edge), fill: palette.casing)),
            .shape(Shape(disc(2), stroke: Stroke(palette.several, width: 1.25))),
            .shape(Shape(disc(0), fill: palette.several)),
        ]
        func add(_ text: String, size: Double, bold: Bool, baseline: Double) {
            items.append(
                .text(
                    TextItem(
                        text, font: Font(size: size, weight: bold ? .bold : .regular), color: palette.paper,
                        at: Point(x: center.x, y: center.y + baseline), anchor: .middle)))
        }
        // Capitals and digits of Noto Sans are 0.714 em high.
        let size = reach * (letter.count > 1 ? 0.86 : 1.12)
        if let count {
            add(letter, size: reach * 0.9, bold: true, baseline: -0.02 * reach)
            add(String(count), size: reach * 0.66, bold: false, baseline: 0.62 * reach)
        } else {
            add(letter, size: size, bold: true, baseline: 0.357 * size)
        }
        return items
    }
}
