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
    /// The projection that a user asks for: `auto`, one of ``ProjectionName``, or anything that PROJ knows: an EPSG code
    /// (`EPSG:32637` or `32637`), a PROJ string, or the name of a PROJ projection (`robin`), which is then centred on the
    /// extent.
    public static func named(_ text: String, for box: GeoBox) throws(ProjectionError) -> any Projection {
        if text == "auto" { return automatic(for: box) }
        if let name = ProjectionName(rawValue: text) { return name.projection(for: box) }
        return try ProjProjection(projDefinition(text, for: box), name: text, extent: box)
    }

    private static func projDefinition(_ text: String, for box: GeoBox) -> String {
        if !text.isEmpty, text.allSatisfy({ $0.isASCII && $0.isNumber }) { return "EPSG:\(text)" }
        let isName =
            text.first?.isLetter == true
            && text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }
        guard isName else { return text }
        // PROJ leaves parameters aside that a projection has no use for.
        let parallels = lambertConformal(for: box).parallels
        return "+proj=\(text) +lon_0=\(box.center.longitude.projNumber) +lat_0=\(box.center.latitude.projNumber)"
            + " +lat_1=\(parallels.0.projNumber) +lat_2=\(parallels.1.projNumber) +datum=WGS84"
    }
}
