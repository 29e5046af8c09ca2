import CDeflate

/// Packs the spellings of places into compressed blocks, see `SpellingStore`.
struct SpellingPacker {
    private static let blockSize = 1 << 15
    private var block = ByteWriter()
    private var firstRow = 0
    private var blocks = ByteWriter()
    private var index = ByteWriter()

    /// Adds the place of the next row.
    mutating func add(row: Int, displayName: String, _ names: [NameDraft]) {
        if block.count >= Self.blockSize {
            flush()
            firstRow = row
        }
        var known: Set<String> = []
        let all = ([NameDraft(text: displayName, kind: .main)] + names).filter { known.insert($0.text).inserted }
        block.addVarint(UInt64(all.count))
        for name in all {
            block.add(name.kind.rawValue)
            block.add(name.language, width: 2)
            block.addText(name.text)
        }
    }

    mutating func finish() -> (blocks: [UInt8], index: [UInt8]) {
        flush()
        return (blocks.bytes, index.bytes)
    }

    private mutating func flush() {
        guard block.count > 0 else { return }
        index.add(UInt32(firstRow))
        index.add(UInt32(blocks.count))
        index.add(UInt32(block.count))
        blocks.add(contentsOf: Self.deflated(block.bytes))
        block = ByteWriter()
    }

    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        guard let compressor = libdeflate_alloc_compressor(12) else { return [] }
        defer { libdeflate_free_compressor(compressor) }
        let bound = libdeflate_deflate_compress_bound(compressor, bytes.count)
        return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            count = libdeflate_deflate_compress(compressor, bytes, bytes.count, output.baseAddress, bound)
        }
    }
}
