import Foundation
import GeoModel
import PlaceIndex
import TestSupport
import Testing

struct LookupTests {
    private let gazetteer: Gazetteer

    init() throws { gazetteer = try Gazetteer(bytes: SampleGazetteer.bytes()) }

    private func best(_ query: String, _ options: FindOptions = FindOptions()) -> (id: Int, found: FoundPlace)? {
        gazetteer.find(query, options: options).first.map { (gazetteer.place($0.place).geonameID, $0) }
    }

    @Test(arguments: [
        ("Raqqa", 172955, MatchKind.exact), ("RAQQA", 172955, .folded), ("الرقة", 172955, .folded),
        ("Дамаск", 170654, .folded), ("the Damascus", 170654, .article), ("al-Qamishli", 173811, .folded),
        ("Issa, Ain", 172134, .wordOrder), ("city of Homs", 169577, .generic), ("Ein Issa", 172134, .sound),
        ("Dalascus", 170654, .fuzzy), ("Buenos Arres", 3_435_910, .sound),
    ])
    func aNameIsFoundAndToldHow(query: String, id: Int, match: MatchKind) {
        let answer = best(query)
        #expect(answer?.id == id)
        #expect(answer?.found.match == match)
    }

    @Test func spacesMayBeMissingOrTooMany() {
        #expect(best("BuenosAires")?.id == 3_435_910)
        #expect(best("Dama scus")?.id == 170654)
    }

    @Test func aCloserSpellingScoresHigher() throws {
        let scores = try ["Kharkiv", "Kharkeev", "Khorkeev"].map { try #require(best($0)?.found.score) }
        #expect(scores[0] > scores[1])
        #expect(scores[1] > scores[2])
    }

    @Test func theMoreImportantPlaceComesFirstUnlessTheContextDecides() {
        #expect(best("Tripoli")?.id == 2_210_247)
        #expect(best("Tripoli", FindOptions(country: "LB"))?.id == 266826)
        #expect(best("Tripoli", FindOptions(country: "lb"))?.id == 266826)
        #expect(best("Tripoli", FindOptions(near: Coordinate(latitude: 34, longitude: 36)))?.id == 266826)
    }

    @Test func aTownComesBeforeTheAreaOfItsName() {
        #expect(best("Raqqa")?.id == 172955)
        #expect(best("Raqqa Governorate")?.id == -2001)
        #expect(best("Raqqa province")?.id == -2001)
    }

    @Test func whatIsNoNameGetsNoAnswer() {
        for query in ["", " ", "…", "qqqqqqqq", "\u{0}", "🗺️"] { #expect(best(query) == nil) }
    }

    @Test func aLimitIsKept() {
        #expect(gazetteer.find("Tripoli", options: FindOptions(limit: 1)).count == 1)
        #expect(gazetteer.find("Tripoli", options: FindOptions(limit: 0)).isEmpty)
    }

    @Test func aNameOfAMegabyteIsAnsweredAtOnce() {
        #expect(best(String(repeating: "Raqqa ", count: 170_000))?.found.score ?? 0 < FindOptions.confident)
        #expect(best(String(repeating: "ا", count: 500_000))?.found.score ?? 0 < FindOptions.confident)
    }

    @Test func aPlaceHasAllItsFields() throws {
        let id = try #require(gazetteer.id(geonameID: -60001))
        let place = gazetteer.place(id)
        #expect(place.name == "Tabqa Air Base")
        #expect(place.featureClass == .spot)
        #expect(place.featureCode == "AIRB")
        #expect(place.country == "SY")
        #expect(gazetteer.admin1Name(country: "SY", code: place.admin1) == "Raqqa")
        #expect(place.note == "general map knowledge")
        #expect(gazetteer.countryName("SY") == "Syria")
        #expect(gazetteer.id(geonameID: 1) == nil)
    }

    @Test func spellingsKeepOtherScripts() throws {
        let id = try #require(gazetteer.id(geonameID: 170654))
        #expect(gazetteer.spellings(of: id).map(\.text).contains("دمشق"))
        #expect(gazetteer.spellings(of: id).first?.text == gazetteer.name(of: id))
    }

    @Test func theFirstOfTwoGazetteersWinsTies() throws {
        var builder = GazetteerBuilder()
        let own = SampleGazetteer.geoNames.split(separator: "\n").first { $0.contains("Raqqah") } ?? ""
        try builder.add(Array(own.utf8), named: "own.txt")
        let copied = own.replacing("172955", with: "7").replacing("35.95283", with: "1.5")
            .replacing("\t04\t", with: "\t13\t")
        try builder.add(Array(copied.utf8), named: "copied.txt")
        let folder = try TemporaryFolder()
        let files = [
            folder.url.appendingPathComponent("own.gaz").path,
            try folder.file("world.gaz", Data(SampleGazetteer.bytes())),
        ]
        try builder.write(to: files[0])
        let both = try Gazetteer(contentsOf: files)
        #expect(both.count == gazetteer.count + 2)
        let answers = both.find("Raqqa", options: FindOptions(near: Coordinate(latitude: 36, longitude: 39)))
        #expect(answers.map { both.place($0.place).geonameID }.filter { $0 == 172955 }.count == 1)
        #expect(answers.first?.place == both.id(geonameID: 172955))
        let equator = both.nearest(to: Coordinate(latitude: 1, longitude: 39)).first
        #expect(equator.map { both.place($0.place).geonameID } == 7)
    }
}
