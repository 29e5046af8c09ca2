import Foundation
import GeoModel
import Incidents
import PlaceIndex
import TestSupport

@testable import ReportReading

/// A text with the expected words between « and ».
enum Marked {
    static func split(_ text: String) -> (plain: String, marked: String) {
        let marked = text.split(separator: "«").last?.split(separator: "»").first.map(String.init) ?? ""
        return (text.replacing("«", with: "").replacing("»", with: ""), marked)
    }
}

/// Reads with the project's own lexicon and a handful of places in the stead of a gazetteer.
enum Stand {
    static let lexicon = Result {
        try PhraseLexicon(directory: TestFiles.repository.appendingPathComponent("Lexicon").path)
    }

    static func times(_ text: String, published: String?) throws -> [(words: String, time: TimeExpression)] {
        let lexicon = try Self.lexicon.get()
        let words = WordStream(ReportText(text), lexicon: lexicon)
        let matcher = PhraseMatcher(lexicon: lexicon, words: words)
        let day = published.flatMap { CalendarDate(iso: $0) }
        return words.sentences.flatMap { sentence in
            let matches = matcher.matches(in: sentence)
            let anchor = DateAnchor(day: day, basis: "published")
            let time = TimeWords(words: words, sentence: sentence, matches: matches, anchor: anchor)
            return TimeReader.times(time, matches: matches).map { (words.string($0.range), $0) }
        }
    }

    /// Towns at made-up positions two degrees apart, and one country.
    private static let towns = ["Northam", "Southam", "Eastby", "Westby", "Midton", "Harbourton"]

    static func readings(_ text: String, published: String? = "2018-04-16") throws -> [IncidentReader.Reading] {
        let report = ReportText(text)
        let places =
            towns.enumerated().flatMap { index, town in
                text.ranges(of: town).map { range in named(town, range, text, latitude: 10 + 2 * Double(index), .point)
                }
            } + text.ranges(of: "Landia").map { named("Landia", $0, text, latitude: 12, .country) }
        return IncidentReader(lexicon: try lexicon.get(), gazetteer: nil).readings(
            report, places: places, published: published.flatMap { CalendarDate(iso: $0) })
    }

    private static func named(
        _ name: String, _ range: Range<String.Index>, _ text: String, latitude: Double, _ level: PlaceMention.Level
    ) -> NamedPlace {
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        let place = Place(
            geonameID: 0, name: name, sourceName: name, coordinate: Coordinate(latitude: latitude, longitude: 20),
            featureClass: level == .country ? .administrative : .populated, featureCode: "PPL", country: "LD",
            admin1: "01",
            population: 9000)
        return NamedPlace(bytes: start..<start + name.utf8.count, place: place, level: level, score: 1)
    }
}
