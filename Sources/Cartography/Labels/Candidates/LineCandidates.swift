import Foundation

/// Positions of a river's name: beside the smoothed course, above it before below it, where the course bends least.
struct LineCandidates {
    let surroundings: LabelSurroundings

    /// Turning allowed within the length of one letter, and over the whole name, in radians.
    private static let sharpestBend = 0.45
    private static let widestTurn = 1.75
    private static let sides: [(name: LabelPosition, cost: Double)] = [(.above, 0), (.below, 2.5)]
    /// Candidates kept for each repetition.
    private static let kept = 30

    /// One set for each place along the course that should carry the name.
    func candidates(
        for request: LabelRequest, along lines: [[Point]], repeatDistance: Double
    ) -> [LabelCandidates] {
        let extents = surroundings.measuring.extents(of: request.text, font: request.style.font)
        guard extents.ink.width > 0 else { return [LabelCandidates(reason: .emptyText)] }
        let pieces = Polylines.joined(lines.flatMap { Polylines.clipped($0, to: surroundings.frame) })
        guard !pieces.isEmpty else { return [LabelCandidates(reason: .outsideFrame)] }
        var sets: [LabelCandidates] = []
        for piece in pieces {
            let course = Course(piece, smoothing: request.style.font.size * 1.5)
            let room = course.length - extents.width
            guard room > 0 else { continue }
            let count = max(1, Int((course.length / max(repeatDistance, extents.width * 2)).rounded()))
            for index in 0..<count {
                let window = course.length / Double(count)
                let middle = (Double(index) + 0.5) * window
                let reach = min(window * (count == 1 ? 0.5 : 0.3), room / 2 + abs(middle - course.length / 2))
                let set = positions(request, extents, course, middle: middle, reach: reach)
                if !set.list.isEmpty || set.reason != .lineTooShortOrBent { sets.append(set) }
            }
        }
        return sets.isEmpty ? [LabelCandidates(reason: .lineTooShortOrBent)] : sets
    }

    private func positions(
        _ request: LabelRequest, _ extents: TextExtents, _ course: Course, middle: Double, reach: Double
    ) -> LabelCandidates {
        var result = LabelCandidates()
        let font = request.style.font
        let count = max(1, Int((reach * 2 / max(font.size * 0.7, reach / 30)).rounded()))
        for index in 0...count {
            let center = middle - reach + reach * 2 * Double(index) / Double(count)
            guard let section = course.section(center: center, length: extents.width + 2),
                section.bend(over: font.size) <= Self.sharpestBend, section.turn <= Self.widestTurn,
                section.isUpright
            else { continue }
            for side in Self.sides {
                let lift =
                    side.name == .above
                    ? font.size * 0.22 + extents.ink.maxY + section.reachAbove
                    : -(font.size * 0.22 - extents.ink.minY + section.reachBelow)
                let baseline = section.lifted(by: lift)
                // On the inside of a bend it is shorter than the course: letters would run out over both ends.
                guard Polylines.length(baseline) >= extents.width else { continue }
                let parts = Polylines.slabs(along: baseline, ink: extents.ink, step: font.size * 0.6)
                guard let first = parts.first, parts.allSatisfy(surroundings.frame.contains) else { continue }
                let crossing = parts.reduce(0) { $0 + surroundings.cost(of: $1) }
                let distance = abs(center - middle) / max(reach, 1)
                let cost = side.cost + section.turn * 6 + section.bend(over: font.size) * 12 + distance * 3 + crossing
                let candidate = LabelCandidate(
                    bounds: parts.reduce(first) { $0.union($1) }, parts: parts, cost: cost, position: side.name,
                    drawing: .curved(font, baseline: baseline))
                if result.accepts(candidate, surroundings) { result.list.append(candidate) }
            }
        }
        result.list = Array(result.list.sorted { $0.cost < $1.cost }.prefix(Self.kept))
        result.explainEmptiness(or: .lineTooShortOrBent, surroundings)
        return result
    }
}
