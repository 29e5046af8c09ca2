import Foundation

/// The visible part of an area as cells, for asking fast whether a box lies inside.
struct AreaMask {
    /// 1 for each cell whose centre is inside.
    let grid: CellGrid
    private let sums: CellSums

    /// Nil where nothing of the area is inside the frame.
    init?(_ area: LabelArea, frame: Rect) {
        let rings = area.rings.filter { $0.count > 2 && $0.allSatisfy(\.isFinite) }
        guard let bounds = Self.bounds(of: rings, within: frame) else { return nil }
        var grid = CellGrid(frame: bounds, cellSize: min(12, max(1.5, max(bounds.width, bounds.height) / 120)))
        Self.fill(&grid, rings, with: 1)
        Self.fill(&grid, area.without.filter { $0.count > 2 && $0.allSatisfy(\.isFinite) }, with: 0)
        if let land = area.barred, let target = area.inSightOf { Self.darken(&grid, behind: land, from: target) }
        guard grid.values.contains(1) else { return nil }
        self.grid = grid
        sums = CellSums(grid: grid)
    }

    /// Land that a view may pass over: islets, in points of the page.
    private static let passable = 12.0

    /// Empties the cells from which the straight way to a point crosses land.
    private static func darken(_ grid: inout CellGrid, behind land: AreaMask, from target: Point) {
        let step = land.grid.cellSize
        for cell in grid.values.indices where grid.values[cell] > 0 {
            let start = grid.center(column: cell % grid.columns, row: cell / grid.columns)
            let distance = start.distance(to: target)
            guard distance > step else { continue }
            let (dx, dy) = ((target.x - start.x) / distance * step, (target.y - start.y) / distance * step)
            var point = start
            var crossed = 0.0
            for _ in 0..<Int(min(distance / step, 4096)) {
                point = point.moved(dx, dy)
                guard let index = land.grid.index(of: point) else { break }
                if land.grid.values[index] > 0 { crossed += step }
                if crossed > passable { break }
            }
            if crossed > passable { grid.values[cell] = 0 }
        }
    }

    /// How much of a box lies inside, 0…1.
    func coverage(of box: Rect) -> Double {
        let cells = (box.width / grid.cellSize, box.height / grid.cellSize)
        let left = ((box.minX - grid.frame.minX) / grid.cellSize).rounded(.down)
        let top = ((box.minY - grid.frame.minY) / grid.cellSize).rounded(.down)
        let right = max(left + 1, (left + cells.0).rounded(.up))
        let bottom = max(top + 1, (top + cells.1).rounded(.up))
        let inside = sums.sum(
            columns: Self.clamp(left, grid.columns), Self.clamp(right, grid.columns),
            rows: Self.clamp(top, grid.rows), Self.clamp(bottom, grid.rows))
        return inside / ((right - left) * (bottom - top))
    }

    /// Square points of the page inside.
    var area: Double { Double(grid.values.reduce(0, +)) * grid.cellSize * grid.cellSize }

    /// The box of the largest part that hangs together.
    var largestPart: Rect {
        var seen = grid.values.map { $0 == 0 }
        var largest: (cells: Int, box: Rect) = (0, grid.frame)
        for start in seen.indices where !seen[start] {
            var part = [start]
            seen[start] = true
            var next = 0
            while next < part.count {
                let (row, column) = (part[next] / grid.columns, part[next] % grid.columns)
                next += 1
                for (r, c) in [(row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)]
                where r >= 0 && r < grid.rows && c >= 0 && c < grid.columns && !seen[r * grid.columns + c] {
                    seen[r * grid.columns + c] = true
                    part.append(r * grid.columns + c)
                }
            }
            let centers = part.map { grid.center(column: $0 % grid.columns, row: $0 / grid.columns) }
            if part.count > largest.cells, let box = Rect(around: centers) {
                largest = (part.count, box.inset(by: -grid.cellSize / 2))
            }
        }
        return largest.box
    }

    /// Centres of the cells inside.
    var centers: [Point] {
        grid.values.indices.filter { grid.values[$0] > 0 }
            .map { grid.center(column: $0 % grid.columns, row: $0 / grid.columns) }
    }

    private static func clamp(_ value: Double, _ count: Int) -> Int {
        value > 0 ? Int(min(value, Double(count))) : 0
    }

    private static func bounds(of rings: [[Point]], within frame: Rect) -> Rect? {
        guard let box = Rect(around: rings.joined()), box.intersects(frame) else { return nil }
        let corner = frame.nearestPoint(to: Point(x: box.minX, y: box.minY))
        let visible = Rect(corners: corner, frame.nearestPoint(to: Point(x: box.maxX, y: box.maxY)))
        return visible.width > 0 && visible.height > 0 ? visible : nil
    }

    /// Fills rings by the non-zero rule, row by row, at the cells' centres.
    private static func fill(_ grid: inout CellGrid, _ rings: [[Point]], with value: Float) {
        var crossings: [[(x: Double, turn: Int)]] = Array(repeating: [], count: grid.rows)
        for ring in rings {
            var start = ring[ring.count - 1]
            for end in ring {
                defer { start = end }
                guard start.y != end.y else { continue }
                let (upper, lower) = start.y < end.y ? (start, end) : (end, start)
                let first = ((upper.y - grid.frame.minY) / grid.cellSize - 0.5).rounded(.up)
                let last = ((lower.y - grid.frame.minY) / grid.cellSize - 0.5).rounded(.up) - 1
                guard last >= 0, first < Double(grid.rows), first <= last else { continue }
                for row in Int(max(0, first))...Int(min(Double(grid.rows - 1), last)) {
                    let y = grid.frame.minY + (Double(row) + 0.5) * grid.cellSize
                    let x = upper.toward(lower, (y - upper.y) / (lower.y - upper.y)).x
                    crossings[row].append((x, start.y < end.y ? 1 : -1))
                }
            }
        }
        for row in 0..<grid.rows {
            var winding = 0
            var from = 0.0
            for (x, turn) in crossings[row].sorted(by: { $0.x < $1.x }) {
                if winding == 0 { from = x }
                winding += turn
                if winding == 0 { fill(&grid, row: row, from: from, to: x, with: value) }
            }
        }
    }

    private static func fill(_ grid: inout CellGrid, row: Int, from: Double, to: Double, with value: Float) {
        let first = ((from - grid.frame.minX) / grid.cellSize - 0.5).rounded(.up)
        let last = ((to - grid.frame.minX) / grid.cellSize - 0.5).rounded(.up) - 1
        guard last >= 0, first < Double(grid.columns), first <= last else { return }
        for column in Int(max(0, first))...Int(min(Double(grid.columns - 1), last)) {
            grid.values[row * grid.columns + column] = value
        }
    }
}
