/// What became of each name, as tab-separated text with a header line: for `--label-report`.
///
/// Columns: `state` (placed or dropped), `id`, `text`, `position` (of a placed name), `x` and `y` (middle of the first box
/// that it covers, in points of the page), `reason` (of a dropped name).
public struct LabelReport: Sendable {
    public var layout: LabelLayout

    public init(_ layout: LabelLayout) {
        self.layout = layout
    }

    public var text: String {
        let placed = layout.placed.map { label in
            let middle = label.boxes.first?.center ?? Point(x: 0, y: 0)
            return [
                "placed", label.id, label.text, label.position.rawValue, Self.rounded(middle.x), Self.rounded(middle.y),
                "",
            ]
        }
        let dropped = layout.dropped.map { ["dropped", $0.id, $0.text, "", "", "", $0.reason.description] }
        let rows = [["state", "id", "text", "position", "x", "y", "reason"]] + placed + dropped
        return rows.map { $0.map(Self.field).joined(separator: "\t") + "\n" }.joined()
    }

    /// To a tenth of a point.
    private static func rounded(_ value: Double) -> String {
        value.isFinite && abs(value) < 1e9 ? String((value * 10).rounded() / 10) : ""
    }

    private static func field(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
