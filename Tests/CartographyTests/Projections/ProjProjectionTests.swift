import GeoModel
import Testing

@testable import Cartography

/// Needs PROJ, like a user who names one of its projections.
@Suite(.enabled(if: ProjLibrary.shared != nil, "PROJ is not installed"))
struct ProjProjectionTests {
    static let raqqa = Coordinate(latitude: 35.9528, longitude: 39.0079)

    @Test(arguments: ["EPSG:32637", "+proj=aea +lat_1=30 +lat_2=40 +lon_0=38", "ESRI:54030", "EPSG:4326", "EPSG:3857"])
    func goesThereAndBack(definition: String) throws {
        let projection = try ProjProjection(definition)
        let point = try #require(projection.forward(Self.raqqa))
        let back = try #require(projection.inverse(point))
        #expect(Geodesic.distance(back, Self.raqqa) < 0.01)
    }

    @Test func agreesWithOurOwn() throws {
        let own = LambertConformalConic(parallels: (33, 37), origin: Coordinate(latitude: 35, longitude: 39))
        let theirs = try ProjProjection(own.definition)
        let a = try #require(own.forward(Self.raqqa))
        let b = try #require(theirs.forward(Self.raqqa))
        #expect(abs(a.x - b.x) < 1e-6 && abs(a.y - b.y) < 1e-6)
    }

    /// Every projection of ours wherever it and PROJ both show something, 10 degrees apart.
    @Test(arguments: ProjectionTests.projections.indices)
    func ourOwnAgreeOnAGrid(index: Int) throws {
        let own = ProjectionTests.projections[index]
        let theirs = try ProjProjection(own.definition)
        var compared = 0
        for latitude in stride(from: -85.0, through: 85, by: 10) {
            for longitude in stride(from: -175.0, through: 175, by: 10) {
                let position = Coordinate(latitude: latitude, longitude: longitude)
                guard let a = own.forward(position), let b = theirs.forward(position) else { continue }
                compared += 1
                // A transverse Mercator's series loses precision far from its meridian.
                let offset = abs(own.domain.longitudeOffset(longitude))
                if own is TransverseMercator, offset > 40 { continue }
                #expect(abs(a.x - b.x) < 1e-3 && abs(a.y - b.y) < 1e-3, "\(own.name) at \(position): \(a), \(b)")
            }
        }
        #expect(compared > 100, "\(own.name)")
    }

    @Test(arguments: ["robin", "lcc", "32637", "moll", "aea"]) func namesAndBareCodesWillDo(text: String) throws {
        let box = GeoBox(west: 34.5, south: 31.5, east: 43.5, north: 38)
        let projection = try ProjectionChoice.named(text, for: box)
        #expect(projection.forward(Self.raqqa) != nil)
    }

    @Test func unknownOnesAreRefusedWithExamples() {
        for text in ["EPSG:1", "nonsense", "+proj=nonsense", ""] {
            #expect {
                _ = try ProjectionChoice.named(text, for: .world)
            } throws: { error in
                "\(error)".contains("EPSG:32637")
            }
        }
    }

    @Test func fitsAView() throws {
        let box = GeoBox(west: 34.5, south: 31.5, east: 43.5, north: 38)
        let frame = Rect(x: 0, y: 0, width: 800, height: 600)
        for text in ["auto", "utm", "EPSG:32637", "EPSG:4326"] {
            let view = MapView.fitting(box, in: frame, projection: try ProjectionChoice.named(text, for: box))
            #expect(view.shows(Self.raqqa), "\(text)")
            #expect((1000...1600).contains(view.metresPerPoint), "\(text)")
        }
    }

    @Test func cylindricalProjectionsTurnToAnExtentAcrossTheirCut() throws {
        let fiji = GeoBox(west: 175, south: -20, east: -177, north: -15)
        let torn = try ProjProjection("EPSG:3857")
        let turned = try ProjProjection("EPSG:3857", extent: fiji)
        let sides = [
            Coordinate(latitude: -17, longitude: 179.5), Coordinate(latitude: -17, longitude: -179.5),
        ]
        func gap(_ projection: ProjProjection) throws -> Double {
            let points = try sides.map { try #require(projection.forward($0)) }
            return points[1].x - points[0].x
        }
        #expect(try gap(torn) < -3e7)
        #expect(try abs(gap(turned) - 111_319.5) < 1)
        for side in sides {
            let there = try #require(turned.forward(side))
            let back = try #require(turned.inverse(there))
            #expect(abs(back.longitude - side.longitude) < 1e-7 && abs(back.latitude - side.latitude) < 1e-7)
        }
        let cone = try ProjProjection("+proj=lcc +lat_1=-16 +lat_2=-19 +lon_0=0", extent: fiji)
        #expect(cone.domain.centralMeridian == 0)
    }
}
