import Incidents

/// The located incidents on the map: areas of uncertainty, pins, clusters of pins, crowds under letters, leaders.
struct IncidentLayer {
    private(set) var discs: [SceneItem] = []
    private(set) var items: [SceneItem] = []
    /// In the order of reading.
    private(set) var crowds: [Crowd] = []
    /// Where incidents lie on the page.
    private(set) var points: [Point] = []
    private(set) var obstacles = LabelObstacles()

    private let palette: SymbolPalette
    private let measuring: any TextMeasuring

    init(_ incidents: [Incident], view: MapView, palette: SymbolPalette, measuring: any TextMeasuring) {
        self.palette = palette
        self.measuring = measuring
        var shown: [(incident: Incident, point: Point)] = []
        for incident in incidents {
            guard let coordinate = incident.place.coordinate, let point = view.project(coordinate) else { continue }
            shown.append((incident, point))
            addDisc(of: incident, in: view)
        }
        points = shown.map(\.point)
        let layout = PinLayout(frame: view.frame, radius: IncidentPin.standardRadius * 1.3) { numbers, lettered in
            let origin = Point(x: 0, y: 0)
            let box =
                lettered
                ? CrowdPin(letter: "A", count: numbers.count).bounds(at: origin)
                : ClusterPin(numbers: numbers).bounds(at: origin, measuring: measuring)
            return (box.width, box.height)
        }
        let pins = layout.pins(for: shown.map { PinLayout.Incident(number: $0.incident.number, point: $0.point) })
        var byNumber: [Int: [(incident: Incident, point: Point)]] = [:]
        for member in shown { byNumber[member.incident.number, default: []].append(member) }
        for pin in pins { addLeaders(of: pin, members: pin.numbers.flatMap { byNumber[$0] ?? [] }) }
        // The first numbers are drawn last: on top.
        for pin in pins.reversed() where !pin.isLettered {
            add(pin, member: pin.numbers.first.flatMap { byNumber[$0]?.first?.incident })
        }
        addCrowds(pins.filter(\.isLettered))
    }

    /// Whether the area within which it happened reaches beyond the pin.
    static func showsDisc(of incident: Incident, metresPerPoint: Double) -> Bool {
        guard incident.place.coordinate != nil, let radius = incident.place.uncertaintyMetres else { return false }
        return radius / metresPerPoint > IncidentPin.standardRadius * 1.3
    }

    private mutating func addDisc(of incident: Incident, in view: MapView) {
        guard let center = incident.place.coordinate, let radius = incident.place.uncertaintyMetres,
            Self.showsDisc(of: incident, metresPerPoint: view.metresPerPoint)
        else { return }
        let color = palette.color(for: incident.eventType)
        discs += UncertaintyDisc(center: center, radius: radius, color: color).items(in: view)
    }

    /// A line to each place that a pin does not stand on; of a lettered crowd, whose lines would hide the places, the
    /// places alone.
    private mutating func addLeaders(of pin: PinLayout.Pin, members: [(incident: Incident, point: Point)]) {
        guard pin.isCluster || pin.needsLeader else { return }
        for member in members {
            let leader = LeaderLine(
                place: member.point, pin: pin.center, color: palette.color(for: member.incident.eventType),
                casing: palette.casing)
            items += pin.isLettered ? leader.dot : leader.items
            for box in pin.isLettered ? [leader.dotBox] : leader.boxes {
                obstacles.boxes.append(.init(id: "incident \(member.incident.number)", rect: box))
            }
        }
    }

    private mutating func add(_ pin: PinLayout.Pin, member: Incident?) {
        let bounds: Rect
        if pin.isCluster {
            let symbol = ClusterPin(numbers: pin.numbers, palette: palette)
            items += symbol.items(at: pin.center, measuring: measuring)
            bounds = symbol.bounds(at: pin.center, measuring: measuring)
        } else if let member {
            let symbol = IncidentPin(member, palette: palette)
            items += symbol.items(at: pin.center)
            bounds = symbol.bounds(at: pin.center)
        } else {
            return
        }
        let numbers = pin.numbers.map(String.init).joined(separator: ", ")
        obstacles.boxes.append(.init(id: "pin \(numbers)", rect: bounds))
    }

    /// Crowds whose pins differ less in height than this stand in one line of reading.
    private static let lineOfReading = 60.0

    private mutating func addCrowds(_ pins: [PinLayout.Pin]) {
        let order = pins.sorted {
            (($0.center.y / Self.lineOfReading).rounded(), $0.center.x, $0.center.y)
                < (($1.center.y / Self.lineOfReading).rounded(), $1.center.x, $1.center.y)
        }
        for (index, pin) in order.enumerated() {
            let crowd = Crowd(letter: Crowd.letter(index), numbers: pin.numbers)
            crowds.append(crowd)
            let symbol = CrowdPin(letter: crowd.letter, count: crowd.numbers.count, palette: palette)
            items += symbol.items(at: pin.center)
            obstacles.boxes.append(.init(id: "crowd \(crowd.letter)", rect: symbol.bounds(at: pin.center)))
        }
    }
}
