import Foundation
import GeoModel

/// Compiles sources into an index file for `Gazetteer`.
///
/// Sources are read in the order in which they are added; where two describe the same id, the fields of the later one win and the
/// names add up. Rows that cannot be read are left out and listed in `problems`. The same sources give the same bytes.
public struct GazetteerBuilder {
    /// How far the work is, for a progress line: what is being done, and how much of it, 0…1.
    public typealias Progress = (_ step: String, _ share: Double) -> Void

    /// What was left out, in the order of the sources.
    public private(set) var problems: [SourceProblem] = []
    /// Rows that were read, before those with the same id are joined.
    public var rowCount: Int { drafts.placeCount }

    private let progress: Progress
    private let scratch: Scratch
    private let drafts: DraftStore
    private var ids = IDSet()
    private var geometryIDs: Set<String> = []
    private var areas: [AreaDraft] = []
    /// By child.
    private var parents: [Int: Int] = [:]
    private var shapes: [String: GeometrySource.Shape] = [:]

    /// - Parameter memoryBudget: bytes of a table that are held in memory; more is sorted in temporary files, without names, in the folder for
    ///   such (`TMPDIR`). The bytes of the index are the same.
    public init(memoryBudget: Int = 96 << 20, progress: @escaping Progress = { _, _ in }) {
        self.progress = progress
        scratch = Scratch(memoryBudget: memoryBudget)
        drafts = DraftStore(scratch)
    }

    /// Reads a source: a GeoNames dump or one of the tables beside it (alternate names, admin-1 codes, hierarchy), a GNS file, a CSV or TSV
    /// table with a header line, or GeoJSON. Names are given to places of all sources, whatever the order.
    public mutating func add(_ path: String) throws(GazetteerBuildError) {
        let file: MappedFile
        do {
            file = try MappedFile(path: path)
        } catch {
            throw .unreadable(path, reason: error.reason)
        }
        try add(file, named: path)
    }

    /// Reads a source that is no file.
    ///
    /// - Parameter name: what problems call it.
    public mutating func add(_ content: [UInt8], named name: String) throws(GazetteerBuildError) {
        let copy: MappedFile
        do {
            copy = try MappedFile(copying: content, name: name)
        } catch {
            throw .unreadable(name, reason: error.reason)
        }
        try add(copy, named: name)
    }

    private mutating func add(_ file: MappedFile, named path: String) throws(GazetteerBuildError) {
        let bytes = file.bytes.buffer
        guard let first = bytes.first(where: { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }) else {
            throw .unknownFormat(path)
        }
        if first == 0x7B {
            try addGeometries(Data(bytes), path)
        } else {
            try addTable(file, path)
        }
        withExtendedLifetime(file) {}
    }

    /// Compiles what was added and writes it to `path`, whole or not at all.
    public func write(to path: String) throws(GazetteerBuildError) {
        let file = try AsideFile(for: path)
        let index = try compiled()
        try index.write { (part) throws(GazetteerBuildError) in try file.append(part) }
        try scratch.check()
        try file.publish()
    }

    /// The bytes of the index.
    public func compile() throws(GazetteerBuildError) -> [UInt8] {
        var bytes: [UInt8] = []
        try compiled().write { bytes.append(contentsOf: $0) }
        try scratch.check()
        return bytes
    }

    private func compiled() throws(GazetteerBuildError) -> IndexFileWriter {
        progress("ordering places", 0)
        let completion = AreaCompletion(areas: areas, parents: parents, of: drafts)
        var ranking = PlaceRanking(scratch)
        drafts.forEachPlace(orElse: completion.missing) { ranking.add(completion.complete($0)) }
        ranking.joinAreas()
        try scratch.check()
        var compiler = try IndexCompiler(ranking, shapes: shapes, scratch, progress: progress)
        return try compiler.compile()
    }

    private mutating func addTable(_ file: MappedFile, _ path: String) throws(GazetteerBuildError) {
        let bytes = file.bytes.buffer
        var lines = LineReader(bytes)
        guard let first = lines.next() else { return }
        let format: TableFormat
        switch TableFormat.of(firstLine: first.text) {
        case .success(let known?): format = known
        case .success(nil): throw .unknownFormat(path)
        case .failure(let error):
            problems.append(SourceProblem(file: path, line: 1, reason: error.reason))
            return
        }
        var next: (number: Int, text: Slice<UnsafeRawBufferPointer>)? = format.hasHeader ? lines.next() : first
        while let (number, text) = next {
            if !text.isEmpty {
                do throws(RowError) {
                    add(try format.row(text))
                } catch {
                    problems.append(SourceProblem(file: path, line: number, reason: error.reason))
                }
            }
            if number & 0xFFFF == 0 {
                progress("reading \(path)", Double(text.endIndex) / Double(bytes.count))
                file.release(upTo: text.endIndex)
                try scratch.check()
            }
            next = lines.next()
        }
    }

    private mutating func add(_ row: TableFormat.Row) {
        switch row {
        case .place(let draft): add(draft)
        case .names(let id, let names): if !names.isEmpty { drafts.add(names, for: id) }
        case .area(let area): areas.append(area)
        case .parent(let parent, let child): parents[child] = parent
        }
    }

    private mutating func add(_ draft: PlaceDraft) {
        drafts.add(draft)
        ids.insert(draft.id)
        if let id = draft.geometryID { geometryIDs.insert(id) }
    }

    private mutating func addGeometries(_ data: Data, _ path: String) throws(GazetteerBuildError) {
        let source: GeometrySource
        do {
            source = try JSONDecoder().decode(GeometrySource.self, from: data)
        } catch {
            throw .unreadable(path, reason: "not a GeoJSON FeatureCollection: \(error)")
        }
        let known = ids
        let named = geometryIDs
        for (index, feature) in source.features.enumerated() {
            do throws(RowError) {
                // What has a row already takes only its shape from here.
                if let draft = try feature.place(), !known.contains(draft.id),
                    draft.geometryID.map(named.contains) != true
                {
                    add(draft)
                }
                if let (key, shape) = feature.keyedShape { shapes[key] = shape }
            } catch {
                problems.append(SourceProblem(file: path, line: 0, reason: "feature \(index + 1): \(error.reason)"))
            }
        }
    }
}

extension GazetteerError {
    var reason: String {
        if case .unreadable(_, let reason) = self { reason } else { "it is empty" }
    }
}
