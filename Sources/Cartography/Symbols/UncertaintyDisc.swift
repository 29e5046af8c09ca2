import GeoModel
import Incidents

/// The ground within which an incident happened.
public struct UncertaintyDisc: Hashable, Sendable {
    public var center: Coordinate
    /// Metres.
    public var radius: Double
    public var color: Color

    public init(center: Coordinate, radius: Double, color: Color) {
        self.center = center
        self.radius = radius
        self.color = color
    }

    /// The disc as the projection shows it.
    public func items(in view: MapView) -> [SceneItem] {
        guard radius.isFinite, radius > 0, radius < 2_000_000 else { return [] }
        let ring = stride(from: 0.0, through: 360, by: 5).map {
            Geodesic.destination(from: center, bearing: $0, distance: radius)
        }
        let rim = view.project(polyline: ring).map { Path(polyline: $0) }
        return [.shape(Shape(view.project(polygon: [ring]), fill: fill, fillRule: .evenOdd))]
            + rim.map { .shape(Shape($0, stroke: stroke)) }
    }

    /// A round sample for the legend.
    public static func sample(at center: Point, radius: Double, color: Color) -> [SceneItem] {
        let disc = UncertaintyDisc(center: Coordinate(latitude: 0, longitude: 0), radius: 1, color: color)
        return [.shape(Shape(Path(circle: center, radius: radius), fill: disc.fill, stroke: disc.stroke))]
    }

    private var fill: Color { color.faded(30) }
    private var stroke: Stroke { Stroke(color.faded(190), width: 1.1, dash: [5, 3.5]) }
}
