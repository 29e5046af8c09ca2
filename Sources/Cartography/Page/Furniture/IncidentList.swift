/// Incidents one below the other, for a column beside the map: each keyed by its pin.
struct IncidentList {
    let typesetter: Typesetter
    var detail: Detail

    /// How much is said of each incident. A list takes the richest that fits.
    struct Detail: Hashable {
        var size: Double
        /// 0 sets an incident in a single line.
        var headlineLines: Int
        var noteLines: Int
        var quoteLines: Int

        static let ladder = [
            Detail(size: 18, headlineLines: 3, noteLines: 6, quoteLines: 6),
            Detail(size: 16, headlineLines: 2, noteLines: 4, quoteLines: 4),
            Detail(size: 15, headlineLines: 2, noteLines: 4, quoteLines: 2),
            Detail(size: 15, headlineLines: 2, noteLines: 3, quoteLines: 0),
            Detail(size: 14, headlineLines: 2, noteLines: 2, quoteLines: 0),
            Detail(size: 14, headlineLines: 1, noteLines: 1, quoteLines: 0),
            Detail(size: 13, headlineLines: 1, noteLines: 1, quoteLines: 0),
            Detail(size: 13, headlineLines: 1, noteLines: 0, quoteLines: 0),
            singleLine(size: 13), singleLine(size: 12),
        ]

        static func singleLine(size: Double) -> Detail {
            Detail(size: size, headlineLines: 0, noteLines: 0, quoteLines: 0)
        }
    }

    private var page: Theme.Page { typesetter.page }
    private var isCompact: Bool { detail.headlineLines == 0 }
    private var pinRadius: Double { detail.size * 0.78 }
    private var indent: Double { (pinRadius * 2.9 + 6).rounded() }

    func row(_ entry: IncidentEntry, width: Double) -> Block {
        isCompact ? compactRow(entry, width: width) : fullRow(entry, width: width)
    }

    /// Number, symbol, place, what and when in one line: too low for a number within the symbol.
    private func compactRow(_ entry: IncidentEntry, width: Double) -> Block {
        let font = typesetter.font(detail.size)
        let bold = typesetter.font(detail.size, bold: true)
        let wrapper = typesetter.wrapper
        let height = (detail.size * 1.5).rounded()
        let baseline = (height / 2 + detail.size * 0.36).rounded()
        var block = Block(width: width, height: height)
        let numberWidth = (detail.size * 1.75).rounded()
        add(String(entry.incident.number), bold, page.ink, x: numberWidth, baseline, anchor: .end, to: &block)
        var pin = IncidentPin(entry.incident, radius: detail.size * 0.42, palette: typesetter.theme.symbols)
        pin.number = nil
        block.items += pin.items(at: Point(x: numberWidth + detail.size, y: height / 2))
        let indent = numberWidth + detail.size * 2
        let right = [entry.date, entry.killed].filter { !$0.isEmpty }.joined(separator: " · ")
        add(right, font, page.muted, x: width, baseline, anchor: .end, to: &block)
        let room = max(40, width - indent - wrapper.width(right, font) - 12)
        let place = wrapper.ellipsized(entry.place, font: bold, width: room)
        add(place, bold, page.ink, x: indent, baseline, to: &block)
        let used = place.isEmpty ? 0 : wrapper.width(place, bold) + detail.size * 0.6
        if room - used > 30 {
            let what = wrapper.ellipsized(entry.what, font: font, width: room - used)
            add(what, font, page.ink, x: indent + used, baseline, to: &block)
        }
        return block
    }

    private func fullRow(_ entry: IncidentEntry, width: Double) -> Block {
        let bold = typesetter.font(detail.size, bold: true)
        let small = typesetter.font(detail.size - 1.5)
        let textWidth = width - indent
        var text = Block()
        let killedWidth = entry.killed.isEmpty ? 0 : typesetter.wrapper.width(entry.killed, bold) + 14
        text.stack(
            typesetter.paragraph(
                entry.headline, font: bold, color: page.ink, width: textWidth - killedWidth,
                limit: detail.headlineLines))
        let facts = [entry.date, entry.status, entry.region].filter { !$0.isEmpty }.joined(separator: " · ")
        text.stack(
            typesetter.paragraph(
                facts, font: small, color: page.muted, width: textWidth, limit: detail.noteLines > 1 ? 3 : 1))
        if detail.noteLines > 0, !entry.notes.isEmpty {
            text.stack(
                typesetter.paragraph(
                    entry.notes, font: small, color: page.ink, width: textWidth, limit: detail.noteLines),
                gap: 1)
        }
        if detail.quoteLines > 0, !entry.quote.isEmpty, entry.quote != entry.notes {
            let italic = typesetter.font(detail.size - 2, italic: true)
            text.stack(
                typesetter.paragraph(
                    "“\(entry.quote)”", font: italic, color: page.muted, width: textWidth, limit: detail.quoteLines),
                gap: 3)
        }
        let padding = detail.noteLines > 1 ? 8.0 : 4.5
        var block = Block(width: width, height: text.height + 2 * padding)
        block.place(text, x: indent, y: padding)
        if !entry.killed.isEmpty {
            add(entry.killed, bold, page.ink, x: width, padding + typesetter.ascent(bold), anchor: .end, to: &block)
        }
        addPin(entry, at: Point(x: indent / 2 - 3, y: padding + typesetter.leading(bold) / 2 + 1), to: &block)
        return block
    }

    private func addPin(_ entry: IncidentEntry, at center: Point, to block: inout Block) {
        let pin = IncidentPin(entry.incident, radius: pinRadius, palette: typesetter.theme.symbols)
        block.items += pin.items(at: center)
    }

    private func add(
        _ text: String, _ font: Font, _ color: Color, x: Double, _ baseline: Double,
        anchor: TextItem.Anchor = .start, to block: inout Block
    ) {
        guard !text.isEmpty else { return }
        block.items.append(
            .text(TextItem(text, font: font, color: color, at: Point(x: x, y: baseline), anchor: anchor)))
    }
}
