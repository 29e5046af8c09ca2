import CPangoCairo
import Cartography

/// Owns one line of shaped text.
final class TextLayout {
    let handle: OpaquePointer
    /// Advance width in points.
    let width: Double
    let isRightToLeft: Bool

    init(_ string: String, font: Font, fonts: FontBook) throws(CanvasError) {
        let text = TextLayout.printable(string)
        fonts.prepare(text)
        guard let handle = pango_layout_new(fonts.context.handle) else {
            throw .library("Pango has no memory for a line of text")
        }
        self.handle = handle
        var copy = text
        isRightToLeft = copy.withUTF8 { TextLayout.set($0, in: handle) }
        pango_layout_set_font_description(handle, fonts.description(of: font).handle)
        pango_layout_set_single_paragraph_mode(handle, 1)
        let spacing = TextLayout.letterSpacing(of: text, font: font)
        if spacing != 0, let attributes = pango_attr_list_new() {
            pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(Int32(spacing * Double(PANGO_SCALE))))
            pango_layout_set_attributes(handle, attributes)
            pango_attr_list_unref(attributes)
        }
        var logical = PangoRectangle()
        pango_layout_get_extents(handle, nil, &logical)
        width = Double(logical.width) / Double(PANGO_SCALE)
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

    var line: UnsafeMutablePointer<PangoLayoutLine>? { pango_layout_get_line_readonly(handle, 0) }

    var extents: TextExtents {
        var ink = PangoRectangle()
        var logical = PangoRectangle()
        pango_layout_get_extents(handle, &ink, &logical)
        let unit = 1 / Double(PANGO_SCALE)
        let baseline = Double(pango_layout_get_baseline(handle)) * unit
        let height = Double(logical.height) * unit
        return TextExtents(
            width: width, ascent: baseline, descent: height - baseline,
            ink: Rect(
                x: Double(ink.x) * unit, y: Double(ink.y) * unit - baseline, width: Double(ink.width) * unit,
                height: Double(ink.height) * unit))
    }

    private static func set(_ bytes: UnsafeBufferPointer<UInt8>, in handle: OpaquePointer) -> Bool {
        guard let start = bytes.baseAddress, bytes.count <= Int(Int32.max) else { return false }
        return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { text in
            pango_layout_set_text(handle, text, Int32(bytes.count))
            return pango_layout_get_direction(handle, 0) == PANGO_DIRECTION_RTL
        }
    }

    /// Line breaks, tabs and other controls become spaces: a text item is one line.
    static func printable(_ string: String) -> String {
        guard string.unicodeScalars.contains(where: isControl) else { return string }
        var scalars = String.UnicodeScalarView()
        for scalar in string.unicodeScalars { scalars.append(isControl(scalar) ? " " : scalar) }
        return String(scalars)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// Spacing would tear joined scripts apart: it holds for those that stand letter by letter.
    static func letterSpacing(of string: String, font: Font) -> Double {
        guard font.letterSpacing != 0, font.letterSpacing.isFinite, !isJoined(string)
        else { return 0 }
        return font.letterSpacing
    }
}

extension TextLayout {
    /// Whether letters of `string` change their shape by their neighbours (Arabic, Devanagari, Myanmar …).
    static func isJoined(_ string: String) -> Bool {
        string.unicodeScalars.contains { (0x0590...0x10FF).contains($0.value) || (0x1780...0x18AF).contains($0.value) }
    }

    /// The characters with the middle of each, in points from the start of the line.
    func letters(of string: String) -> [(letter: Character, middle: Double)] {
        var offset = 0
        return TextLayout.printable(string).map { letter in
            var box = PangoRectangle()
            pango_layout_index_to_pos(handle, Int32(clamping: offset), &box)
            offset += letter.utf8.count
            return (letter, (Double(box.x) + Double(box.width) / 2) / Double(PANGO_SCALE))
        }
    }
}
