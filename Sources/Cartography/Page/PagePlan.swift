/// Where the parts of a page lie. Made before the map is drawn, since the furniture decides how large it can be.
struct PagePlan {
    /// The map.
    var frame: Rect
    /// Scale bar and north arrow, beneath the map.
    var strip: Rect
    /// The small map; nil when it has to go into a corner of the map.
    var locator: Rect?
    /// Header, incidents, legend, footer: all that does not depend on the map.
    var furniture: [SceneItem]
    /// Incidents on the map without a row in the table.
    var omitted: Int

    /// Shrinks the map's frame to what the projection shows, with the strip close beneath.
    mutating func close(around shown: Rect) {
        let spare = frame.height - shown.height
        frame = shown
        strip = Rect(x: frame.x, y: strip.y - spare / 2, width: frame.width, height: strip.height)
    }
}

/// Lays out a page: the table beside the map on wide pages, below it on tall ones.
struct PagePlanner {
    let typesetter: Typesetter
    let size: PageSize
    /// Whether the incidents stand beside the map, not below it.
    let isWide: Bool
    var header: PageHeader
    var footer: PageFooter
    var register: IncidentRegister
    var legend: Legend
    /// Whether a small map is to be placed.
    var wantsLocator: Bool
    /// The crowds that a map in a frame shows under letters: the list keys them.
    var crowds: (Rect) -> [Crowd]

    private var margin: Double { min(size.width, size.height) < 700 ? 16 : 28 }
    private let gutter = 24.0
    private let stripHeight = 50.0
    private let smallestLocator = 150.0
    private let band = MapFrame.band

    func plan() -> PagePlan {
        let width = size.width - 2 * margin
        let head = header.block(width: width)
        let foot = footer.block(width: width)
        let top = (margin * 0.75).rounded()
        let bottom = size.height - (margin * 0.6).rounded() - foot.height
        let body = Rect(
            x: margin, y: top + head.height + 12, width: width, height: bottom - 12 - (top + head.height + 12))
        var plan = register.isEmpty ? barePlan(body) : isWide ? sidePlan(body) : tallPlan(body)
        plan.furniture += head.items(x: margin, y: top) + foot.items(x: margin, y: bottom)
        return plan
    }

    /// A map alone; the legend, where there is one, in a row below.
    private func barePlan(_ body: Rect) -> PagePlan {
        let legend = legend.block(width: body.width)
        return mapPlan(body, below: legend)
    }

    private func tallPlan(_ body: Rect) -> PagePlan {
        let legend = legend.block(width: body.width)
        func fitted(_ share: Double) -> IncidentRegister.Result {
            register.fitted(width: body.width, height: body.height * share - legend.height - 16 - stripHeight)
        }
        func plan(_ list: Block) -> PagePlan {
            var below = list
            below.stack(legend, gap: 16)
            return mapPlan(body, below: below)
        }
        var result = fitted(0.56)
        // A list that is not complete anyway leaves the room to the map.
        if result.omitted > 0 { result = fitted(0.4) }
        let height = result.block.height
        if let keyed = keyed(plan(result.block).frame) {
            // The map keeps its height, and so its crowds.
            result = keyed.fitted(width: body.width, height: height)
            result.block.height = height
        }
        var plan = plan(result.block)
        plan.omitted = result.omitted
        return plan
    }

    /// The register with the crowds of a map; nil where it has none.
    private func keyed(_ frame: Rect) -> IncidentRegister? {
        var register = register
        register.crowds = crowds(frame)
        return register.crowds.isEmpty ? nil : register
    }

    private func mapPlan(_ body: Rect, below: Block) -> PagePlan {
        let space = below.height > 0 ? below.height + 8 : 0
        let map = Rect(x: body.x, y: body.y, width: body.width, height: body.height - space)
        return PagePlan(
            frame: frame(in: map), strip: strip(in: map), locator: nil,
            furniture: below.items(x: body.x, y: body.maxY - below.height), omitted: 0)
    }

