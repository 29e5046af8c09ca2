import Foundation
import Incidents

/// The outline that stands for an event type. It says the same as the colour, for grey printing and the colour-blind.
///
/// All have about the same area and room for two digits.
public enum SymbolOutline: CaseIterable, Hashable, Sendable {
    case diamond, burst, shield, circle, hexagon, square, stadium

    public init(_ type: EventType?) {
        switch type {
        case .battles: self = .diamond
        case .explosions: self = .burst
        case .violenceAgainstCivilians: self = .shield
        case .protests: self = .circle
        case .riots: self = .hexagon
        case .strategicDevelopments: self = .square
        case nil: self = .stadium
        }
    }

    /// How far the outline reaches from its middle to each side, for a symbol of radius 1.
    public var reach: (x: Double, y: Double) {
        switch self {
        case .diamond: (1.36, 1.36)
        case .burst: (1.28, 1.28)
        case .shield: (1.0, 1.22)
        case .circle: (1.06, 1.06)
        case .hexagon: (1.18, 1.02)
        case .square: (0.95, 0.95)
        case .stadium: (1.3, 0.88)
        }
    }

    /// The outline around `center`.
    public func path(at center: Point, radius: Double) -> Path {
        func corners(_ offsets: [(Double, Double)]) -> Path {
            Path(
                polyline: offsets.map { Point(x: center.x + $0.0 * radius, y: center.y + $0.1 * radius) }, closed: true)
        }
        let (x, y) = reach
        switch self {
        case .diamond: return corners([(0, -y), (x, 0), (0, y), (-x, 0)])
        case .burst: return corners(Self.burstCorners)
        case .shield: return corners([(-x, -0.88), (x, -0.88), (x, 0.34), (0, y), (-x, 0.34)])
        case .circle: return Path(circle: center, radius: x * radius)
        case .hexagon: return corners([(-x, 0), (-x / 2, -y), (x / 2, -y), (x, 0), (x / 2, y), (-x / 2, y)])
        case .square:
            return Path(Rect(around: center, halfWidth: x * radius, halfHeight: y * radius), cornerRadius: radius * 0.2)
        case .stadium:
            let rect = Rect(around: center, halfWidth: x * radius, halfHeight: y * radius)
            return Path(rect, cornerRadius: y * radius)
        }
    }

    /// A star of twelve short points.
    private static let burstCorners: [(Double, Double)] = (0..<24).map { step in
        let distance = step.isMultiple(of: 2) ? 1.28 : 0.98
        let angle = Double(step) * .pi / 12
        return (distance * sin(angle), -distance * cos(angle))
    }
}

extension Rect {
    init(around center: Point, halfWidth: Double, halfHeight: Double) {
        self.init(x: center.x - halfWidth, y: center.y - halfHeight, width: 2 * halfWidth, height: 2 * halfHeight)
    }
}

extension Path {
    /// A rectangle with rounded corners.
    init(_ rect: Rect, cornerRadius: Double) {
        self.init()
        let r = min(cornerRadius, rect.width / 2, rect.height / 2)
        let k = r * 0.4477152502
        func corner(_ corner: Point, from: Point, to: Point) {
            line(to: from)
            func control(_ end: Point) -> Point {
                Point(x: corner.x + (end.x - corner.x) * k / r, y: corner.y + (end.y - corner.y) * k / r)
            }
            curve(to: to, control1: control(from), control2: control(to))
        }
        guard r > 0 else {
            self = Path(rect)
            return
        }
        move(to: Point(x: rect.minX + r, y: rect.minY))
        corner(
            Point(x: rect.maxX, y: rect.minY), from: Point(x: rect.maxX - r, y: rect.minY),
            to: Point(x: rect.maxX, y: rect.minY + r))
        corner(
            Point(x: rect.maxX, y: rect.maxY), from: Point(x: rect.maxX, y: rect.maxY - r),
            to: Point(x: rect.maxX - r, y: rect.maxY))
        corner(
            Point(x: rect.minX, y: rect.maxY), from: Point(x: rect.minX + r, y: rect.maxY),
            to: Point(x: rect.minX, y: rect.maxY - r))
        corner(
            rect.origin, from: Point(x: rect.minX, y: rect.minY + r), to: Point(x: rect.minX + r, y: rect.minY))
        close()
    }
}

extension Rect {
    var origin: Point { Point(x: x, y: y) }
}
