import CDeflate

/// The container of an index: a header, a table of sections, the sections (see FORMAT.md).
enum GazetteerFormat {
    /// As in PNG (section 5.2 of its specification): a byte beyond ASCII, a name, and line ends that a text transfer would change.
    static let magic: [UInt8] = [0x8A, 0x47, 0x41, 0x5A, 0x0D, 0x0A, 0x1A, 0x0A]
    static let version = 3
    static let headerSize = 40
    static let tableEntrySize = 24
    static let sectionLimit = 64

    enum Section: String, CaseIterable {
        case meta = "META"
        case countries = "CTRY"
        case admin1 = "ADM1"
        case featureCodes = "CODE"
        case places = "PLAC"
        case labels = "LABL"
        case labelOffsets = "LABX"
        case notes = "NOTE"
        case ids = "IDIX"
        case names = "NAMA"
        case postings = "NAMP"
        case postingLists = "NAML"
        case sounds = "SNDA"
        case soundPostings = "SNDP"
        case soundLists = "SNDL"
        case spellings = "SPEL"
        case spellingBlocks = "SPEX"
        case tree = "TREE"
        case extents = "BOXS"
        case geometryIndex = "GEOX"
        case geometries = "GEOM"

        var tag: UInt32 { rawValue.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) } }
    }

    static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
        libdeflate_crc32(0, bytes.baseAddress, bytes.count)
    }
}

/// An opened index file: header and section table are checked, the sections are not (see `verify`).
final class GazetteerFile: Sendable {
    let path: String
    private let mapped: MappedFile
    private let sections: [UInt32: (bytes: ByteView, checksum: UInt32)]

    convenience init(path: String) throws(GazetteerError) {
        try self.init(MappedFile(path: path), path: path)
    }

    /// - Parameter path: what errors call it.
    init(_ mapped: MappedFile, path: String) throws(GazetteerError) {
        self.path = path
        self.mapped = mapped
        sections = try Self.sections(of: mapped.bytes, path: path)
    }

    var size: Int { mapped.bytes.count }

    func section(_ section: GazetteerFormat.Section) -> ByteView {
        sections[section.tag]?.bytes ?? .empty
    }

    /// Compares the checksum of every section.
    func verify() throws(GazetteerError) {
        for section in GazetteerFormat.Section.allCases {
            guard let (bytes, checksum) = sections[section.tag] else { continue }
            guard GazetteerFormat.checksum(bytes.buffer) == checksum else {
                throw .damaged(path, part: "section \(section.rawValue)")
            }
        }
    }

    private static func sections(
        of file: ByteView, path: String
    ) throws(GazetteerError) -> [UInt32: (bytes: ByteView, checksum: UInt32)] {
        let magic = GazetteerFormat.magic
        guard file.count >= magic.count, zip(file.buffer, magic).allSatisfy({ $0 == $1 }) else {
            throw .notAGazetteer(path)
        }
        let version = Int(file.load(8, as: UInt32.self))
        let supported = GazetteerFormat.version
        if version > supported { throw .newerVersion(path, found: version, supported: supported) }
        if version < supported { throw .olderVersion(path, found: version, supported: supported) }
        let count = Int(file.load(12, as: UInt32.self))
        let length = Int(clamping: file.load(16, as: UInt64.self))
        let tableEnd = GazetteerFormat.headerSize + count * GazetteerFormat.tableEntrySize
        guard count <= GazetteerFormat.sectionLimit else { throw .damaged(path, part: "the header") }
        guard length == file.count, tableEnd <= file.count else {
            throw .truncated(path, expected: length, found: file.count)
        }
        var head = Array(file.slice(0, tableEnd).buffer)
        head.replaceSubrange(24..<28, with: [0, 0, 0, 0])
        guard head.withUnsafeBytes(GazetteerFormat.checksum) == file.load(24, as: UInt32.self) else {
            throw .damaged(path, part: "the header")
        }
        var sections: [UInt32: (bytes: ByteView, checksum: UInt32)] = [:]
        for index in 0..<count {
            let at = GazetteerFormat.headerSize + index * GazetteerFormat.tableEntrySize
            let offset = Int(clamping: file.load(at + 8, as: UInt64.self))
            let size = Int(clamping: file.load(at + 16, as: UInt64.self))
            guard offset <= file.count, size <= file.count - offset else { throw .damaged(path, part: "the header") }
            sections[file.load(at, as: UInt32.self)] = (file.slice(offset, size), file.load(at + 4, as: UInt32.self))
        }
        return sections
    }
}
