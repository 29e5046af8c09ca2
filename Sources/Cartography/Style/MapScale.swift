import Foundation

/// How much ground a map shows, for choosing detail and widths.
public struct MapScale: Hashable, Sendable {
    /// Ground metres a point of the page.
    public var metresPerPoint: Double

    public init(metresPerPoint: Double) { self.metresPerPoint = metresPerPoint }

    /// The scales that themes name.
    public enum Level: String, CaseIterable, Sendable {
        case world, continent, theatre, province, town, street

        /// Ground metres a point that are typical of the level.
        public var metresPerPoint: Double {
            switch self {
            case .world: 24000
            case .continent: 4500
            case .theatre: 600
            case .province: 120
            case .town: 10
            case .street: 2
            }
        }
    }

    /// The nearest level.
    public var level: Level {
        Level.allCases.min { distance($0) < distance($1) } ?? .theatre
    }

    private func distance(_ level: Level) -> Double { abs(log(metresPerPoint / level.metresPerPoint)) }
}

/// A width in points for every scale: given at some levels, interpolated between them on a logarithmic scale.
public struct ScaledWidth: Hashable, Sendable {
    /// From world to street.
    private var stops: [Stop]

    private struct Stop: Hashable, Sendable {
        var metresPerPoint: Double
        var points: Double
    }

    /// The same at all scales.
    public init(_ points: Double) { stops = [Stop(metresPerPoint: 1, points: points)] }

    public init(_ widths: [MapScale.Level: Double]) {
        stops = MapScale.Level.allCases.compactMap { level in
            widths[level].map { Stop(metresPerPoint: level.metresPerPoint, points: $0) }
        }
    }

    public func points(_ scale: MapScale) -> Double {
        guard let first = stops.first, let last = stops.last else { return 0 }
        if scale.metresPerPoint >= first.metresPerPoint { return first.points }
        for (coarse, fine) in zip(stops, stops.dropFirst()) where scale.metresPerPoint >= fine.metresPerPoint {
            let t = log(coarse.metresPerPoint / scale.metresPerPoint) / log(coarse.metresPerPoint / fine.metresPerPoint)
            return coarse.points + t * (fine.points - coarse.points)
        }
        return last.points
    }
}
