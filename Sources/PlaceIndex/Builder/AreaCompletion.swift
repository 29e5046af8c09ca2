/// Gives places what GeoNames keeps in other tables: the areas of `admin1CodesASCII.txt` a position, the children of `hierarchy.txt` an area.
struct AreaCompletion {
    var areas: [AreaDraft]
    /// The parent of each child.
    var parents: [Int: Int]

    func complete(_ drafts: [PlaceDraft]) -> [PlaceDraft] {
        guard !areas.isEmpty || !parents.isEmpty else { return drafts }
        var drafts = drafts
        inheritCodes(&drafts)
        addAreas(&drafts)
        return drafts
    }

    /// A place without an admin-1 code takes that of the nearest parent that has one.
    private func inheritCodes(_ drafts: inout [PlaceDraft]) {
        guard !parents.isEmpty else { return }
        var codes: [Int: String] = [:]
        for draft in drafts where !draft.admin1.isEmpty { codes[draft.id] = draft.admin1 }
        for index in drafts.indices where drafts[index].admin1.isEmpty {
            var parent = parents[drafts[index].id]
            // No hierarchy is deeper; a damaged one may go round in circles.
            for _ in 0..<8 {
                guard let known = parent else { break }
                if let code = codes[known] {
                    drafts[index].admin1 = code
                    break
                }
                parent = parents[known]
            }
        }
    }

    /// An area that no source gives a position stands where its largest place does; without any place it is left out.
    private func addAreas(_ drafts: inout [PlaceDraft]) {
        guard !areas.isEmpty else { return }
        var largest: [[String]: Int] = [:]
        var known: [Int: Int] = [:]
        for (index, draft) in drafts.enumerated() {
            known[draft.id] = index
            let key = [draft.country, draft.admin1]
            if let best = largest[key], drafts[best].population >= draft.population { continue }
            largest[key] = index
        }
        for area in areas {
            let names = area.names.enumerated().map { NameDraft(text: $1, kind: $0 == 0 ? .main : .alternate) }
            if let index = known[area.id] {
                drafts[index].names += names.map { NameDraft(text: $0.text, kind: .alternate) }
            } else if let index = largest[[area.country, area.code]] {
                drafts.append(
                    PlaceDraft(
                        id: area.id, coordinate: drafts[index].coordinate, featureClass: .administrative,
                        featureCode: "ADM1", country: area.country, admin1: area.code, names: names))
            }
        }
    }
}
