/// Why a page could not be drawn.
public enum CanvasError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No face of the families that the pages are set in is installed.
    case missingFonts(looked: [String])
    /// The picture has more pixels than can be drawn.
    case tooLarge(width: Double, height: Double, limit: Int)
    /// The page has no area, or a size that is no number.
    case emptyPage(width: Double, height: Double)
    /// A C library reports a failure.
    case library(String)

    public var description: String {
        switch self {
        case .missingFonts(let looked):
            """
            neither Noto Sans nor DejaVu Sans is installed (looked in \(looked.joined(separator: ", ")) and asked \
            fontconfig); install fonts-noto-core (Debian), google-noto-sans-fonts (Fedora), noto-fonts (Arch) or \
            font-noto-sans (Homebrew)
            """
        case .tooLarge(let width, let height, let limit):
            "a picture of \(width.rounded()) × \(height.rounded()) pixels is too large: no side may exceed \(limit)"
        case .emptyPage(let width, let height):
            "a page of \(width) × \(height) points has no area"
        case .library(let message):
            message
        }
    }
}
