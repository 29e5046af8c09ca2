/// Positions of an area's name: spread inside its visible part, where there is most room around it (the pole of
/// inaccessibility in the metric of the name's own box), in smaller settings where it does not fit otherwise.
struct AreaCandidates {
    let surroundings: LabelSurroundings

    /// One way to set the name.
    private struct Setting {
        var lines: Int
        var scale: Double
        /// Letter spacing, in parts of the font size.
        var spacing: Double
        var cost: Double
    }

    private static let spread = [
        Setting(lines: 1, scale: 1, spacing: 0.9, cost: 0), Setting(lines: 1, scale: 1, spacing: 0.5, cost: 1.5),
        Setting(lines: 1, scale: 1, spacing: 0.2, cost: 4), Setting(lines: 2, scale: 1, spacing: 0.2, cost: 6),
        Setting(lines: 1, scale: 0.82, spacing: 0.12, cost: 9), Setting(lines: 2, scale: 0.82, spacing: 0.12, cost: 11),
        Setting(lines: 1, scale: 0.68, spacing: 0.06, cost: 15),
        Setting(lines: 2, scale: 0.68, spacing: 0.06, cost: 16),
        Setting(lines: 3, scale: 0.68, spacing: 0.06, cost: 18),
    ]
    private static let plain = [
        Setting(lines: 1, scale: 1, spacing: 0, cost: 0), Setting(lines: 2, scale: 1, spacing: 0, cost: 1.5),
        Setting(lines: 3, scale: 1, spacing: 0, cost: 4), Setting(lines: 1, scale: 0.82, spacing: 0, cost: 6),
        Setting(lines: 2, scale: 0.82, spacing: 0, cost: 7), Setting(lines: 3, scale: 0.82, spacing: 0, cost: 9),
    ]
    /// Boxes grown by these factors measure the room around a name.
    private static let growth = [1.25, 1.6, 2.1, 2.8]
    private static let kept = 24
    /// Level names of less cost need no curved rivals.
    private static let dearEnoughForSpine = 5.0
    /// The least part of a name that must lie inside where none fits whole.
    private static let leastCoverage = 0.6
    /// Square points of the page from which an area is named beside itself.
    private static let leastArea = 90.0
    /// Names of areas keep this much farther from other names, in parts of their height.
    private static let padding = 0.25
    /// And this much farther from the frame, in points of the page.
    private static let edge = 4.0

    func candidates(for request: LabelRequest, in area: LabelArea) -> LabelCandidates {
        guard let mask = AreaMask(area, frame: surroundings.frame) else {
            return LabelCandidates(reason: .outsideFrame)
        }
        var result = LabelCandidates()
        let settings = area.spread > 0 && request.text.allowsLetterspacing ? Self.spread : Self.plain
        for setting in settings {
            guard let block = block(request, setting, spread: area.spread) else { continue }
            result.blocks.append(block)
            addInside(mask, variant: result.blocks.count - 1, cost: setting.cost, to: &result)
        }
        guard !result.blocks.isEmpty else { return LabelCandidates(reason: .emptyText) }
        if (result.list.map(\.cost).min() ?? .infinity) > Self.dearEnoughForSpine {
            SpineCandidates(surroundings: surroundings).add(request, mask, spread: area.spread, to: &result)
        }
        result.list.sort { $0.cost < $1.cost }
        if result.list.isEmpty { addOverhanging(mask, area, variant: result.blocks.count - 1, to: &result) }
        if result.list.isEmpty, result.lastResort.isEmpty { addBeside(mask, area, to: &result) }
        result.explainEmptiness(or: .areaTooSmall, surroundings)
        return result
    }

    private func block(_ request: LabelRequest, _ setting: Setting, spread: Double) -> TextBlock? {
        var font = request.style.font
        font.size *= setting.scale
        font.letterSpacing += font.size * min(spread, setting.spacing)
        let lines = setting.lines == 1 ? [request.text] : request.text.wrapped(into: setting.lines)
        guard var strings = lines?.map({ ($0, font) }) else { return nil }
        if let second = request.secondLine, !second.isEmpty {
            var small = font
            small.size *= 0.9
            if !second.allowsLetterspacing { small.letterSpacing = 0 }
            strings.append((second, small))
        }
        return TextBlock(strings, measuring: surroundings.measuring, leading: 1.2)
    }

