import GeoModel
import Testing

@testable import Cartography

@Suite struct DomainOutlineTests {
    let frame = Rect(x: 0, y: 0, width: 1600, height: 1000)

    @Test func aTheatreLiesWithinWhatIsShown() {
        let box = GeoBox(west: 34.5, south: 31.5, east: 43.5, north: 38)
        #expect(DomainOutline(of: .fitting(box, in: frame)) == nil)
    }

    @Test func theWorldIsWholeAndItsOutsideIsCovered() throws {
        let view = MapView.fitting(.world, in: frame)
        let outline = try #require(DomainOutline(of: view))
        #expect(outline.isWhole)
        let bounds = try #require(outline.bounds)
        #expect(abs(bounds.width - 1600) < 1 && bounds.height < 800)
        for x in stride(from: 5.0, to: 1600, by: 50) {
            for y in stride(from: 5.0, to: 1000, by: 50) {
                let point = Point(x: x, y: y)
                let isCovered = outline.outside.contains { $0.contains(point) }
                // Within a strip's height of the edge either will do.
                let around = [-7.0, 7].flatMap { dx in [-7.0, 7].map { point.moved(dx, $0) } }
                if around.allSatisfy({ view.unproject($0) == nil }) { #expect(isCovered, "\(point)") }
                if around.allSatisfy({ view.unproject($0) != nil }) { #expect(!isCovered, "\(point)") }
            }
        }
    }

    @Test func whatHoldsTheAntipodeDoesNotFillTheMap() {
        let view = MapView.around(
            Coordinate(latitude: -65, longitude: -60), radius: 2_000_000, in: frame,
            projection: AzimuthalEqualArea(center: Coordinate(latitude: -65, longitude: -60)))
        // Around 65 N 120 E, opposite the centre, and far beyond the frame.
        let ring = [(100.0, 50.0), (100, 80), (140, 80), (140, 50), (100, 50)].map {
            Coordinate(latitude: $0.1, longitude: $0.0)
        }
        let rings = view.project(polygon: [ring]).polylines
        let windings = rings.filter { $0.surrounds(frame.center) }.count
        #expect(windings.isMultiple(of: 2), "the middle of the map is filled")
    }
}
