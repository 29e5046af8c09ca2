/// The kinds of text tables, told by their first line.
enum TableFormat {
    case geoNames
    case geoNamesTable(GeoNamesTable)
    case geoNetNames(GNSSource)
    case curated(CuratedSource)
    case supplement(SupplementSource)
    case own(OwnTableSource)

    enum Row {
        case place(PlaceDraft)
        case names(id: Int, [NameDraft])
        case area(AreaDraft)
        case parent(Int, child: Int)
    }

    /// nil where the line belongs to no known format; a failure where the header has a wrong column.
    static func of(firstLine line: Slice<UnsafeRawBufferPointer>) -> Result<TableFormat?, RowError> {
        let texts = LineReader.fields(line).map(LineReader.text)
        do throws(RowError) {
            if CuratedSource.isHeader(texts) { return .success(.curated(try CuratedSource(header: texts))) }
            if let supplement = SupplementSource(header: texts) { return .success(.supplement(supplement)) }
        } catch {
            return .failure(error)
        }
        if texts.count == GeoNamesSource.columns, Int(texts[0]) != nil { return .success(.geoNames) }
        if let table = GeoNamesTable(firstLine: texts) { return .success(.geoNamesTable(table)) }
        if let source = GNSSource(header: texts) { return .success(.geoNetNames(source)) }
        if let own = OwnTableSource(header: line) { return .success(.own(own)) }
        return .success(texts.count == GeoNamesSource.columns ? .geoNames : nil)
    }

    var hasHeader: Bool {
        switch self {
        case .geoNames, .geoNamesTable: false
        case .geoNetNames, .curated, .supplement, .own: true
        }
    }

    func row(_ line: Slice<UnsafeRawBufferPointer>) throws(RowError) -> Row {
        if case .geoNames = self { return .place(try GeoNamesSource.place(LineReader.fields(line))) }
        if case .own(let source) = self { return .place(try source.place(line)) }
        let fields = LineReader.fields(line).map(LineReader.text)
        return switch self {
        case .geoNamesTable(let table): try table.row(fields)
        case .geoNetNames(let source): try source.row(fields)
        case .curated(let source): .place(try source.place(fields))
        case .supplement(let source): try source.row(fields)
        case .geoNames, .own: .names(id: 0, [])
        }
    }
}

/// Rows that add names to places of other sources: `press-names.tsv` (`id … show names …`) and `demonyms.tsv` (`adjective forms place_id …`).
struct SupplementSource {
    private let id: Int
    /// The column of the name to show, where there is one.
    private let shown: Int?
    private let lists: [Int]
    private let areAdjectives: Bool
    private let width: Int

    /// nil where the header is of another kind.
    init?(header: [String]) {
        width = header.count
        shown = header.firstIndex(of: "show")
        if let id = header.firstIndex(of: "place_id"), let adjective = header.firstIndex(of: "adjective") {
            self.id = id
            lists = [adjective] + [header.firstIndex(of: "forms")].compactMap { $0 }
            areAdjectives = true
        } else if let id = header.firstIndex(of: "id"), let names = header.firstIndex(of: "names") {
            self.id = id
            lists = [names]
            areAdjectives = false
        } else {
            return nil
        }
    }

    func row(_ fields: [String]) throws(RowError) -> TableFormat.Row {
        guard fields.count == width else { throw RowError("\(fields.count) columns instead of \(width)") }
        guard let place = Int32(fields[id]) else { throw RowError("id “\(fields[id])” is no number") }
        var names = lists.flatMap { CuratedSource.names(fields[$0]) }
        if let shown, !fields[shown].isEmpty {
            names.insert(NameDraft(text: fields[shown], kind: .main, isCurated: true), at: 0)
        }
        if areAdjectives { names = names.map { NameDraft(text: $0.text, kind: .adjective) } }
        return .names(id: Int(place), names)
    }
}
