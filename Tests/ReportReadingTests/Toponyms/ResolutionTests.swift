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
