import CDeflate

/// Packs the spellings of places into compressed blocks, see `SpellingStore`.
struct SpellingPacker {
    private static let blockSize = 1 << 16
    private var pending: [[NameDraft]] = []
    private var size = 0
    private var nextRow = 0
    private(set) var blocks: ByteWriter
    private(set) var index: ByteWriter

    init(_ scratch: Scratch) {
        blocks = ByteWriter(spillingTo: ScratchFile(scratch))
        index = ByteWriter(spillingTo: ScratchFile(scratch))
    }

    /// Adds the place of the next row. Kept are the names that a label or an explanation can use: the main ones, curated and tagged ones, and all
    /// in other scripts. Untagged alternates in Latin letters and machine romanisations are left out (half of the bytes: look-up has their
    /// folded keys), and of spellings with one folded key all but the first.
    mutating func add(displayName: String, _ names: [NameDraft]) {
        if size >= Self.blockSize { flush() }
        var keys: Set<[UInt8]> = []
        var kept = [NameDraft(text: displayName, kind: .main)]
        let others = names.filter { $0.text != displayName && $0.kind != .romanised && !Self.isGivenBack($0) }
        for name in others.filter({ $0.kind == .main }) + others.filter({ $0.kind != .main })
        where keys.insert(NameFolding.fold(name.text)).inserted { kept.append(name) }
        pending.append(kept)
        size += kept.reduce(0) { $0 + $1.text.utf8.count + 1 }
        nextRow += 1
    }

    private static func isGivenBack(_ name: NameDraft) -> Bool {
        name.kind == .alternate && name.language.isEmpty && !name.isCurated && Script(of: name.text) == .latin
    }

    /// To be called after the last place.
    mutating func finish() { flush() }

    /// Texts of one script stand together, which packs better.
    private mutating func flush() {
        guard !pending.isEmpty else { return }
        var block = ByteWriter()
        for script in Script.allCases {
            for names in pending {
                let own = names.filter { Script(of: $0.text) == script }
                block.addVarint(UInt64(own.count))
                for name in own {
                    let isTagged = name.kind != .alternate || !name.language.isEmpty
                    block.addVarint(UInt64(name.text.utf8.count) << 1 | (isTagged ? 1 : 0))
                    if isTagged {
                        block.add(name.kind.rawValue)
                        block.add(name.language, width: 2)
                    }
                    block.add(contentsOf: name.text.utf8)
                }
            }
        }
        index.add(UInt32(nextRow - pending.count))
        index.add(UInt32(blocks.count))
        index.add(UInt32(block.count))
        blocks.add(contentsOf: Self.deflated(block.bytes))
        blocks.spill()
        index.spill()
        pending = []
        size = 0
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
