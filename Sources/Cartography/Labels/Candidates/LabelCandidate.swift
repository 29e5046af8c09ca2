/// One way to place a label.
struct LabelCandidate {
    /// Everything that it covers lies within.
    var bounds: Rect
    /// What it covers, where that is not simply ``bounds``.
    var parts: [Rect] = []
    /// The less the better: how far from the cartographer's first choice, and what it crosses.
    var cost: Double
    var position: LabelPosition
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
    /// A position that was left out since it covers something fixed.
    var obstructed: LabelCandidate?

    /// Whether a candidate covers nothing fixed; remembers the first that does.
    mutating func accepts(_ candidate: LabelCandidate, _ surroundings: LabelSurroundings) -> Bool {
        if candidate.allParts({ surroundings.fixed.isFree($0.inset(by: -surroundings.gap)) }) { return true }
        if obstructed == nil { obstructed = candidate }
        return false
    }

    /// Says why there is no candidate, where there is none: fixed things, or else the given reason.
    mutating func explainEmptiness(or other: DroppedLabel.Reason, _ surroundings: LabelSurroundings) {
        guard list.isEmpty, lastResort.isEmpty, reason == nil else { return }
        guard let obstructed else {
            reason = other
            return
        }
        var names: [String] = []
        obstructed.covers { part in
            names += surroundings.fixed.names(in: part.inset(by: -surroundings.gap)).filter { !names.contains($0) }
        }
        reason = .obstructed(by: names)
    }
}

/// What candidates are made and judged against; the same for all requests of a page.
struct LabelSurroundings {
    var frame: Rect
    var measuring: any TextMeasuring
    /// What no label covers.
    var fixed: FixedThings
    /// Room between a label and everything else.
    var gap: Double
    /// Weighted length of lines, for the soft cost of crossing them.
    var lines: CellSums
    /// Points that want names, for the soft cost of standing in others' way.
    var demand: CellSums

    /// Soft cost of covering a box.
    func cost(of rect: Rect) -> Double {
        lines.sum(over: rect) * 0.4 + demand.sum(over: rect)
    }
}
