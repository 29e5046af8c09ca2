import PlaceIndex

/// A small index of invented sources, for tests and fuzzing.
public enum SampleGazetteer {
    /// Three columns of a GeoNames dump matter here beside the names: position, class and population.
    private static let cities:
        [(
            id: Int, name: String, alternates: String, position: String, code: String, country: String, area: String,
            people: Int
        )] = [
            (172134, "‘Ayn ‘Īsá", "Ain Issa,عين عيسى", "36.38521\t38.85943", "PPL", "SY", "04", 0),
            (172955, "Ar Raqqah", "Raqqa,Rakka,الرقة,RQA", "35.95283\t39.00788", "PPLA", "SY", "04", 299824),
            (170654, "Damascus", "Damas,Dimashq,دمشق,Дамаск", "33.5102\t36.29128", "PPLC", "SY", "13", 1_569_394),
            (169577, "Ḩimş", "Homs,Hims,حمص", "34.72682\t36.72339", "PPLA", "SY", "11", 775404),
            (173811, "Al Qāmishlī", "Qamishli,القامشلي", "37.05082\t41.22858", "PPLA2", "SY", "01", 184231),
            (266826, "Tripoli", "Tarabulus,طرابلس", "34.43352\t35.84415", "PPLA", "LB", "09", 229398),
            (2_210_247, "Tripoli", "Tarabulus,Tripolis,طرابلس", "32.88743\t13.18733", "PPLC", "LY", "77", 1_150_989),
            (98182, "Baghdad", "Bagdad,بغداد", "33.34058\t44.40088", "PPLC", "IQ", "07", 5_672_513),
            (703448, "Kyiv", "Kiev,Київ,Киев", "50.45466\t30.5238", "PPLC", "UA", "12", 2_952_301),
            (706483, "Kharkiv", "Kharkov,Харків", "49.98081\t36.25272", "PPLA", "UA", "07", 1_433_886),
            (1_298_824, "Yangon", "Rangoon,ရန်ကုန်မြို့", "16.80528\t96.15611", "PPLA", "MM", "17", 5_209_541),
            (3_435_910, "Buenos Aires", "BUE", "-34.61315\t-58.37723", "PPLC", "AR", "07", 13_076_300),
            (4_030_556, "Rikitea", "Mangareva", "-23.1203\t-134.9692", "PPL", "PF", "", 1000),
            (2_198_148, "Suva", "スバ", "-18.14161\t178.44149", "PPLC", "FJ", "01", 77366),
        ]

    public static var geoNames: String {
        cities.map {
            "\($0.id)\t\($0.name)\t\t\($0.alternates)\t\($0.position)\tP\t\($0.code)\t\($0.country)\t\t\($0.area)\t\t\t\t\($0.people)\t\t\t\t2024-01-01\n"
        }.joined()
    }

    public static let curated = """
        id\tname\tlat\tlon\tfeature_class\tfeature_code\tcountry\tadmin1\talternates\tnote\twest\tsouth\teast\tnorth\tline\tarea\trole
        163843\tSyria\t35\t38\tA\tPCLI\tSY\t\tabbr:SYR|Syrian Arab Republic|adj:Syrian\t\t35.5\t32.3\t42.4\t37.3\t\t163843\t
        -2001\tRaqqa\t36\t39\tA\tADM1\tSY\t04\tRaqqa Governorate\t\t\t\t\t\t\t-2001\t
        -40001\tEuphrates\t35.9\t39\tH\tSTM\t\t\tAl-Furat|ar:الفرات\ta made-up course\t\t\t\t\t-40001\t\t
        -30001\tLake Assad\t36\t38.2\tH\tLK\tSY\t\tBuhayrat al-Assad\t\t\t\t\t\t\t\t
        -60001\tTabqa Air Base\t35.755\t38.567\tS\tAIRB\tSY\t04\tTabqa airbase\tgeneral map knowledge\t\t\t\t\t\t\t
        -20001\tPacific rim\t0\t180\tL\tRGN\t\t\t\t\t170\t-30\t-130\t10\t\t\t

        """

    public static let geometries = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","id":163843,"properties":{},"geometry":{"type":"Polygon","coordinates":[[[35.5,32.3],[42.4,32.3],[42.4,37.3],[35.5,37.3],[35.5,32.3]]]}},
        {"type":"Feature","id":-2001,"properties":{},"geometry":{"type":"Polygon","coordinates":[[[38,35.5],[40,35.5],[40,37],[38,37],[38,35.5]]]}},
        {"type":"Feature","id":-40001,"properties":{},"geometry":{"type":"LineString","coordinates":[[38.3,36.5],[38.6,35.9],[39.1,35.9],[40.1,35.3]]}}]}
        """

    /// The sources in the order in which they are added.
    public static var sources: [(name: String, text: String)] {
        [("cities.txt", geoNames), ("sites.tsv", curated), ("shapes.geojson", geometries)]
    }

    public static func bytes() throws -> [UInt8] {
        var builder = GazetteerBuilder()
        for source in sources {
            try builder.add(Array(source.text.utf8), named: source.name)
        }
        return try builder.compile()
    }
}
