import Foundation

/// Kilometres above, miles below, in round lengths that are true in the middle of the map.
struct ScaleBar {
    let typesetter: Typesetter
    /// Ground metres to a unit of the page.
    var metresPerPoint: Double

    static let metresPerMile = 1609.344

    struct Bar: Hashable {
        var length: Double
        var steps: Int
    }

    /// The longest bar of round length (1, 2 or 5 by a power of ten) up to `room`, with its number of steps.
    static func roundBar(upTo room: Double) -> Bar? {
        guard room.isFinite, room > 0 else { return nil }
        let power = pow(10, floor(log10(room)))
        let (digit, steps): (Double, Int) = room >= 5 * power ? (5, 5) : room >= 2 * power ? (2, 4) : (1, 4)
        return Bar(length: digit * power, steps: steps)
    }

    func block(maxWidth: Double) -> Block {
        let metres = maxWidth * metresPerPoint
        guard metres.isFinite, let first = Self.roundBar(upTo: metres / 1000),
            let second = Self.roundBar(upTo: first.length * 1000 * 1.15 / Self.metresPerMile)
        else { return Block() }
        let barHeight = 5.0
        let middle = 21.0
        var block = Block(height: 43)
        let kilometres = draw(first, metres: 1000, unit: "km", y: middle - barHeight, labelsAbove: true)
        let miles = draw(second, metres: Self.metresPerMile, unit: "mi", y: middle + 1, labelsAbove: false)
        block.items = kilometres.items + miles.items
        block.width = max(kilometres.width, miles.width)
        return block
    }

    private func draw(_ bar: Bar, metres: Double, unit: String, y: Double, labelsAbove: Bool) -> Block {
        let height = 5.0
        let length = bar.length * metres / metresPerPoint
        let step = length / Double(bar.steps)
        let page = typesetter.page
        let font = typesetter.font(12)
        var items: [SceneItem] = []
        for index in 0..<bar.steps {
            let box = Rect(x: Double(index) * step, y: y, width: step, height: height)
            let fill = index.isMultiple(of: 2) ? page.ink : page.paper
            items.append(.shape(Shape(Path(box), fill: fill, stroke: Stroke(page.ink, width: 0.9, join: .miter))))
        }
        let baseline = labelsAbove ? y - 5 : y + height + 13
        // Only 0, the middle and the end: numbers of every step would crowd.
        let marks = bar.steps.isMultiple(of: 2) ? [0, bar.steps / 2, bar.steps] : [0, bar.steps]
        for mark in marks {
            let value = Self.text(bar.length * Double(mark) / Double(bar.steps))
            let isLast = mark == bar.steps
            let at = Point(x: Double(mark) * step, y: baseline)
            let width = typesetter.wrapper.width(value, font)
            let start = mark == 0 ? 0 : at.x - width / 2
            items.append(
                .text(
                    TextItem(
                        isLast ? "\(value) \(unit)" : value, font: font, color: page.ink,
                        at: Point(x: start, y: baseline))))
        }
        let end = "\(Self.text(bar.length)) \(unit)"
        let endWidth = typesetter.wrapper.width(Self.text(bar.length), font)
        return Block(width: length - endWidth / 2 + typesetter.wrapper.width(end, font), height: height, items: items)
    }

    /// "1,000", "0.25"
    static func text(_ value: Double) -> String {
        if value < 1 {
            var digits = String(format: "%.4f", value)
            while digits.hasSuffix("0") { digits.removeLast() }
            return digits.hasSuffix(".") ? String(digits.dropLast()) : digits
        }
        if value < 10, value != value.rounded() { return String(format: "%.1f", value) }
        let digits = String(Int(value.rounded()))
        return digits.count < 5 ? digits : "\(digits.dropLast(3)),\(digits.suffix(3))"
    }
}
