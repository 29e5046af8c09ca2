import Foundation

/// Names bent along the spine of a long area that lies aslant, such as Italy or Chile: a parabola through the middles of
/// the slices across its main axis.
struct SpineCandidates {
    let surroundings: LabelSurroundings

    private static let settings: [(scale: Double, spacing: Double, cost: Double)] = [
        (1, 0.6, 5), (1, 0.25, 6.5), (0.82, 0.15, 10), (0.68, 0.08, 16),
    ]
    /// How much longer than wide the area has to be.
    private static let leastElongation = 2.2
    /// Areas that lie flatter than this, in radians, take level names.
    private static let leastSlope = 0.2

    func add(_ request: LabelRequest, _ mask: AreaMask, spread: Double, to result: inout LabelCandidates) {
        let longest = mask.grid.frame.width + mask.grid.frame.height
        guard request.secondLine == nil, longest > request.style.font.size * Double(request.text.count) * 0.35,
            let axis = MainAxis(mask.centers), axis.elongation >= Self.leastElongation,
            abs(axis.angle) >= Self.leastSlope
        else { return }
        let spine = axis.spine.course()
        for setting in Self.settings {
            var font = request.style.font
            font.size *= setting.scale
            if request.text.allowsLetterspacing { font.letterSpacing += font.size * min(spread, setting.spacing) }
            let extents = surroundings.measuring.extents(of: request.text, font: font)
            for shift in [0, -0.12, 0.12, -0.24, 0.24] {
                guard let baseline = spine.baseline(length: extents.width + 2, shift: shift, drop: -extents.ink.midY)
                else { continue }
                let parts = Polylines.slabs(along: baseline, ink: extents.ink, step: font.size * 0.6)
                guard let first = parts.first,
                    parts.allSatisfy({ mask.coverage(of: $0) >= 0.97 && surroundings.frame.contains($0) })
                else { continue }
                let crossing = parts.reduce(0) { $0 + surroundings.cost(of: $1) }
                let candidate = LabelCandidate(
                    bounds: parts.reduce(first) { $0.union($1) }, parts: parts,
                    cost: setting.cost + abs(axis.angle) * 6 + abs(shift) * 10 + crossing, position: .spine,
                    drawing: .curved(font, baseline: baseline))
                if result.accepts(candidate, surroundings) { result.list.append(candidate) }
            }
        }
    }
}

/// A spine as a line of points.
struct SpineCourse {
    var points: [Point]
    /// Along the line, from its start to each point.
    var lengths: [Double]

    /// Points for a text of `length`, shifted along the spine by a part of its extent, its middle moved down by `drop`;
    /// nil where the spine is too short.
    func baseline(length: Double, shift: Double, drop: Double) -> [Point]? {
        let index = Int(Double(points.count - 1) * (0.5 + shift))
        guard lengths.indices.contains(index), let whole = lengths.last else { return nil }
        let from = lengths[index] - length / 2
        let to = lengths[index] + length / 2
        guard from >= 0, to <= whole else { return nil }
        let first = max(0, (lengths.firstIndex { $0 >= from } ?? 0) - 1)
        let last = lengths.firstIndex { $0 > to } ?? points.count - 1
        let part = Array(points[first...last])
        return zip(part, Polylines.angles(part)).map { $0.moved(-sin($1) * drop, cos($1) * drop) }
    }
}

/// The direction in which points are spread most (principal component), and the curve through their middle.
struct MainAxis {
    /// Radians, clockwise on the page, −π/2…π/2: the reading direction.
    let angle: Double
    /// Ratio of the standard deviations along and across.
    let elongation: Double
    let spine: Spine

    /// v = a + b·u + c·u² about the centre, u along the axis.
    struct Spine {
        var center: Point
        var angle: Double
        var range: ClosedRange<Double>
        var a: Double
        var b: Double
        var c: Double

