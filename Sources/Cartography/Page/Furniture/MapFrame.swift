/// The neat line around the map and the band outside it that carries the degrees.
struct MapFrame {
    let typesetter: Typesetter
    let view: MapView
    let graticule: Graticule

    /// Width of the band above and to the left of the map.
    static let band = 17.0

    var items: [SceneItem] {
        let frame = view.frame
        let page = typesetter.page
        let font = typesetter.font(10.5)
        let neatline = theme.lines.neatline.stroke(MapScale(metresPerPoint: view.metresPerPoint))
        // Where the whole edge of the Earth is seen, it is the neat line.
        let outline = DomainOutline(of: view).flatMap { $0.isWhole ? $0.path : nil }
        var items: [SceneItem] = [
            .shape(Shape(outline ?? Path(frame), stroke: neatline ?? Stroke(page.ink, width: 1, join: .miter)))
        ]
        func mark(_ crossing: Graticule.Crossing, dx: Double, dy: Double, rotation: Double) {
            let end = Point(x: crossing.point.x + 4 * dx, y: crossing.point.y + 4 * dy)
            let text = Point(x: crossing.point.x + 6 * dx, y: crossing.point.y + 6 * dy)
            items.append(.shape(Shape(Path(polyline: [crossing.point, end]), stroke: Stroke(page.ink, width: 0.9))))
            items.append(
                .text(
                    TextItem(
                        crossing.label, font: font, color: page.muted, at: text, anchor: .middle, rotation: rotation)))
        }
        for crossing in spaced(.top, font: font) { mark(crossing, dx: 0, dy: -1, rotation: 0) }
        for crossing in spaced(.left, font: font) { mark(crossing, dx: -1, dy: 0, rotation: -90) }
        return items
    }

    private var theme: Theme { typesetter.theme }

    /// Meridians along the top or parallels along the left, those that keep clear of each other and of the corners.
    private func spaced(_ side: Graticule.Side, font: Font) -> [Graticule.Crossing] {
        let isTop = side == .top
        let (start, limit) = isTop ? (view.frame.minX, view.frame.maxX) : (view.frame.minY, view.frame.maxY)
        func position(_ crossing: Graticule.Crossing) -> Double { isTop ? crossing.point.x : crossing.point.y }
        var end = start
        return graticule.crossings
            .filter { $0.side == side && $0.isMeridian == isTop }
            .sorted { (position($0), $0.degrees) < (position($1), $1.degrees) }
            .filter { crossing in
                let half = typesetter.wrapper.width(crossing.label, font) / 2
                guard position(crossing) - half >= end, position(crossing) + half <= limit else { return false }
                end = position(crossing) + half + 8
                return true
            }
    }
}
