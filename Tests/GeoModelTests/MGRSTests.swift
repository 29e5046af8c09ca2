import GeoModel
import Testing

struct MGRSTests {
    /// Values of GEOTRANS, the reference implementation of the grid's keepers (through the `mgrs` package, 1.5.0).
    static let published: [(latitude: Double, longitude: Double, reference: String)] = [
        (36.3855, 38.86228, "37SDA8764826716"),
        (60.39, 5.32, "32VKN9723000510"),
        (59.9, 10.75, "32VNM9789741568"),
        (63.99, 3.01, "32VKS0724009670"),
        (56.0, 2.99, "31VDC9937606079"),
        (56.0, 3.0, "32VJH2604922336"),
        (72.0, 8.9, "31XGV0320298893"),
        (78.22, 15.65, "33XWG1481383004"),
        (78.9, 8.99, "31XFH2852165412"),
        (79.1, 20.9, "33XXH2434387427"),
        (80.5, 21.1, "35XLK9146942910"),
        (83.9, 41.5, "37XEP2965017573"),
        (0.0001, 0.0001, "31NAA6603200011"),
        (-0.0001, -0.0001, "30MZE3396799988"),
        (-16.5, 179.99, "60KZG1921973388"),
        (-16.5, -179.99, "01KAB8078073388"),
        (-79.9, 0.1, "31CDM4324728161"),
        (33.571, 36.403, "37SBT5894117613"),
        (50.45, 30.52, "36UUA2394091604"),
        (4.85, 31.6, "36NUL4475336243"),
        (84.5, 10, "ZBA0611398202"),
        (85, -100, "YSH5298196454"),
        (89.9, 135, "ZAH0785007850"),
        (-85, -100, "ASM5298103545"),
        (-80.5, 0.5, "BAY0922457011"),
        (-80.5, -179.5, "AZB9077542988"),
        (-88, 90, "BCN2206900000"),
        (-33.9, 18.4, "34HBH5958345888"),
        (-54.8, -68.3, "19FEV4500027239"),
        (71.9, -179.9, "01WCV9947580197"),
    ]

    @Test(arguments: published)
    func encodes(latitude: Double, longitude: Double, reference: String) {
        #expect(MGRS.string(Coordinate(latitude: latitude, longitude: longitude)) == reference)
    }

    @Test(arguments: published)
    func decodesWithinTheSquare(latitude: Double, longitude: Double, reference: String) throws {
        let point = try MGRS.coordinate(reference)
        #expect(Geodesic.distance(point, Coordinate(latitude: latitude, longitude: longitude)) < 0.8)
    }

    /// `GeoConvert -m -p 0` of GeographicLib 2.1.
    @Test(arguments: [
        (-78.0, 180.0, "01CDP3039939847"), (60.0, 180.0, "01VCG3270555205"), (-81.0, -180.0, "BAB0000098809"),
        (86.0, 180.0, "ZAM0000044268"),
    ])
    func theAntimeridianBelongsToTheEast(latitude: Double, longitude: Double, reference: String) {
        #expect(MGRS.string(Coordinate(latitude: latitude, longitude: longitude)) == reference)
    }

    @Test func aShorterReferenceNamesTheSquareItStartsIn() throws {
        let point = Coordinate(latitude: 36.3855, longitude: 38.86228)
        #expect(MGRS.string(point, digits: 2) == "37SDA8726")
        #expect(MGRS.string(point, digits: 0) == "37SDA")
        let center = try MGRS.coordinate("37s da 87 26")
        #expect(Geodesic.distance(center, point) < 710)
    }

    @Test(arguments: [
        ("37SDA876482671", "as many digits"), ("61SDA8764826716", "zone of 1…60"), ("37IDA8764826716", "latitude band"),
        ("37SIA8764826716", "100 km square"), ("CDA12", "zone of 1…60"), ("37S", "three letters"),
        ("", "three letters"),
        ("37SDA٣٤", "three letters"), ("ZZZ1234", "100 km square"),
    ])
    func refusesWhatDoesNotExist(text: String, reason: String) {
        let error = #expect(throws: MGRSError.self) { try MGRS.coordinate(text) }
        #expect(error?.description.contains(reason) == true)
    }

    @Test func utmGoesBothWaysInEveryZone() throws {
        for longitude in stride(from: -179.5, through: 179.5, by: 7) {
            for latitude in stride(from: -79.5, through: 83.5, by: 9.7) {
                let point = Coordinate(latitude: latitude, longitude: longitude)
                let utm = try #require(UTM(point))
                #expect(Geodesic.distance(utm.coordinate, point) < 0.000_01)
            }
        }
    }

    /// `echo 36.3855 38.86228 | cs2cs EPSG:4326 +to EPSG:32637 -f %.6f`.
    @Test func agreesWithPROJ() throws {
        let utm = try #require(UTM(Coordinate(latitude: 36.3855, longitude: 38.86228)))
        #expect(utm.zone == 37)
        #expect(abs(utm.easting - 487_648.311_151) < 0.001)
        #expect(abs(utm.northing - 4_026_716.223_238) < 0.001)
    }
}
