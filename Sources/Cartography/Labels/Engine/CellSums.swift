/// Sums of a quantity over boxes of the page in constant time: a summed-area table (Crow 1984) over square cells.
struct CellSums {
    let frame: Rect
    let cellSize: Double
    let columns: Int
    let rows: Int
    /// (columns + 1) × (rows + 1); each entry sums the cells above and to the left of it.
    private var sums: [Float]

    /// - Parameter values: one a cell, row by row.
    init(grid: CellGrid) {
        frame = grid.frame
        cellSize = grid.cellSize
        columns = grid.columns
        rows = grid.rows
        let stride = columns + 1
        sums = Array(repeating: 0, count: stride * (rows + 1))
        for row in 0..<rows {
            var line: Float = 0
            for column in 0..<columns {
                line += grid.values[row * columns + column]
                sums[(row + 1) * stride + column + 1] = sums[row * stride + column + 1] + line
            }
        }
    }

    /// The sum over the cells that `rect` touches; cells outside the frame hold nothing.
    func sum(over rect: Rect) -> Double {
        sum(
            columns: Int(clamp((rect.minX - frame.minX) / cellSize, columns).rounded(.down)),
            Int(clamp((rect.maxX - frame.minX) / cellSize, columns).rounded(.up)),
            rows: Int(clamp((rect.minY - frame.minY) / cellSize, rows).rounded(.down)),
            Int(clamp((rect.maxY - frame.minY) / cellSize, rows).rounded(.up)))
    }

    /// The sum over half-open ranges of cells, which must lie within the grid.
    func sum(columns left: Int, _ right: Int, rows top: Int, _ bottom: Int) -> Double {
        guard right > left, bottom > top else { return 0 }
        let stride = columns + 1
        return Double(
            sums[bottom * stride + right] - sums[top * stride + right] - sums[bottom * stride + left]
                + sums[top * stride + left])
    }

    private func clamp(_ value: Double, _ count: Int) -> Double {
        value > 0 ? min(value, Double(count)) : 0
    }
}

/// A number for each square cell of the page.
struct CellGrid {
    let frame: Rect
    let cellSize: Double
    let columns: Int
    let rows: Int
    var values: [Float]

    init(frame: Rect, cellSize: Double) {
        self.frame = frame
        self.cellSize = max(cellSize, max(frame.width, frame.height) / 2048)
        columns = max(1, Int((frame.width / self.cellSize).rounded(.up)))
        rows = max(1, Int((frame.height / self.cellSize).rounded(.up)))
        values = Array(repeating: 0, count: columns * rows)
    }

    func center(column: Int, row: Int) -> Point {
        Point(
            x: frame.minX + (Double(column) + 0.5) * cellSize, y: frame.minY + (Double(row) + 0.5) * cellSize)
    }

    /// Index of the cell that holds a point; nil outside.
    func index(of point: Point) -> Int? {
        let x = (point.x - frame.minX) / cellSize
        let y = (point.y - frame.minY) / cellSize
        guard x >= 0, y >= 0, x < Double(columns), y < Double(rows) else { return nil }
        return Int(y) * columns + Int(x)
    }

    /// Adds the length of a line to the cells that it passes, times `weight`.
    mutating func add(line: [Point], weight: Double) {
        for (start, end) in zip(line, line.dropFirst()) {
            guard let (start, end) = frame.clip(start, end) else { continue }
            let length = start.distance(to: end)
            let steps = max(1, Int((length / cellSize).rounded(.up)))
            let share = Float(length * weight / Double(steps))
            for step in 0..<steps {
                if let cell = index(of: start.toward(end, (Double(step) + 0.5) / Double(steps))) {
                    values[cell] += share
                }
            }
        }
    }
}
