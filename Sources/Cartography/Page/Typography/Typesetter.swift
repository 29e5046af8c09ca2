/// Sets text in blocks on even lines.
struct Typesetter {
    let measuring: any TextMeasuring
    let theme: Theme

    var page: Theme.Page { theme.page }

    var wrapper: TextWrapper { TextWrapper(measuring: measuring) }

    func font(_ size: Double, bold: Bool = false, italic: Bool = false, spacing: Double = 0) -> Font {
        Font(size: size, weight: bold ? .bold : .regular, italic: italic, letterSpacing: spacing)
    }

    /// Distance between baselines.
    func leading(_ font: Font) -> Double { (font.size * 1.34).rounded() }

    /// Where the first baseline lies below the top of a line.
    func ascent(_ font: Font) -> Double { (font.size * 1.04).rounded() }

    /// Lines below each other.
    func lines(_ lines: [String], font: Font, color: Color) -> Block {
        var block = Block()
        for (index, line) in lines.enumerated() {
            let baseline = Double(index) * leading(font) + ascent(font)
            block.items.append(.text(TextItem(line, font: font, color: color, at: Point(x: 0, y: baseline))))
            block.width = max(block.width, wrapper.width(line, font))
        }
        block.height = Double(lines.count) * leading(font)
        return block
    }

    /// A paragraph in a column, at most `limit` lines long.
    func paragraph(_ text: String, font: Font, color: Color, width: Double, limit: Int = .max) -> Block {
        lines(wrapper.lines(text, font: font, width: width, limit: limit), font: font, color: color)
    }

    /// A small heading over a hairline.
    func heading(_ text: String, width: Double, size: Double = 13) -> Block {
        let font = font(size, bold: true, spacing: size * 0.08)
        var block = lines([text.uppercased()], font: font, color: page.ink)
        block.width = width
        block.height = leading(font) + 5
        block.items.append(horizontalRule(width: width, y: block.height, color: page.ink, thickness: 1.2))
        block.height += 1
        return block
    }

    func horizontalRule(width: Double, y: Double, color: Color, thickness: Double) -> SceneItem {
        .shape(Shape(Path(Rect(x: 0, y: y - thickness / 2, width: width, height: thickness)), fill: color))
    }
}
