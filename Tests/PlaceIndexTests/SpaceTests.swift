import GeoModel
import PlaceIndex
import TestSupport
import Testing

struct SpaceTests {
    private let gazetteer: Gazetteer

    init() throws { gazetteer = try Gazetteer(bytes: SampleGazetteer.bytes()) }

    private func ids(_ places: some Sequence<PlaceID>) -> [Int] { places.map { gazetteer.place($0).geonameID } }

    @Test func theNearestComesFirstWithItsDistance() {
        let found = gazetteer.nearest(to: Coordinate(latitude: 36, longitude: 39), limit: 2)
        #expect(ids(found.map(\.place)) == [172955, 172134])
        #expect(abs(found[0].distance - 5290) < 50)
        #expect(gazetteer.nearest(to: Coordinate(latitude: 0, longitude: 0), limit: 0).isEmpty)
    }

    @Test func theNearestIsFoundAcrossTheAntimeridianAndAtThePoles() {
        #expect(ids(gazetteer.nearest(to: Coordinate(latitude: -18, longitude: -179)).map(\.place)) == [2_198_148])
        #expect(ids(gazetteer.nearest(to: Coordinate(latitude: 90, longitude: 0)).map(\.place)) == [703448])
    }

    /// Against the plain way: all distances, sorted.
    @Test func theTreeFindsWhatAScanFinds() {
        let all = gazetteer.nearest(to: Coordinate(latitude: 0, longitude: 0), limit: 1000).map(\.place)
        #expect(all.count == 14)
        for latitude in stride(from: -85.0, through: 85, by: 17) {
            for longitude in stride(from: -180.0, through: 180, by: 23) {
                let point = Coordinate(latitude: latitude, longitude: longitude)
                let wanted = all.map { Geodesic.distance(point, gazetteer.coordinate(of: $0)) }.sorted().prefix(3)
                let found = gazetteer.nearest(to: point, limit: 3).map(\.distance)
                for (left, right) in zip(wanted, found) { #expect(abs(left - right) < 0.01) }
            }
        }
    }

    @Test func aBoxGivesTheMostImportantFirst() {
        let syria = GeoBox(west: 35, south: 32, east: 43, north: 38)
        #expect(ids(gazetteer.places(in: syria, limit: 2)) == [170654, 169577])
        #expect(
            ids(gazetteer.places(in: GeoBox(west: 170, south: -30, east: -130, north: 0), limit: 5)).sorted() == [
                2_198_148, 4_030_556,
            ])
    }

    @Test func aPointLiesInItsCountryAndArea() {
        let (country, area) = gazetteer.containing(Coordinate(latitude: 36, longitude: 39))
        #expect(ids([country, area].compactMap { $0 }) == [163843, -2001])
        let sea = gazetteer.containing(Coordinate(latitude: 34, longitude: 20))
        #expect(sea.country == nil)
        #expect(sea.admin1 == nil)
    }

    @Test func linesAndAreasComeBackWithinTheirPrecision() throws {
        let river = try #require(gazetteer.id(geonameID: -40001))
        guard case .lineString(let line) = gazetteer.geometry(of: river) else {
            Issue.record("the river is no line")
            return
        }
        #expect(line.count == 4)
        #expect(abs(line[0].longitude - 38.3) < 0.001)
        #expect(gazetteer.extent(of: river)?.contains(Coordinate(latitude: 35.9, longitude: 39)) == true)
        let town = try #require(gazetteer.id(geonameID: 172955))
        #expect(gazetteer.geometry(of: town) == nil)
        #expect(gazetteer.extent(of: town) == nil)
    }

    @Test func regionsAreFoundByTheirBoxes() {
        let here = GeoBox(west: 38, south: 35, east: 40, north: 37)
        #expect(ids(gazetteer.regions(overlapping: here, classes: [.hydrographic])) == [-40001])
        let pacific = GeoBox(west: -150, south: -10, east: -140, north: 0)
        #expect(ids(gazetteer.regions(overlapping: pacific, classes: [.area])) == [-20001])
    }
}
