/// The marker of a town on the base map.
public struct PlaceDot: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Of a country: a ring around a dot.
        case capital
        /// Of a first-order division: a ring.
        case seat
        case town
    }

    public var kind: Kind
    /// Towns of more weight have larger dots; 1 is the normal size.
    public var scale: Double
    public var ink: Color
    public var paper: Color

    public init(
        _ kind: Kind, scale: Double = 1, ink: Color = Color(0x33, 0x33, 0x33), paper: Color = .white
    ) {
        self.kind = kind
        self.scale = scale
        self.ink = ink
        self.paper = paper
    }

    /// Units of the page, ink included.
    public var radius: Double {
        switch kind {
        case .capital: 4.6 * scale
        case .seat: 3.4 * scale
        case .town: 2.3 * scale
        }
    }

    public func items(at center: Point) -> [SceneItem] {
        switch kind {
        case .capital:
            let ring = Path(circle: center, radius: radius - 0.65)
            return [
                .shape(Shape(ring, fill: paper, stroke: Stroke(ink, width: 1.3))),
                .shape(Shape(Path(circle: center, radius: radius * 0.42), fill: ink)),
            ]
        case .seat:
            let ring = Path(circle: center, radius: radius - 0.6)
            return [.shape(Shape(ring, fill: paper, stroke: Stroke(ink, width: 1.2)))]
        case .town:
            return [.shape(Shape(Path(circle: center, radius: radius), fill: ink, stroke: Stroke(paper, width: 0.6)))]
        }
    }
}
