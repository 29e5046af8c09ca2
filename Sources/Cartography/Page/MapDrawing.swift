import Incidents

/// What draws the map within the frame that the page has found for it.
public protocol MapDrawing {
    /// Water, land, boundaries … of a view, and of the small map beside it where there is one.
    func grounds(of view: MapView, inset: MapView?) throws -> (main: BaseMapDrawing, inset: BaseMapDrawing?)

    /// The names of places, clear of `obstacles`.
    func labels(
        in view: MapView, over ground: BaseMapDrawing, incidents: [Incident], avoiding obstacles: LabelObstacles
    ) throws -> LabelLayout

    /// Towns beyond the frame of a town's map, those to be shown first before the others.
    func townsAround(_ view: MapView) -> [FarTown]

    /// The small map that shows where the large one lies; its names leave out `extent`, the large one's frame.
    func locator(in view: MapView, over ground: BaseMapDrawing, around extent: Rect) -> [SceneItem]
}
