import GeoModel

/// Transverse Mercator, ellipsoidal.
public struct TransverseMercator: Projection {
    public var centralMeridian: Double { series.centralMeridian }
    /// Scale on the central meridian.
    public var scale: Double { series.scale }
    public let falseEasting: Double
    public let falseNorthing: Double
    private let series: TransverseMercatorSeries

    public init(centralMeridian: Double, scale: Double = 1, falseEasting: Double = 0, falseNorthing: Double = 0) {
        self.falseEasting = falseEasting
        self.falseNorthing = falseNorthing
        series = TransverseMercatorSeries(centralMeridian: centralMeridian, scale: scale)
    }

    /// The zone of Universal Transverse Mercator that holds a position.
    public static func utm(containing position: Coordinate) -> TransverseMercator {
        TransverseMercator(
            centralMeridian: UTM.centralMeridian(UTM.zone(of: position)), scale: 0.9996, falseEasting: 500_000,
            falseNorthing: position.latitude < 0 ? 10_000_000 : 0)
    }

    public var name: String { scale == 0.9996 ? "UTM" : "transverse Mercator" }

    public var definition: String {
        "+proj=tmerc +lon_0=\(centralMeridian.projNumber) +k=\(scale.projNumber) +x_0=\(falseEasting.projNumber) "
            + "+y_0=\(falseNorthing.projNumber) +datum=WGS84"
    }

    public var domain: ProjectionDomain { ProjectionDomain(centralMeridian: centralMeridian, halfWidth: 60) }

    public func forward(_ coordinate: Coordinate) -> PlanePoint? {
        guard abs(domain.longitudeOffset(coordinate.longitude)) <= domain.halfWidth else { return nil }
        let (x, y) = series.forward(coordinate)
        return PlanePoint(x: falseEasting + x, y: falseNorthing + y)
    }

    public func inverse(_ point: PlanePoint) -> Coordinate? {
        let (x, y) = (point.x - falseEasting, point.y - falseNorthing)
        guard series.reaches(x: x, y: y) else { return nil }
        let position = series.inverse(x: x, y: y)
        return abs(domain.longitudeOffset(position.longitude)) <= domain.halfWidth ? position : nil
    }
}
