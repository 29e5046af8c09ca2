/// Which parts of the page are taken, and by whom: boxes in a uniform grid. A query never changes it.
struct Occupancy {
    private let frame: Rect
    private let cellSize: Double
    private let columns: Int
    private let rows: Int
    /// First node of each cell's list; −1 where it is empty.
    private var heads: [Int32]
    private var nodes: [Node] = []
    private var freeNode: Int32 = -1

    private struct Node {
        var rect: Rect
        var owner: Int32
        var next: Int32
    }

    /// - Parameter cellSize: about the height of a label.
    init(frame: Rect, cellSize: Double = 16) {
        self.frame = frame
        self.cellSize = max(cellSize, max(frame.width, frame.height) / 1024)
        columns = max(1, Int((frame.width / self.cellSize).rounded(.up)))
        rows = max(1, Int((frame.height / self.cellSize).rounded(.up)))
        heads = Array(repeating: -1, count: columns * rows)
    }

    /// Whether nobody but `owner` holds a part of `rect`.
    func isFree(_ rect: Rect, except owner: Int32? = nil) -> Bool {
        let area = cells(of: rect)
        for row in area.rows {
            for column in area.columns {
                var index = heads[row * columns + column]
                while index >= 0 {
                    let node = nodes[Int(index)]
                    if node.owner != owner && node.rect.intersects(rect) { return false }
                    index = node.next
                }
            }
        }
        return true
    }

    /// Adds to `owners` everybody but `owner` who holds a part of `rect`, each once.
    func collectOwners(of rect: Rect, except owner: Int32? = nil, into owners: inout [Int32]) {
        let area = cells(of: rect)
        for row in area.rows {
            for column in area.columns {
                var index = heads[row * columns + column]
                while index >= 0 {
                    let node = nodes[Int(index)]
                    if node.owner != owner && node.rect.intersects(rect) && !owners.contains(node.owner) {
                        owners.append(node.owner)
                    }
                    index = node.next
                }
            }
        }
    }

    mutating func insert(_ rect: Rect, owner: Int32) {
        let area = cells(of: rect)
        for row in area.rows {
            for column in area.columns {
                let cell = row * columns + column
                let node = Node(rect: rect, owner: owner, next: heads[cell])
                if freeNode >= 0 {
                    heads[cell] = freeNode
                    freeNode = nodes[Int(freeNode)].next
                    nodes[Int(heads[cell])] = node
                } else {
                    heads[cell] = Int32(nodes.count)
                    nodes.append(node)
                }
            }
        }
    }

    /// Takes back `rect`, inserted before for `owner`.
    mutating func remove(_ rect: Rect, owner: Int32) {
        let area = cells(of: rect)
        for row in area.rows {
            for column in area.columns {
                removeOne(rect, owner: owner, cell: row * columns + column)
            }
        }
    }

    private mutating func removeOne(_ rect: Rect, owner: Int32, cell: Int) {
        var previous: Int32 = -1
        var index = heads[cell]
        while index >= 0 {
            let node = nodes[Int(index)]
            if node.owner == owner && node.rect == rect {
                if previous < 0 { heads[cell] = node.next } else { nodes[Int(previous)].next = node.next }
                nodes[Int(index)].next = freeNode
                freeNode = index
                return
            }
            previous = index
            index = node.next
        }
    }

    /// What lies outside the frame counts to the nearest cell.
    private func cells(of rect: Rect) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
        func clamp(_ value: Double, _ count: Int) -> Int {
            value > 0 ? min(count - 1, Int(min(value, Double(count)))) : 0
        }
        let left = clamp((rect.minX - frame.minX) / cellSize, columns)
        let right = clamp((rect.maxX - frame.minX) / cellSize, columns)
        let top = clamp((rect.minY - frame.minY) / cellSize, rows)
        let bottom = clamp((rect.maxY - frame.minY) / cellSize, rows)
        return (left...max(left, right), top...max(top, bottom))
    }
}
