import GeoModel
import Incidents
import Testing

@testable import Cartography

@Suite struct MapExtentTests {
    let frame = Rect(x: 0, y: 0, width: 1000, height: 800)
    let syria = GeoBox(west: 35.7, south: 32.3, east: 42.4, north: 37.3)

    func page(_ places: [(Double, Double)], context: [GeoBox] = []) -> BriefingPage {
        let incidents = places.enumerated().map { index, place in
            Incident(
                eventID: "e\(index)", number: index + 1, subEventType: .armedClash,
                place: IncidentPlace(coordinate: Coordinate(latitude: place.0, longitude: place.1)))
        }
        return BriefingPage(incidents: incidents, context: context)
    }

    func expectAllShown(_ page: BriefingPage, in view: MapView) {
        for incident in page.located {
            #expect(incident.place.coordinate.map { view.shows($0, margin: 20) } == true)
        }
    }

    @Test func aFewIncidentsAreShownWithTheirCountry() {
        let page = page([(36.385, 38.862), (33.571, 36.403)], context: [syria])
        let view = MapExtent.view(of: page, in: frame)
        expectAllShown(page, in: view)
        #expect(view.visibleBox.west < syria.west && view.visibleBox.east > syria.east)
        #expect(view.frame.height * view.metresPerPoint < 1_200_000)
    }

    @Test func aCountryFarLargerThanTheIncidentsIsNot() {
        let russia = GeoBox(west: 19, south: 41, east: -169, north: 82)
        let page = page([(50.6, 36.6), (50.9, 37.1)], context: [russia])
        let view = MapExtent.view(of: page, in: frame)
        expectAllShown(page, in: view)
        #expect((100_000...500_000).contains(view.frame.height * view.metresPerPoint))
    }

    @Test(arguments: [[(31.5, 34.45)], [(31.5, 34.45), (31.501, 34.452)]])
    func closeIncidentsKeepSurroundings(_ places: [(Double, Double)]) {
        let view = MapExtent.view(of: page(places), in: frame)
        #expect(view.frame.height * view.metresPerPoint > 99_000)
    }

    @Test func theAntimeridianDoesNotTearIncidentsApart() {
        let page = page([(-17.7, 177.4), (-18.3, -178.9)])
        let view = MapExtent.view(of: page, in: frame)
        expectAllShown(page, in: view)
        #expect(view.frame.width * view.metresPerPoint < 1_000_000)
    }

    @Test func anExtentThatIsAskedForHolds() {
        var page = page([(36.385, 38.862)])
        page.extent = GeoBox(west: 34.5, south: 31.5, east: 43.5, north: 38)
        let box = MapExtent.view(of: page, in: frame).visibleBox
        #expect(box.west <= 34.5 && box.south <= 31.5 && box.east >= 43.5 && box.north >= 38)
    }

    @Test func withoutIncidentsOrCountriesTheWorldIsShown() {
        #expect(MapExtent.view(of: page([]), in: frame).visibleBox.width > 300)
    }
}
