import GeoModel
import Testing

@testable import Cartography
@testable import PlaceIndex

@Suite struct WaterFamiliesTests {
    private static let waters: [(name: String, box: GeoBox)] = [
        ("Mediterranean Sea", GeoBox(west: -6, south: 30, east: 36, north: 46)),
        ("Western Mediterranean", GeoBox(west: -6, south: 35, east: 12, north: 44)),
        ("Eastern Mediterranean", GeoBox(west: 20, south: 31, east: 36, north: 41)),
        ("Adriatic Sea", GeoBox(west: 12, south: 40, east: 20, north: 46)),
        ("Pacific Ocean", GeoBox(west: 105, south: -60, east: -70, north: 66)),
        ("North Pacific Ocean", GeoBox(west: 120, south: 0, east: -77, north: 66)),
        ("South Pacific Ocean", GeoBox(west: 146, south: -60, east: -70, north: 0)),
        ("Western Pacific", GeoBox(west: 120, south: -15, east: 180, north: 45)),
        ("North Sea", GeoBox(west: -4, south: 51, east: 9, north: 61)),
    ]

    private static func families(_ names: [String]) -> WaterFamilies {
        WaterFamilies(
            waters.enumerated().filter { names.contains($0.element.name) }.map { index, water in
                Water(place: PlaceID(layer: 0, row: UInt32(index)), name: water.name, box: water.box)
            })
    }

    private static let mediterranean = [
        "Mediterranean Sea", "Western Mediterranean", "Eastern Mediterranean", "Adriatic Sea",
    ]

    @Test func theWholeIsNamedWhereItShows() {
        let named = Self.families(Self.mediterranean).named(in: GeoBox(west: -10, south: 30, east: 40, north: 50))
        #expect(named.map(\.name) == ["Mediterranean Sea", "Adriatic Sea"])
    }

    @Test func aPartStandsForTheWholeWhereLittleElseOfItShows() {
        let named = Self.families(["Mediterranean Sea", "Eastern Mediterranean"])
            .named(in: GeoBox(west: 32, south: 31, east: 44, north: 38))
        #expect(named.map(\.name) == ["Eastern Mediterranean"])
    }

    @Test func properPartsReplaceTheirOcean() {
        let names = ["Pacific Ocean", "North Pacific Ocean", "South Pacific Ocean", "Western Pacific", "North Sea"]
        let named = Self.families(names).named(in: GeoBox(west: 170, south: -20, east: -175, north: -10))
        #expect(named.map(\.name) == ["North Pacific Ocean", "South Pacific Ocean", "North Sea"])
    }

    @Test func aSmallerSeaCoversAMapOfItsCoast() {
        let families = Self.families(Self.mediterranean)
        let whole = Water(
            place: PlaceID(layer: 0, row: 0), name: "Mediterranean Sea", box: Self.waters[0].box)
        #expect(families.covers(GeoBox(west: 13, south: 45, east: 14, north: 45.8), withinAnother: whole))
        #expect(!families.covers(GeoBox(west: 14, south: 34, east: 15, north: 34.8), withinAnother: whole))
    }
}
