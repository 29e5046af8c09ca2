/// Where the map comes from, what it does not claim, and what drew it.
struct PageFooter {
    let typesetter: Typesetter
    var notes: [String]
    /// "sitmap 0.1.0"
    var producer: String

    func block(width: Double) -> Block {
        let font = typesetter.font(11)
        let page = typesetter.page
        let producerWidth = typesetter.wrapper.width(producer, font)
        let text = typesetter.paragraph(
            notes.filter { !$0.isEmpty }.joined(separator: " "), font: font, color: page.muted,
            width: width - producerWidth - 28, limit: 4)
        var block = Block(width: width, height: 7)
        block.items.append(typesetter.horizontalRule(width: width, y: 0.5, color: page.rule, thickness: 1))
        block.place(text, x: 0, y: 7)
        let at = Point(x: width, y: 7 + typesetter.ascent(font))
        block.items.append(.text(TextItem(producer, font: font, color: page.muted, at: at, anchor: .end)))
        block.height += max(text.height, typesetter.leading(font))
        return block
    }
}
