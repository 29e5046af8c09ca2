import Testing

@testable import ReportReading

struct MarkupTests {
    @Test(arguments: [
        ("<p>Strikes &amp; fire in D&eacute;r&#225;a</p>", "Strikes & fire in Déráa"),
        ("<ul><li>one</li><li>two</li></ul>", "- one\n- two"),
        ("a<script>var x = '<b>';</script>b<!-- c -->d", "abd"),
        ("<html><head><title>T</title><style>p{}</style></head><body>B</body></html>", "T\n\nB"),
        ("5 < 6 &unknown; &", "5 < 6 &unknown; &"),
        ("<a title=\"x > y\">link</a>", "link"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "| a | b |"),
        ("<h1>One</h1><p>Two<br>Three</p>", "One\n\nTwo\nThree"),
    ])
    func html(input: String, expected: String) {
        let report = ReportText(input, format: .html)
        let text = report.string(0..<report.bytes.count)
        #expect(text.trimmingSpace == expected)
    }

    @Test(arguments: [
        ("**Douma** was *hit*.", "Douma was hit."),
        ("[Raqqa](https://example.org/Paris) fell", "Raqqa fell"),
        ("![map](map.png)", "map"),
        ("* item", "- item"),
        ("snake_case and _this_", "snake_case and this"),
        ("1\\. no list", "1. no list"),
        ("# Title", "# Title"),
    ])
    func markdown(input: String, expected: String) {
        let report = ReportText(input, format: .markdown)
        #expect(report.string(0..<report.bytes.count).trimmingSpace == expected)
    }
}

extension String {
    fileprivate var trimmingSpace: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        while text.first?.isWhitespace == true { text.removeFirst() }
        return String(text)
    }
}
