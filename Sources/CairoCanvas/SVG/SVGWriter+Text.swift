import Cartography
import Foundation

extension SVGWriter {
    mutating func write(_ item: TextItem) throws(CanvasError) -> Bool {
        guard item.position.x.isFinite, item.position.y.isFinite, item.rotation.isFinite else { return false }
        let layout = try fonts.layout(of: item.string, font: item.font)
        put("<text")
        place(item.position, rotation: item.rotation)
        put(anchor: item.anchor, rightToLeft: layout.isRightToLeft)
        put(font: item.font, of: item.string)
        put(color: item.color, halo: item.halo)
        put(">\(xml(item.string))</text>\n")
        return true
    }

    /// Letters one by one: `textPath` is the standard's way, but librsvg and office programs show nothing for it.
    /// Scripts whose letters join stay whole, turned to the middle of the curve.
    mutating func write(_ item: CurvedTextItem) throws(CanvasError) -> Bool {
        guard let baseline = BentBaseline(item.baseline, fontSize: item.font.size) else { return false }
        let layout = try fonts.layout(of: item.string, font: item.font)
        if layout.isRightToLeft || ShapedLine.isJoined(item.string) {
            let middle = baseline.length / 2
            return try write(
                TextItem(
                    item.string, font: item.font, color: item.color, halo: item.halo, at: baseline.point(at: middle),
                    anchor: .middle, rotation: baseline.angle(at: middle).degrees))
        }
        put("<g aria-label=\"\(xml(item.string))\"")
        put(font: item.font, of: "")
        put(color: item.color, halo: item.halo)
        put(" text-anchor=\"middle\">")
        let start = (baseline.length - layout.width) / 2
        for (letter, middle) in layout.letters(of: item.string) where letter != " " {
            put("<text")
            let at = start + middle
            place(baseline.point(at: at), rotation: baseline.angle(at: at).degrees)
            put(">\(xml(String(letter)))</text>")
        }
        put("</g>\n")
        return true
    }

    private mutating func place(_ position: Point, rotation: Double) {
        put(" x=\"\(text(position.x))\" y=\"\(text(position.y))\"")
        if rotation != 0 {
            put(" transform=\"rotate(\(text(rotation)) \(text(position.x)) \(text(position.y)))\"")
        }
    }

    /// SVG's `start` is where reading starts; the scene's is the left.
    private mutating func put(anchor: TextItem.Anchor, rightToLeft: Bool) {
        if rightToLeft { put(" direction=\"rtl\"") }
        switch anchor {
        case .start: if rightToLeft { put(" text-anchor=\"end\"") }
        case .middle: put(" text-anchor=\"middle\"")
        case .end: if !rightToLeft { put(" text-anchor=\"end\"") }
        }
    }

    private mutating func put(font: Font, of string: String) {
        put(" font-family=\"'\(xml(font.family))', 'DejaVu Sans', sans-serif\" font-size=\"\(text(font.size))\"")
        if font.weight == .bold { put(" font-weight=\"bold\"") }
        if font.italic { put(" font-style=\"italic\"") }
        let spacing = ShapedLine.letterSpacing(of: string, font: font)
        if spacing != 0, !string.isEmpty { put(" letter-spacing=\"\(text(spacing))\"") }
    }

    private mutating func put(color: Color, halo: Halo?) {
        paint("fill", color)
        guard let halo else { return }
        paint("stroke", halo.color)
        put(" stroke-width=\"\(text(2 * halo.radius))\" stroke-linejoin=\"round\" paint-order=\"stroke\"")
    }
}

extension Double {
    fileprivate var degrees: Double { self * 180 / .pi }
}
