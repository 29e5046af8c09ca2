import GeoModel

/// Answers for people and for programs.
public enum PlaceListing {
    /// A JSON array, one object a line.
    public static func json(_ answers: [PlaceAnswer]) -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.array { writer in
            for answer in answers {
                writer.element()
                answer.write(to: &writer)
            }
        }
        return writer.bytes + [0x0A]
    }

    /// Aligned columns.
    public static func table(_ answers: [PlaceAnswer]) -> [UInt8] {
        guard !answers.isEmpty else { return [] }
        var rows = [
            ["name", "type", "country", "admin-1", "latitude", "longitude", "MGRS", "population", "match", "score"]
        ]
        for answer in answers {
            rows.append([
                answer.name, answer.featureCode.isEmpty ? "–" : "\(answer.featureClass).\(answer.featureCode)",
                answer.countryName, answer.admin1, decimal(answer.coordinate.latitude, 5),
                decimal(answer.coordinate.longitude, 5), answer.mgrs,
                answer.population > 0 ? String(answer.population) : "–", answer.match, decimal(answer.score, 2),
            ])
        }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let numeric: Set<Int> = [4, 5, 7, 9]
        let lines = rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let blanks = String(repeating: " ", count: widths[column] - cell.count)
                return numeric.contains(column) ? blanks + cell : cell + blanks
            }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private static func decimal(_ value: Double, _ decimals: Int) -> String {
        var writer = JSONWriter()
        writer.value(value, decimals: decimals)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
