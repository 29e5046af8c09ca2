import Cartography

/// Measures text with the shaper that draws it.
public final class CairoTextMeasurer: TextMeasuring {
    private let fonts: FontBook

    public init(fonts: FontBook) {
        self.fonts = fonts
    }

    public func extents(of string: String, font: Font) -> TextExtents {
        // Without memory for a layout nothing can be drawn either; the canvas then reports it.
        (try? fonts.layout(of: string, font: font))?.extents
            ?? TextExtents(width: 0, ascent: 0, descent: 0, ink: Rect(x: 0, y: 0, width: 0, height: 0))
    }
}
