/// The line from a pin that had to move aside to the dot where its incident lies.
public struct LeaderLine: Hashable, Sendable {
    public var place: Point
    public var pin: Point
    public var color: Color
    public var casing: Color

    public init(place: Point, pin: Point, color: Color, casing: Color = .white) {
        self.place = place
        self.pin = pin
        self.color = color
        self.casing = casing
    }

    /// What it covers, the dot included.
    var boxes: [Rect] {
        [Rect(around: place, halfWidth: 5, halfHeight: 5)] + Rect.chain(from: place, to: pin, thickness: 3)
    }

    /// What the place alone covers.
    var dotBox: Rect { Rect(around: place, halfWidth: 2.7, halfHeight: 2.7) }

    /// The place alone.
    var dot: [SceneItem] {
        [
            .shape(Shape(Path(circle: place, radius: 2.7), fill: casing)),
            .shape(Shape(Path(circle: place, radius: 1.9), fill: color)),
        ]
    }

    /// To be drawn before the pin.
    public var items: [SceneItem] {
        let line = Path(polyline: [place, pin])
        return [
            .shape(Shape(line, stroke: Stroke(casing.faded(210), width: 3.6, cap: .round))),
            .shape(Shape(Path(circle: place, radius: 4.4), fill: casing)),
            .shape(Shape(line, stroke: Stroke(color, width: 1.4, cap: .round))),
            .shape(Shape(Path(circle: place, radius: 3), fill: color)),
        ]
    }
}
