/// Joins sections into a file with its header and checksums.
struct IndexFileWriter {
    private var sections: [(section: GazetteerFormat.Section, bytes: [UInt8])] = []

    mutating func add(_ section: GazetteerFormat.Section, _ bytes: [UInt8]) { sections.append((section, bytes)) }

    func finish() -> [UInt8] {
        let tableEnd = GazetteerFormat.headerSize + sections.count * GazetteerFormat.tableEntrySize
        var table = ByteWriter()
        var offset = Self.aligned(tableEnd)
        for (section, bytes) in sections {
            table.add(section.tag)
            table.add(bytes.withUnsafeBytes(GazetteerFormat.checksum))
            table.add(UInt64(offset))
            table.add(UInt64(bytes.count))
            offset = Self.aligned(offset + bytes.count)
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
        var file = head(checksum: head(checksum: 0).withUnsafeBytes(GazetteerFormat.checksum))
        for (_, bytes) in sections {
            file.append(contentsOf: [UInt8](repeating: 0, count: Self.aligned(file.count) - file.count))
            file.append(contentsOf: bytes)
        }
        file.append(contentsOf: [UInt8](repeating: 0, count: Self.aligned(file.count) - file.count))
        return file
    }

    private static func aligned(_ offset: Int) -> Int { (offset + 7) & ~7 }
}
