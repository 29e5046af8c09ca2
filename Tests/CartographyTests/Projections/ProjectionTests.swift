import Foundation
import GeoModel
import TestSupport
import Testing

@testable import Cartography

/// Every projection against PROJ: `proj-cases.txt` holds what `cs2cs -d 9` of PROJ 9.1 gives for each definition.
struct ProjectionTests {
    static let projections: [any Projection] = [
        LambertConformalConic(parallels: (33, 37), origin: Coordinate(latitude: 35, longitude: 39)),
        LambertConformalConic(parallels: (-40, -40), origin: Coordinate(latitude: -40, longitude: 175)),
        AzimuthalEqualArea(center: Coordinate(latitude: 52, longitude: 10)),
        AzimuthalEqualArea(center: Coordinate(latitude: 0, longitude: -178)),
        AzimuthalEqualArea(center: Coordinate(latitude: 90, longitude: 0)),
        AzimuthalEqualArea(center: Coordinate(latitude: -90, longitude: 30)),
        PolarStereographic(north: true, centralMeridian: -45),
        PolarStereographic(north: false),
        PolarStereographic(north: true, trueLatitude: 90),
        EqualEarth(centralMeridian: 11),
        NaturalEarthProjection(),
        Mercator(centralMeridian: 150),
        TransverseMercator(centralMeridian: 9),
        TransverseMercator.utm(containing: Coordinate(latitude: -17, longitude: 178)),
        Equirectangular(centralMeridian: 20, trueLatitude: 36),
        Orthographic(center: Coordinate(latitude: 36, longitude: 38)),
        AzimuthalEquidistant(center: Coordinate(latitude: 36, longitude: 38)),
    ]

    private struct Case {
        var definition: String
        var position: Coordinate
        var expected: PlanePoint
    }

    private static func cases() throws -> [Case] {
        let file = TestFiles.repository.appendingPathComponent("Tests/CartographyTests/Projections/proj-cases.txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
            let fields = line.split(separator: "\t")
            guard fields.count == 5 else { return nil }
            let numbers = fields.dropFirst().compactMap { Double($0) }
            return Case(
                definition: String(fields[0]), position: Coordinate(latitude: numbers[1], longitude: numbers[0]),
                expected: PlanePoint(x: numbers[2], y: numbers[3]))
        }
    }

    @Test(arguments: projections.indices)
    func agreesWithPROJ(index: Int) throws {
        let projection = Self.projections[index]
        let cases = try Self.cases().filter { $0.definition == projection.definition }
        #expect(cases.count >= 20, "no table of \(projection.definition)")
        for item in cases {
            let point = try #require(projection.forward(item.position), "\(projection.name) at \(item.position)")
            let tolerance = 2e-6
            #expect(abs(point.x - item.expected.x) < tolerance, "\(projection.name) at \(item.position)")
            #expect(abs(point.y - item.expected.y) < tolerance, "\(projection.name) at \(item.position)")
        }
    }

    @Test(arguments: projections.indices)
    func inverseUndoesForward(index: Int) throws {
        let projection = Self.projections[index]
        for item in try Self.cases() where item.definition == projection.definition {
            let point = try #require(projection.forward(item.position))
            let back = try #require(projection.inverse(point), "\(projection.name) at \(item.position)")
            #expect(Geodesic.distance(back, item.position) < 1e-4, "\(projection.name) at \(item.position): \(back)")
        }
    }

    @Test func polesAreShownWhereTheyLieOnThePlane() throws {
        let north = Coordinate(latitude: 90, longitude: 0)
        let conic = LambertConformalConic(parallels: (33, 37), origin: Coordinate(latitude: 35, longitude: 39))
        #expect(try #require(conic.forward(north)).x == 0)
        #expect(conic.forward(Coordinate(latitude: -90, longitude: 0)) == nil)
        #expect(PolarStereographic(north: true).forward(north) == PlanePoint(x: 0, y: 0))
        #expect(Mercator().forward(north) == nil)
    }
}
