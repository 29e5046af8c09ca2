/// A directory of a PMTiles archive (specification version 3, chapter 4), sorted by tile number.
struct PMTilesDirectory: Sendable {
    struct Entry: Sendable {
        var tile: UInt64
        var offset: UInt64
        var length: UInt32
        /// How many tiles in a row share the bytes; 0 for a leaf directory.
        var run: UInt32
    }

    let entries: [Entry]

    /// Nil where the bytes are no directory.
    init?(_ bytes: [UInt8]) {
        var reader = ProtobufReader(bytes)
        // Each entry takes at least four bytes, one in every column.
        guard let count = reader.varint(), count <= UInt64(bytes.count / 4) else { return nil }
        var entries: [Entry] = []
        entries.reserveCapacity(Int(count))
        var tile: UInt64 = 0
        for _ in 0..<count {
            guard let delta = reader.varint() else { return nil }
            let (sum, overflow) = tile.addingReportingOverflow(delta)
            guard !overflow else { return nil }
            tile = sum
            entries.append(Entry(tile: tile, offset: 0, length: 0, run: 0))
        }
        for index in entries.indices {
            guard let run = reader.varint(), let run = UInt32(exactly: run) else { return nil }
            entries[index].run = run
        }
        for index in entries.indices {
            guard let length = reader.varint(), let length = UInt32(exactly: length) else { return nil }
            entries[index].length = length
        }
        for index in entries.indices {
            guard let value = reader.varint() else { return nil }
            if value > 0 {
                entries[index].offset = value - 1
            } else {
                guard index > 0 else { return nil }
                let (sum, overflow) = entries[index - 1].offset.addingReportingOverflow(
                    UInt64(entries[index - 1].length))
                guard !overflow else { return nil }
                entries[index].offset = sum
            }
        }
        self.entries = entries
    }

    /// The entry that holds a tile, or the leaf directory to look in.
    func entry(for tile: UInt64) -> Entry? {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].tile <= tile { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let entry = entries[low - 1]
        return entry.run == 0 || tile - entry.tile < UInt64(entry.run) ? entry : nil
    }
}

extension TileID {
    /// The tile's number in the order of PMTiles: zoom by zoom, along a Hilbert curve.
    var pmtilesNumber: UInt64 {
        var number = ((UInt64(1) << UInt64(2 * zoom)) - 1) / 3
        var x = column
        var y = row
        var side = TileID.side(zoom) / 2
        while side > 0 {
            let right = x & side != 0
            let lower = y & side != 0
            number += UInt64(side) * UInt64(side) * ((right ? 3 : 0) ^ (lower ? 1 : 0))
            if !lower {
                if right {
                    x = side - 1 - (x & (side - 1))
                    y = side - 1 - (y & (side - 1))
                }
                swap(&x, &y)
            }
            side /= 2
        }
        return number
    }
}
