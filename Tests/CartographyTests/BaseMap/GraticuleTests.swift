import GeoModel
import Testing

@testable import Cartography

struct GraticuleTests {
    let frame = Rect(x: 0, y: 0, width: 1600, height: 1200)

    @Test func theatreHasLinesAtWholeDegrees() {
        let view = MapView.fitting(GeoBox(west: 34.5, south: 31.5, east: 43.5, north: 38), in: frame)
        let graticule = Graticule(view)
        #expect(graticule.latitudeStep == 1 && graticule.longitudeStep == 2)
        let labels = Set(graticule.crossings.filter { $0.side == .left }.map(\.label))
        #expect(labels.isSuperset(of: ["32° N", "33° N", "34° N", "35° N", "36° N", "37° N"]))
        for crossing in graticule.crossings { #expect(frame.inset(by: -0.01).contains(crossing.point)) }
    }

    @Test func townHasMinutes() {
        let view = MapView.around(Coordinate(latitude: 35.95, longitude: 39.01), radius: 5_000, in: frame)
        #expect(Graticule(view).latitudeStep < 0.1)
        #expect(Graticule(view).lines.count > 4)
    }

    @Test func crossesTheAntimeridian() {
        let view = MapView.fitting(GeoBox(west: 176, south: -20, east: -178, north: -15), in: frame)
        let meridians = Graticule(view).lines.filter(\.isMeridian).map(\.degrees)
        #expect(meridians.contains(178) && meridians.contains(180) && meridians.contains(-178))
        #expect(Set(meridians).count == meridians.count)
    }

    @Test(arguments: [
        (35.5, false, "35°30′ N"), (-7, true, "7° W"), (0, false, "0°"), (180, true, "180°"),
        (12 + 1 / 120.0, true, "12°00′30″ E"),
    ])
    func labels(degrees: Double, isMeridian: Bool, label: String) {
        #expect(Graticule.label(degrees, isMeridian: isMeridian) == label)
    }
}
