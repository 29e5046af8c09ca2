import Foundation

/// A river's course at even steps, as it is and smoothed for lettering.
struct Course {
    private let step: Double
    private let raw: [Point]
    private let smooth: [Point]

    /// - Parameter smoothing: standard deviation of the Gaussian that bends are averaged over, in points of the page.
    init(_ polyline: [Point], smoothing: Double) {
        let total = Polylines.length(polyline)
        step = max(2, total / 4000)
        raw = Polylines.resampled(polyline, step: step)
        smooth = Polylines.smoothed(raw, sigma: smoothing / step)
    }

    var length: Double { Double(max(0, smooth.count - 1)) * step }

    /// A stretch of the course in reading direction; nil where the course ends before it does.
    func section(center: Double, length: Double) -> Section? {
        let half = length / 2
        let first = Int(((center - half) / step).rounded(.down))
        let last = Int(((center + half) / step).rounded(.up))
        guard first >= 0, last < smooth.count, last - first >= 2 else { return nil }
        let backwards =
            smooth[last].x < smooth[first].x
            || (smooth[last].x == smooth[first].x && smooth[last].y > smooth[first].y)
        let range = first...last
        return Section(
            raw: backwards ? raw[range].reversed() : Array(raw[range]),
            smooth: backwards ? smooth[range].reversed() : Array(smooth[range]), step: step)
    }

    struct Section {
        let raw: [Point]
        let smooth: [Point]
        let step: Double
        /// Direction at each point, in radians, clockwise from the page's x axis, without jumps.
        let angles: [Double]

        init(raw: [Point], smooth: [Point], step: Double) {
            self.raw = raw
            self.smooth = smooth
            self.step = step
            angles = Polylines.angles(smooth)
        }

        /// The widest difference between directions.
        var turn: Double { (angles.max() ?? 0) - (angles.min() ?? 0) }

        /// Whether no letter stands on its head.
        var isUpright: Bool { angles.allSatisfy { abs($0) <= 1.75 } }

        /// The sharpest turn within `length`.
        func bend(over length: Double) -> Double {
            let stride = max(1, Int(length / step))
            guard angles.count > stride else { return turn }
            return zip(angles, angles.dropFirst(stride)).map { abs($1 - $0) }.max() ?? 0
        }

        /// How far the true course rises above the smoothed one, and sinks below it.
        var reachAbove: Double { max(0, deviations.max() ?? 0) }
        var reachBelow: Double { max(0, -(deviations.min() ?? 0)) }

        private var deviations: [Double] {
            raw.indices.map { index in
                let normal = normal(at: index)
                let dx = raw[index].x - smooth[index].x
                let dy = raw[index].y - smooth[index].y
                return dx * normal.x + dy * normal.y
            }
        }

        /// Towards the top of the letters.
        private func normal(at index: Int) -> Point {
            Point(x: sin(angles[index]), y: -cos(angles[index]))
        }

        /// The smoothed course moved towards the top of the letters.
        func lifted(by distance: Double) -> [Point] {
            smooth.indices.map { index in
                let normal = normal(at: index)
                return smooth[index].moved(normal.x * distance, normal.y * distance)
            }
        }
    }
}
