import GeoModel

/// The small map that shows where the large one lies.
struct LocatorMap {
    let typesetter: Typesetter
    let main: MapView
    let frame: Rect

    /// Nil where the main map shows so much of the Earth that it needs none.
    init?(of main: MapView, in frame: Rect, typesetter: Typesetter) {
        guard main.visibleBox.width < 120, frame.width >= 80, frame.height >= 80 else { return nil }
        self.main = main
        self.frame = frame
        self.typesetter = typesetter
    }

    /// About six times as wide as the main map, but at least a part of a continent and at most a hemisphere.
    var view: MapView {
        let width = main.frame.width * main.metresPerPoint
        let span = min(max(width * 6, 2_400_000), 12_000_000)
        let center = main.unproject(main.frame.center) ?? main.visibleBox.center
        // `around` fits the shorter side.
        let radius = span / 2 * (min(frame.width, frame.height) / max(frame.width, frame.height)).squareRoot()
        return MapView.around(center, radius: radius, in: frame, projection: AzimuthalEqualArea(center: center))
    }

    func items(map: [SceneItem], view: MapView) -> [SceneItem] {
        let page = typesetter.page
        let edge = Path(frame)
        let outline = extent(in: view)
        return [
            .clipped(edge, map + outline),
            .shape(Shape(edge, stroke: Stroke(page.ink, width: 1, join: .miter))),
        ]
    }

    /// The main map's frame, or a box of visible size around its middle.
    private func extent(in view: MapView) -> [SceneItem] {
        let color = Color(rgb: 0xC2_18_2B)
        let corners = edgePoints.compactMap(main.unproject).compactMap(view.project)
        guard let left = corners.map(\.x).min(), let right = corners.map(\.x).max(),
            let top = corners.map(\.y).min(), let bottom = corners.map(\.y).max()
        else { return [] }
        var path = Path(polyline: corners, closed: true)
        if right - left < 9 || bottom - top < 9 {
            let center = Point(x: (left + right) / 2, y: (top + bottom) / 2)
            path = Path(Rect(around: center, halfWidth: 6, halfHeight: 5))
        }
        return [
            .shape(Shape(path, fill: color.faded(36), stroke: Stroke(Color.white.faded(200), width: 4, join: .miter))),
            .shape(Shape(path, stroke: Stroke(color, width: 2, join: .miter))),
        ]
    }

    /// Points along the main map's frame, clockwise.
    private var edgePoints: [Point] {
        let box = main.frame
        let corners = [
            Point(x: box.minX, y: box.minY), Point(x: box.maxX, y: box.minY), Point(x: box.maxX, y: box.maxY),
            Point(x: box.minX, y: box.maxY),
        ]
        return (0..<40).map { step in
            let from = corners[step / 10]
            let to = corners[(step / 10 + 1) % 4]
            let part = Double(step % 10) / 10
            return Point(x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part)
        }
    }

    /// The corner of the main map that hides the least, with room for a small map.
    static func corner(of main: MapView, keepingClearOf points: [Point]) -> Rect {
        let frame = main.frame
        let width = (min(frame.width * 0.24, frame.height * 0.32)).rounded()
        let height = (width * 0.8).rounded()
        let xs = [frame.maxX - width - 10, frame.minX + 10]
        let ys = [frame.maxY - height - 10, frame.minY + 10]
        let corners = ys.flatMap { y in xs.map { Rect(x: $0, y: y, width: width, height: height) } }
        func cost(_ rect: Rect) -> Double {
            points.reduce(0) { sum, point in
                let near = rect.inset(by: -60).contains(point) ? 1.0 : 0
                return sum + (rect.inset(by: -16).contains(point) ? 10 : near)
            }
        }
        return corners.min { cost($0) < cost($1) } ?? corners[0]
    }
}
