/// Puts pieces of lines together where exactly two of their ends meet: at the borders of tiles, and where a source
/// cuts its rivers into stretches. Dashes and names then run on.
enum LineJoiner {
    /// Points of the page within which two ends meet.
    static let reach = 1.2

    static func join(_ lines: PolylineSet) -> PolylineSet {
        guard lines.count > 1 else { return lines }
        let partners = partners(of: lines)
        var result = PolylineSet()
        var isUsed = [Bool](repeating: false, count: lines.count)
        // Chains first, from their open ends; what is left then are loops.
        for wantsOpenEnd in [true, false] {
            for line in 0..<lines.count where !isUsed[line] {
                let start: Int
                if partners[2 * line] < 0 {
                    start = 2 * line
                } else if partners[2 * line + 1] < 0 {
                    start = 2 * line + 1
                } else if !wantsOpenEnd {
                    start = 2 * line
                } else {
                    continue
                }
                result.append(chain(from: start, lines, partners, &isUsed))
            }
        }
        return result
    }

    /// Follows the partners from an end, which is twice the line's index, plus one for its last point.
    private static func chain(
        from start: Int, _ lines: PolylineSet, _ partners: [Int], _ isUsed: inout [Bool]
    ) -> [Point] {
        var points: [Point] = []
        var end = start
        while end >= 0, !isUsed[end / 2] {
            isUsed[end / 2] = true
            let line = lines[end / 2]
            let skipped = points.isEmpty ? 0 : 1
            if end % 2 == 0 {
                points.append(contentsOf: line.dropFirst(skipped))
            } else {
                points.append(contentsOf: line.reversed().dropFirst(skipped))
            }
            end = partners[end ^ 1]
        }
        return points
    }

    /// For each end the one other that it meets; -1 where there is none or more than one.
    private static func partners(of lines: PolylineSet) -> [Int] {
        var cells: [Cell: [Int]] = [:]
        var ends: [Point] = []
        ends.reserveCapacity(2 * lines.count)
        for index in 0..<lines.count {
            let line = lines[index]
            for point in [line[line.startIndex], line[line.endIndex - 1]] {
                cells[Cell(point), default: []].append(ends.count)
                ends.append(point)
            }
        }
        return ends.indices.map { end in
            var found = -1
            for cell in Cell(ends[end]).neighbours {
                for other in cells[cell] ?? [] where other != end && ends[other].distance(to: ends[end]) < reach {
                    if found >= 0 { return -1 }
                    found = other
                }
            }
            return found
        }.symmetric()
    }

    private struct Cell: Hashable {
        var x: Int
        var y: Int

        init(x: Int, y: Int) {
            self.x = x
            self.y = y
        }

        init(_ point: Point) {
            // The page is clipped: its numbers are small.
            self.init(x: Int((point.x / reach).rounded(.down)), y: Int((point.y / reach).rounded(.down)))
        }

        var neighbours: [Cell] {
            (-1...1).flatMap { dy in (-1...1).map { dx in Cell(x: x + dx, y: y + dy) } }
        }
    }
}

extension [Int] {
    /// Keeps only the pairs that name each other.
    fileprivate func symmetric() -> [Int] {
        indices.map { self[$0] >= 0 && self[self[$0]] == $0 ? self[$0] : -1 }
    }
}
