/// The keyed incidents and the "not located" ones, made to fit the room that the page has for them.
struct IncidentRegister {
    let typesetter: Typesetter
    var located: [IncidentEntry]
    var notLocated: [IncidentEntry]
    var arrangement: Arrangement

    enum Arrangement { case column, table }

    struct Result {
        var block: Block
        /// 0 is the richest detail.
        var step: Int
        /// Incidents that are on the map without a row here.
        var omitted: Int
    }

    var isEmpty: Bool { located.isEmpty && notLocated.isEmpty }
    /// Steps with one row below the other. After the barest of them come lists in two columns.
    private var singleSteps: Int {
        arrangement == .column ? IncidentList.Detail.ladder.count : IncidentTable.Detail.ladder.count
    }

    private static let twoColumnSizes = [14.0, 13, 12]
    private var steps: Int { singleSteps + Self.twoColumnSizes.count }

    /// The richest detail that fits; when nothing does, as many rows as fit of the barest.
    func fitted(width: Double, height: Double) -> Result {
        for step in 0..<steps {
            let block = block(width: width, step: step, limit: .max)
            if block.height <= height { return Result(block: block, step: step, omitted: 0) }
        }
        let count = located.count + notLocated.count
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high + 1) / 2
            if block(width: width, step: steps - 1, limit: middle).height <= height {
                low = middle
            } else {
                high = middle - 1
            }
        }
        return Result(
            block: block(width: width, step: steps - 1, limit: low), step: steps - 1, omitted: count - low)
    }

    private func block(width: Double, step: Int, limit: Int) -> Block {
        var block = Block(width: width)
        let shown = located.prefix(limit)
        let unplaced = notLocated.prefix(limit - shown.count)
        if !shown.isEmpty { block.stack(section("Incidents", Array(shown), width: width, step: step, isKeyed: true)) }
        if !unplaced.isEmpty {
            let title = "Not located – not on the map"
            block.stack(section(title, Array(unplaced), width: width, step: step, isKeyed: false), gap: 18)
        }
        let omitted = located.count + notLocated.count - shown.count - unplaced.count
        if omitted > 0 {
            let font = typesetter.font(13, italic: true)
            let note = typesetter.paragraph(
                "and \(omitted) more: see the GeoJSON file", font: font, color: typesetter.page.muted, width: width)
            block.stack(note, gap: 6)
        }
        return block
    }

    private func section(
        _ title: String, _ entries: [IncidentEntry], width: Double, step: Int, isKeyed: Bool
    ) -> Block {
        var block = Block(width: width)
        if step >= singleSteps {
            block.stack(typesetter.heading(title, width: width))
            block.stack(twoColumns(entries, size: Self.twoColumnSizes[step - singleSteps], width: width))
            return block
        }
        switch arrangement {
        case .column:
            block.stack(typesetter.heading(title, width: width))
            let list = IncidentList(typesetter: typesetter, detail: IncidentList.Detail.ladder[step])
            add(entries.map { list.row($0, width: width) }, to: &block)
        case .table:
            let table = IncidentTable(typesetter: typesetter, detail: IncidentTable.Detail.ladder[step])
            block.stack(isKeyed ? table.header(width: width) : typesetter.heading(title, width: width))
            add(entries.map { table.row($0, width: width) }, to: &block)
        }
        return block
    }

    private func twoColumns(_ entries: [IncidentEntry], size: Double, width: Double) -> Block {
        let list = IncidentList(typesetter: typesetter, detail: .singleLine(size: size))
        let columnWidth = (width - 28) / 2
        let half = (entries.count + 1) / 2
        var (left, right) = (Block(width: columnWidth), Block(width: columnWidth))
        add(entries.prefix(half).map { list.row($0, width: columnWidth) }, to: &left)
        add(entries.dropFirst(half).map { list.row($0, width: columnWidth) }, to: &right)
        var block = Block(width: width, height: max(left.height, right.height))
        block.place(left, x: 0, y: 0)
        block.place(right, x: columnWidth + 28, y: 0)
        return block
    }

    private func add(_ rows: [Block], to block: inout Block) {
        for (index, row) in rows.enumerated() {
            if index > 0 {
                block.items.append(
                    typesetter.horizontalRule(
                        width: block.width, y: block.height, color: typesetter.page.rule, thickness: 0.8))
            }
            block.stack(row)
        }
    }
}
