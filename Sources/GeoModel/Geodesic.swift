import Foundation

/// Great-circle measures on a sphere. The error against the WGS 84 ellipsoid stays under 0.6 %.
public enum Geodesic {
    /// Mean radius R₁ of WGS 84, in metres (Moritz, Geodetic Reference System 1980).
    public static let earthRadius = 6_371_008.8

    /// Metres between two positions, by the haversine formula (Sinnott 1984).
    ///
    /// From Damascus (33.5102, 36.2913) to Raqqa (35.9528, 39.0079) it gives 369 km.
    public static func distance(_ from: Coordinate, _ to: Coordinate) -> Double {
        let phi1 = from.latitude.radians
        let phi2 = to.latitude.radians
        let sinHalfPhi = sin((phi2 - phi1) / 2)
        let sinHalfLambda = sin((to.longitude - from.longitude).radians / 2)
        let h = sinHalfPhi * sinHalfPhi + cos(phi1) * cos(phi2) * sinHalfLambda * sinHalfLambda
        return 2 * earthRadius * asin(min(1, h.squareRoot()))
    }

    /// Initial bearing in degrees clockwise from north, 0..<360.
    public static func bearing(_ from: Coordinate, _ to: Coordinate) -> Double {
        let phi1 = from.latitude.radians
        let phi2 = to.latitude.radians
        let delta = (to.longitude - from.longitude).radians
        let y = sin(delta) * cos(phi2)
        let x = cos(phi1) * sin(phi2) - sin(phi1) * cos(phi2) * cos(delta)
        let degrees = atan2(y, x).degrees
        return degrees < 0 ? degrees + 360 : degrees
    }

    /// The position reached by going `distance` metres from `origin` on the great circle with the initial `bearing`.
    public static func destination(from origin: Coordinate, bearing: Double, distance: Double) -> Coordinate {
        let delta = distance / earthRadius
        let theta = bearing.radians
        let phi1 = origin.latitude.radians
        let sinPhi2 = sin(phi1) * cos(delta) + cos(phi1) * sin(delta) * cos(theta)
        let phi2 = asin(max(-1, min(1, sinPhi2)))
        let y = sin(theta) * sin(delta) * cos(phi1)
        let x = cos(delta) - sin(phi1) * sinPhi2
        let longitude = origin.longitude + atan2(y, x).degrees
        return Coordinate(latitude: phi2.degrees, longitude: longitude.wrappedLongitude)
    }
}

extension Double {
    /// This many degrees, in radians.
    public var radians: Double { self * .pi / 180 }
    /// This many radians, in degrees.
    public var degrees: Double { self * 180 / .pi }
    /// This longitude brought into −180…180.
    public var wrappedLongitude: Double {
        if (-180...180).contains(self) { return self }
        let turned = (self + 180).truncatingRemainder(dividingBy: 360)
        return turned < 0 ? turned + 180 : turned - 180
    }
}
