import Foundation

/// Where numbered pins stand so that none hides another: on their place where there is room, beside it with a leader in
/// a crowd, together as a cluster with their numbers where the crowd is dense, under a letter where so many numbers would
/// hide the map. No number is dropped: a letter is keyed in the list.
public struct PinLayout {
    /// Pins keep inside.
    public var frame: Rect
    /// Of a pin, in points of the page.
    public var radius: Double
    /// What a cluster covers about its centre, with its numbers or under a letter.
    public var clusterSize: (_ numbers: [Int], _ lettered: Bool) -> (width: Double, height: Double)

    /// More pins than this on one spot become a cluster.
    public static let mostOnOneSpot = 6
    /// More pins than this in one crowd become clusters.
    public static let mostInOneCrowd = 20
    private static let passes = 4

    public init(
        frame: Rect, radius: Double,
        clusterSize: @escaping (_ numbers: [Int], _ lettered: Bool) -> (width: Double, height: Double)
    ) {
        self.frame = frame
        self.radius = radius
        self.clusterSize = clusterSize
    }

    /// An incident on the page.
    public struct Incident: Sendable {
        public var number: Int
        public var point: Point
        /// Of its pin; nil for twice the layout's radius.
        public var size: (width: Double, height: Double)?

        public init(number: Int, point: Point, size: (width: Double, height: Double)? = nil) {
            self.number = number
            self.point = point
            self.size = size
        }
    }

    /// A pin, or a cluster, with its place.
    public struct Pin: Hashable, Sendable {
        /// One, or those of the cluster, ascending.
        public var numbers: [Int]
        /// Where the incident lies; of a cluster the middle of its incidents.
        public var anchor: Point
        /// Where the pin stands.
        public var center: Point
        /// What it covers.
        public var width: Double
        public var height: Double
        /// Whether a cluster has no room for its numbers and goes under a letter.
        public var isLettered = false

        public var isCluster: Bool { numbers.count > 1 }
        public var box: Rect { Rect(center: center, width: width, height: height) }
        /// Whether it stands so far from its place that a line must tie them.
        public var needsLeader: Bool { center.distance(to: anchor) > 2 }
    }

    /// Pins for the incidents inside the frame, ordered by their first number.
    public func pins(for incidents: [Incident]) -> [Pin] {
        let visible = incidents.filter { $0.point.isFinite && frame.contains($0.point) }
            .sorted { ($0.number, $0.point.x, $0.point.y) < ($1.number, $1.point.x, $1.point.y) }
        let pins = gathered(visible.map(pin))
        let crowds = Self.groups(pins.map(\.box))
        var dense = crowds.filter { !mayFan(pins, $0) }
        var open = crowds.filter { mayFan(pins, $0) }
        var settled: [Pin] = []
        // Crowds without room beside the clusters join them.
        for pass in 1...Self.passes {
            // Together, since the clusters of one crowd may reach into the next.
            settled = thinned(dense.joined().map { pins[$0] })
            var crammed: [[Int]] = []
            for crowd in open {
                let pins = eased(crowd.map { pins[$0] }, among: settled)
                if pass < Self.passes, !isSettled(pins, among: settled) {
                    crammed.append(crowd)
                } else {
                    settled += pins
                }
            }
            if crammed.isEmpty { break }
            dense += crammed
            open.removeAll(where: crammed.contains)
        }
        return settled.sorted { ($0.numbers.first ?? 0, $0.anchor.x) < ($1.numbers.first ?? 0, $1.anchor.x) }
    }

    /// Whether a crowd has room to stand around its places, once the closest of its members are clusters.
    private func mayFan(_ pins: [Pin], _ crowd: [Int]) -> Bool {
        crowd.count <= Self.mostInOneCrowd
            || cells(of: crowd.map { pins[$0] }, square(Self.fanningCell)).count <= Self.mostInOneCrowd
    }

