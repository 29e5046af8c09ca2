import Cartography

/// How a page is to look; every field has the value that a briefer wants.
public struct MapOptions: Sendable {
    public var size = PageSize(pixelWidth: 1600, pixelHeight: 1200)
    /// A built-in theme's name, or the path of a YAML file.
    public var theme = "briefing"
    public var labels = LabelLanguage.english
    public var boundaries = BaseMap.BoundaryPolicy.dashed
    /// Nil chooses by the extent.
    public var projection: ProjectionName?
    /// A Protomaps archive of the user's own; nil takes the world's.
    public var basemap: String?
    /// Nil takes the standing sentence on boundaries.
    public var disclaimer: String?

    public init() {}
}
