/// The strip beneath the map: north arrow, scale bar, projection, how disputed boundaries look, and a note.
struct MapStrip {
    let typesetter: Typesetter
    let view: MapView
    var showsDisputed: Bool
    /// What a reader of this map should know.
    var note: String?

    func items(in strip: Rect) -> [SceneItem] {
        var items: [SceneItem] = []
        var x = strip.minX
        // On a map of a large part of the Earth north is another way in every place: the graticule shows it.
        if view.visibleBox.width < 60, let angle = view.northAngle(at: view.frame.center) {
            let arrow = NorthArrow(typesetter: typesetter, angle: angle).block()
            items += arrow.items(x: x - 6, y: strip.minY + 1)
            x += arrow.width + 8
        }
        let bar = ScaleBar(typesetter: typesetter, metresPerPoint: view.metresPerPoint)
            .block(maxWidth: min(strip.width * 0.34, 300))
        items += bar.items(x: x, y: strip.minY)
        return items + captions(from: x + bar.width + 20, strip)
    }

    private func captions(from start: Double, _ strip: Rect) -> [SceneItem] {
        let font = typesetter.font(11)
        let isCoarse = view.frame.width * view.metresPerPoint > 2_500_000
        let caption = "\(view.projection.name) projection · WGS 84" + (isCoarse ? " · scale true at the centre" : "")
        let shown = typesetter.wrapper.ellipsized(caption, font: font, width: strip.maxX - start)
        var items: [SceneItem] = []
        func text(_ string: String, y: Double) {
            items.append(
                .text(
                    TextItem(
                        string, font: font, color: typesetter.page.muted, at: Point(x: strip.maxX, y: strip.minY + y),
                        anchor: .end)))
        }
        text(shown, y: 14)
        if let note {
            text(typesetter.wrapper.ellipsized(note, font: font, width: strip.maxX - start), y: showsDisputed ? 48 : 32)
        }
        if showsDisputed, let stroke = typesetter.theme.lines.disputed.stroke(MapScale(metresPerPoint: 600)) {
            let label = "Disputed boundary"
            let end = strip.maxX - typesetter.wrapper.width(label, font) - 8
            let sample = Path(polyline: [
                Point(x: end - 34, y: strip.minY + 28), Point(x: end, y: strip.minY + 28),
            ])
            text(label, y: 32)
            items.append(.shape(Shape(sample, stroke: stroke)))
        }
        return items
    }
}
