import Foundation
import GeoModel

/// Meridians and parallels at round degrees, and the degrees where they meet the frame.
struct FrameDegrees {
    let view: MapView
    /// Degrees between lines.
    let step: Double

    private static let steps: [Double] = [
        30, 20, 10, 5, 2, 1, 0.5, 0.25, 1.0 / 6, 1.0 / 12, 1.0 / 30, 1.0 / 60, 1.0 / 120, 1.0 / 360,
    ]

    /// The step gives four lines and more in the direction that holds fewer degrees.
    init(view: MapView) {
        self.view = view
        let box = view.visibleBox
        let span = min(max(box.height, 1e-6), max(box.width, 1e-6))
        step = Self.steps.first { span / $0 >= 3 } ?? 1.0 / 360
    }

    var lines: [[Point]] { meridians.flatMap(\.pieces) + parallels.flatMap(\.pieces) }

    struct Line {
        var degrees: Double
        var pieces: [[Point]]
    }

    private var box: GeoBox { view.visibleBox }

    private var meridians: [Line] {
        let first = (box.west / step).rounded(.up)
        let count = Int(min(720, (box.west + box.width) / step - first)) + 1
        let isWhole = box.width >= 359
        return (0..<max(0, isWhole ? Int((360 / step).rounded()) : count)).map { index in
            let longitude = ((first + Double(index)) * step).wrappedLongitude
            // Towards the poles every third line is enough.
            let crowded = abs(longitude.remainder(dividingBy: 3 * step)) > 1e-6 && step >= 5
            let (south, north) = crowded ? (max(box.south, -80), min(box.north, 80)) : (box.south, box.north)
            return Line(
                degrees: longitude,
                pieces: line(from: south, to: max(south, north)) {
                    Coordinate(latitude: $0, longitude: longitude)
                })
        }
    }

    private var parallels: [Line] {
        let first = Int((box.south / step).rounded(.up))
        let last = Int((box.north / step).rounded(.down))
        guard first <= last else { return [] }
        return (first...last).map { index in
            let latitude = Double(index) * step
            return Line(
                degrees: latitude,
                pieces: line(from: box.west, to: box.west + box.width) {
                    Coordinate(latitude: latitude, longitude: $0.wrappedLongitude)
                })
        }
    }

    private func line(from start: Double, to end: Double, _ at: (Double) -> Coordinate) -> [[Point]] {
        let pieces = max(8, Int(((end - start) / step).rounded(.up)) * 4)
        let positions = (0...min(pieces, 1000)).map {
            at(start + (end - start) * Double($0) / Double(min(pieces, 1000)))
        }
        return view.project(polyline: positions)
    }

    // MARK: Degrees on the frame

    /// Where a line leaves the frame.
    struct Mark: Hashable {
        var text: String
        var position: Double
    }

    /// Along the upper edge: x of the meridians.
    var topMarks: [Mark] {
        marks(meridians, text: longitudeText) { a, b in
            Self.crossing(a.y, b.y, view.frame.minY).map { a.x + (b.x - a.x) * $0 }
        }.filter { $0.position > view.frame.minX + 8 && $0.position < view.frame.maxX - 8 }
    }

    /// Along the left edge: y of the parallels.
    var leftMarks: [Mark] {
        marks(parallels, text: latitudeText) { a, b in
            Self.crossing(a.x, b.x, view.frame.minX).map { a.y + (b.y - a.y) * $0 }
        }.filter { $0.position > view.frame.minY + 8 && $0.position < view.frame.maxY - 8 }
    }

    private func marks(
        _ lines: [Line], text: (Double) -> String, crossing: (Point, Point) -> Double?
    ) -> [Mark] {
        lines.flatMap { line -> [Mark] in
            let found = line.pieces.lazy.flatMap { zip($0, $0.dropFirst()) }.compactMap { crossing($0.0, $0.1) }.first
            return found.map { [Mark(text: text(line.degrees), position: $0)] } ?? []
        }.sorted { ($0.position, $0.text) < ($1.position, $1.text) }
    }

    private static func crossing(_ a: Double, _ b: Double, _ edge: Double) -> Double? {
        guard (a < edge) != (b < edge), a != b else { return nil }
        return (edge - a) / (b - a)
    }

    private func latitudeText(_ degrees: Double) -> String {
        degrees == 0 ? "0°" : degreeText(abs(degrees)) + (degrees > 0 ? "N" : "S")
    }

    private func longitudeText(_ degrees: Double) -> String {
        abs(degrees) < 1e-9 || abs(abs(degrees) - 180) < 1e-9
            ? degreeText(abs(degrees)) : degreeText(abs(degrees)) + (degrees > 0 ? "E" : "W")
    }

    /// "36°", "36°30′", "36°30′10″" as fine as the step.
    private func degreeText(_ value: Double) -> String {
        let seconds = Int((value * 3600).rounded())
        let (degrees, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
        if step >= 1 { return "\(degrees)°" }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return rest == 0 ? "\(degrees)°\(two(minutes))′" : "\(degrees)°\(two(minutes))′\(two(rest))″"
    }
}
