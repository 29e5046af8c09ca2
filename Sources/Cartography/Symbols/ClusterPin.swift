/// One marker for several incidents that stand too close for pins of their own. It shows all their numbers.
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

    /// "1–4, 7, 9": runs of three and more are closed up.
    public var text: String {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound < Int.max, number <= last.upperBound + 1 {
                runs[runs.count - 1] = last.lowerBound...max(last.upperBound, number)
            } else {
                runs.append(number...number)
            }
        }
        return runs.map { run in
            switch run.count {
            case 1: "\(run.lowerBound)"
            case 2: "\(run.lowerBound), \(run.upperBound)"
            default: "\(run.lowerBound)–\(run.upperBound)"
            }
        }.joined(separator: ", ")
    }

    private var font: Font { Font(size: radius * 1.04, weight: .bold) }

    public func bounds(at center: Point, measuring: any TextMeasuring) -> Rect {
        let width = measuring.extents(of: text, font: font).width
        return Rect(around: center, halfWidth: max(radius, width / 2 + radius * 0.62) + 4, halfHeight: radius + 4)
    }

    public func items(at center: Point, measuring: any TextMeasuring) -> [SceneItem] {
        let box = bounds(at: center, measuring: measuring).inset(by: 4)
        let ink = Color(0x22, 0x2B, 0x38)
        func pill(_ rect: Rect) -> Path { Path(rect, cornerRadius: rect.height / 2) }
        // A second edge behind the first says that there is more than one.
        return [
            .shape(Shape(pill(box.inset(by: -4)), fill: palette.casing)),
            .shape(Shape(pill(box.inset(by: -2)), stroke: Stroke(ink, width: 1.25))),
            .shape(Shape(pill(box), fill: ink)),
            .text(
                TextItem(
                    text, font: font, color: palette.paper,
                    at: Point(x: center.x, y: center.y + 0.357 * font.size), anchor: .middle)),
        ]
    }
}
