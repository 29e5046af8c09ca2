/// What the letters of crowds on the map stand for: how many incidents, and their numbers.
struct CrowdKey {
    let typesetter: Typesetter
    var crowds: [Crowd]

    /// How the key may be set, tried in turn.
    private struct Setting {
        var size: Double
        /// That the numbers of a crowd may take.
        var lines: Int
        var narrowestColumn: Double
    }

    private static let settings = [
        Setting(size: 13, lines: 12, narrowestColumn: 300), Setting(size: 13, lines: 6, narrowestColumn: 300),
        Setting(size: 13, lines: 3, narrowestColumn: 300), Setting(size: 13, lines: 2, narrowestColumn: 300),
        Setting(size: 12, lines: 1, narrowestColumn: 240), barest,
    ]
    private static let barest = Setting(size: 11, lines: 1, narrowestColumn: 180)
    private static let gap = 28.0
    /// Width of the narrowest digit, in parts of the font size.
    private static let narrowestDigit = 0.3

    private var page: Theme.Page { typesetter.page }

    /// The richest that holds every crowd and is no higher than `height`; nil where none does.
    func complete(width: Double, height: Double) -> Block? {
        guard !crowds.isEmpty else { return Block(width: width) }
        return Self.settings.lazy.compactMap { block(crowds[...], width: width, height: height, $0) }.first
    }

    /// As many crowds as have room.
    func partial(width: Double, height: Double) -> Block {
        var shown = crowds.count - 1
        while shown > 0 {
            if let block = block(crowds.prefix(shown), width: width, height: height, Self.barest) { return block }
            shown -= 1 + shown / 16
        }
        return Block(width: width)
    }

    /// Rows flow in as many columns as the width holds; nil where they get higher than `height`.
    private func block(_ shown: ArraySlice<Crowd>, width: Double, height: Double, _ setting: Setting) -> Block? {
        let columns = max(
            1, min(shown.count, Int((width + Self.gap) / (setting.narrowestColumn + Self.gap))))
        let columnWidth = (width - Double(columns - 1) * Self.gap) / Double(columns)
        let perColumn = (shown.count + columns - 1) / columns
        var block = typesetter.heading("Crowds under letters", width: width)
        let top = block.height + 4
        for column in 0..<columns {
            var stack = Block(width: columnWidth)
            for crowd in shown.dropFirst(column * perColumn).prefix(perColumn) {
                stack.stack(row(crowd, width: columnWidth, setting), gap: setting.lines > 1 ? 3 : 1)
                if top + stack.height > height { return nil }
            }
            block.place(stack, x: Double(column) * (columnWidth + Self.gap), y: top)
            block.height = max(block.height, top + stack.height)
        }
        if shown.count < crowds.count {
            let note = typesetter.paragraph(
                "and \(crowds.count - shown.count) more letters", font: typesetter.font(setting.size, italic: true),
                color: page.muted, width: width)
            block.stack(note, gap: 4)
        }
        return block.height <= height ? block : nil
    }

    /// "A  43 incidents: 1–4, 7, 9 …"
    private func row(_ crowd: Crowd, width: Double, _ setting: Setting) -> Block {
        let font = typesetter.font(setting.size)
        let radius = setting.size * 0.72
        let indent = (radius * 2 + 14).rounded()
        // No more than might fit is measured: a crowd may have thousands.
        let characters = Int(width / (setting.size * Self.narrowestDigit)) * (setting.lines + 1)
        let text = typesetter.paragraph(
            "\(crowd.numbers.count) incidents: \(NumberRanges(crowd.numbers).text(limit: characters))", font: font,
            color: page.ink, width: width - indent, limit: setting.lines)
        let leading = max(typesetter.leading(font), radius * 2 + 4)
        let top = (leading - typesetter.leading(font)) / 2
        var block = Block(width: width, height: max(top + text.height, leading))
        let pin = CrowdPin(letter: crowd.letter, count: nil, radius: radius, palette: typesetter.theme.symbols)
        block.items = pin.items(at: Point(x: radius + 4, y: leading / 2))
        block.place(text, x: indent, y: top)
        return block
    }
}