    /// What a wide page may do to hold its incidents, tried in turn.
    private struct SideOption {
        /// Part of the width for the column.
        var share: Double
        var holdsLocator: Bool
        /// The barest detail that this option is taken with.
        var worstStep = Int.max
    }

    private static let completeOptions = [
        SideOption(share: 0.27, holdsLocator: true, worstStep: 4),
        SideOption(share: 0.30, holdsLocator: true, worstStep: 4),
        // Whole notes are worth more than a place in the column for the small map.
        SideOption(share: 0.33, holdsLocator: false, worstStep: 4),
        SideOption(share: 0.33, holdsLocator: true, worstStep: 7),
        SideOption(share: 0.36, holdsLocator: true, worstStep: 8),
        SideOption(share: 0.36, holdsLocator: false, worstStep: 9),
        SideOption(share: 0.43, holdsLocator: false),
    ]
    /// For lists that hold no more than a part of the incidents.
    private static let partialOptions = [
        SideOption(share: 0.33, holdsLocator: false), SideOption(share: 0.43, holdsLocator: false),
    ]

    /// The narrowest column that holds every incident; where none does, every number that the map shows.
    private func sidePlan(_ body: Rect) -> PagePlan {
        let legends = legend
        func sides(_ option: SideOption) -> (width: Double, legend: Block, room: Double) {
            let width = max(280, (body.width * option.share).rounded())
            let legend = legends.block(width: width)
            let locator = option.holdsLocator && wantsLocator ? smallestLocator + 16 : 0
            return (width, legend, body.height - band - legend.height - gutter - locator)
        }
        for option in Self.completeOptions {
            let (width, legend, room) = sides(option)
            var result = register.fitted(width: width, height: room)
            guard result.omitted == 0, result.step <= option.worstStep else { continue }
            if let keyed = keyed(sideFrame(body, columnWidth: width)) {
                result = keyed.fitted(width: width, height: room)
            }
            return sidePlan(body, columnWidth: width, result: result, legend: legend)
        }
        for (index, option) in Self.partialOptions.enumerated() {
            let (width, legend, room) = sides(option)
            let result = (keyed(sideFrame(body, columnWidth: width)) ?? register).fitted(width: width, height: room)
            if result.unkeyed == 0 || index == Self.partialOptions.count - 1 {
                return sidePlan(body, columnWidth: width, result: result, legend: legend)
            }
        }
        return barePlan(body)
    }

    private func sideFrame(_ body: Rect, columnWidth: Double) -> Rect { frame(in: sideMap(body, columnWidth)) }

    private func sideMap(_ body: Rect, _ columnWidth: Double) -> Rect {
        Rect(x: body.x, y: body.y, width: body.width - columnWidth - gutter, height: body.height)
    }

    private func sidePlan(
        _ body: Rect, columnWidth: Double, result: IncidentRegister.Result, legend: Block
    ) -> PagePlan {
        let x = body.maxX - columnWidth
        let map = sideMap(body, columnWidth)
        let top = body.y + band - 4
        var plan = PagePlan(
            frame: frame(in: map), strip: strip(in: map), locator: nil,
            furniture: result.block.items(x: x, y: top), omitted: result.omitted)
        let free = body.maxY - top - result.block.height - gutter - legend.height
        var legendY = body.maxY - legend.height
        if wantsLocator, free >= smallestLocator + 16 {
            let height = min(free - 16, columnWidth * 0.85).rounded()
            plan.locator = Rect(x: x, y: body.maxY - height, width: columnWidth, height: height)
            legendY -= height + 16
        }
        plan.furniture += legend.items(x: x, y: legendY)
        return plan
    }

    private func frame(in map: Rect) -> Rect {
        Rect(x: map.x + band, y: map.y + band, width: map.width - band, height: map.height - band - stripHeight)
    }

    private func strip(in map: Rect) -> Rect {
        Rect(x: map.x + band, y: map.maxY - stripHeight + 6, width: map.width - band, height: stripHeight - 6)
    }
}
