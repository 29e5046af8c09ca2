import Incidents

/// The located incidents on the map: discs of uncertainty, pins, leaders.
struct IncidentLayer {
    var discs: [SceneItem] = []
    var items: [SceneItem] = []
    /// Where incidents lie.
    var points: [Point] = []
    var obstacles = LabelObstacles()

    init(_ incidents: [Incident], view: MapView, palette: SymbolPalette) {
        // The first incidents are drawn last: on top.
        for incident in incidents.reversed() {
            guard let coordinate = incident.place.coordinate, let point = view.project(coordinate) else { continue }
            points.append(point)
            let pin = IncidentPin(incident, palette: palette)
            if let radius = incident.place.uncertaintyMetres, radius / view.metresPerPoint > pin.radius * 1.3 {
                discs += UncertaintyDisc(center: coordinate, radius: radius, color: palette.color(for: pin.type))
                    .items(in: view)
            }
            items += pin.items(at: point)
            obstacles.boxes.append(.init(id: "pin \(incident.number)", rect: pin.bounds(at: point)))
        }
    }
}
