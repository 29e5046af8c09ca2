/// What the base map drew, as far as names need to know it. In page coordinates.
public struct LabelGround: Sendable {
    /// The visible land of each country.
    public var countries: [Area] = []
    public var lakes: [Area] = []
    public var rivers: [Course] = []
    public var streets: [Course] = []
    /// All land; the countries together where empty.
    public var land: [[Point]] = []
    /// Lines that names should not cross where they can help it.
    public var edges: [LabelObstacles.Line] = []

    public init() {}

    public struct Area: Sendable {
        /// ISO 3166-1 alpha-2, of a country.
        public var country: String
        /// GeoNames id; 0 where unknown.
        public var placeID: Int
        /// As the base map gives it.
        public var name: String
        /// Filled by the non-zero rule.
        public var rings: [[Point]]

        public init(country: String = "", placeID: Int = 0, name: String = "", rings: [[Point]]) {
            self.country = country
            self.placeID = placeID
            self.name = name
            self.rings = rings
        }
    }

    public struct Course: Sendable {
        public var placeID: Int
        public var name: String
        public var lines: [[Point]]

        public init(placeID: Int = 0, name: String = "", lines: [[Point]]) {
            self.placeID = placeID
            self.name = name
            self.lines = lines
        }
    }
}
