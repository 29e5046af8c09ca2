import Incidents

/// The numbered marker of an incident: outline and colour say what, the way it is filled says how sure.
///
/// Confirmed: solid with a second ring. Reported: solid. Claimed: hollow. Alleged: hollow with a broken outline.
/// Denied: hollow and struck through.
public struct IncidentPin: Hashable, Sendable {
    /// None in a legend.
    public var number: Int?
    public var type: EventType?
    public var status: IncidentStatus
    /// Of a circle of the symbol's area, in units of the page.
    public var radius: Double
    public var palette: SymbolPalette

    public init(
        number: Int?, type: EventType?, status: IncidentStatus, radius: Double = IncidentPin.standardRadius,
        palette: SymbolPalette = SymbolPalette()
    ) {
        self.number = number
        self.type = type
        self.status = status
        self.radius = radius
        self.palette = palette
    }

    public init(
        _ incident: Incident, radius: Double = IncidentPin.standardRadius, palette: SymbolPalette = SymbolPalette()
    ) {
        self.init(
            number: incident.number, type: incident.eventType, status: incident.status, radius: radius,
            palette: palette)
    }

    public static let standardRadius = 12.5

    public var outline: SymbolOutline { SymbolOutline(type) }

    /// What the symbol inks when it stands on `center`, its casing included.
    public func bounds(at center: Point) -> Rect {
        let margin = status == .confirmed ? Self.ring + Self.casing : Self.casing
        return Rect(
            around: center, halfWidth: outline.reach.x * radius + margin, halfHeight: outline.reach.y * radius + margin)
    }

    public func items(at center: Point) -> [SceneItem] {
        let path = outline.path(at: center, radius: radius)
        let color = palette.color(for: type)
        var items = background(path, color: color)
        switch status {
        case .confirmed, .reported:
            items.append(.shape(Shape(path, fill: color)))
        case .claimed, .denied:
            items.append(.shape(Shape(path, fill: palette.paper, stroke: Stroke(color, width: 2, join: .miter))))
        case .alleged:
            let stroke = Stroke(color, width: 2.2, dash: [radius * 0.36, radius * 0.22], join: .miter)
            items.append(.shape(Shape(path, fill: palette.paper, stroke: stroke)))
        }
        if status == .denied { items.append(strike(at: center, color: color)) }
        if let number { items.append(text(number, at: center, color: color)) }
        return items
    }

    private static let casing = 1.75
    private static let ring = 2.25

    private func background(_ path: Path, color: Color) -> [SceneItem] {
        func cased(_ color: Color, _ reach: Double) -> SceneItem {
            .shape(Shape(path, fill: color, stroke: Stroke(color, width: 2 * reach)))
        }
        guard status == .confirmed else { return [cased(palette.casing, Self.casing)] }
        return [
            cased(palette.casing, Self.ring + Self.casing), cased(color, Self.ring + 0.5), cased(palette.casing, 1),
        ]
    }

    private func strike(at center: Point, color: Color) -> SceneItem {
        let reach = radius * 0.85
        let line = Path(polyline: [
            Point(x: center.x - reach, y: center.y + reach), Point(x: center.x + reach, y: center.y - reach),
        ])
        return .shape(Shape(line, stroke: Stroke(color.faded(150), width: 1.75, cap: .round)))
    }

    private func text(_ number: Int, at center: Point, color: Color) -> SceneItem {
        let digits = String(number)
        let size = radius * (digits.count < 3 ? 1.08 : 2.4 / Double(digits.count))
        let isSolid = status == .confirmed || status == .reported
        let halo = status == .denied ? Halo(palette.paper, radius: 1.5) : nil
        // Digits of Noto Sans are 0.714 em high.
        return .text(
            TextItem(
                digits, font: Font(size: size, weight: .bold), color: isSolid ? palette.paper : color, halo: halo,
                at: Point(x: center.x, y: center.y + 0.357 * size), anchor: .middle))
    }
}