    /// Where the whole name fits, the roomiest places first.
    private func addInside(_ mask: AreaMask, variant: Int, cost: Double, to result: inout LabelCandidates) {
        let block = result.blocks[variant]
        guard block.width < mask.grid.frame.width, block.height < mask.grid.frame.height else { return }
        var list: [LabelCandidate] = []
        forEachBox(mask, block) { box in
            // The mask's last cells may reach over the frame.
            guard surroundings.frame.inset(by: Self.edge).contains(box),
                mask.coverage(of: box.inset(by: -block.height * 0.25)) >= 0.999
            else { return }
            let room = Self.growth.prefix { factor in
                mask.coverage(
                    of: Rect(center: box.center, width: box.width * factor, height: box.height * factor)) >= 0.98
            }
            let tightness = Double(Self.growth.count - room.count) * 1.2
            list.append(candidate(box, variant: variant, cost: cost + tightness + 4 * offCenter(box, mask), .inside))
        }
        result.list += best(list, &result)
    }

    /// Where most of the name fits.
    private func addOverhanging(_ mask: AreaMask, _ area: LabelArea, variant: Int, to result: inout LabelCandidates) {
        var list: [LabelCandidate] = []
        forEachBox(mask, result.blocks[variant]) { box in
            let coverage = mask.coverage(of: box)
            guard coverage >= Self.leastCoverage, surroundings.frame.inset(by: Self.edge).contains(box),
                !area.barsOverhang || area.allows(box)
            else { return }
            list.append(candidate(box, variant: variant, cost: 30 + 60 * (1 - coverage), .overhanging))
        }
        result.lastResort += best(list, &result)
    }

    /// Around an area that is too small to hold its name but large enough to be seen, as around a point; of an area in
    /// several parts around the largest.
    private func addBeside(_ mask: AreaMask, _ area: LabelArea, to result: inout LabelCandidates) {
        let visible = mask.largestPart
        guard mask.area >= Self.leastArea, let variant = result.blocks.indices.last else { return }
        let block = result.blocks[variant]
        let gap = block.height * 0.5
        let boxes = [
            Rect(x: visible.maxX + gap, y: visible.midY - block.height / 2, width: block.width, height: block.height),
            Rect(
                x: visible.minX - gap - block.width, y: visible.midY - block.height / 2, width: block.width,
                height: block.height),
            Rect(
                x: visible.midX - block.width / 2, y: visible.minY - gap - block.height, width: block.width,
                height: block.height),
            Rect(x: visible.midX - block.width / 2, y: visible.maxY + gap, width: block.width, height: block.height),
        ]
        // Beside its box an area that bends may be far away.
        let list = boxes.filter {
            surroundings.frame.contains($0) && area.allows($0) && mask.coverage(of: $0.inset(by: -gap * 2)) > 0
        }.enumerated().map { rank, box in
            candidate(box, variant: variant, cost: 40 + Double(rank), .beside)
        }
        result.lastResort += best(list, &result)
    }

    /// The cheapest that cover nothing fixed.
    private func best(_ list: [LabelCandidate], _ result: inout LabelCandidates) -> [LabelCandidate] {
        var kept: [LabelCandidate] = []
        for candidate in list.sorted(by: { $0.cost < $1.cost }) where result.accepts(candidate, surroundings) {
            kept.append(candidate)
            if kept.count == Self.kept { break }
        }
        return kept
    }

    private func candidate(
        _ box: Rect, variant: Int, cost: Double, _ position: LabelPosition
    ) -> LabelCandidate {
        LabelCandidate(
            bounds: box.inset(by: -min(3, box.height * Self.padding)),
            cost: cost + surroundings.cost(of: box) + surroundings.demand.sum(over: box.inset(by: -box.height * 2))
                * 1.5,
            position: position,
            drawing: .block(variant, box, .middle, leader: nil))
    }

    /// Distance of a box from the middle of the visible part, 0…1.
    private func offCenter(_ box: Rect, _ mask: AreaMask) -> Double {
        let middle = mask.grid.frame.center
        let dx = (box.midX - middle.x) / mask.grid.frame.width
        let dy = (box.midY - middle.y) / mask.grid.frame.height
        return min(1, (dx * dx + dy * dy).squareRoot() * 2)
    }

    /// Boxes of the block's size at even places over the area, some 900 at most.
    private func forEachBox(_ mask: AreaMask, _ block: TextBlock, _ body: (Rect) -> Void) {
        let grid = mask.grid
        let step = max(1, Int((Double(grid.columns * grid.rows) / 900).squareRoot().rounded(.up)))
        for row in stride(from: step / 2, to: grid.rows, by: step) {
            for column in stride(from: step / 2, to: grid.columns, by: step) {
                guard grid.values[row * grid.columns + column] > 0 else { continue }
                body(Rect(center: grid.center(column: column, row: row), width: block.width, height: block.height))
            }
        }
    }
}

extension LabelArea {
    /// Whether a name that finds no room inside may stand here.
    fileprivate func allows(_ box: Rect) -> Bool { (barred?.coverage(of: box) ?? 0) < 0.02 }
}
