import Foundation
import GeoModel
import Synchronization

/// Why a projection that a user named cannot be used.
public struct ProjectionError: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String
}

/// Any projection that PROJ knows, by EPSG code, name or PROJ string.
public final class ProjProjection: Projection {
    public let name: String
    public let definition: String
    public let domain: ProjectionDomain
    private let handle: Mutex<Handle>
    /// Metres for a unit of what PROJ gives: plain degrees are stretched to the length that they have at the equator.
    private let unit: Double
    /// Degrees that the globe is turned to the west before it is projected.
    private let turn: Double

    /// - Parameter definition: such as `EPSG:32637`, `ESRI:54030`, `+proj=aea +lat_1=30 +lat_2=40 +lon_0=38`.
    /// - Parameter name: what the user called it; nil for the definition itself.
    /// - Parameter extent: what is to be shown. Cylindrical projections, which look the same all round, are turned to it
    ///   where it lies on both sides of their cut.
    /// - Throws: `ProjectionError` where PROJ is missing or does not know the projection.
    public init(_ definition: String, name: String? = nil, extent: GeoBox? = nil) throws(ProjectionError) {
        let name = name ?? definition
        guard let library = ProjLibrary.shared else {
            throw ProjectionError(
                description: "projection “\(name)” needs PROJ, which is not installed "
                    + "(Debian: apt-get install libproj25 proj-data; macOS: brew install proj)")
        }
        guard let handle = Handle(library, definition) else {
            let known = ProjectionName.allCases.map(\.rawValue).joined(separator: ", ")
            throw ProjectionError(
                description: "PROJ knows no projection “\(name)”; give \(known), an EPSG code (EPSG:32637) "
                    + "or a PROJ string (+proj=aea +lat_1=30 +lat_2=40 +lon_0=38)")
        }
        self.definition = handle.projString.isEmpty ? definition : handle.projString
        self.name = name
        var domain = ProjectionDomain(projString: handle.projString)
        turn = extent.map { domain.turn(to: $0, projString: handle.projString) } ?? 0
        domain.centralMeridian = (domain.centralMeridian + turn).wrappedLongitude
        self.domain = domain
        unit = handle.givesDegrees ? Ellipsoid.a.radians : 1
        self.handle = Mutex(handle)
    }

    public func forward(_ coordinate: Coordinate) -> PlanePoint? {
        guard domain.latitudes.contains(coordinate.latitude) else { return nil }
        if let cap = domain.cap {
            if cap.arc(to: coordinate) > cap.radius + 1e-6 { return nil }
        } else if abs(domain.longitudeOffset(coordinate.longitude)) > domain.halfWidth {
            return nil
        }
        return handle.withLock { $0.transform(1, (coordinate.longitude - turn).wrappedLongitude, coordinate.latitude) }
            .map { PlanePoint(x: $0.0 * unit, y: $0.1 * unit) }
    }

    public func inverse(_ point: PlanePoint) -> Coordinate? {
        guard let (longitude, latitude) = handle.withLock({ $0.transform(-1, point.x / unit, point.y / unit) }),
            (-90...90).contains(latitude), abs(longitude) <= 720
        else { return nil }
        let position = Coordinate(latitude: latitude, longitude: (longitude + turn).wrappedLongitude)
        // Far outside the domain PROJ may give positions that are shown elsewhere.
        guard let back = forward(position), abs(back.x - point.x) + abs(back.y - point.y) < 1000 else { return nil }
        return position
    }

    /// A transformation of PROJ with the context that it belongs to. Used by one thread at a time.
    private struct Handle: ~Copyable, @unchecked Sendable {
        private let library: ProjLibrary
        private let context: OpaquePointer
        private let transformation: OpaquePointer
        let projString: String

