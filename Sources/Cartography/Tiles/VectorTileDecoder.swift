/// Decodes a vector tile. Damaged or hostile bytes give nil, never a trap: all lengths are checked, and what is kept
/// is never larger than a fixed multiple of what was read.
enum VectorTileDecoder {
    /// - Parameter wanted: names of the layers to decode; the others are passed over.
    static func decode(_ bytes: [UInt8], layers wanted: Set<String>) -> VectorTile? {
        var tile = VectorTile()
        var reader = ProtobufReader(bytes)
        while !reader.isAtEnd {
            guard let (field, wire) = reader.tag() else { return nil }
            if field == 3, wire == 2 {
                guard let range = reader.range(), let name = name(bytes, range) else { return nil }
                if wanted.contains(name) {
                    guard let layer = layer(bytes, range) else { return nil }
                    tile.layers.append(layer)
                }
            } else if !reader.skip(wire: wire) {
                return nil
            }
        }
        return tile
    }

    private static func name(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
        var reader = ProtobufReader(bytes, range)
        while !reader.isAtEnd {
            guard let (field, wire) = reader.tag() else { return nil }
            if field == 1, wire == 2 { return reader.string() }
            guard reader.skip(wire: wire) else { return nil }
        }
        return ""
    }

    private static func layer(_ bytes: [UInt8], _ range: Range<Int>) -> VectorTile.Layer? {
        var layer = VectorTile.Layer()
        layer.points.reserveCapacity(range.count / 3)
        var reader = ProtobufReader(bytes, range)
        while !reader.isAtEnd {
            guard let (field, wire) = reader.tag() else { return nil }
            switch (field, wire) {
            case (1, 2):
                guard let name = reader.string() else { return nil }
                layer.name = name
            case (2, 2):
                guard let range = reader.range(), feature(bytes, range, into: &layer) else { return nil }
            case (3, 2):
                guard let key = reader.string() else { return nil }
                layer.keys.append(key)
            case (4, 2):
                guard let range = reader.range(), let value = value(bytes, range) else { return nil }
                layer.values.append(value)
            case (5, 0):
                guard let extent = reader.varint(), (1...65536).contains(extent) else { return nil }
                layer.extent = Double(extent)
            default:
                guard reader.skip(wire: wire) else { return nil }
            }
        }
        return layer
    }

    private static func value(_ bytes: [UInt8], _ range: Range<Int>) -> VectorTile.Value? {
        var reader = ProtobufReader(bytes, range)
        var value = VectorTile.Value.string("")
        while !reader.isAtEnd {
            guard let (field, wire) = reader.tag() else { return nil }
            switch (field, wire) {
            case (1, 2):
                guard let text = reader.string() else { return nil }
                value = .string(text)
            case (2, 5):
                guard let bits = reader.fixed(4) else { return nil }
                value = .number(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))))
            case (3, 1):
                guard let bits = reader.fixed(8) else { return nil }
                value = .number(Double(bitPattern: bits))
            case (4, 0), (5, 0), (6, 0), (7, 0):
                guard let raw = reader.varint() else { return nil }
                switch field {
                case 4: value = .number(Double(Int64(bitPattern: raw)))
                case 5: value = .number(Double(raw))
                case 6: value = .number(Double(Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1)))
                default: value = .bool(raw != 0)
                }
            default:
                guard reader.skip(wire: wire) else { return nil }
            }
        }
        return value
    }

    private static func feature(_ bytes: [UInt8], _ range: Range<Int>, into layer: inout VectorTile.Layer) -> Bool {
        var reader = ProtobufReader(bytes, range)
        var kind = VectorTile.Kind.unknown
        let firstTag = layer.tags.count
        var geometry: Range<Int>?
        while !reader.isAtEnd {
            guard let (field, wire) = reader.tag() else { return false }
            switch (field, wire) {
            case (2, 2):
                guard let range = reader.range() else { return false }
                var tags = ProtobufReader(bytes, range)
                while !tags.isAtEnd {
                    guard let tag = tags.varint() else { return false }
                    layer.tags.append(UInt32(clamping: tag))
                }
            case (3, 0):
                guard let raw = reader.varint() else { return false }
                kind = VectorTile.Kind(rawValue: UInt8(clamping: raw)) ?? .unknown
            case (4, 2):
                guard let range = reader.range() else { return false }
                geometry = range
            default:
                guard reader.skip(wire: wire) else { return false }
            }
        }
        let firstPart = layer.parts.count
        if let geometry, kind != .unknown {
            guard parts(bytes, geometry, closing: kind == .polygon, into: &layer) else { return false }
        }
        layer.features.append(
            VectorTile.Feature(
                kind: kind, tags: firstTag..<layer.tags.count, parts: firstPart..<layer.parts.count))
        return true
    }

    /// The command stream of a geometry (specification 4.3). Rings are stored without their closing point.
    private static func parts(
        _ bytes: [UInt8], _ range: Range<Int>, closing: Bool, into layer: inout VectorTile.Layer
    ) -> Bool {
        var reader = ProtobufReader(bytes, range)
        var x: Int32 = 0
        var y: Int32 = 0
        var start = layer.points.count
        func finish(_ layer: inout VectorTile.Layer) {
            if layer.points.count > start { layer.parts.append(start..<layer.points.count) }
            start = layer.points.count
        }
        while !reader.isAtEnd {
            guard let command = reader.varint() else { return false }
            let count = command >> 3
            switch command & 7 {
            case 1, 2:
                // Two bytes a point at the least.
                guard count <= UInt64(reader.remaining / 2) else { return false }
                for _ in 0..<count {
                    if command & 7 == 1 { finish(&layer) }
                    guard let dx = reader.varint(), let dy = reader.varint() else { return false }
                    x = max(-1 << 24, min(1 << 24, x &+ max(-1 << 25, min(1 << 25, dx.zigzag))))
                    y = max(-1 << 24, min(1 << 24, y &+ max(-1 << 25, min(1 << 25, dy.zigzag))))
                    layer.points.append(TilePoint(x: x, y: y))
                }
            case 7 where closing: finish(&layer)
            case 7: break
            default: return false
            }
        }
        finish(&layer)
        return true
    }
}
