import GeoModel

/// What part of the Earth is seen through which rectangle of the page, and how.
public struct MapView: Sendable {
    public let projection: any Projection
    /// The map's rectangle on the page.
    public let frame: Rect
    /// The point of the plane in the middle of the frame.
    public let middle: PlanePoint
    /// Metres of the plane a point of the page. True on the ground where the projection keeps the scale.
    public let planeMetresPerPoint: Double
    /// Ground metres a point of the page in the middle of the frame.
    public let metresPerPoint: Double
    /// The smallest box that holds what the frame shows.
    public let visibleBox: GeoBox

    public init(projection: any Projection, frame: Rect, middle: PlanePoint, planeMetresPerPoint: Double) {
        self.projection = projection
        self.frame = frame
        self.middle = middle
        self.planeMetresPerPoint = planeMetresPerPoint
        let placement = PagePlacement(frame: frame, middle: middle, metresPerPoint: planeMetresPerPoint)
        metresPerPoint =
            VisibleExtent.groundMetresPerPoint(at: frame.center, projection: projection, placement: placement)
            ?? planeMetresPerPoint
        visibleBox = VisibleExtent.box(projection: projection, frame: frame, placement: placement)
    }

    var placement: PagePlacement {
        PagePlacement(frame: frame, middle: middle, metresPerPoint: planeMetresPerPoint)
    }

    /// Where a position lies on the page, be it in the frame or not; nil where the projection cannot show it.
    public func project(_ coordinate: Coordinate) -> Point? {
        projection.forward(coordinate).map(placement.page)
    }

    /// The position shown at a point of the page.
    public func unproject(_ point: Point) -> Coordinate? {
        projection.inverse(placement.plane(point))
    }

    /// Whether a position is seen in the frame, at least `margin` points away from its edge.
    public func shows(_ coordinate: Coordinate, margin: Double = 0) -> Bool {
        guard let point = project(coordinate) else { return false }
        return frame.inset(by: margin).contains(point)
    }

    /// Ground metres a point at a place of the page: for scale bars. Falls back to the middle of the frame.
    public func metresPerPoint(at point: Point) -> Double {
        VisibleExtent.groundMetresPerPoint(at: point, projection: projection, placement: placement) ?? metresPerPoint
    }

    /// Degrees clockwise from the top of the page to north at a place of the page: for north arrows.
    public func northAngle(at point: Point) -> Double? {
        guard let here = unproject(point) else { return nil }
        let step = here.latitude > 89.9 ? -0.01 : 0.01
        guard let there = project(Coordinate(latitude: here.latitude + step, longitude: here.longitude)),
            let start = project(here)
        else { return nil }
        let sign = step < 0 ? -1.0 : 1.0
        return PageMath.angle(dx: sign * (there.x - start.x), dy: sign * (there.y - start.y))
    }

    /// The denominator of the scale where a point of the page measures 1/72 inch.
    public var scaleDenominator: Double { metresPerPoint * 72 / 0.0254 }
}

/// How the plane lies on the page: y up in metres against y down in points.
struct PagePlacement: Sendable {
    var frame: Rect
    var middle: PlanePoint
    var metresPerPoint: Double

    func page(_ point: PlanePoint) -> Point {
        Point(
            x: frame.midX + (point.x - middle.x) / metresPerPoint,
            y: frame.midY - (point.y - middle.y) / metresPerPoint)
    }

    func plane(_ point: Point) -> PlanePoint {
        PlanePoint(
            x: middle.x + (point.x - frame.midX) * metresPerPoint,
            y: middle.y - (point.y - frame.midY) * metresPerPoint)
    }
}
