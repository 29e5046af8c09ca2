import GeoModel

/// A position on the plane of a projection: metres east and north of its origin.
public struct PlanePoint: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// A map projection from WGS 84 to a plane and back.
///
/// A new projection is one file in this folder and one line in ``ProjectionName``. The formulas are checked against
/// PROJ through ``definition``.
public protocol Projection: Sendable {
    /// What a caption calls it, such as "Lambert conformal conic".
    var name: String { get }

    /// The same projection as a PROJ string.
    var definition: String { get }

    /// The part of the Earth that it can show.
    var domain: ProjectionDomain { get }

    /// Metres on the plane; nil outside the domain.
    func forward(_ coordinate: Coordinate) -> PlanePoint?

    /// The position that is shown at a point of the plane; nil where nothing is.
    func inverse(_ point: PlanePoint) -> Coordinate?
}

/// The part of the Earth that a projection shows without tearing.
public struct ProjectionDomain: Hashable, Sendable {
    /// Degrees. The plane is cut along the opposite meridian unless there is a ``cap``.
    public var centralMeridian: Double
    /// Degrees to both sides of the central meridian, up to 180.
    public var halfWidth: Double
    /// Degrees.
    public var latitudes: ClosedRange<Double>
    /// The visible side of an azimuthal projection.
    public var cap: Cap?

    /// All positions within an angle of a centre.
    public struct Cap: Hashable, Sendable {
        public var center: Coordinate
        /// Degrees of arc.
        public var radius: Double

        public init(center: Coordinate, radius: Double) {
            self.center = center
            self.radius = radius
        }
    }

    public init(
        centralMeridian: Double, halfWidth: Double = 180, latitudes: ClosedRange<Double> = -90...90, cap: Cap? = nil
    ) {
        self.centralMeridian = centralMeridian.wrappedLongitude
        self.halfWidth = halfWidth
        self.latitudes = latitudes
        self.cap = cap
    }

    /// Degrees east of the central meridian, −180…180.
    func longitudeOffset(_ longitude: Double) -> Double {
        let offset = longitude - centralMeridian
        if offset > 180 { return offset - 360 }
        if offset < -180 { return offset + 360 }
        return offset
    }
}

/// Helpers for the text of PROJ definitions.
extension Double {
    /// Without a needless fraction: 33 instead of 33.0.
    var projNumber: String {
        self == rounded() && abs(self) < 1e9 ? String(Int(self)) : String(self)
    }
}

extension Coordinate {
    /// Radians in, latitude clamped and longitude wrapped.
    init(phi: Double, lambda: Double) {
        self.init(latitude: max(-90, min(90, phi.degrees)), longitude: lambda.degrees.wrappedLongitude)
    }
}
