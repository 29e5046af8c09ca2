/// What draws the map within the frame that the page has found for it.
public protocol MapDrawing {
    /// Water, land, boundaries …, in the order of drawing.
    func baseMap(in view: MapView) throws -> DrawnGround

    /// The names of places, clear of `obstacles`.
    func labels(in view: MapView, avoiding obstacles: LabelObstacles) throws -> LabelLayout

    /// Land and countries for the small map that shows where the large one lies.
    func locator(in view: MapView) throws -> [SceneItem]
}

/// A drawn base map, and what the page must know of it.
public struct DrawnGround: Sendable {
    public var layers: [Scene.Layer]
    /// What it shows that needs explaining.
    public var legend: [MapLegendEntry]

    public init(layers: [Scene.Layer], legend: [MapLegendEntry] = []) {
        self.layers = layers
        self.legend = legend
    }
}
