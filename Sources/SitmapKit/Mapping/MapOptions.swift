import Cartography

/// How a page is to look; every field has the value that a briefer wants.
public struct MapOptions: Sendable {
    public var size = PageSize(pixelWidth: 1600, pixelHeight: 1200)
    /// A built-in theme's name, or the path of a YAML file.
    public var theme = "briefing"
    public var labels = LabelLanguage.english
    public var boundaries = BaseMap.BoundaryPolicy.dashed
    /// A ``ProjectionName``, an EPSG code, or a PROJ string or name; nil chooses by the extent.
    public var projection: String?
    /// A PMTiles or MBTiles archive of the user's own with streets, drawn over the world's.
    public var basemap: String?
    /// Nil takes the standing sentence on boundaries.
    public var disclaimer: String?

    public init() {}
}
