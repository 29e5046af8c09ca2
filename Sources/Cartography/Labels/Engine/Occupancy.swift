/// Which parts of the page are taken, and by whom (a number from 0): boxes in a uniform grid. A query never changes it.
struct Occupancy {
    private let frame: Rect
    /// Cells a point of the page.
    private let scale: Double
    private let columns: Int
    private let rows: Int
    /// First node of each cell's list; −1 where it is empty.
    private var heads: [Int32]
    private var nodes: [Node] = []
    private var freeNode: Int32 = -1

    enum Kind: UInt8 { case text, marker }

    private struct Node {
        var rect: Rect
        var owner: Int32
        var next: Int32
        var kind: Kind
    }

    /// - Parameter cellSize: about twice the height of a label.
    init(frame: Rect, cellSize: Double = 24) {
        self.frame = frame
        let size = max(cellSize, max(frame.width, frame.height) / 1024)
        scale = 1 / size
        columns = max(1, Int((frame.width / size).rounded(.up)))
        rows = max(1, Int((frame.height / size).rounded(.up)))
        heads = Array(repeating: -1, count: columns * rows)
    }

    /// Whether nobody but `owner` holds a part of `rect`, not counting things of the kind `ignored`.
    func isFree(_ rect: Rect, except owner: Int32? = nil, besides ignored: Kind? = nil) -> Bool {
        let except = owner ?? -1
        let area = cells(of: rect)
        for row in area.rows {
            for column in area.columns {
                var index = heads[row * columns + column]
                while index >= 0 {
                    let node = nodes[Int(index)]
                    if node.rect.intersects(rect) && node.owner != except && node.kind != ignored { return false }
                    index = node.next
                }
            }
        }
        return true
    }

    /// Adds to `owners`, until there are `limit`, everybody but `owner` who holds a part of `rect`, each once.
    func collectOwners(
        of rect: Rect, except owner: Int32? = nil, besides ignored: Kind? = nil, limit: Int = .max,
        into owners: inout [Int32]
    ) {
        let except = owner ?? -1
        let area = cells(of: rect)
        for row in area.rows {
            for column in area.columns {
                var index = heads[row * columns + column]
                while index >= 0 {
                    let node = nodes[Int(index)]
                    if node.rect.intersects(rect) && node.owner != except && node.kind != ignored
                        && !owners.contains(node.owner)
                    {
                        owners.append(node.owner)
                        if owners.count >= limit { return }
                    }
                    index = node.next
                }
            }
        }
    }

    mutating func insert(_ rect: Rect, owner: Int32, kind: Kind = .text) {
        let area = cells(of: rect)
        for row in area.rows {
            for column in area.columns {
                let cell = row * columns + column
                let node = Node(rect: rect, owner: owner, next: heads[cell], kind: kind)
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
    @inline(__always)
    private func cells(of rect: Rect) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
        let left = cell((rect.minX - frame.minX) * scale, columns)
        let right = cell((rect.maxX - frame.minX) * scale, columns)
        let top = cell((rect.minY - frame.minY) * scale, rows)
        let bottom = cell((rect.maxY - frame.minY) * scale, rows)
        return (left...max(left, right), top...max(top, bottom))
    }

    @inline(__always)
    private func cell(_ value: Double, _ count: Int) -> Int {
        value > 0 ? Int(min(value, Double(count - 1))) : 0
    }
}
