/// Opens archives of tiles.
public enum TileArchive {
    /// A PMTiles or MBTiles file, told apart by its first bytes.
    public static func open(_ path: String) throws(TileError) -> any TileSource {
        let magic = try MappedArchive(path: path).withBytes(offset: 0, length: 16) { Array($0) } ?? []
        if magic.starts(with: Array("SQLite format 3".utf8)) { return try MBTilesArchive(contentsOf: path) }
        return try PMTilesArchive(contentsOf: path)
    }
}

extension String {
    /// Without HTML tags, such as the links of attributions.
    var withoutTags: String {
        var isTag = false
        return String(
            filter { character in
                if character == "<" { isTag = true }
                defer { if character == ">" { isTag = false } }
                return !isTag
            })
    }
}
