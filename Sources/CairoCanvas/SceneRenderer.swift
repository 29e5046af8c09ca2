import CPangoCairo
import Cartography

/// Turns scenes into the bytes of PNG, SVG and PDF files. Nothing is written to disk here.
public final class SceneRenderer {
    public let fonts: FontBook
    /// Sizes of text as this renderer draws it.
    public let measurer: CairoTextMeasurer

    /// - Throws: ``CanvasError/missingFonts(looked:)``.
    public init() throws(CanvasError) {
        fonts = try FontBook()
        measurer = CairoTextMeasurer(fonts: fonts)
    }

    /// The bytes of a file, and what could not be drawn as asked.
    public struct Rendering: Sendable {
        public var bytes: [UInt8]
        /// One line each: dropped items by layer, characters without a face.
        public var problems: [String]
    }

    /// - Parameters:
    ///   - scale: pixels to a unit of the scene.
    ///   - unitsPerInch: units of the scene to an inch, for the resolution that the file states.
    public func png(_ scene: Scene, scale: Double = 1, unitsPerInch: Double = 96) throws(CanvasError) -> Rendering {
        let opaque = scene.background.alpha == 255
        let surface = try ImageSurface(width: scene.width * scale, height: scene.height * scale, opaque: opaque)
        let problems = try paint(scene, on: surface.handle, scale: scale)
        let encoder = PNGEncoder(resolution: unitsPerInch * scale / 0.0254)
        return Rendering(bytes: try encoder.encode(surface, opaque: opaque), problems: problems)
    }

    /// - Parameters:
    ///   - scale: points of 1/72 inch to a unit of the scene.
    ///   - date: the document's date in ISO 8601; never the clock's, so that the same scene gives the same bytes.
    public func pdf(
        _ scene: Scene, scale: Double = 0.75, date: String = "2000-01-01T00:00:00Z"
    ) throws(CanvasError) -> Rendering {
        let surface = try PDFSurface(
            width: scene.width * scale, height: scene.height * scale, title: scene.title, date: date)
        let problems = try paint(scene, on: surface.handle, scale: scale)
        return Rendering(bytes: try surface.finish(), problems: problems)
    }

    /// - Parameter millimetresPerUnit: where given, the picture states its size on paper.
    public func svg(_ scene: Scene, millimetresPerUnit: Double? = nil) throws(CanvasError) -> Rendering {
        guard scene.width.isFinite, scene.height.isFinite, scene.width > 0, scene.height > 0 else {
            throw .emptyPage(width: scene.width, height: scene.height)
        }
        var writer = SVGWriter(fonts: fonts)
        let bytes = try writer.write(scene, millimetresPerUnit: millimetresPerUnit)
        return Rendering(bytes: bytes, problems: problems(undrawable: writer.undrawable))
    }

    private func paint(_ scene: Scene, on surface: OpaquePointer, scale: Double) throws(CanvasError) -> [String] {
        let context = try CairoContext(surface: surface)
        cairo_scale(context.handle, scale, scale)
        var painter = ScenePainter(context: context, fonts: fonts)
        try painter.draw(scene)
        try context.check("drawing a page")
        return problems(undrawable: painter.undrawable)
    }

    private func problems(undrawable: [String: Int]) -> [String] {
        var lines = undrawable.sorted { $0.key < $1.key }.map { layer, count in
            "layer “\(layer)”: \(count) item\(count == 1 ? "" : "s") not drawn: a coordinate is no number or far off the page"
        }
        let missing = fonts.missingCharacters.sorted()
        if !missing.isEmpty {
            let shown = missing.prefix(10).map { "\($0) (U+\(String($0.value, radix: 16, uppercase: true)))" }
            lines.append(
                "no installed font has \(shown.joined(separator: ", "))"
                    + (missing.count > 10 ? " and \(missing.count - 10) more characters" : "")
                    + "; install a font for the script, such as fonts-noto-cjk or fonts-noto-extra")
        }
        return lines
    }
}
