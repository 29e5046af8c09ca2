/// A position on the page.
public struct Point: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// An upright rectangle on the page.
public struct Rect: Hashable, Sendable {
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double

    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    public var minX: Double { x }
    public var minY: Double { y }
    public var maxX: Double { x + width }
    public var maxY: Double { y + height }
    public var midX: Double { x + width / 2 }
    public var midY: Double { y + height / 2 }
    public var center: Point { Point(x: midX, y: midY) }

    public func contains(_ point: Point) -> Bool {
        point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
    }

    public func contains(_ other: Rect) -> Bool {
        other.minX >= minX && other.maxX <= maxX && other.minY >= minY && other.maxY <= maxY
    }

    public func intersects(_ other: Rect) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }

    /// Shrunk by `margin` on every side (grown where it is negative).
    public func inset(by margin: Double) -> Rect {
        Rect(x: x + margin, y: y + margin, width: width - 2 * margin, height: height - 2 * margin)
    }
}

/// Lines and cubic Bézier curves, stored flat: each command takes its points from ``points`` in turn.
public struct Path: Hashable, Sendable {
    public enum Command: UInt8, Hashable, Sendable {
        /// One point.
        case move
        /// One point.
        case line
        /// Two control points and the end point.
        case curve
        /// No point.
        case close
    }

    public private(set) var commands: [Command] = []
    public private(set) var points: [Point] = []

    public init() {}

    public var isEmpty: Bool { commands.isEmpty }

    public mutating func move(to point: Point) {
        commands.append(.move)
        points.append(point)
    }

    public mutating func line(to point: Point) {
        commands.append(.line)
        points.append(point)
    }

    public mutating func curve(to point: Point, control1: Point, control2: Point) {
        commands.append(.curve)
        points.append(control1)
        points.append(control2)
        points.append(point)
    }

    public mutating func close() { commands.append(.close) }

    /// Moves every point.
    public mutating func translate(x: Double, y: Double) {
        for index in points.indices {
            points[index].x += x
            points[index].y += y
        }
    }

    public mutating func append(_ other: Path) {
        commands.append(contentsOf: other.commands)
        points.append(contentsOf: other.points)
    }

    public mutating func append(polyline: some Collection<Point>, closed: Bool = false) {
        guard !polyline.isEmpty else { return }
        commands.append(.move)
        commands.append(contentsOf: repeatElement(.line, count: polyline.count - 1))
        points.append(contentsOf: polyline)
        if closed { close() }
    }

    /// Makes room for lines that are appended later.
    mutating func reserve(_ count: Int, lines: Int) {
        commands.reserveCapacity(commands.count + count + lines)
        points.reserveCapacity(points.count + count)
    }
}

extension Path {
    public init(polyline: [Point], closed: Bool = false) {
        append(polyline: polyline, closed: closed)
    }

    public init(_ rect: Rect) {
        self.init(
            polyline: [
                Point(x: rect.minX, y: rect.minY), Point(x: rect.maxX, y: rect.minY),
                Point(x: rect.maxX, y: rect.maxY), Point(x: rect.minX, y: rect.maxY),
            ], closed: true)
    }

    /// A circle out of four Bézier arcs (largest error 0.027 % of the radius).
    public init(circle center: Point, radius: Double) {
        let k = radius * 0.5522847498
        func at(_ dx: Double, _ dy: Double) -> Point { Point(x: center.x + dx, y: center.y + dy) }
        move(to: at(radius, 0))
        curve(to: at(0, radius), control1: at(radius, k), control2: at(k, radius))
        curve(to: at(-radius, 0), control1: at(-k, radius), control2: at(-radius, k))
        curve(to: at(0, -radius), control1: at(-radius, -k), control2: at(-k, -radius))
        curve(to: at(radius, 0), control1: at(k, -radius), control2: at(radius, -k))
        close()
    }
}
