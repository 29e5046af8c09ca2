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

    /// Of markers that stand for several incidents.
    var several: Color { Color(0x22, 0x2B, 0x38) }

    public func color(for type: EventType?) -> Color {
        switch scheme {
        case .colour: Color(rgb: EventType.color(type))
        case .grey: Color(0x2B, 0x2B, 0x2B)
        }
    }
}
