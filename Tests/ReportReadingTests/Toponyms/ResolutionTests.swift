import Foundation
import Testing

@testable import ReportReading

/// Which place a name means, and what it does in its sentence.
struct ResolutionTests {
    @Test(arguments: [
        ("PARIS, Texas — A man died in Paris on Friday, police said.", ["PARIS/TX", "Texas/TX", "Paris/TX"]),
        ("He moved from Lima, Ohio, to Dayton.", ["Lima/OH", "Ohio/OH", "Dayton/OH"]),
        ("The president of Peru spoke in Lima.", ["Peru/PE", "Lima/PE"]),
        ("Shells fell on Douma, Syria, and on Damascus.", ["Douma/SY", "Syria/SY", "Damascus/SY"]),
        ("Clashes in Tripoli, Libya, spread to Misrata.", ["Tripoli/LY", "Libya/LY", "Misrata/LY"]),
        ("Troops left Tripoli in Lebanon for Beirut.", ["Tripoli/LB", "Lebanon/LB", "Beirut/LB"]),
        ("Police in London, Ontario, made two arrests on Monday.", ["London/CA", "Ontario/CA"]),
    ])
    func settlesNamesTogether(text: String, expected: [String]) throws {
        #expect(try MarkedReading.places(text) == expected)
    }

    /// What a name means in world news when nothing around it tells.
    @Test(arguments: [
        ("Officials in Washington said the talks would go on.", ["Washington/DC"]),
        ("Fires burned in Oregon, Washington and Idaho.", ["Oregon/OR", "Washington/WA", "Idaho/ID"]),
        ("Air strikes hit Gaza overnight.", ["Gaza/PS"]),
        ("Floods cut off Gaza and Inhambane in Mozambique.", ["Gaza/MZ", "Inhambane/MZ", "Mozambique/MZ"]),
        ("Police in Mexico found a mass grave.", ["Mexico/MX"]),
        ("The ship was adrift in the Pacific for weeks.", ["Pacific/"]),
        ("The storm moved out over the Atlantic.", ["Atlantic/"]),
        ("Georgia accused Moscow of a raid.", ["Georgia/GE", "Moscow/RU"]),
        ("A tornado hit Georgia and Alabama.", ["Georgia/GA", "Alabama/AL"]),
        (
            "• Corinto: a bomb went off.\n• Jamundí: shots.\n• Buenos Aires: a drone fell.\n• Toribío: a mine.",
            ["Corinto/CO", "Jamundí/CO", "Buenos Aires/CO", "Toribío/CO"]
        ),
    ])
    func meansWhatWorldNewsMeans(text: String, expected: [String]) throws {
        #expect(try MarkedReading.places(text) == expected)
    }

    /// A bare name of a town, of the area around it and of its airport is the town's.
    @Test(arguments: [
        ("A bomb was found in Frankfurt on Monday.", "PPL"), ("A flat in Cologne, Germany, was searched.", "PPL"),
        ("Khartoum was calm on Friday, residents said.", "PPLC"), ("A bomb went off in Tripoli, Libya.", "PPLC"),
        ("Fighting spread across Idlib province in Syria.", "ADM1"),
    ])
    func tellsTownsFromTheirAreas(text: String, expected: String) throws {
        let gazetteer = try MarkedReading.gazetteer.get()
        let first = try #require(try MarkedReading.toponyms(ReportText(text)).first?.place)
        #expect(gazetteer.featureCode(of: first) == expected)
    }

    @Test(arguments: [
        ("Experts at the Washington Institute drew the map.", "Washington", ToponymRole.organisation),
        ("Moscow said on Monday that the talks had failed.", "Moscow", .metonym),
        ("Fighting in Raqqa went on for days.", "Raqqa", .literal),
        ("Two Iraqi soldiers died in the attack.", "Iraqi", .demonym),
        ("He works at a think tank in Istanbul.", "Istanbul", .affiliation),
    ])
    func tellsRoles(text: String, name: String, expected: ToponymRole) throws {
        let report = ReportText(text)
        let start = try #require(text.range(of: name)).lowerBound.utf16Offset(in: text)
        let found = try MarkedReading.toponyms(report, given: [start..<start + name.utf8.count]).first
        #expect(found?.role == expected)
    }

    @Test func reasonsAddUpToTheRanking() throws {
        var options = ToponymReader.Options()
        options.explains = true
        let toponyms = try MarkedReading.toponyms(ReportText("He moved from Lima, Ohio, to Dayton."), options: options)
        let lima = try #require(toponyms.first)
        let sums = lima.alternatives.map { $0.reasons.reduce(Float(0)) { $0 + $1.contribution } }
        #expect(lima.alternatives.count > 1)
        #expect(zip(sums, sums.dropFirst()).allSatisfy { $0 >= $1 - 0.01 })
        #expect(!lima.reasons.isEmpty)
    }
}
