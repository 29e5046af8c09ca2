import Foundation
import GeoModel

/// Meridians and parallels at an interval that suits the scale, and where they leave the frame.
public struct Graticule: Hashable, Sendable {
    /// Degrees between meridians, and between parallels.
    public var longitudeStep: Double
    public var latitudeStep: Double
    public var lines: [Line] = []
    /// Where lines meet the frame: for ticks and their labels.
    public var crossings: [Crossing] = []

    public struct Line: Hashable, Sendable {
        public var isMeridian: Bool
        public var degrees: Double
        public var pieces: [[Point]]
    }

    public enum Side: Hashable, Sendable { case left, right, top, bottom }

    public struct Crossing: Hashable, Sendable {
        public var point: Point
        public var side: Side
        public var isMeridian: Bool
        public var degrees: Double

        /// Such as `35°30′ N`.
        public var label: String { Graticule.label(degrees, isMeridian: isMeridian) }
    }

    /// Degrees; below one degree they are whole minutes.
    private static let steps: [Double] =
        [45, 30, 20, 10, 5, 2, 1] + [30.0, 15, 10, 5, 2, 1].map { $0 / 60 } + [30.0, 10, 5].map { $0 / 3600 }

    /// - Parameter spacing: the least distance of lines, in points.
    public init(_ view: MapView, spacing: Double = 170) {
        let box = view.visibleBox
        let degree = Geodesic.earthRadius.radians / view.metresPerPoint
        let middle = box.south * box.north < 0 ? 0 : min(abs(box.south), abs(box.north))
        latitudeStep = Self.step(spacing / degree)
        longitudeStep = Self.step(
            spacing / (degree * max(0.05, cos(((middle + abs(box.center.latitude)) / 2).radians))))
        if box.width > 300 && abs(box.center.latitude) > 45 { longitudeStep = 30 }
        addParallels(view, box)
        addMeridians(view, box)
    }

    private static func step(_ least: Double) -> Double { steps.last { $0 >= least } ?? steps[0] }

    private mutating func addParallels(_ view: MapView, _ box: GeoBox) {
        for latitude in multiples(of: latitudeStep, from: box.south, to: box.north) where abs(latitude) < 89.99 {
            add(
                view, isMeridian: false, latitude,
                Self.samples(from: box.west, to: box.west + box.width).map {
                    Coordinate(latitude: latitude, longitude: $0.wrappedLongitude)
                })
        }
    }

    private mutating func addMeridians(_ view: MapView, _ box: GeoBox) {
        // Near the poles the meridians would run together.
        let limit = 90 - latitudeStep
        let (south, north) = (max(box.south, -limit), min(box.north, limit))
        guard south < north else { return }
        let east = box.width >= 359.99 ? box.west + 360 - longitudeStep / 2 : box.west + box.width
        for longitude in multiples(of: longitudeStep, from: box.west, to: east) {
            let wrapped = longitude.wrappedLongitude
            add(
                view, isMeridian: true, wrapped,
                Self.samples(from: south, to: north).map {
                    Coordinate(latitude: $0, longitude: wrapped)
                })
        }
    }

    private func multiples(of step: Double, from: Double, to: Double) -> [Double] {
        let first = (from / step).rounded(.up)
        let last = (to / step).rounded(.down)
        guard first <= last, last - first < 1000 else { return [] }
        return stride(from: first, through: last, by: 1).map { $0 * step }
    }

    private static func samples(from: Double, to: Double) -> [Double] {
        let count = max(8, Int(((to - from) / 5).rounded(.up)))
        return (0...count).map { from + (to - from) * Double($0) / Double(count) }
    }

    private mutating func add(_ view: MapView, isMeridian: Bool, _ degrees: Double, _ positions: [Coordinate]) {
        let pieces = view.project(polyline: positions)
        guard !pieces.isEmpty else { return }
        lines.append(Line(isMeridian: isMeridian, degrees: degrees, pieces: pieces))
        let frame = view.frame
        for piece in pieces.flatMap(RectClipper(frame).clip(line:)) {
            for point in [piece.first, piece.last].compactMap({ $0 }) {
                guard let side = Self.side(of: frame, point) else { continue }
                crossings.append(Crossing(point: point, side: side, isMeridian: isMeridian, degrees: degrees))
            }
        }
    }

    private static func side(of frame: Rect, _ point: Point) -> Side? {
        let hair = 1e-6
        if abs(point.x - frame.minX) < hair { return .left }
        if abs(point.x - frame.maxX) < hair { return .right }
        if abs(point.y - frame.minY) < hair { return .top }
        if abs(point.y - frame.maxY) < hair { return .bottom }
        return nil
    }

    /// Degrees with minutes and seconds where there are any, and the hemisphere.
    public static func label(_ degrees: Double, isMeridian: Bool) -> String {
        let seconds = Int((abs(degrees) * 3600).rounded())
        var text = "\(seconds / 3600)°"
        if seconds % 3600 != 0 { text += padded(seconds / 60 % 60) + "′" }
        if seconds % 60 != 0 { text += padded(seconds % 60) + "″" }
        guard seconds != 0, !(isMeridian && seconds == 180 * 3600) else { return text }
        return text + (isMeridian ? (degrees < 0 ? " W" : " E") : (degrees < 0 ? " S" : " N"))
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    func items(_ style: LineStyle, _ scale: MapScale) -> [SceneItem] {
        guard let stroke = style.stroke(scale) else { return [] }
        var path = Path()
        for line in lines {
            for piece in line.pieces { path.append(polyline: piece) }
        }
        return path.isEmpty ? [] : [.shape(Shape(path, stroke: stroke))]
    }
}
