import Testing

@testable import Cartography

struct VectorTileDecoderTests {
    static func tile() -> [UInt8] {
        var writer = TileWriter()
        writer.addLayer("other", [])
        writer.addLayer(
            "water",
            [
                TileWriter.Feature(
                    kind: .line, properties: [("kind", "river"), ("name", "Euphrates")],
                    parts: [[(0, 10), (100, 20)], [(5, 5), (6, -7), (8, 9)]]),
                TileWriter.Feature(
                    kind: .polygon, properties: [("kind", "lake")], parts: [[(0, 0), (10, 0), (10, 10), (0, 10)]]),
            ])
        return writer.bytes
    }

    @Test func decodesLinesRingsAndProperties() throws {
        let tile = try #require(VectorTileDecoder.decode(Self.tile(), layers: ["water"]))
        #expect(tile.layers.map(\.name) == ["water"])
        let layer = tile.layers[0]
        let river = layer.features[0]
        #expect(layer.string("name", of: river) == "Euphrates")
        #expect(river.parts.map { layer.parts[$0].count } == [2, 3])
        #expect(layer.points[layer.parts[river.parts][1].lowerBound + 1] == TilePoint(x: 6, y: -7))
        let lake = layer.features[1]
        #expect(layer.string("kind", of: lake) == "lake")
        #expect(layer.string("name", of: lake) == nil)
        #expect(layer.points[layer.parts[lake.parts.lowerBound]].signedArea == 100)
    }

    @Test func everyTruncationAndFlippedByteIsSurvived() {
        let good = Self.tile()
        for length in 0..<good.count { _ = VectorTileDecoder.decode(Array(good.prefix(length)), layers: ["water"]) }
        for index in good.indices {
            for value in [0, 0x7F, 0x80, 0xFF] as [UInt8] {
                var bytes = good
                bytes[index] = value
                if let layer = VectorTileDecoder.decode(bytes, layers: ["water"])?.layers.first {
                    #expect(layer.points.count <= good.count)
                    for feature in layer.features { _ = layer.string("kind", of: feature) }
                }
            }
        }
    }

    @Test func hugeCountsAreRefused() {
        // A layer with one feature that announces 2²⁸ points.
        let geometry = TileWriter.varint(UInt64(1 << 28) << 3 | 2)
        let feature = TileWriter.number(3, 2) + TileWriter.field(4, geometry)
        let layer = TileWriter.field(1, Array("water".utf8)) + TileWriter.field(2, feature)
        #expect(VectorTileDecoder.decode(TileWriter.field(3, layer), layers: ["water"]) == nil)
    }
}
