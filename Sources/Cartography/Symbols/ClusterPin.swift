/// One marker for several incidents that stand too close for pins of their own. It shows all their numbers, on several
/// lines where they are many.
public struct ClusterPin: Hashable, Sendable {
    /// Ascending.
    public var numbers: [Int]
    public var radius: Double
    public var palette: SymbolPalette

    public init(
        numbers: [Int], radius: Double = IncidentPin.standardRadius, palette: SymbolPalette = SymbolPalette()
    ) {
        self.numbers = numbers.sorted()
        self.radius = radius
        self.palette = palette
    }

    /// "1–4, 7, 9"
    public var text: String { NumberRanges(numbers).text }

    /// Characters a line, so that a cluster of many numbers comes out about twice as wide as high.
    private static let shortLine = 11

    /// The numbers on lines of about the same length.
    private var lines: [String] {
        let runs = NumberRanges(numbers).parts
        let length = runs.reduce(0) { $0 + $1.count + 2 }
        let width = max(Self.shortLine, Int((Double(length) * 3.6).squareRoot()))
        var lines: [String] = []
        for (index, run) in runs.enumerated() {
            let piece = index == runs.count - 1 ? run : run + ","
            if let last = lines.last, last.count + 1 + piece.count <= width {
                lines[lines.count - 1] = last + " " + piece
            } else {
                lines.append(piece)
            }
        }
        return lines
    }

    private func font(_ lines: Int) -> Font { Font(size: radius * (lines > 1 ? 0.88 : 1.04), weight: .bold) }

    public func bounds(at center: Point, measuring: any TextMeasuring) -> Rect {
        let lines = lines
        let font = font(lines.count)
        let width = lines.map { measuring.extents(of: $0, font: font).width }.max() ?? 0
        return Rect(
            around: center, halfWidth: max(radius, width / 2 + radius * 0.62) + 4,
            halfHeight: radius + Double(lines.count - 1) * font.size * 0.6 + 4)
    }

    public func items(at center: Point, measuring: any TextMeasuring) -> [SceneItem] {
        let box = bounds(at: center, measuring: measuring).inset(by: 4)
        func pill(_ rect: Rect) -> Path {
            Path(rect, cornerRadius: min(rect.height / 2, radius + (rect.height - box.height) / 2))
        }
        let lines = lines
        let font = font(lines.count)
        let top = center.y + 0.357 * font.size - Double(lines.count - 1) * font.size * 0.6
        // A second edge behind the first says that there is more than one.
        return [
            .shape(Shape(pill(box.inset(by: -4)), fill: palette.casing)),
            .shape(Shape(pill(box.inset(by: -2)), stroke: Stroke(palette.several, width: 1.25))),
            .shape(Shape(pill(box), fill: palette.several)),
        ]
            + lines.enumerated().map { index, line in
                .text(
                    TextItem(
                        line, font: font, color: palette.paper,
                        at: Point(x: center.x, y: top + Double(index) * font.size * 1.2), anchor: .middle))
            }
    }
}
