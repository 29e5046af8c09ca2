import Foundation

/// Measures and changes of polylines on the page.
enum Polylines {
    static func length(_ line: [Point]) -> Double {
        zip(line, line.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
    }

    /// The parts of a polyline inside a rectangle.
    static func clipped(_ line: [Point], to rect: Rect) -> [[Point]] {
        var parts: [[Point]] = []
        for (start, end) in zip(line, line.dropFirst()) {
            guard let (from, to) = rect.clip(start, end), from != to else { continue }
            if parts.last?.last == from {
                parts[parts.count - 1].append(to)
            } else {
                parts.append([from, to])
            }
        }
        return parts
    }

    /// Pieces whose ends meet made into one, longest first. Ends meet within `tolerance` points of the page.
    static func joined(_ pieces: [[Point]], tolerance: Double = 1.5) -> [[Point]] {
        var open = pieces.filter { $0.count > 1 }
        var done: [[Point]] = []
        while var line = open.popLast() {
            while let (index, addition, atEnd) = continuation(of: line, in: open, tolerance: tolerance) {
                open.remove(at: index)
                line = atEnd ? line + addition.dropFirst() : addition.dropLast() + line
            }
            done.append(line)
        }
        return done.map { ($0, length($0)) }.sorted { $0.1 > $1.1 }.map(\.0)
    }

    /// The first piece that continues a line at its end or start, turned to fit.
    private static func continuation(
        of line: [Point], in pieces: [[Point]], tolerance: Double
    ) -> (index: Int, addition: [Point], atEnd: Bool)? {
        guard let start = line.first, let end = line.last else { return nil }
        for (index, piece) in pieces.enumerated() {
            guard let first = piece.first, let last = piece.last else { continue }
            if end.distance(to: first) <= tolerance { return (index, piece, true) }
            if end.distance(to: last) <= tolerance { return (index, piece.reversed(), true) }
            if start.distance(to: last) <= tolerance { return (index, piece, false) }
            if start.distance(to: first) <= tolerance { return (index, piece.reversed(), false) }
        }
        return nil
    }

    /// Points at even steps along a line, from its start; the rest shorter than a step is left off.
    static func resampled(_ line: [Point], step: Double) -> [Point] {
        guard var previous = line.first else { return [] }
        var points = [previous]
        var missing = step
        for point in line.dropFirst() {
            var length = previous.distance(to: point)
            while length >= missing, length > 0 {
                previous = previous.toward(point, missing / length)
                points.append(previous)
                length -= missing
                missing = step
            }
            missing -= length
            previous = point
        }
        return points
    }

    /// Each point averaged with its neighbours by a Gaussian of `sigma` steps; narrower towards the ends, which stay.
    static func smoothed(_ points: [Point], sigma: Double) -> [Point] {
        guard sigma > 0.3, points.count > 2 else { return points }
        let reach = Int((sigma * 2.5).rounded(.up))
        let weights = (0...reach).map { exp(-Double($0 * $0) / (2 * sigma * sigma)) }
        return points.indices.map { index in
            let width = min(reach, index, points.count - 1 - index)
            var x = points[index].x
            var y = points[index].y
            var total = 1.0
            for offset in 0..<width {
                let weight = weights[offset + 1]
                x += weight * (points[index - offset - 1].x + points[index + offset + 1].x)
                y += weight * (points[index - offset - 1].y + points[index + offset + 1].y)
                total += 2 * weight
            }
            return Point(x: x / total, y: y / total)
        }
    }

    /// Direction at each point in radians, clockwise from the x axis of the page, continuous along the line.
    static func angles(_ points: [Point]) -> [Double] {
        var angles: [Double] = []
        for index in points.indices {
            let before = points[max(0, index - 1)]
            let after = points[min(points.count - 1, index + 1)]
            var angle = atan2(after.y - before.y, after.x - before.x)
            if let last = angles.last {
                while angle - last > .pi { angle -= 2 * .pi }
                while angle - last < -.pi { angle += 2 * .pi }
            }
            angles.append(angle)
        }
        return angles
    }

    /// Boxes that cover text set along a baseline, slab by slab.
    static func slabs(along baseline: [Point], ink: Rect, step: Double) -> [Rect] {
        let points = resampled(baseline, step: max(step, 1))
        guard points.count > 1 else { return [] }
        let angles = angles(points)
        return zip(points.indices, points.indices.dropFirst()).map { first, second in
            let angle = angles[first]
            let corners = [points[first], points[second]].flatMap { point in
                [ink.minY, ink.maxY].map { point.moved(-sin(angle) * $0, cos(angle) * $0) }
            }
            return corners.dropFirst().reduce(Rect(corners: corners[0], corners[0])) {
                $0.union(Rect(corners: $1, $1))
            }
        }
    }
}
