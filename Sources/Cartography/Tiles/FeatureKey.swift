/// What the style needs to know of a feature; features with the same key are drawn together.
public struct FeatureKey: Hashable, Sendable, Comparable {
    /// Such as `lake`, `river`, `country`, `highway` (the Protomaps field `kind`).
    public var kind: String
    /// Finer than the kind: such as `motorway` (`kind_detail`).
    public var detail: String
    /// In English where the archive has it, otherwise the local one.
    public var name: String
    /// ISO 3166-1 alpha-2, of country areas.
    public var country: String
    /// A boundary that is not agreed on.
    public var isDisputed: Bool
    /// A road or railway under the ground.
    public var isTunnel: Bool
    /// The id of the same thing in the gazetteer; 0 where unknown.
    public var placeID: Int

    init(_ layer: VectorTile.Layer, _ feature: VectorTile.Feature) {
        kind = layer.string("kind", of: feature) ?? ""
        detail = layer.string("kind_detail", of: feature) ?? ""
        name = layer.string("name:en", of: feature) ?? layer.string("name", of: feature) ?? ""
        country = layer.string("iso2", of: feature) ?? ""
        isDisputed = layer.bool("disputed", of: feature)
        isTunnel = layer.bool("is_tunnel", of: feature)
        placeID = layer.number("id", of: feature).flatMap { Int(exactly: $0) } ?? 0
    }

    public static func < (a: FeatureKey, b: FeatureKey) -> Bool {
        if a.kind != b.kind { return a.kind < b.kind }
        if a.detail != b.detail { return a.detail < b.detail }
        return (a.name, a.country, a.placeID, a.isDisputed ? 1 : 0, a.isTunnel ? 1 : 0)
            < (b.name, b.country, b.placeID, b.isDisputed ? 1 : 0, b.isTunnel ? 1 : 0)
    }
}
