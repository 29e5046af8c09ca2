/// Title, what the page holds, and the day that it is as of.
struct PageHeader {
    let typesetter: Typesetter
    var title: String
    var subtitle: String
    /// "16 April 2018"
    var asOf: String?
    /// A caveat such as a TLP marking, as the report has it.
    var handling: String?

    func block(width: Double) -> Block {
        let page = typesetter.page
        var block = Block(width: width)
        block.items.append(.shape(Shape(Path(Rect(x: 0, y: 0, width: width, height: 4)), fill: page.accent)))
        block.height = 4
        if let handling, !handling.isEmpty { block.stack(caveat(handling, width: width), gap: 6) }
        let date = asOf.map(dateBlock) ?? Block()
        let textWidth = width - (date.width > 0 ? date.width + 32 : 0)
        var text = titleLines(width: textWidth)
        if !subtitle.isEmpty {
            text.stack(
                typesetter.paragraph(
                    subtitle, font: typesetter.font(16), color: page.muted, width: textWidth, limit: 2), gap: 2)
        }
        let top = block.height + 10
        block.place(text, x: 0, y: top)
        block.place(date, x: width - date.width, y: top + 4)
        block.height = top + max(text.height, date.height + 4)
        return block
    }

    /// Up to two lines; long titles are set smaller, then on three, before they are cut.
    private func titleLines(width: Double) -> Block {
        guard !title.isEmpty else { return Block() }
        var font = typesetter.font(33, bold: true)
        var lines: [String] = []
        for (size, limit) in [(33.0, 2), (29, 2), (25, 3)] {
            font = typesetter.font(size, bold: true)
            lines = typesetter.wrapper.balancedLines(title, font: font, width: width, limit: limit)
            if lines.last?.hasSuffix("…") != true { break }
        }
        return typesetter.lines(lines, font: font, color: typesetter.page.ink)
    }

    private func dateBlock(_ date: String) -> Block {
        let small = typesetter.font(12, bold: true, spacing: 0.9)
        let large = typesetter.font(20, bold: true)
        let width = max(typesetter.wrapper.width(date, large), typesetter.wrapper.width("AS OF", small))
        var block = Block(width: width, height: 42)
        block.items = [
            .text(
                TextItem(
                    "AS OF", font: small, color: typesetter.page.muted, at: Point(x: width, y: 13), anchor: .end)),
            .text(
                TextItem(date, font: large, color: typesetter.page.ink, at: Point(x: width, y: 36), anchor: .end)),
        ]
        return block
    }

    private func caveat(_ text: String, width: Double) -> Block {
        let font = typesetter.font(13, bold: true, spacing: 0.6)
        let shown = typesetter.wrapper.ellipsized(text, font: font, width: width)
        let at = Point(x: width / 2, y: typesetter.ascent(font))
        return Block(
            width: width, height: typesetter.leading(font),
            items: [.text(TextItem(shown, font: font, color: typesetter.page.ink, at: at, anchor: .middle))])
    }
}
