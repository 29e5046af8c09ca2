import Foundation

/// Where the faces lie that pages are set in, so that fontconfig need not read the whole system's set-up.
struct FontFiles: Sendable {
    /// Directories in the order in which they are searched.
    var directories: [String]

    /// Debian and Ubuntu, Arch, Fedora, Homebrew.
    static let installed = FontFiles(directories: [
        "/usr/share/fonts/truetype/noto", "/usr/share/fonts/noto", "/usr/share/fonts/google-noto",
        "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/TTF", "/usr/share/fonts/dejavu-sans-fonts",
        "/opt/homebrew/share/fonts", "/usr/local/share/fonts",
    ])

    /// The path of a file such as `NotoSans-Regular.ttf`; nil where it is not installed.
    func path(_ name: String) -> String? {
        directories.lazy.map { "\($0)/\(name)" }.first { access($0, R_OK) == 0 }
    }

    /// The four faces of the text family, those of its fallback where it is missing, nothing where both are.
    var textFaces: [String] {
        let noto = ["Regular", "Bold", "Italic", "BoldItalic"].compactMap { path("NotoSans-\($0).ttf") }
        if noto.count == 4 { return noto }
        return ["", "-Bold", "-Oblique", "-BoldOblique"].compactMap { path("DejaVuSans\($0).ttf") }
    }

    /// Faces that are likely to have a character, the regular one first.
    func faces(for scalar: Unicode.Scalar) -> [String] {
        guard let script = Self.scripts.first(where: { $0.range.contains(scalar.value) })?.name else {
            return ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"].compactMap(path)
        }
        return ["Regular", "Bold"].compactMap { path("Noto\(script)-\($0).ttf") }
    }

    /// Unicode blocks and the Noto family that serves them, for the scripts that place names are written in.
    private static let scripts: [(range: ClosedRange<UInt32>, name: String)] = [
        (0x0530...0x058F, "SansArmenian"), (0x0590...0x05FF, "SansHebrew"), (0x0600...0x06FF, "SansArabic"),
        (0x0700...0x074F, "SansSyriac"), (0x0750...0x077F, "SansArabic"), (0x0780...0x07BF, "SansThaana"),
        (0x07C0...0x07FF, "SansNKo"), (0x08A0...0x08FF, "SansArabic"), (0x0900...0x097F, "SansDevanagari"),
        (0x0980...0x09FF, "SansBengali"), (0x0A00...0x0A7F, "SansGurmukhi"), (0x0A80...0x0AFF, "SansGujarati"),
        (0x0B00...0x0B7F, "SansOriya"), (0x0B80...0x0BFF, "SansTamil"), (0x0C00...0x0C7F, "SansTelugu"),
        (0x0C80...0x0CFF, "SansKannada"), (0x0D00...0x0D7F, "SansMalayalam"), (0x0D80...0x0DFF, "SansSinhala"),
        (0x0E00...0x0E7F, "SansThai"), (0x0E80...0x0EFF, "SansLao"), (0x0F00...0x0FFF, "SerifTibetan"),
        (0x1000...0x109F, "SansMyanmar"), (0x10A0...0x10FF, "SansGeorgian"), (0x1200...0x139F, "SansEthiopic"),
        (0x13A0...0x13FF, "SansCherokee"), (0x1400...0x167F, "SansCanadianAboriginal"),
        (0x1780...0x17FF, "SansKhmer"), (0x1800...0x18AF, "SansMongolian"), (0x2D30...0x2D7F, "SansTifinagh"),
        (0x2D80...0x2DDF, "SansEthiopic"), (0xAA60...0xAA7F, "SansMyanmar"), (0xFB1D...0xFB4F, "SansHebrew"),
        (0xFB50...0xFDFF, "SansArabic"), (0xFE70...0xFEFF, "SansArabic"), (0x1E900...0x1E95F, "SansAdlam"),
    ]
}
