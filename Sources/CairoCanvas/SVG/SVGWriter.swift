import Cartography

/// Writes a scene as SVG 1.1 with text as text and layers as named groups, for editing in Inkscape and others.
///
/// Cairo's own SVG has no `<text>`, and its halos make it many times larger.
struct SVGWriter {
    let fonts: FontBook
    private(set) var undrawable: [String: Int] = [:]
    var out: [UInt8] = []
    private var layer = ""
    private var clipPaths = 0

    init(fonts: FontBook) {
        self.fonts = fonts
    }

    mutating func write(_ scene: Scene, millimetresPerUnit: Double?) throws(CanvasError) -> [UInt8] {
        let unit = millimetresPerUnit == nil ? "" : "mm"
        let factor = millimetresPerUnit ?? 1
        put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"")
        put(" xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" version=\"1.1\"")
        put(" width=\"\(text(scene.width * factor))\(unit)\" height=\"\(text(scene.height * factor))\(unit)\"")
        put(" viewBox=\"0 0 \(text(scene.width)) \(text(scene.height))\">\n")
        put("<title>\(xml(scene.title))</title>\n")
        if scene.background.alpha > 0 {
            put("<rect width=\"\(text(scene.width))\" height=\"\(text(scene.height))\"")
            paint("fill", scene.background)
            put("/>\n")
        }
        for layer in scene.layers { try write(layer) }
        put("</svg>\n")
        return out
    }

    private mutating func write(_ layer: Scene.Layer) throws(CanvasError) {
        self.layer = layer.id
        put("<g id=\"\(xml(layer.id))\" inkscape:groupmode=\"layer\" inkscape:label=\"\(xml(layer.id))\">\n")
        try write(layer.items)
        put("</g>\n")
    }

    private mutating func write(_ items: [SceneItem]) throws(CanvasError) {
        for item in items {
            let written: Bool
            switch item {
            case .shape(let shape): written = write(shape)
            case .text(let text): written = try write(text)
            case .curvedText(let text): written = try write(text)
            case .clipped(let path, let items): written = try write(items, clippedTo: path)
            }
            if !written { undrawable[layer, default: 0] += 1 }
        }
    }

    private mutating func write(_ items: [SceneItem], clippedTo path: Path) throws(CanvasError) -> Bool {
        guard let data = path.svgData() else { return false }
        clipPaths += 1
        let id = "clip-\(clipPaths)"
        put("<clipPath id=\"\(id)\"><path d=\"")
        out += data
        put("\"/></clipPath>\n<g clip-path=\"url(#\(id))\">\n")
        try write(items)
        put("</g>\n")
        return true
    }

    private mutating func write(_ shape: Shape) -> Bool {
        guard let data = shape.path.svgData() else { return false }
        put("<path d=\"")
        out += data
        put("\"")
        if let fill = shape.fill {
            paint("fill", fill)
            if shape.fillRule == .evenOdd { put(" fill-rule=\"evenodd\"") }
        } else {
            put(" fill=\"none\"")
        }
        if let stroke = shape.stroke { put(stroke) }
        put("/>\n")
        return true
    }

    private mutating func put(_ stroke: Stroke) {
        paint("stroke", stroke.color)
        put(" stroke-width=\"\(text(stroke.width))\"")
        if !stroke.dash.isEmpty { put(" stroke-dasharray=\"\(stroke.dash.map(text).joined(separator: " "))\"") }
        if stroke.cap != .butt { put(" stroke-linecap=\"\(stroke.cap)\"") }
        if stroke.join != .miter { put(" stroke-linejoin=\"\(stroke.join)\"") }
    }

    // MARK: Parts that shapes and text share

    mutating func put(_ string: String) { out += Array(string.utf8) }

    mutating func paint(_ property: String, _ color: Color) {
        func hex(_ value: UInt8) -> String { (value < 16 ? "0" : "") + String(value, radix: 16) }
        put(" \(property)=\"#\(hex(color.red))\(hex(color.green))\(hex(color.blue))\"")
        if color.alpha < 255 { put(" \(property)-opacity=\"\(text(Double(color.alpha) / 255))\"") }
    }

    func text(_ value: Double) -> String {
        var bytes: [UInt8] = []
        SVGNumber(value.isFinite ? value : 0).append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Escapes markup; characters that XML 1.0 forbids become spaces.
    func xml(_ string: String) -> String {
        var escaped = ""
        for scalar in ShapedLine.printable(string).unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