    private func pin(_ incident: Incident) -> Pin {
        let size = incident.size ?? (width: radius * 2, height: radius * 2)
        return Pin(
            numbers: [incident.number], anchor: incident.point, center: incident.point, width: size.width,
            height: size.height)
    }

    private func merged(_ pins: [Pin], lettered: Bool) -> Pin {
        let weight = pins.reduce(0) { $0 + Double($1.numbers.count) }
        let numbers = pins.flatMap(\.numbers).sorted()
        let size = clusterSize(numbers, lettered)
        let anchor = Point(
            x: pins.reduce(0) { $0 + $1.anchor.x * Double($1.numbers.count) } / weight,
            y: pins.reduce(0) { $0 + $1.anchor.y * Double($1.numbers.count) } / weight)
        return Pin(
            numbers: numbers, anchor: anchor, center: anchor, width: size.width, height: size.height,
            isLettered: lettered)
    }

    /// Makes one cluster of each spot with too many pins.
    private func gathered(_ pins: [Pin]) -> [Pin] {
        cells(of: pins, (width: radius * 0.5, height: radius * 0.5)).flatMap { pins in
            pins.count > Self.mostOnOneSpot ? [cluster(pins, within: largestCluster)] : pins
        }
    }

    /// The most that a cluster with numbers takes up: two or three lines of them.
    private var largestCluster: (width: Double, height: Double) { (radius * 5.6, radius * 3.2) }

    /// With its numbers where these need no more room than `room`, else under a letter.
    private func cluster(_ pins: [Pin], within room: (width: Double, height: Double)) -> Pin {
        guard pins.count > 1 else { return pins[0] }
        let numbered = merged(pins, lettered: false)
        return numbered.width > room.width || numbered.height > room.height ? merged(pins, lettered: true) : numbered
    }

    private func square(_ radii: Double) -> (width: Double, height: Double) { (radius * radii, radius * radii) }

    /// Sides of the cells whose pins become clusters when leaders would get too long, in radii.
    private static let easedCells = [1.0, 2, fanningCell, 5, 6]
    /// A crowd with more cells of this side is no longer fanned out.
    private static let fanningCell = 4.0

    /// The pins of a crowd around their places. Where some would stand far from theirs, the closest become clusters.
    private func eased(_ crowd: [Pin], among settled: [Pin]) -> [Pin] {
        if crowd.count == 1 {
            var pin = crowd[0]
            pin.center = clamped(pin)
            if isSettled([pin], among: settled) { return [pin] }
        }
        var best: (pins: [Pin], mess: Double) = ([], .infinity)
        func attempt(_ members: [Pin]) {
            guard best.mess > 0, members.count <= Self.mostInOneCrowd else { return }
            let pins = fannedOut(members, among: settled)
            let mess = self.mess(of: pins, among: settled)
            if mess < best.mess { best = (pins, mess) }
        }
        attempt(crowd)
        for side in Self.easedCells where best.mess > 0 {
            attempt(cells(of: crowd, square(side)).map { cluster($0, within: largestCluster) })
        }
        return best.pins
    }

    /// How far pins stand from their places beyond what a short leader ties, in points of the page; much more where one
    /// stands on another.
    private func mess(of pins: [Pin], among settled: [Pin]) -> Double {
        let reach = pins.reduce(0) { sum, pin in
            sum + max(0, pin.box.nearestPoint(to: pin.anchor).distance(to: pin.anchor) - radius * 2.6)
        }
        return isSettled(pins, among: settled) ? reach : reach + 1_000 * radius
    }

    /// Sides of the cells of a crowd whose clusters go under letters, in radii: the least that needs no more letters than
    /// there are.
    private static let letteredCells = [4.4, 5.6, 7]
    private static let letters = 26

