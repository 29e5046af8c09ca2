import Incidents

/// The colours of incident symbols.
public struct SymbolPalette: Hashable, Sendable {
    public enum Scheme: Hashable, Sendable {
        /// A hue for each event type.
        case colour
        /// One dark grey: outlines alone tell the event types apart.
        case grey
    }

    public var scheme: Scheme
    /// Around every symbol, so that it stands off the map.
    public var casing: Color
    /// Within hollow symbols.
    public var paper: Color

    public init(scheme: Scheme = .colour, casing: Color = .white, paper: Color = .white) {
        self.scheme = scheme
        self.casing = casing
        self.paper = paper
    }

    public func color(for type: EventType?) -> Color {
        switch scheme {
        case .colour: Color(rgb: EventType.color(type))
        case .grey: Color(0x2B, 0x2B, 0x2B)
        }
    }
}

extension Color {
    /// From 0xRRGGBB.
    init(rgb: Int) {
        self.init(
            UInt8(truncatingIfNeeded: rgb >> 16), UInt8(truncatingIfNeeded: rgb >> 8), UInt8(truncatingIfNeeded: rgb))
    }

    /// The same colour with another alpha.
    func faded(_ alpha: UInt8) -> Color { Color(red, green, blue, alpha: alpha) }
}
