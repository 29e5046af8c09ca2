import CPangoCairo

/// Owns a fontconfig configuration.
final class FontConfiguration {
    let handle: OpaquePointer

    /// An empty one: only the faces that ``add(file:)`` brings.
    init() throws(CanvasError) {
        guard let handle = FcConfigCreate() else { throw .library("fontconfig has no memory for a configuration") }
        self.handle = handle
    }

    /// The system's, with all installed faces. Reading it takes 7 to 15 ms.
    init?(system: Void) {
        guard let handle = FcInitLoadConfigAndFonts() else { return nil }
        self.handle = handle
    }

    deinit { FcConfigDestroy(handle) }

    /// False when the file is missing or holds no font.
    func add(file: String) -> Bool {
        FcConfigAppFontAddFile(handle, file) == FcTrue
    }

    /// Makes this the process's configuration, so that Pango's font maps do not start reading the system's.
    func makeCurrent() { _ = FcConfigSetCurrent(handle) }

    /// Whether one of the faces added has a glyph for `scalar`.
    func covers(_ scalar: Unicode.Scalar) -> Bool {
        for set in [FcSetApplication, FcSetSystem] {
            guard let fonts = FcConfigGetFonts(handle, set) else { continue }
            for index in 0..<Int(fonts.pointee.nfont) {
                var charset: OpaquePointer?
                if FcPatternGetCharSet(fonts.pointee.fonts[index], FC_CHARSET, 0, &charset) == FcResultMatch,
                    FcCharSetHasChar(charset, scalar.value) == FcTrue
                {
                    return true
                }
            }
        }
        return false
    }

    /// The file and family that fontconfig ranks first for a family and, where given, a character.
    func match(family: String, bold: Bool, covering scalar: Unicode.Scalar? = nil) -> (file: String, family: String)? {
        guard let pattern = FcPatternCreate() else { return nil }
        defer { FcPatternDestroy(pattern) }
        FcPatternAddString(pattern, FC_FAMILY, family)
        FcPatternAddInteger(pattern, FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR)
        if let scalar, let charset = FcCharSetCreate() {
            FcCharSetAddChar(charset, scalar.value)
            FcPatternAddCharSet(pattern, FC_CHARSET, charset)
            FcCharSetDestroy(charset)
        }
        FcConfigSubstitute(handle, pattern, FcMatchPattern)
        FcDefaultSubstitute(pattern)
        var result = FcResultMatch
        guard let found = FcFontMatch(handle, pattern, &result) else { return nil }
        defer { FcPatternDestroy(found) }
        if let scalar {
            var charset: OpaquePointer?
            guard FcPatternGetCharSet(found, FC_CHARSET, 0, &charset) == FcResultMatch,
                FcCharSetHasChar(charset, scalar.value) == FcTrue
            else { return nil }
        }
        var file: UnsafeMutablePointer<FcChar8>?
        var name: UnsafeMutablePointer<FcChar8>?
        guard FcPatternGetString(found, FC_FILE, 0, &file) == FcResultMatch, let file,
            FcPatternGetString(found, FC_FAMILY, 0, &name) == FcResultMatch, let name
        else { return nil }
        return (String(cString: file), String(cString: name))
    }
}
