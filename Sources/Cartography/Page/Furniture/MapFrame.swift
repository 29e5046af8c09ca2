/// The neat line around the map and the band outside it that carries the degrees.
struct MapFrame {
    let typesetter: Typesetter
    let view: MapView
    let graticule: FrameDegrees

    /// Width of the band above and to the left of the map.
    static let band = 17.0

    var items: [SceneItem] {
        let frame = view.frame
        let style = typesetter.style
        let font = typesetter.font(10.5)
        var items: [SceneItem] = [
            .shape(Shape(Path(frame), stroke: Stroke(style.ink, width: 1.2, join: .miter)))
        ]
        func tick(_ from: Point, _ to: Point) {
            items.append(.shape(Shape(Path(polyline: [from, to]), stroke: Stroke(style.ink, width: 0.9))))
        }
        func text(_ string: String, _ at: Point, rotation: Double) {
            items.append(
                .text(
                    TextItem(string, font: font, color: style.muted, at: at, anchor: .middle, rotation: rotation)))
        }
        for mark in spaced(graticule.topMarks, font: font, within: frame.minX...frame.maxX) {
            tick(Point(x: mark.position, y: frame.minY), Point(x: mark.position, y: frame.minY - 4))
            text(mark.text, Point(x: mark.position, y: frame.minY - 6), rotation: 0)
        }
        for mark in spaced(graticule.leftMarks, font: font, within: frame.minY...frame.maxY) {
            tick(Point(x: frame.minX, y: mark.position), Point(x: frame.minX - 4, y: mark.position))
            text(mark.text, Point(x: frame.minX - 6, y: mark.position), rotation: -90)
        }
        return items
    }

    /// Those that keep clear of each other and of the corners.
    private func spaced(
        _ marks: [FrameDegrees.Mark], font: Font, within range: ClosedRange<Double>
    ) -> [FrameDegrees.Mark] {
        var end = range.lowerBound
        return marks.filter { mark in
            let half = typesetter.wrapper.width(mark.text, font) / 2
            guard mark.position - half >= end, mark.position + half <= range.upperBound else { return false }
            end = mark.position + half + 8
            return true
        }
    }
}
