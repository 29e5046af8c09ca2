import Cartography

/// Measures text with the shaper that draws it. Remembers what it measured.
public final class CairoTextMeasurer: TextMeasuring {
    private struct Key: Hashable {
        var string: String
        var font: Font
    }

    private let fonts: FontBook
    private var known: [Key: TextExtents] = [:]

    public init(fonts: FontBook) {
        self.fonts = fonts
    }

    public func extents(of string: String, font: Font) -> TextExtents {
        let key = Key(string: string, font: font)
        if let extents = known[key] { return extents }
        // Without memory for a layout nothing can be drawn either; the canvas then reports it.
        let extents =
            (try? TextLayout(string, font: font, fonts: fonts))?.extents
            ?? TextExtents(width: 0, ascent: 0, descent: 0, ink: Rect(x: 0, y: 0, width: 0, height: 0))
        known[key] = extents
        return extents
    }
}
