import CPangoCairo
import Cartography

/// The faces that pages are set in. It opens only the text family's own files, and another face when a string needs it.
///
/// Not thread-safe: each thread makes its own.
public final class FontBook {
    /// Characters that no installed face has; they are drawn as boxes with their code.
    public private(set) var missingCharacters: Set<Unicode.Scalar> = []

    let context: ShapingContext
    private let configuration: FontConfiguration
    private let map: FontMap
    private let files: FontFiles
    private let family: String
    private lazy var system = FontConfiguration(system: ())
    private var covered: Set<Unicode.Scalar> = []
    private var descriptions: [Font: FontDescription] = [:]
    private var lines: [LineKey: ShapedLine] = [:]

    private struct LineKey: Hashable {
        var string: String
        var face: Font
    }

    /// - Throws: ``CanvasError/missingFonts(looked:)`` where the text family and its fallback are missing.
    public convenience init() throws(CanvasError) {
        try self.init(files: .installed)
    }

    init(files: FontFiles) throws(CanvasError) {
        self.files = files
        let faces = files.textFaces
        if faces.isEmpty {
            (configuration, family) = try Self.systemConfiguration(looked: files.directories)
        } else {
            configuration = try FontConfiguration()
            for file in faces where !configuration.add(file: file) {
                throw .library("\(file) is no font file: reinstall the package that it belongs to")
            }
            family = faces[0].hasSuffix("NotoSans-Regular.ttf") ? "Noto Sans" : "DejaVu Sans"
        }
        configuration.makeCurrent()
        map = try FontMap(configuration)
        context = try ShapingContext(map)
    }

    private static func systemConfiguration(looked: [String]) throws(CanvasError) -> (FontConfiguration, String) {
        guard let system = FontConfiguration(system: ()) else { throw .missingFonts(looked: looked) }
        for family in ["Noto Sans", "DejaVu Sans"]
        where system.match(family: family, bold: false)?.family == family {
            return (system, family)
        }
        throw .missingFonts(looked: looked)
    }

    /// A line of text; shaped once, in whatever sizes it is measured and drawn.
    func layout(of string: String, font: Font) throws(CanvasError) -> TextLayout {
        let scale = (font.size.isFinite ? min(max(font.size, 0.1), 2000) : 1) / ShapedLine.size
        var face = font
        face.size = ShapedLine.size
        face.letterSpacing = font.letterSpacing / scale
        let key = LineKey(string: string, face: face)
        if let known = lines[key] { return TextLayout(known, scale: scale) }
        let line = try ShapedLine(string, face: face, fonts: self)
        lines[key] = line
        return TextLayout(line, scale: scale)
    }

    /// The description of a face; families that pages do not use fall to the text family.
    func description(of font: Font) -> FontDescription {
        if let known = descriptions[font] { return known }
        let made = FontDescription(
            family: family, size: font.size, bold: font.weight == .bold, italic: font.italic)
        descriptions[font] = made
        return made
    }

    /// Loads the faces for what the text family lacks in `string`.
    func prepare(_ string: String) {
        guard string.utf8.contains(where: { $0 >= 0x80 }) else { return }
        for scalar in string.unicodeScalars where scalar.value >= 0x80 && !covered.contains(scalar) {
            covered.insert(scalar)
            if isInvisible(scalar) || configuration.covers(scalar) { continue }
            if !load(for: scalar) { missingCharacters.insert(scalar) }
        }
    }

    private func load(for scalar: Unicode.Scalar) -> Bool {
        for file in files.faces(for: scalar) { _ = configuration.add(file: file) }
        if !configuration.covers(scalar), let match = system?.match(family: family, bold: false, covering: scalar) {
            _ = configuration.add(file: match.file)
        }
        map.configurationChanged()
        return configuration.covers(scalar)
    }

    /// Controls and format characters (joiners, directional marks) steer shaping and have no glyph.
    private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .nonspacingMark, .enclosingMark,
            .unassigned, .surrogate:
            true
        default: false
        }
    }
}
