import CDeflate

/// Joins sections into a file with its header and checksums.
struct IndexFileWriter {
    private var sections: [(section: GazetteerFormat.Section, content: ByteWriter)] = []

    mutating func add(_ section: GazetteerFormat.Section, _ content: ByteWriter) {
        sections.append((section, content))
    }

    /// Hands the bytes of the file to `emit`, part by part.
    func write<E: Error>(_ emit: (UnsafeRawBufferPointer) throws(E) -> Void) throws(E) {
        let head = head()
        try ByteWriter(head).forEachPart(emit)
        var at = head.count
        func align() throws(E) {
            let padding = [UInt8](repeating: 0, count: Self.aligned(at) - at)
            try ByteWriter(padding).forEachPart(emit)
            at += padding.count
        }
        for (_, content) in sections {
            try align()
            try content.forEachPart(emit)
            at += content.count
        }
        try align()
    }

    private func head() -> [UInt8] {
        let tableEnd = GazetteerFormat.headerSize + sections.count * GazetteerFormat.tableEntrySize
        var table = ByteWriter()
        var offset = Self.aligned(tableEnd)
        for (section, content) in sections {
            var checksum: UInt32 = 0
            content.forEachPart { checksum = libdeflate_crc32(checksum, $0.baseAddress, $0.count) }
            table.add(section.tag)
            table.add(checksum)
            table.add(UInt64(offset))
            table.add(UInt64(content.count))
            offset = Self.aligned(offset + content.count)
        }
        func head(checksum: UInt32) -> [UInt8] {
            var header = ByteWriter()
            header.add(contentsOf: GazetteerFormat.magic)
            header.add(UInt32(GazetteerFormat.version))
            header.add(UInt32(sections.count))
            header.add(UInt64(offset))
            header.add(checksum)
            header.add(contentsOf: [UInt8](repeating: 0, count: GazetteerFormat.headerSize - header.count))
            header.add(contentsOf: table.bytes)
            return header.bytes
        }
        return head(checksum: head(checksum: 0).withUnsafeBytes(GazetteerFormat.checksum))
    }

    private static func aligned(_ offset: Int) -> Int { (offset + 7) & ~7 }
}
