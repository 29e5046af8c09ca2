/// Incidents in columns under headings, for the width of a page below the map.
struct IncidentTable {
    let typesetter: Typesetter
    var detail: Detail

    /// How much is said of each incident. A table takes the richest that fits.
    struct Detail: Hashable {
        var size: Double
        /// Most lines of a cell.
        var lines: Int

        static let ladder = [
            Detail(size: 16, lines: 5), Detail(size: 15, lines: 4), Detail(size: 15, lines: 3),
            Detail(size: 14, lines: 2), Detail(size: 13, lines: 2), Detail(size: 13, lines: 1),
        ]
    }

    private struct Column {
        var title: String
        /// Part of the width that is left of the pins.
        var share: Double
        var bold = false
        var text: @Sendable (IncidentEntry) -> String
    }

    private static let columns = [
        Column(title: "Date", share: 0.15) { $0.date },
        Column(title: "Place", share: 0.2, bold: true) { entry in
            [entry.place, entry.region].filter { !$0.isEmpty }.joined(separator: ", ")
        },
        Column(title: "What", share: 0.39) { entry in
            entry.notes.isEmpty ? entry.what : "\(entry.what): \(entry.notes)"
        },
        Column(title: "Status", share: 0.18) { $0.status },
        Column(title: "Killed", share: 0.08) { entry in entry.incident.fatalities.map(String.init) ?? "–" },
    ]

    private var pinRadius: Double { detail.size * (detail.lines == 1 ? 0.62 : 0.72) }
    private var indent: Double { (pinRadius * 2.9 + 8).rounded() }
    private let gap = 14.0

    /// The heading of the table.
    func header(width: Double) -> Block {
        let font = typesetter.font(12, bold: true, spacing: 0.6)
        var block = Block(width: width, height: typesetter.leading(font) + 6)
        for (column, x, _) in cells(width: width) {
            block.items.append(
                .text(
                    TextItem(
                        column.title.uppercased(), font: font, color: typesetter.page.muted,
                        at: Point(x: x, y: typesetter.ascent(font)))))
        }
        block.items.append(
            typesetter.horizontalRule(width: width, y: block.height, color: typesetter.page.ink, thickness: 1.2))
        block.height += 1
        return block
    }

    func row(_ entry: IncidentEntry, width: Double) -> Block {
        let padding = detail.lines == 1 ? 4.5 : 6
        let font = typesetter.font(detail.size)
        var block = Block(width: width, height: typesetter.leading(font) + 2 * padding)
        for (column, x, cellWidth) in cells(width: width) {
            let cell = typesetter.paragraph(
                column.text(entry), font: typesetter.font(detail.size, bold: column.bold),
                color: typesetter.page.ink, width: cellWidth, limit: detail.lines)
            block.place(cell, x: x, y: padding)
            block.height = max(block.height, cell.height + 2 * padding)
        }
        let pin = IncidentPin(entry.incident, radius: pinRadius, palette: typesetter.theme.symbols)
        block.items += pin.items(at: Point(x: indent / 2 - 4, y: padding + typesetter.leading(font) / 2))
        return block
    }

    private func cells(width: Double) -> [(Column, x: Double, width: Double)] {
        let room = width - indent
        var x = indent
        return Self.columns.map { column in
            let share = column.share * room
            defer { x += share }
            return (column, x, share - gap)
        }
    }
}
