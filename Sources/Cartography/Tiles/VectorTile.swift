/// A decoded Mapbox vector tile (specification version 2.1), with all numbers in flat arrays.
struct VectorTile: Sendable {
    /// Layers in the order of the file.
    var layers: [Layer] = []

    func layer(_ name: String) -> Layer? { layers.first { $0.name == name } }

    struct Layer: Sendable {
        var name = ""
        /// Units across the tile.
        var extent = 4096.0
        var keys: [String] = []
        var values: [Value] = []
        var features: [Feature] = []
        /// Pairs of indices into ``keys`` and ``values``.
        var tags: [UInt32] = []
        /// Lines and rings, in units of the tile from its north-west corner.
        var parts: [Range<Int>] = []
        var points: [TilePoint] = []

        /// A property of a feature.
        func value(_ key: String, of feature: Feature) -> Value? {
            guard let wanted = keys.firstIndex(of: key) else { return nil }
            var index = feature.tags.lowerBound
            while index + 1 < feature.tags.upperBound {
                let value = Int(tags[index + 1])
                if tags[index] == wanted, value < values.count { return values[value] }
                index += 2
            }
            return nil
        }

        func string(_ key: String, of feature: Feature) -> String? {
            guard case .string(let text)? = value(key, of: feature) else { return nil }
            return text
        }

        /// False where the property is missing.
        func bool(_ key: String, of feature: Feature) -> Bool {
            switch value(key, of: feature) {
            case .bool(let value): value
            case .number(let value): value != 0
            case .string(let text): text == "true" || text == "yes"
            case nil: false
            }
        }

        func number(_ key: String, of feature: Feature) -> Double? {
            guard case .number(let value)? = value(key, of: feature) else { return nil }
            return value
        }
    }

    struct Feature: Sendable {
        var kind: Kind
        /// Into ``Layer/tags``.
        var tags: Range<Int>
        /// Into ``Layer/parts``.
        var parts: Range<Int>
    }

    enum Kind: UInt8, Sendable { case unknown, point, line, polygon }

    enum Value: Hashable, Sendable {
        case string(String)
        case number(Double)
        case bool(Bool)
    }
}

/// A vertex in units of its tile. Limited to ±2²⁴, so that no later sum overflows.
struct TilePoint: Hashable, Sendable {
    var x: Int32
    var y: Int32
}
