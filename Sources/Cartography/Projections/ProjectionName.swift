import GeoModel

/// The projections of this module by the names that users type; a new projection is one line here.
public enum ProjectionName: String, CaseIterable, Sendable {
    case lambertConformal = "lambert-conformal"
    case equalArea = "equal-area"
    case polarStereographic = "polar-stereographic"
    case equalEarth = "equal-earth"
    case naturalEarth = "natural-earth"
    case mercator
    case transverseMercator = "transverse-mercator"
    case utm
    case equirectangular
    case equidistant
    case orthographic

    /// The projection with its parameters set for an extent.
    public func projection(for box: GeoBox) -> any Projection {
        let center = box.center
        switch self {
        case .lambertConformal: return ProjectionChoice.lambertConformal(for: box)
        case .equalArea: return AzimuthalEqualArea(center: center)
        case .polarStereographic:
            return PolarStereographic(north: center.latitude >= 0, centralMeridian: center.longitude)
        case .equalEarth: return EqualEarth(centralMeridian: center.longitude)
        case .naturalEarth: return NaturalEarthProjection(centralMeridian: center.longitude)
        case .mercator: return Mercator(centralMeridian: center.longitude)
        case .transverseMercator: return TransverseMercator(centralMeridian: center.longitude)
        case .utm: return TransverseMercator.utm(containing: center)
        case .equirectangular:
            return Equirectangular(
                centralMeridian: center.longitude, trueLatitude: max(-80, min(80, center.latitude)))
        case .equidistant: return AzimuthalEquidistant(center: center)
        case .orthographic: return Orthographic(center: center)
        }
    }
}

extension ProjectionChoice {
    /// The projection that a user asks for: `auto`, one of ``ProjectionName``, or anything that PROJ knows.
    public static func named(_ text: String, for box: GeoBox) throws(ProjectionError) -> any Projection {
        if text == "auto" { return automatic(for: box) }
        if let name = ProjectionName(rawValue: text) { return name.projection(for: box) }
        return try ProjProjection(text)
    }
}
