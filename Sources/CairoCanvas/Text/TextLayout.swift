import CPangoCairo
import Cartography

/// One line of text in a size.
struct TextLayout {
    private let shaped: ShapedLine
    /// The size over the one that the line was shaped at.
    let scale: Double

    init(_ shaped: ShapedLine, scale: Double) {
        self.shaped = shaped
        self.scale = scale
    }

    /// At the size of shaping: to be drawn ``scale`` times as large.
    var line: UnsafeMutablePointer<PangoLayoutLine>? { pango_layout_get_line_readonly(shaped.handle, 0) }
    /// Advance width in points.
    var width: Double { shaped.extents.width * scale }
    var isRightToLeft: Bool { shaped.isRightToLeft }

    var extents: TextExtents {
        let full = shaped.extents
        return TextExtents(
            width: full.width * scale, ascent: full.ascent * scale, descent: full.descent * scale,
            ink: Rect(
                x: full.ink.x * scale, y: full.ink.y * scale, width: full.ink.width * scale,
                height: full.ink.height * scale))
    }

    /// The characters with the middle of each, in points from the start of the line.
    func letters(of string: String) -> [(letter: Character, middle: Double)] {
        var offset = 0
        return ShapedLine.printable(string).map { letter in
            var box = PangoRectangle()
            pango_layout_index_to_pos(shaped.handle, Int32(clamping: offset), &box)
            offset += letter.utf8.count
            return (letter, (Double(box.x) + Double(box.width) / 2) / Double(PANGO_SCALE) * scale)
        }
    }
}
