import GeoModel

/// The small map that shows where the large one lies.
struct LocatorMap {
    let typesetter: Typesetter
    let main: MapView
    let frame: Rect

    /// Whether a map shows so little of the Earth that a smaller one helps.
    static func helps(_ main: MapView) -> Bool { main.visibleBox.width < 70 }

    /// Nil where it does not help, or where there is no room.
    init?(of main: MapView, in frame: Rect, typesetter: Typesetter) {
        guard Self.helps(main), frame.width >= 80, frame.height >= 80 else { return nil }
        self.main = main
        self.frame = frame
        self.typesetter = typesetter
    }

    /// About six times as wide as the main map, but at least a part of a continent and at most a hemisphere.
    var view: MapView {
        let width = main.frame.width * main.metresPerPoint
        let span = min(max(width * 6, 3_600_000), 12_000_000)
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

    /// The box around the main map's frame as the small map shows it, never too small to be seen.
    func extentBox(in view: MapView) -> Rect {
        let edge = edge(in: view)
        let (xs, ys) = (edge.map(\.x), edge.map(\.y))
        guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else {
            return Rect(around: frame.center, halfWidth: 0, halfHeight: 0)
        }
        return Rect(
            around: Point(x: (left + right) / 2, y: (top + bottom) / 2), halfWidth: max(6, (right - left) / 2),
            halfHeight: max(5, (bottom - top) / 2))
    }

    private func extent(in view: MapView) -> [SceneItem] {
        let color = Color(rgb: 0xC2_18_2B)
        let box = extentBox(in: view)
        let isTiny = box.width <= 12 || box.height <= 10
        let path = isTiny ? Path(box) : Path(polyline: edge(in: view), closed: true)
        return [
            .shape(Shape(path, fill: color.faded(36), stroke: Stroke(Color.white.faded(200), width: 4, join: .miter))),
            .shape(Shape(path, stroke: Stroke(color, width: 2, join: .miter))),
        ]
    }

    /// The main map's frame on the small map, clockwise.
    private func edge(in view: MapView) -> [Point] {
        let box = main.frame
        let corners = [
            Point(x: box.minX, y: box.minY), Point(x: box.maxX, y: box.minY), Point(x: box.maxX, y: box.maxY),
            Point(x: box.minX, y: box.maxY),
        ]
        return (0..<40).compactMap { step -> Point? in
            let from = corners[step / 10]
            let to = corners[(step / 10 + 1) % 4]
            let part = Double(step % 10) / 10
            let point = Point(x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part)
            return main.unproject(point).flatMap(view.project)
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
