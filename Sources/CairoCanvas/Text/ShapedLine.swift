import CPangoCairo
import Cartography

/// Owns one line of shaped text. All lines are shaped at one size: Pango looks fonts up anew for each size, which takes
/// longer than all the rest, while unhinted outlines scale exactly.
final class ShapedLine {
    /// Points.
    static let size = 64.0

    let handle: OpaquePointer
    let isRightToLeft: Bool
    let extents: TextExtents

    /// - Parameter face: in the size of shaping.
    init(_ string: String, face: Font, fonts: FontBook) throws(CanvasError) {
        let text = Self.printable(string)
        fonts.prepare(text)
        guard let handle = pango_layout_new(fonts.context.handle) else {
            throw .library("Pango has no memory for a line of text")
        }
        self.handle = handle
        var copy = text
        isRightToLeft = copy.withUTF8 { Self.set($0, in: handle) }
        pango_layout_set_font_description(handle, fonts.description(of: face).handle)
        pango_layout_set_single_paragraph_mode(handle, 1)
        let spacing = Self.letterSpacing(of: text, font: face)
        if spacing != 0, let attributes = pango_attr_list_new() {
            pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(Int32(spacing * Double(PANGO_SCALE))))
            pango_layout_set_attributes(handle, attributes)
            pango_attr_list_unref(attributes)
        }
        extents = Self.extents(of: handle)
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

    private static func extents(of handle: OpaquePointer) -> TextExtents {
        var ink = PangoRectangle()
        var logical = PangoRectangle()
        pango_layout_get_extents(handle, &ink, &logical)
        let unit = 1 / Double(PANGO_SCALE)
        let baseline = Double(pango_layout_get_baseline(handle)) * unit
        let height = Double(logical.height) * unit
        return TextExtents(
            width: Double(logical.width) * unit, ascent: baseline, descent: height - baseline,
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

    /// Whether letters of `string` change their shape by their neighbours (Arabic, Devanagari, Myanmar …).
    static func isJoined(_ string: String) -> Bool {
        string.unicodeScalars.contains { (0x0590...0x10FF).contains($0.value) || (0x1780...0x18AF).contains($0.value) }
    }
}
