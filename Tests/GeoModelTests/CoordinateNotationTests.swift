import GeoModel
import Testing

struct CoordinateNotationTests {
    /// Every notation of 36° 23′ 08″ N, 38° 51′ 44″ E, with the metres by which it may differ.
    @Test(
        arguments: [
            ("36.38556, 38.86222", 2.0), ("36.38556,38.86222", 2), ("36.38556 38.86222", 2), ("+36.38556 +38.86222", 2),
            ("36.38556N 38.86222E", 2), ("N36.38556 E38.86222", 2), ("38.86222E, 36.38556N", 2),
            ("36.38556° N, 38.86222° E", 2), ("36.38556°, 38.86222°", 2), ("36,38556° N 38,86222° E", 2),
            ("36°23′08″N 38°51′44″E", 1), ("36° 23' 08\" N, 38° 51' 44\" E", 1), ("36º23’08”N, 38º51’44”E", 1),
            ("N 36° 23′ 08″, E 38° 51′ 44″", 1), ("36 23 08 N 38 51 44 E", 1), ("36-23-08N 038-51-44E", 1),
            ("36:23:08N 38:51:44E", 1), ("362308N 0385144E", 1), ("362308N0385144E", 1),
            ("36-23.133N 038-51.733E", 2), ("36:23.133N - 038:51.733E", 2), ("36:23.133N-038:51.733E", 2),
            ("36°23′08″N – 38°51′44″E", 1), ("36°23.133′N 38°51.733′E", 2), ("3623N 03852E", 1000),
            ("36 deg 23 min 08 sec north, 38 deg 51 min 44 sec east", 1),
            ("lat 36.38556 lon 38.86222", 2), ("Latitude: 36.38556, Longitude: 38.86222", 2),
            ("lat=36.38556; lng=38.86222", 2),
            ("37SDA8764326723", 5), ("37S DA 87643 26723", 5), ("37sda8764326723", 5), ("37SDA876267", 100),
            ("37S 487643 4026723", 5), ("UTM 37N 487643 4026723", 5), ("UTM zone 37N, 487643 mE, 4026723 mN", 5),
            ("geo:36.38556,38.86222", 2), ("geo:36.38556,38.86222,310;u=20", 2), ("GEO:36.38556,38.86222;crs=wgs84", 2),
        ] as [(String, Double)])
    func reads(text: String, tolerance: Double) throws {
        let finding = try #require(try CoordinateNotation.coordinate(in: text))
        let expected = Coordinate(latitude: 36 + 23.0 / 60 + 8.0 / 3600, longitude: 38 + 51.0 / 60 + 44.0 / 3600)
        #expect(Geodesic.distance(finding.coordinate, expected) <= tolerance)
    }

    @Test(arguments: [
        ("33°52′S 18°24′W", -33.8667, -18.4), ("-33.8667, -18.4", -33.8667, -18.4), ("−33.8667 −18.4", -33.8667, -18.4),
        ("33.8667S 151.2W", -33.8667, -151.2), ("56H 334873 6252266", -33.857002, 151.214998),
    ])
    func knowsTheSouthAndTheWest(text: String, latitude: Double, longitude: Double) throws {
        let finding = try #require(try CoordinateNotation.coordinate(in: text))
        let expected = Coordinate(latitude: latitude, longitude: longitude)
        #expect(Geodesic.distance(finding.coordinate, expected) < 20)
    }

    /// Against PROJ's EPSG:5041 and EPSG:5042.
    @Test(arguments: [
        ("Y 1588840 2373471", 85, -132.25), ("UPS Y 1588840mE 2373471mN", 85, -132.25),
        ("UPS North, 1588840 mE, 2373471 mN", 85, -132.25), ("B 2213845 2210145", -87.3, 45.5),
        ("UPS S 2213845 2210145", -87.3, 45.5), ("Z 2000000 2000000", 90, 0),
    ])
    func readsThePolarGrid(text: String, latitude: Double, longitude: Double) throws {
        let finding = try #require(try CoordinateNotation.coordinate(in: text))
        #expect(finding.kind == .ups)
        #expect(Geodesic.distance(finding.coordinate, Coordinate(latitude: latitude, longitude: longitude)) < 1)
        let running = CoordinateNotation.scan(Array("The camp lies at \(text), on the ice.".utf8))
        #expect(running.compactMap { try? $0.get() }.map(\.kind) == [.ups])
    }

    @Test(arguments: [
        ("91.5, 38", "latitude 91.5 is outside"), ("36.3, 361.2", "longitude 361.2 is outside"),
        ("36°61′N 38°00′E", "61.0 minutes"), ("37IDA8764826716", "latitude band"), ("61N 487643 4026723", "no zone"),
        ("Z 1588840 2373471", "other side"), ("Y 1588840 3373471", "outside the polar areas"),
        ("geo:95,10", "latitude 95.0 is outside"), ("geo:1,2;crs=nad27", "WGS 84"),
    ])
    func saysWhyOneIsImpossible(text: String, reason: String) {
        let error = #expect(throws: CoordinateNotation.Impossible.self) { try CoordinateNotation.coordinate(in: text) }
        #expect(error?.description.contains(reason) == true)
    }

    @Test(arguments: ["", "Raqqa", "12", "1,2,3", "36", "12 killed", "geo:", "April 16", "T-72", "MH17", "N"])
    func leavesEverythingElseAlone(text: String) throws {
        #expect(try CoordinateNotation.coordinate(in: text) == nil)
    }

    @Test func findsThemInRunningText() throws {
        let text = """
            On 16 April 2018 two shells hit 36.3855, 38.8623 (grid 37SDA8764826716), and the tanker lay at 13-15.5N \
            043-04E; 12 of 40 people, 3.5 tonnes, 1,200 homes, 10-15 fighters. See geo:33.571,36.403.
            """
        let found = CoordinateNotation.scan(Array(text.utf8)).compactMap { try? $0.get() }
        #expect(found.map(\.kind) == [.degrees, .mgrs, .degrees, .geoURI])
        let words = found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
        #expect(words == ["36.3855, 38.8623", "37SDA8764826716", "13-15.5N 043-04E", "geo:33.571,36.403"])
        #expect(abs(found[2].coordinate.latitude - 13.258_333) < 1e-5)
    }

    @Test func uncertaintyFollowsTheDigits() throws {
        let coarse = try #require(try CoordinateNotation.coordinate(in: "36.4N 38.9E"))
        let fine = try #require(try CoordinateNotation.coordinate(in: "37SDA8764826716"))
        #expect((5_000...6_000).contains(coarse.uncertaintyMetres))
        #expect(fine.uncertaintyMetres == 0.5)
    }
}
