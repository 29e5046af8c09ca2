import GeoModel

/// Circles at round distances around a place, where a large scale has few other things to judge distances by.
struct DistanceRings {
    let center: Coordinate
    let view: MapView
    let typesetter: Typesetter

    /// Ground metres a point of the page under which a map counts as one of a town.
    static let coarsest = 60.0

    /// Part of the way to the nearest edge of the frame that rings keep within.
    private static let within = 0.97

    private var font: Font { typesetter.font(11) }

    /// Metres: two to four rings within the frame.
    var radii: [Double] {
        let reach = min(view.frame.width, view.frame.height) / 2 * view.metresPerPoint
        guard let step = ScaleBar.roundBar(upTo: reach / 2.5)?.length else { return [] }
        return stride(from: step, to: reach * Self.within, by: step).map { $0 }
    }

    var items: [SceneItem] {
        let stroke = Stroke(typesetter.page.muted.faded(150), width: 0.9, dash: [2, 4])
        return radii.flatMap { radius -> [SceneItem] in
            let ring = stride(from: 0.0, through: 360, by: 3).map {
                Geodesic.destination(from: center, bearing: $0, distance: radius)
            }
            return view.project(polyline: ring).map { .shape(Shape(Path(polyline: $0), stroke: stroke)) }
        }
            + labels.map { label in
                .text(
                    TextItem(
                        label.text, font: font, color: typesetter.page.muted,
                        halo: Halo(typesetter.page.paper.faded(220), radius: 2),
                        at: Point(x: label.point.x, y: label.point.y + 4), anchor: .middle))
            }
    }

    /// For names to keep clear of.
    var labelBoxes: [Rect] {
        labels.map { label in
            Rect(center: label.point, width: typesetter.wrapper.width(label.text, font) + 6, height: 15)
        }
    }

    /// At the northern point of each ring.
    private var labels: [(text: String, point: Point)] {
        radii.compactMap { radius in
            let north = Geodesic.destination(from: center, bearing: 0, distance: radius)
            guard let point = view.project(north), view.frame.inset(by: 10).contains(point) else { return nil }
            let text = radius < 1000 ? "\(ScaleBar.text(radius)) m" : "\(ScaleBar.text(radius / 1000)) km"
            return (text, point)
        }
    }
}
