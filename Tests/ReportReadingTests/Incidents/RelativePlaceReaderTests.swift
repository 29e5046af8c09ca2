import GeoModel
import Testing

@testable import ReportReading

@Suite struct RelativePlaceReaderTests {
    @Test(arguments: [
        ("A mine blew up a car 15 km north of Northam on Sunday.", 10.135, 20.0, 2, "offset"),
        ("A tanker was hijacked 60 nm east of Northam on Sunday.", 10.0, 21.01, 2, "offset"),
        ("Gunmen ambushed a patrol on the road between Northam and Southam on Sunday.", 11.0, 20.0, 2, "between"),
        ("Rebels shelled a post near Northam on Sunday.", 10.0, 20.0, 2, "near"),
        ("Rebels shelled a post in Northam on Sunday.", 10.0, 20.0, 1, "named-place"),
        ("Rebels shelled a post at 11.5000N, 21.2500E near Northam on Sunday.", 11.5, 21.25, 1, "coordinates"),
    ])
    func point(text: String, latitude: Double, longitude: Double, precision: Int, method: String) throws {
        let place = try #require(try Stand.readings(text).first?.incident.place)
        let point = try #require(place.coordinate)
        #expect(Geodesic.distance(point, Coordinate(latitude: latitude, longitude: longitude)) < 2000)
        #expect(place.geoPrecision == precision)
        #expect(place.method == method)
    }
}
