/// The size of a page. It is laid out in units of about one pixel of a 1600 × 1200 picture whatever its size on paper
/// or screen, so that type, lines and symbols keep their proportions.
public struct PageSize: Hashable, Sendable {
    /// Units of the scene.
    public var width: Double
    public var height: Double
    /// Pixels of a PNG to a unit.
    public var pixelScale: Double
    /// Points of 1/72 inch of a PDF to a unit.
    public var pointScale: Double
    /// Whether the page has a size on paper.
    public var isPaper: Bool

    /// Area of the page that the proportions are made for: 1600 × 1200.
    private static let referenceSide = (1600.0 * 1200).squareRoot()
    /// Of PNGs of paper sizes.
    private static let paperResolution = 200.0

    /// A picture of some pixels. Within a quarter of the reference size a unit is one pixel.
    public init(pixelWidth: Double, pixelHeight: Double) {
        let ratio = (pixelWidth * pixelHeight).squareRoot() / Self.referenceSide
        let scale = (0.75...1.3).contains(ratio) ? 1 : max(ratio, 0.5)
        width = pixelWidth / scale
        height = pixelHeight / scale
        pixelScale = scale
        pointScale = 0.75 * scale
        isPaper = false
    }

    /// A sheet of paper.
    public init(paperWidth: Double, paperHeight: Double) {
        let points = (width: paperWidth * 72 / 25.4, height: paperHeight * 72 / 25.4)
        // A3 and larger hold more instead of showing everything larger: they are read from as near as A4.
        let scale = min((points.width * points.height).squareRoot() / Self.referenceSide, 0.62)
        width = points.width / scale
        height = points.height / scale
        pointScale = scale
        pixelScale = scale * Self.paperResolution / 72
        isPaper = true
    }

    /// Units to an inch of paper, or of a screen of 96 pixels to the inch.
    public var unitsPerInch: Double { isPaper ? 72 / pointScale : 96 / pixelScale }

    public var millimetresPerUnit: Double { 25.4 / 72 * pointScale }

    public var isPortrait: Bool { height > width }
}

extension PageSize {
    /// Sizes by name, in the order in which help lists them. Sheets lie on their long side unless they say portrait.
    public static let named: [(name: String, size: PageSize)] = [
        ("screen", PageSize(pixelWidth: 1600, pixelHeight: 1200)),
        ("slide", PageSize(pixelWidth: 1920, pixelHeight: 1080)),
        ("square", PageSize(pixelWidth: 1400, pixelHeight: 1400)),
        ("a4", PageSize(paperWidth: 297, paperHeight: 210)),
        ("a4-portrait", PageSize(paperWidth: 210, paperHeight: 297)),
        ("a3", PageSize(paperWidth: 420, paperHeight: 297)),
        ("a3-portrait", PageSize(paperWidth: 297, paperHeight: 420)),
        ("letter", PageSize(paperWidth: 279.4, paperHeight: 215.9)),
        ("letter-portrait", PageSize(paperWidth: 215.9, paperHeight: 279.4)),
    ]

    /// Reads `a4` or `1600x1200`.
    public init(_ text: String) throws(PageSizeError) {
        let key = text.lowercased()
        if let found = Self.named.first(where: { $0.name == key }) {
            self = found.size
            return
        }
        let parts = key.split(whereSeparator: { $0 == "x" || $0 == "×" })
        guard parts.count == 2, let width = Int(parts[0]), let height = Int(parts[1]) else {
            throw PageSizeError(text: text)
        }
        // Smaller pages have no room for their furniture; larger pictures cannot be drawn.
        guard (400...16_384).contains(width), (300...16_384).contains(height), width <= 5 * height, height <= 5 * width
        else { throw PageSizeError(text: text) }
        self.init(pixelWidth: Double(width), pixelHeight: Double(height))
    }
}

/// A page size that cannot be used.
public struct PageSizeError: Error, Hashable, Sendable, CustomStringConvertible {
    public var text: String

    public var description: String {
        """
        “\(text)” is no page size: give pixels such as 1600x1200 (400x300 up to 16384x16384, no side more than five \
        times the other) or one of \(PageSize.named.map(\.name).joined(separator: ", "))
        """
    }
}