        /// The curve from end to end, with the way to each of its points.
        func course() -> SpineCourse {
            let extent = range.upperBound - range.lowerBound
            let points = stride(from: range.lowerBound, through: range.upperBound, by: max(extent / 200, 0.5)).map(at)
            let lengths = zip(points, points.dropFirst()).reduce(into: [0.0]) { sums, pair in
                sums.append((sums.last ?? 0) + pair.0.distance(to: pair.1))
            }
            return SpineCourse(points: points, lengths: lengths)
        }

        private func at(_ u: Double) -> Point {
            let v = a + b * u + c * u * u
            return center.moved(u * cos(angle) - v * sin(angle), u * sin(angle) + v * cos(angle))
        }
    }

    init?(_ points: [Point]) {
        guard points.count > 8 else { return nil }
        let count = Double(points.count)
        let center = Point(x: points.reduce(0) { $0 + $1.x } / count, y: points.reduce(0) { $0 + $1.y } / count)
        var xx = 0.0
        var xy = 0.0
        var yy = 0.0
        for point in points {
            let (dx, dy) = (point.x - center.x, point.y - center.y)
            xx += dx * dx / count
            xy += dx * dy / count
            yy += dy * dy / count
        }
        let split = (((xx - yy) / 2) * ((xx - yy) / 2) + xy * xy).squareRoot()
        let mean = (xx + yy) / 2
        guard mean - split > 0 else { return nil }
        var angle = 0.5 * atan2(2 * xy, xx - yy)
        // Nearly upright names read from the bottom to the top.
        if angle > 1.3 { angle -= .pi }
        self.angle = angle
        elongation = ((mean + split) / (mean - split)).squareRoot()
        guard let spine = Self.fit(points, center: center, angle: angle) else { return nil }
        self.spine = spine
    }

    /// Least squares over the middles of 24 slices across the axis.
    private static func fit(_ points: [Point], center: Point, angle: Double) -> Spine? {
        let turned = points.map { point in
            let (dx, dy) = (point.x - center.x, point.y - center.y)
            return (u: dx * cos(angle) + dy * sin(angle), v: dy * cos(angle) - dx * sin(angle))
        }
        guard let low = turned.map(\.u).min(), let high = turned.map(\.u).max(), high > low else { return nil }
        var slices = Array(repeating: (count: 0.0, sum: 0.0), count: 24)
        for point in turned {
            let slice = min(23, Int((point.u - low) / (high - low) * 24))
            slices[slice].count += 1
            slices[slice].sum += point.v
        }
        let middles = slices.enumerated().filter { $0.element.count > 0 }.map { index, slice in
            (u: low + (Double(index) + 0.5) / 24 * (high - low), v: slice.sum / slice.count)
        }
        guard middles.count >= 3, let (a, b, c) = parabola(middles) else { return nil }
        return Spine(center: center, angle: angle, range: low...high, a: a, b: b, c: c)
    }

    /// Normal equations, solved by Cramer's rule.
    private static func parabola(_ points: [(u: Double, v: Double)]) -> (Double, Double, Double)? {
        var s = [Double](repeating: 0, count: 5)
        var t = [Double](repeating: 0, count: 3)
        for (u, v) in points {
            var power = 1.0
            for index in 0..<5 {
                s[index] += power
                if index < 3 { t[index] += power * v }
                power *= u
            }
        }
        func determinant(_ m: [Double]) -> Double {
            m[0] * (m[4] * m[8] - m[5] * m[7]) - m[1] * (m[3] * m[8] - m[5] * m[6])
                + m[2] * (m[3] * m[7] - m[4] * m[6])
        }
        let whole = determinant([s[0], s[1], s[2], s[1], s[2], s[3], s[2], s[3], s[4]])
        guard abs(whole) > 1e-9 else { return nil }
        let a = determinant([t[0], s[1], s[2], t[1], s[2], s[3], t[2], s[3], s[4]]) / whole
        let b = determinant([s[0], t[0], s[2], s[1], t[1], s[3], s[2], t[2], s[4]]) / whole
        let c = determinant([s[0], s[1], t[0], s[1], s[2], t[1], s[2], s[3], t[2]]) / whole
        return (a, b, c)
    }
}
