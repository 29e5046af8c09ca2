/// One way to place a label.
struct LabelCandidate {
    /// Everything that it covers lies within.
    var bounds: Rect
    /// What it covers, where that is not simply ``bounds``.
    var parts: [Rect] = []
    /// The less the better: how far from the cartographer's first choice, and what it crosses.
    var cost: Double
    var position: String
    var drawing: Drawing

    enum Drawing {
        /// Variant of the text, what its ink fills, and where its lines are flush.
        case block(Int, Rect, TextItem.Anchor, leader: Leader?)
        case curved(Font, baseline: [Point])
    }

    struct Leader {
        var start: Point
        var end: Point
    }

    func covers(_ body: (Rect) -> Void) {
        if parts.isEmpty { body(bounds) } else { parts.forEach(body) }
    }

    func allParts(_ test: (Rect) -> Bool) -> Bool {
        parts.isEmpty ? test(bounds) : parts.allSatisfy(test)
    }
}

/// What a generator made of a request.
struct LabelCandidates {
    /// By cost, cheapest first.
    var list: [LabelCandidate] = []
    /// Tried where nothing in ``list`` can be had, by cost.
    var lastResort: [LabelCandidate] = []
    /// The text in its variants: on one line, wrapped, smaller.
    var blocks: [TextBlock] = []
    /// Why there are none, where that is known before anything else is placed.
    var reason: DroppedLabel.Reason?
}

/// What candidates are made and judged against; the same for all requests of a page.
struct LabelSurroundings {
    var frame: Rect
    var measuring: any TextMeasuring
    /// Weighted length of lines, for the soft cost of crossing them.
    var lines: CellSums
    /// Points that want names, for the soft cost of standing in others' way.
    var demand: CellSums

    /// Soft cost of covering a box.
    func cost(of rect: Rect) -> Double {
        lines.sum(over: rect) * 0.4 + demand.sum(over: rect)
    }
}
