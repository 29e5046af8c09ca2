/// The keyed incidents and the "not located" ones, made to fit the room that the page has for them.
struct IncidentRegister {
    let typesetter: Typesetter
    var located: [IncidentEntry]
    var notLocated: [IncidentEntry]
    /// Those that the map shows under letters.
    var crowds: [Crowd] = []
    var arrangement: Arrangement

    enum Arrangement { case column, table }

    struct Result {
        var block: Block
        /// 0 is the richest detail.
        var step: Int
        /// Incidents without a row here.
        var omitted: Int
        /// Those among them whose number the map shows.
        var unkeyed: Int
    }

    var isEmpty: Bool { located.isEmpty && notLocated.isEmpty }
    /// Steps with one row below the other. After the barest of them come lists in two columns.
    private var singleSteps: Int {
        arrangement == .column ? IncidentList.Detail.ladder.count : IncidentTable.Detail.ladder.count
    }

    private static let twoColumnSizes = [14.0, 13, 12]
    private var steps: Int { singleSteps + Self.twoColumnSizes.count }

    /// Parts of the height that the key of the crowds may take: the second where the first has no room for all of them.
    private static let keyShares = [0.45, 1.0]

    /// The richest detail that fits. Where no detail has room for a row for each incident, those in lettered crowds get
    /// none; where that does not help, as many rows as fit of the barest.
    func fitted(width: Double, height: Double) -> Result {
        let key = key(width: width, height: height)
        let below = key.height > 0 ? key.height + Self.sectionGap : 0
        func result(_ rows: [IncidentEntry], step: Int, limit: Int = .max) -> Result? {
            guard
                let list = block(rows, width: width, height: height - below, step: step, limit: limit)
            else { return nil }
            var block = key
            block.width = width
            block.stack(list, gap: Self.sectionGap)
            let unkeyed = max(0, rows.count + notLocated.count - limit)
            return Result(
                block: block, step: step, omitted: located.count - rows.count + unkeyed, unkeyed: unkeyed)
        }
        func richest(_ rows: [IncidentEntry]) -> Result? {
            for step in 0..<steps {
                if let result = result(rows, step: step) { return result }
            }
            return nil
        }
        if let complete = richest(located) { return complete }
        let lettered = Set(crowds.flatMap(\.numbers))
        let numbered = located.filter { !lettered.contains($0.incident.number) }
        if !lettered.isEmpty, let result = richest(numbered) { return result }
        let count = numbered.count + notLocated.count
        var best: Result?
        var (low, high) = (1, count)
        while low <= high {
            let middle = (low + high) / 2
            if let result = result(numbered, step: steps - 1, limit: middle) {
                best = result
                low = middle + 1
            } else {
                high = middle - 1
            }
        }
        return best
            ?? Result(block: key, step: steps - 1, omitted: located.count + notLocated.count, unkeyed: count)
    }

    private static let sectionGap = 18.0

    private func key(width: Double, height: Double) -> Block {
        let key = CrowdKey(typesetter: typesetter, crowds: crowds)
        return Self.keyShares.lazy.compactMap { key.complete(width: width, height: height * $0) }.first
            ?? key.partial(width: width, height: height)
    }

    /// Nil where it gets higher than `height`.
    private func block(_ rows: [IncidentEntry], width: Double, height: Double, step: Int, limit: Int) -> Block? {
        var block = Block(width: width)
        let shown = rows.prefix(limit)
        let unplaced = notLocated.prefix(limit - shown.count)
        if !shown.isEmpty {
            guard let section = section("Incidents", shown, width: width, height: height, step: step, isKeyed: true)
            else { return nil }
            block.stack(section)
        }
        if !unplaced.isEmpty {
            let left = height - block.height - Self.sectionGap
            let title = "Not located – not on the map"
            guard let section = section(title, unplaced, width: width, height: left, step: step, isKeyed: false)
            else { return nil }
            block.stack(section, gap: Self.sectionGap)
        }
        let omitted = located.count + notLocated.count - shown.count - unplaced.count
        if omitted > 0 {
            let font = typesetter.font(13, italic: true)
            let note = typesetter.paragraph(
                "and \(omitted) more: see the GeoJSON file", font: font, color: typesetter.page.muted, width: width)
            block.stack(note, gap: 6)
        }
        return block.height <= height ? block : nil
    }

    private func section(
        _ title: String, _ entries: ArraySlice<IncidentEntry>, width: Double, height: Double, step: Int, isKeyed: Bool
    ) -> Block? {
        var block = Block(width: width)
        if step >= singleSteps {
            block.stack(typesetter.heading(title, width: width))
            let size = Self.twoColumnSizes[step - singleSteps]
            guard let columns = twoColumns(entries, size: size, width: width, height: height) else { return nil }
            block.stack(columns)
            return block
        }
        switch arrangement {
        case .column:
            block.stack(typesetter.heading(title, width: width))
            let list = IncidentList(typesetter: typesetter, detail: IncidentList.Detail.ladder[step])
            return add(entries, to: &block, within: height) { list.row($0, width: width) } ? block : nil
        case .table:
            let table = IncidentTable(typesetter: typesetter, detail: IncidentTable.Detail.ladder[step])
            block.stack(isKeyed ? table.header(width: width) : typesetter.heading(title, width: width))
            return add(entries, to: &block, within: height) { table.row($0, width: width) } ? block : nil
        }
    }

    private func twoColumns(
        _ entries: ArraySlice<IncidentEntry>, size: Double, width: Double, height: Double
    ) -> Block? {
        let list = IncidentList(typesetter: typesetter, detail: .singleLine(size: size))
        let columnWidth = (width - 28) / 2
        let half = (entries.count + 1) / 2
        var (left, right) = (Block(width: columnWidth), Block(width: columnWidth))
        func row(_ entry: IncidentEntry) -> Block { list.row(entry, width: columnWidth) }
        guard add(entries.prefix(half), to: &left, within: height, row: row),
            add(entries.dropFirst(half), to: &right, within: height, row: row)
        else { return nil }
        var block = Block(width: width, height: max(left.height, right.height))
        block.place(left, x: 0, y: 0)
        block.place(right, x: columnWidth + 28, y: 0)
        return block
    }

    /// False, and no more rows set, as soon as they get higher than `height`: there may be thousands.
    private func add(
        _ entries: ArraySlice<IncidentEntry>, to block: inout Block, within height: Double,
        row: (IncidentEntry) -> Block
    ) -> Bool {
        for (index, entry) in entries.enumerated() {
            if index > 0 {
                block.items.append(
                    typesetter.horizontalRule(
                        width: block.width, y: block.height, color: typesetter.page.rule, thickness: 0.8))
            }
            block.stack(row(entry))
            if block.height > height { return false }
        }
        return true
    }
}
