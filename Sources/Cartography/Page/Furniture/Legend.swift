import Incidents

/// What the symbols on this page mean: only those that are used.
struct Legend {
    let typesetter: Typesetter
    var incidents: [Incident]
    var showsUncertainty: Bool

    private let size = 13.0
    private let sampleWidth = 34.0

    private struct Entry {
        var sample: [SceneItem]
        var label: String
    }

    var isEmpty: Bool { entries.isEmpty }

    /// Entries flow in as many columns as the width holds.
    func block(width: Double) -> Block {
        let entries = entries
        guard !entries.isEmpty else { return Block(width: width) }
        let font = typesetter.font(size)
        let rowHeight = 27.0
        let widest = entries.map { typesetter.wrapper.width($0.label, font) }.max() ?? 0
        let columns = max(1, min(entries.count, Int(width / (sampleWidth + widest + 14))))
        let rows = (entries.count + columns - 1) / columns
        let columnWidth = width / Double(columns)
        var block = typesetter.heading("Legend", width: width)
        let top = block.height + 7
        for (index, entry) in entries.enumerated() {
            let x = Double(index / rows) * columnWidth
            let y = top + (Double(index % rows) + 0.5) * rowHeight
            block.items += entry.sample.map { $0.translated(x: x + 13, y: y) }
            let label = typesetter.wrapper.ellipsized(entry.label, font: font, width: columnWidth - sampleWidth - 4)
            block.items.append(
                .text(
                    TextItem(
                        label, font: font, color: typesetter.page.ink,
                        at: Point(x: x + sampleWidth, y: y + size * 0.36))))
        }
        block.height = top + Double(rows) * rowHeight
        return block
    }

    private var entries: [Entry] {
        let palette = typesetter.theme.symbols
        let origin = Point(x: 0, y: 0)
        var entries: [Entry] = []
        let types = Set(incidents.map(\.eventType))
        for type in EventType.allCases.map(Optional.some) + [nil] where types.contains(type) {
            let pin = IncidentPin(number: nil, type: type, status: .reported, radius: 8.5, palette: palette)
            entries.append(Entry(sample: pin.items(at: origin), label: type?.rawValue ?? "Point of interest"))
        }
        let statuses = Set(incidents.map(\.status))
        for status in IncidentStatus.allCases where statuses.contains(status) {
            let pin = IncidentPin(number: nil, type: nil, status: status, radius: 8.5, palette: palette)
            entries.append(Entry(sample: pin.items(at: origin), label: status.rawValue.capitalized))
        }
        if showsUncertainty {
            let sample = UncertaintyDisc.sample(at: origin, radius: 10.5, color: typesetter.page.muted)
            entries.append(Entry(sample: sample, label: "Area in which it happened"))
        }
        return entries
    }
}
