import GeoModel
import Testing

struct GeodesicTests {
    static let damascus = Coordinate(latitude: 33.5102, longitude: 36.29128)
    static let raqqa = Coordinate(latitude: 35.95283, longitude: 39.00788)

    @Test func distanceAndBearingFromDamascusToRaqqa() {
        #expect(abs(Geodesic.distance(Self.damascus, Self.raqqa) / 1000 - 367.7) < 1)
        #expect(abs(Geodesic.bearing(Self.damascus, Self.raqqa) - 41.6) < 1)
    }

    @Test func theDestinationIsWhereDistanceAndBearingSay() {
        for bearing in stride(from: 0.0, to: 360, by: 31) {
            let reached = Geodesic.destination(from: Self.raqqa, bearing: bearing, distance: 250_000)
            #expect(abs(Geodesic.distance(Self.raqqa, reached) - 250_000) < 0.01)
            #expect(abs(Geodesic.bearing(Self.raqqa, reached) - bearing) < 1e-6)
        }
    }

    @Test func theDestinationCrossesTheAntimeridian() {
        let fiji = Coordinate(latitude: -17, longitude: 179.9)
        #expect(Geodesic.destination(from: fiji, bearing: 90, distance: 100_000).longitude < -179)
    }
}

struct GeoBoxTests {
    @Test func enclosesAcrossTheAntimeridianWhereThatIsNarrower() throws {
        let box = try #require(
            GeoBox(enclosing: [
                Coordinate(latitude: -17, longitude: 178), Coordinate(latitude: -19, longitude: -178),
                Coordinate(latitude: -18, longitude: 179.5),
            ]))
        #expect(box == GeoBox(west: 178, south: -19, east: -178, north: -17))
        #expect(box.width == 4)
        #expect(box.contains(Coordinate(latitude: -18, longitude: 180)))
        #expect(!box.contains(Coordinate(latitude: -18, longitude: 0)))
    }

    @Test func onePointIsABoxWithoutSize() throws {
        let box = try #require(GeoBox(enclosing: [Coordinate(latitude: 10, longitude: 20)]))
        #expect(box == GeoBox(west: 20, south: 10, east: 20, north: 10))
        #expect(GeoBox(enclosing: []) == nil)
    }
}
