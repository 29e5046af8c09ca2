/// The keys under which a place is found.
enum NameKeys {
    /// Longer keys are left out: no report writes such a name.
    static let longest = 120

    /// Folded keys with the kind of the name, the shortened ones included.
    static func keys(of draft: PlaceDraft, displayName: String) -> [(key: [UInt8], kind: NameKind)] {
        var keys: [(key: [UInt8], kind: NameKind)] = []
        func add(_ text: String, _ kind: NameKind) {
            let key = NameFolding.fold(text)
            guard !key.isEmpty, key.count <= longest else { return }
            keys.append((key, kind))
            guard kind != .adjective, kind != .abbreviation, kind != .romanised else { return }
            if let short = NameParts.withoutArticle(key[...]) { keys.append((Array(short), .shortened)) }
            if let short = NameParts.withoutGeneric(key[...], draft.featureClass) {
                keys.append((Array(short), .shortened))
                if let bare = NameParts.withoutArticle(short) { keys.append((Array(bare), .shortened)) }
            }
        }
        add(displayName, .main)
        let kind: NameKind? = draft.role.isEmpty ? nil : .adjective
        for name in draft.names { add(name.text, kind ?? name.kind) }
        return keys
    }
}
