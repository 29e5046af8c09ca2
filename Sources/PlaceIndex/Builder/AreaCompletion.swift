/// Gives places what GeoNames keeps in other tables: the areas of `admin1CodesASCII.txt` a position, the children of `hierarchy.txt` an area.
struct AreaCompletion {
    /// The parent of each child.
    private let parents: [Int: Int]
    /// The admin-1 codes of the parents.
    private var codes: [Int: String] = [:]
    /// Names for areas that a source gives.
    private var names: [Int: [NameDraft]] = [:]
    /// Areas that no source gives a position, each where its largest place stands; one without any place is left out.
    private(set) var missing: [Int: PlaceDraft] = [:]

    init(areas: [AreaDraft], parents: [Int: Int], of drafts: DraftStore) {
        self.parents = parents
        if !parents.isEmpty { codes = Self.codes(of: Set(parents.values), drafts) }
        if !areas.isEmpty { placeAreas(areas, drafts) }
    }

    private static func codes(of ids: Set<Int>, _ drafts: DraftStore) -> [Int: String] {
        var codes: [Int: String] = [:]
        drafts.forEachPlace { if !$0.admin1.isEmpty, ids.contains($0.id) { codes[$0.id] = $0.admin1 } }
        return codes
    }

    private mutating func placeAreas(_ areas: [AreaDraft], _ drafts: DraftStore) {
        let wanted = Set(areas.map(\.id))
        var known: Set<Int> = []
        var largest: [[String]: PlaceDraft] = [:]
        drafts.forEachPlace { draft in
            let place = complete(draft)
            if wanted.contains(place.id) { known.insert(place.id) }
            let key = [place.country, place.admin1]
            if let best = largest[key], best.population >= place.population { return }
            largest[key] = place
        }
        for area in areas {
            if known.contains(area.id) {
                names[area.id, default: []] += area.names.map { NameDraft(text: $0, kind: .alternate) }
            } else if let place = largest[[area.country, area.code]] {
                missing[area.id] = PlaceDraft(
                    id: area.id, coordinate: place.coordinate, featureClass: .administrative, featureCode: "ADM1",
                    country: area.country, admin1: area.code,
                    names: area.names.enumerated().map { NameDraft(text: $1, kind: $0 == 0 ? .main : .alternate) })
            }
        }
    }

    /// A place without an admin-1 code takes that of the nearest parent that has one.
    func complete(_ draft: PlaceDraft) -> PlaceDraft {
        var place = draft
        place.names += names[place.id] ?? []
        guard place.admin1.isEmpty else { return place }
        var parent = parents[place.id]
        // No hierarchy is deeper; a damaged one may go round in circles.
        for _ in 0..<8 {
            guard let known = parent else { break }
            if let code = codes[known] {
                place.admin1 = code
                break
            }
            parent = parents[known]
        }
        return place
    }
}
