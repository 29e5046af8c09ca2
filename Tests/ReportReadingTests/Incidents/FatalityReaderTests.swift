import Testing

@testable import ReportReading

@Suite struct FatalityReaderTests {
    @Test(arguments: [
        ("Gunmen killed at least 12 people in Northam on Sunday.", 12 as Int?),
        ("A bomb exploded in Northam on Sunday and left four dead.", 4),
        ("A blast in Northam on Sunday killed five soldiers and a driver.", 6),
        ("A dozen villagers were killed in an attack on Northam on Sunday.", 12),
        ("A shell hit a house in Northam on Sunday; nobody was hurt.", 0),
        ("A shell hit a house in Northam on Sunday, wounding nine.", nil),
        ("Dozens of people were killed in an air strike on Northam on Sunday.", nil),
        ("A blast in Northam on Sunday killed three, prosecutors said.", 3),
        ("Gunmen in Northam on Sunday killed nine villagers, police in the city said.", 9),
        ("A farmer and his wife were shot in Northam on Sunday. Both died.", 2),
        ("Gunmen slit the throat of a teacher in Northam on Sunday.", 1),
        ("Troops shot dead 29 demonstrators in Northam on Sunday.", 29),
        ("A bomb killed 31 people in Northam on Sunday, raising an earlier toll of 19.", 31),
        ("A bomb exploded in Northam on Sunday. The death toll rose to seven.", 7),
    ])
    func deaths(text: String, count: Int?) throws {
        #expect(try Stand.readings(text).map(\.incident.fatalities) == [count], "\(text)")
    }
}
