import Foundation

/// Where numbered pins stand so that none hides another: on their place where there is room, beside it with a leader in
/// a crowd, together as a cluster where the crowd is too dense. No number is dropped.
public struct PinLayout {
    /// Pins keep inside.
    public var frame: Rect
    /// Of a pin, in points of the page.
    public var radius: Double
    /// What a cluster with these numbers covers about its centre.
    public var clusterSize: ([Int]) -> (width: Double, height: Double)

    /// More pins than this on one spot become a cluster.
    public static let mostOnOneSpot = 6
    /// More pins than this in one crowd become clusters.
    public static let mostInOneCrowd = 20

    public init(
        frame: Rect, radius: Double, clusterSize: @escaping ([Int]) -> (width: Double, height: Double)
    ) {
        self.frame = frame
        self.radius = radius
        self.clusterSize = clusterSize
    }

    /// An incident on the page.
    public struct Incident: Hashable, Sendable {
        public var number: Int
        public var point: Point

        public init(number: Int, point: Point) {
            self.number = number
            self.point = point
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

        public var isCluster: Bool { numbers.count > 1 }
        public var box: Rect { Rect(center: center, width: width, height: height) }
        /// Whether it stands so far from its place that a line must tie them.
        public var needsLeader: Bool { center.distance(to: anchor) > 2 }
    }

    /// Pins for the incidents inside the frame, ordered by their first number.
    public func pins(for incidents: [Incident]) -> [Pin] {
        let visible = incidents.filter { $0.point.isFinite && frame.contains($0.point) }
            .sorted { ($0.number, $0.point.x, $0.point.y) < ($1.number, $1.point.x, $1.point.y) }
        var pins = clustered(visible.map { pin([$0]) }, within: radius * 0.5, most: Self.mostOnOneSpot)
        // Merging pins makes wider ones, which may touch others in turn.
        var cell = radius * 2
        while let crowd = crowds(pins).map(\.count).max(), crowd > Self.mostInOneCrowd, cell < frame.width * 2 {
            pins = thinned(pins, cell: cell)
            cell *= 1.5
        }
        let crowds = crowds(pins)
        for crowd in crowds where crowd.count == 1 { pins[crowd[0]].center = clamped(pins[crowd[0]]) }
        for crowd in crowds where crowd.count > 1 { fanOut(crowd, in: &pins) }
        return pins.sorted { ($0.numbers.first ?? 0, $0.anchor.x) < ($1.numbers.first ?? 0, $1.anchor.x) }
    }

    private func pin(_ incidents: [Incident]) -> Pin {
        let numbers = incidents.map(\.number).sorted()
        let count = Double(incidents.count)
        let anchor = Point(
            x: incidents.reduce(0) { $0 + $1.point.x } / count, y: incidents.reduce(0) { $0 + $1.point.y } / count)
        let size = numbers.count == 1 ? (width: radius * 2, height: radius * 2) : clusterSize(numbers)
        return Pin(numbers: numbers, anchor: anchor, center: anchor, width: size.width, height: size.height)
    }

    private func merged(_ pins: [Pin]) -> Pin {
        let weight = pins.reduce(0) { $0 + Double($1.numbers.count) }
        let numbers = pins.flatMap(\.numbers).sorted()
        let size = clusterSize(numbers)
        let anchor = Point(
            x: pins.reduce(0) { $0 + $1.anchor.x * Double($1.numbers.count) } / weight,
            y: pins.reduce(0) { $0 + $1.anchor.y * Double($1.numbers.count) } / weight)
        return Pin(numbers: numbers, anchor: anchor, center: anchor, width: size.width, height: size.height)
    }

    /// Makes one cluster of each spot with more than `most` pins.
    private func clustered(_ pins: [Pin], within distance: Double, most: Int) -> [Pin] {
        groups(pins) { $0.anchor.distance(to: $1.anchor) <= distance }.flatMap { group in
            group.count > most ? [merged(group.map { pins[$0] })] : group.map { pins[$0] }
        }
    }

    /// Makes one cluster of the members of large crowds in each square cell.
    private func thinned(_ pins: [Pin], cell: Double) -> [Pin] {
        crowds(pins).flatMap { crowd -> [Pin] in
            guard crowd.count > Self.mostInOneCrowd else { return crowd.map { pins[$0] } }
            var cells: [(key: [Int], members: [Pin])] = []
            var places: [[Int]: Int] = [:]
            for index in crowd {
                let anchor = pins[index].anchor
                let key = [Int((anchor.x / cell).rounded(.down)), Int((anchor.y / cell).rounded(.down))]
                if let place = places[key] {
                    cells[place].members.append(pins[index])
                } else {
                    places[key] = cells.count
                    cells.append((key, [pins[index]]))
                }
            }
            return cells.map { $0.members.count > 1 ? merged($0.members) : $0.members[0] }
        }
    }

    /// Pins that touch, directly or through others.
    private func crowds(_ pins: [Pin]) -> [[Int]] {
        groups(pins) { first, second in
            abs(first.anchor.x - second.anchor.x) < (first.width + second.width) / 2
                && abs(first.anchor.y - second.anchor.y) < (first.height + second.height) / 2
        }
    }

    /// Connected components, each in the order of the pins.
    private func groups(_ pins: [Pin], connected: (Pin, Pin) -> Bool) -> [[Int]] {
        let reach = pins.map { max($0.width, $0.height) }.max() ?? 0
        let order = pins.indices.sorted { (pins[$0].anchor.x, $0) < (pins[$1].anchor.x, $1) }
        var parent = Array(pins.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while parent[index] != index {
                parent[index] = parent[parent[index]]
                index = parent[index]
            }
            return index
        }
        for (position, first) in order.enumerated() {
            for second in order[(position + 1)...] {
                if pins[second].anchor.x - pins[first].anchor.x > reach { break }
                if connected(pins[first], pins[second]) {
                    let (a, b) = (root(first), root(second))
                    parent[max(a, b)] = min(a, b)
                }
            }
        }
        var members: [Int: [Int]] = [:]
        for index in pins.indices { members[root(index), default: []].append(index) }
        return members.sorted { $0.key < $1.key }.map(\.value)
    }

    func clamped(_ pin: Pin) -> Point {
        let room = frame.inset(by: 1)
        guard pin.width < room.width, pin.height < room.height else { return pin.anchor }
        return Rect(
            x: room.minX + pin.width / 2, y: room.minY + pin.height / 2, width: room.width - pin.width,
            height: room.height - pin.height
        ).nearestPoint(to: pin.anchor)
    }
}
