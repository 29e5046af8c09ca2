import Cartography

/// Every letter 0.6 em wide plus its letter spacing, capital height 0.7 em, nothing below the baseline.
struct FixedWidthMeasuring: TextMeasuring {
    func extents(of string: String, font: Font) -> TextExtents {
        let width = Double(string.count) * (font.size * 0.6 + font.letterSpacing)
        return TextExtents(
            width: width, ascent: font.size * 0.9, descent: font.size * 0.25,
            ink: Rect(x: 0, y: -font.size * 0.7, width: width, height: font.size * 0.7))
    }
}

extension LabelStyle {
    static let plain = LabelStyle(font: Font(size: 10), color: .black)
}

extension LabelRequest {
    static func point(
        _ id: String, _ text: String, at x: Double, _ y: Double, priority: Double = 1,
        presence: LabelMarker.Presence = .always, leader: Bool = false
    ) -> LabelRequest {
        LabelRequest(
            id: id, text: text, style: .plain, priority: priority,
            target: .point(Point(x: x, y: y), marker: LabelMarker(radius: 2, presence: presence)),
            allowsLeader: leader)
    }
}

extension LabelLayout {
    /// Pairs of labels that cover each other.
    var overlaps: [(String, String)] {
        var pairs: [(String, String)] = []
        for (index, first) in placed.enumerated() {
            for second in placed.dropFirst(index + 1) {
                if first.boxes.contains(where: { box in second.boxes.contains { $0.intersects(box) } }) {
                    pairs.append((first.id, second.id))
                }
            }
        }
        return pairs
    }
}
