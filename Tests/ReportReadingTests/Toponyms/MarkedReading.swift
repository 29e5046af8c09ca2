import PlaceIndex
import TestSupport

@testable import ReportReading

/// Reads toponyms with the project's own gazetteer and weights.
enum MarkedReading {
    static let gazetteer = Result {
        try Gazetteer(contentsOf: TestFiles.repository.appendingPathComponent("Gazetteer/world.gaz").path)
    }
    static let lexicon = Result {
        try ToponymLexicon(directory: TestFiles.repository.appendingPathComponent("Lexicon").path)
    }

    static func toponyms(
        _ text: ReportText, given: [Range<Int>]? = nil, options: ToponymReader.Options = ToponymReader.Options()
    ) throws -> [Toponym] {
        try ToponymReader(gazetteer: gazetteer.get(), lexicon: lexicon.get()).read(text, given: given, options: options)
    }

    /// The text with « and » around what was found; to be compared with the text as it is expected.
    static func marked(_ expected: String) throws -> String {
        let report = ReportText(plain(expected))
        return mark(report, try toponyms(report))
    }

    static func plain(_ marked: String) -> String {
        marked.replacing("«", with: "").replacing("»", with: "")
    }

    private static func mark(_ report: ReportText, _ toponyms: [Toponym]) -> String {
        var result = ""
        var at = 0
        for toponym in toponyms {
            result += report.string(at..<toponym.range.lowerBound) + "«" + report.string(toponym.range) + "»"
            at = toponym.range.upperBound
        }
        return result + report.string(at..<report.bytes.count)
    }

    /// The found names with the country or, in the United States, the state of their places: "Lima/OH", "Douma/SY".
    static func places(_ text: String) throws -> [String] {
        let gazetteer = try gazetteer.get()
        let report = ReportText(text)
        return try toponyms(report).map { toponym in
            guard let place = toponym.place.map(gazetteer.place) else { return report.string(toponym.range) }
            return report.string(toponym.range) + "/" + (place.country == "US" ? place.admin1 : place.country)
        }
    }
}