    /// Makes one cluster of the members of large crowds in each cell of a grid, and keeps it in its cell. Cells grow with
    /// the numbers in them as long as numbers may be shown.
    private func thinned(_ crowd: [Pin]) -> [Pin] {
        var cell = (width: radius * 5, height: radius * 2.6)
        while cell.width <= largestCluster.width, cell.height <= largestCluster.height {
            let sizes = cells(of: crowd, cell).filter { $0.count > 1 }
                .map { clusterSize($0.flatMap(\.numbers), false) }
            let width = sizes.map(\.width).max() ?? 0
            let height = sizes.map(\.height).max() ?? 0
            if width <= cell.width, height <= cell.height { return clusters(of: crowd, in: cell) }
            cell = (max(cell.width, width + 2), max(cell.height, height + 2))
        }
        let sides = Self.letteredCells
        let side = sides.first { cells(of: crowd, square($0)).count { $0.count > 1 } <= Self.letters }
        return clusters(of: crowd, in: square(side ?? sides[sides.count - 1]))
    }

    private func clusters(of crowd: [Pin], in cell: (width: Double, height: Double)) -> [Pin] {
        cells(of: crowd, cell).map { members in
            var pin = cluster(members, within: cell)
            let column = (pin.anchor.x / cell.width).rounded(.down)
            let row = (pin.anchor.y / cell.height).rounded(.down)
            let room = Rect(x: column * cell.width, y: row * cell.height, width: cell.width, height: cell.height)
            pin.center =
                pin.isLettered ? seat(of: pin, beside: members.map(\.anchor), in: room) : Self.inside(room, pin)
            pin.center = clamped(pin)
            return pin
        }
    }

    /// Where a letter hides the fewest of the places that it stands for, near their middle.
    private func seat(of pin: Pin, beside places: [Point], in room: Rect) -> Point {
        let reach = pin.width / 2 + 2
        let free = room.inset(by: pin.width / 2)
        let steps = stride(from: 0, through: 1, by: 0.25)
        let seats = steps.flatMap { down in
            steps.map { Point(x: free.minX + $0 * free.width, y: free.minY + down * free.height) }
        }
        func cost(_ seat: Point) -> Double {
            let hidden = places.count { $0.distance(to: seat) < reach }
            return Double(hidden) * reach + seat.distance(to: pin.anchor)
        }
        return seats.min { cost($0) < cost($1) } ?? Self.inside(room, pin)
    }

    private func cells(of crowd: [Pin], _ cell: (width: Double, height: Double)) -> [[Pin]] {
        var places: [Point: Int] = [:]
        var cells: [[Pin]] = []
        for pin in crowd {
            let key = Point(
                x: (pin.anchor.x / cell.width).rounded(.down), y: (pin.anchor.y / cell.height).rounded(.down))
            if let place = places[key] {
                cells[place].append(pin)
            } else {
                places[key] = cells.count
                cells.append([pin])
            }
        }
        return cells
    }

    /// Boxes that touch, directly or through others: the groups of their indices, in order.
    private static func groups(_ boxes: [Rect]) -> [[Int]] {
        let order = boxes.indices.sorted { (boxes[$0].minX, $0) < (boxes[$1].minX, $1) }
        var parent = Array(boxes.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while parent[index] != index {
                parent[index] = parent[parent[index]]
                index = parent[index]
            }
            return index
        }
        // A sweep from left to right over the boxes that reach the current one.
        var open: [Int] = []
        for index in order {
            open.removeAll { boxes[$0].maxX <= boxes[index].minX }
            for other in open where boxes[other].intersects(boxes[index]) {
                let (a, b) = (root(index), root(other))
                parent[max(a, b)] = min(a, b)
            }
            open.append(index)
        }
        var members: [Int: [Int]] = [:]
        for index in boxes.indices { members[root(index), default: []].append(index) }
        return members.sorted { $0.key < $1.key }.map(\.value)
    }

    /// The place nearest to a pin's anchor where it does not stick out of the frame.
    func clamped(_ pin: Pin) -> Point { Self.inside(frame.inset(by: 1), pin) }

    private static func inside(_ room: Rect, _ pin: Pin) -> Point {
        let width = max(0, room.width - pin.width)
        let height = max(0, room.height - pin.height)
        return Rect(center: room.center, width: width, height: height).nearestPoint(to: pin.center)
    }
}
