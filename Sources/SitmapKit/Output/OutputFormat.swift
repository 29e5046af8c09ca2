import CairoCanvas
import Cartography
import Incidents

/// The kinds of file that a briefing is written as.
public enum OutputFormat: String, CaseIterable, Sendable {
    case png, svg, pdf, geojson

    /// Those that show a page.
    public static let pages: [OutputFormat] = [.png, .svg, .pdf]

    /// Reads `png,svg`; keeps the order of ``allCases`` and each once.
    public static func list(_ text: String) throws(SitmapError) -> [OutputFormat] {
        var wanted: Set<OutputFormat> = []
        for name in text.split(separator: ",") {
            guard let format = OutputFormat(rawValue: name.trimmingBlanks.lowercased()) else {
                let known = allCases.map(\.rawValue).joined(separator: ", ")
                throw SitmapError(.usage, "“\(name)” is no format: give one or more of \(known)")
            }
            wanted.insert(format)
        }
        guard !wanted.isEmpty else { throw SitmapError(.usage, "--format needs at least one format") }
        return allCases.filter(wanted.contains)
    }
}

extension Substring {
    var trimmingBlanks: Substring { drop { $0 == " " }.prefix { $0 != " " } }
}