        init?(_ library: ProjLibrary, _ definition: String) {
            guard let context = library.createContext() else { return nil }
            _ = library.setLogLevel(context, 0)
            let plain = definition.hasPrefix("+proj=") && !definition.contains("+type=crs")
            let target = plain ? definition + " +type=crs" : definition
            let raw = library.createTransformation(context, "+proj=longlat +datum=WGS84 +type=crs", target, nil)
            let normalized = raw.flatMap { library.normalize(context, $0) }
            _ = library.destroy(raw)
            guard let normalized else {
                _ = library.destroyContext(context)
                return nil
            }
            let crs = library.create(context, target)
            projString = crs.flatMap { library.projString(context, $0, 1, nil) }.map { String(cString: $0) } ?? ""
            _ = library.destroy(crs)
            self.library = library
            self.context = context
            transformation = normalized
        }

        deinit {
            _ = library.destroy(transformation)
            _ = library.destroyContext(context)
        }

        var givesDegrees: Bool { library.givesDegrees(transformation, 1) != 0 }

        /// Direction 1 is forward, -1 inverse (`PJ_DIRECTION`).
        func transform(_ direction: CInt, _ x: Double, _ y: Double) -> (Double, Double)? {
            var (x, y) = (x, y)
            let size = MemoryLayout<Double>.stride
            let count = library.transform(
                transformation, direction, &x, size, 1, &y, size, 1, nil, 0, 0, nil, 0, 0)
            return count == 1 && x.isFinite && y.isFinite ? (x, y) : nil
        }
    }
}

extension ProjectionDomain {
    /// Projections of PROJ with parallel meridians.
    private static let cylindrical: Set<Substring> = [
        "merc", "webmerc", "mill", "eqc", "cea", "gall", "comill", "patterson", "longlat", "latlong",
    ]

    /// Degrees to turn the globe so that a box is not torn; 0 where it is not, or where turning would change its shape.
    fileprivate func turn(to box: GeoBox, projString: String) -> Double {
        let isTorn = longitudeOffset(box.west) > longitudeOffset(box.east)
        guard isTorn, let name = Self.parameters(of: projString)["proj"], Self.cylindrical.contains(name) else {
            return 0
        }
        return longitudeOffset(box.center.longitude)
    }

    private static func parameters(of projString: String) -> [Substring: Substring] {
        var parameters: [Substring: Substring] = [:]
        for word in projString.split(separator: " ") where word.hasPrefix("+") {
            let parts = word.dropFirst().split(separator: "=", maxSplits: 1)
            if parts.count == 2 { parameters[parts[0]] = parts[1] }
        }
        return parameters
    }

    /// What the parameters of a PROJ string say about it.
    init(projString: String) {
        let parameters = Self.parameters(of: projString)
        func number(_ key: Substring) -> Double? { parameters[key].flatMap { Double($0) } }
        let zone = number("zone").map { $0 * 6 - 183 }
        let meridian = zone ?? number("lon_0") ?? number("lonc") ?? 0
        let latitude = max(-90, min(90, number("lat_0") ?? 0))
        func cap(_ radius: Double) -> ProjectionDomain {
            let center = Coordinate(latitude: latitude, longitude: meridian.wrappedLongitude)
            return ProjectionDomain(centralMeridian: meridian, cap: Cap(center: center, radius: radius))
        }
        switch parameters["proj"] {
        case "laea", "aeqd": self = cap(150)
        case "stere", "ups", "sterea": self = cap(120)
        case "ortho": self = cap(89.5)
        case "gnom": self = cap(70)
        case "nsper", "geos", "tpers": self = cap(75)
        case "omerc", "somerc", "krovak", "nzmg", "labrd", "cass", "bonne", "poly": self = cap(40)
        case "utm", "tmerc", "etmerc": self.init(centralMeridian: meridian, halfWidth: 60)
        case "merc", "webmerc", "mill": self.init(centralMeridian: meridian, latitudes: -85.5...85.5)
        case "lcc", "eqdc", "aea":
            let south = number("lat_1") ?? latitude
            let isNorthern = south + (number("lat_2") ?? south) > 0
            self.init(centralMeridian: meridian, latitudes: isNorthern ? -65...90 : -90...65)
        default: self.init(centralMeridian: meridian)
        }
    }
}
