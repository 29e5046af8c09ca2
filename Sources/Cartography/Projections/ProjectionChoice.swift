import Foundation
import GeoModel

/// The projection that a cartographer would take for an extent (after Snyder 1987, table 3, and Jenny 2012).
public enum ProjectionChoice {
    /// Equal Earth for the world; Lambert azimuthal equal-area for continents, near the poles and near the equator;
    /// Lambert conformal conic for theatres in the middle latitudes. Never Mercator.
    public static func automatic(for box: GeoBox) -> any Projection {
        if box.width > 200 && box.height > 60 || box.height > 140 { return world(for: box) }
        if box.north > 89 || box.south < -89 {
            let pole = box.north > 89 ? 90.0 : -90.0
            return AzimuthalEqualArea(
                center: Coordinate(latitude: pole, longitude: box.width > 300 ? 0 : box.center.longitude))
        }
        if box.width > 200 {
            // A band all round the pole, such as the Southern Ocean.
            let middle = (box.south + box.north) / 2
            guard abs(middle) > 45 else { return world(for: box) }
            return AzimuthalEqualArea(center: Coordinate(latitude: middle > 0 ? 90 : -90, longitude: 0))
        }
        let equatorward = box.south * box.north <= 0 ? 0 : min(abs(box.south), abs(box.north))
        let poleward = max(abs(box.south), abs(box.north))
        let isTheatre = box.height < 30 && box.width * cos(box.center.latitude.radians) < 50
        if isTheatre && equatorward > 8 && poleward < 72 { return lambertConformal(for: box) }
        return AzimuthalEqualArea(center: box.center)
    }

    /// The world is cut in the Bering Strait, so that no country is torn, unless the extent asks for another middle.
    private static func world(for box: GeoBox) -> any Projection {
        EqualEarth(centralMeridian: box.width > 340 ? 11 : box.center.longitude)
    }

    /// Standard parallels a sixth of the height within the extent.
    static func lambertConformal(for box: GeoBox) -> LambertConformalConic {
        var south = max(-80, min(80, box.south + box.height / 6))
        var north = max(-80, min(80, box.north - box.height / 6))
        if abs(south + north) < 4 {
            // A cone needs a side of the equator: lean to the one that holds more of the extent.
            let side = south + north >= 0 ? 1.0 : -1.0
            south += side * 2
            north += side * 2
        }
        let step = box.height > 3 ? 10.0 : 1000.0
        return LambertConformalConic(
            parallels: ((south * step).rounded() / step, (north * step).rounded() / step), origin: box.center)
    }
}
