import GeoModel
import Testing

@testable import Cartography

struct MapViewTests {
    let frame = Rect(x: 20, y: 40, width: 1600, height: 1200)

    @Test(arguments: [
        GeoBox(west: 34.5, south: 31.5, east: 43.5, north: 38),
        GeoBox(west: 176, south: -20, east: -178, north: -15),
        GeoBox(west: 170, south: 60, east: -168, north: 72),
        GeoBox(west: 8, south: 76, east: 35, north: 81),
        GeoBox(west: -180, south: -90, east: 180, north: -60),
        GeoBox(west: -5, south: -5, east: 12, north: 8),
        GeoBox(west: 36.2, south: 33.45, east: 36.4, north: 33.6),
        .world,
    ])
    func fittingShowsTheWholeBox(box: GeoBox) throws {
        let view = MapView.fitting(box, in: frame)
        for (latitude, longitude) in [
            (box.south, box.west + 0.001), (box.north, box.east - 0.001), (box.center.latitude, box.center.longitude),
        ] {
            let position = Coordinate(latitude: latitude, longitude: longitude)
            let point = try #require(view.project(position), "\(position)")
            #expect(frame.inset(by: -0.5).contains(point), "\(position) at \(point) in \(view.projection.definition)")
            let back = try #require(view.unproject(point))
            #expect(Geodesic.distance(back, position) < 1, "\(position) came back as \(back)")
        }
        #expect(view.visibleBox.contains(box.center))
    }

    @Test func choosesByExtent() {
        func name(_ box: GeoBox) -> String { ProjectionChoice.automatic(for: box).name }
        #expect(name(GeoBox(west: 34.5, south: 31.5, east: 43.5, north: 38)) == "Lambert conformal conic")
        #expect(name(GeoBox(west: -5, south: -5, east: 12, north: 8)) == "Lambert azimuthal equal-area")
        #expect(name(GeoBox(west: 8, south: 76, east: 35, north: 81)) == "Lambert azimuthal equal-area")
        #expect(name(GeoBox(west: -25, south: 34, east: 60, north: 72)) == "Lambert azimuthal equal-area")
        #expect(name(.world) == "Equal Earth")
    }

    @Test func visibleBoxCrossesTheAntimeridian() {
        let view = MapView.fitting(GeoBox(west: 176, south: -20, east: -178, north: -15), in: frame)
        #expect(view.visibleBox.crossesAntimeridian)
        #expect(view.visibleBox.width < 20)
    }

    @Test func visibleBoxHoldsThePole() {
        let view = MapView.fitting(GeoBox(west: -180, south: -90, east: 180, north: -60), in: frame)
        #expect(view.visibleBox.south == -90)
        #expect(view.visibleBox.width == 360)
    }

    @Test func positionsOnBothSidesOfTheAntimeridianComeTogether() {
        let suva = Coordinate(latitude: -18.14, longitude: 178.44)
        let taveuni = Coordinate(latitude: -16.8, longitude: -179.9)
        let view = MapView.fitting([suva, taveuni], in: frame, reach: 50_000)
        #expect(view.shows(suva, margin: 10) && view.shows(taveuni, margin: 10))
        #expect(view.metresPerPoint < 500)
    }

    @Test func metresPerPointIsTrueOnTheGround() throws {
        for box in [GeoBox(west: 34.5, south: 31.5, east: 43.5, north: 38), .world] {
            let view = MapView.fitting(box, in: frame)
            let left = try #require(view.unproject(Point(x: frame.midX - 5, y: frame.midY)))
            let right = try #require(view.unproject(Point(x: frame.midX + 5, y: frame.midY)))
            let metres = Geodesic.distance(left, right) / 10
            #expect(abs(view.metresPerPoint / metres - 1) < 0.05)
        }
    }

    @Test func aLineAcrossTheAntimeridianIsCutInTwo() {
        let view = MapView.fitting(.world, in: frame, projection: EqualEarth())
        let line = [Coordinate(latitude: 10, longitude: 170), Coordinate(latitude: 10, longitude: -170)]
        let pieces = view.project(polyline: line)
        #expect(pieces.count == 2)
        for piece in pieces { #expect(abs(piece[0].x - piece[piece.count - 1].x) < 60) }
    }

    @Test func aPolygonAroundThePoleCoversIt() throws {
        let ring = stride(from: -180.0, through: 180, by: 10).map { Coordinate(latitude: -70, longitude: $0) }
        let view = MapView.fitting(.world, in: frame, projection: EqualEarth())
        let path = view.project(polygon: [ring])
        let pole = try #require(view.project(Coordinate(latitude: -90, longitude: 0)))
        #expect(abs((path.points.map(\.y).max() ?? 0) - pole.y) < 0.01)
    }

    @Test func parallelsBendWhereTheProjectionBendsThem() throws {
        let view = MapView.fitting(GeoBox(west: 20, south: 30, east: 60, north: 50), in: frame)
        let pieces = view.project(
            polyline: [Coordinate(latitude: 40, longitude: 22), Coordinate(latitude: 40, longitude: 58)])
        let piece = try #require(pieces.first)
        #expect(piece.count > 10)
        for point in piece {
            #expect(abs(try #require(view.unproject(point)).latitude - 40) < 0.02)
        }
    }
}
