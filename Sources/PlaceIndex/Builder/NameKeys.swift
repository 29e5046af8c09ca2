/// The keys under which a place is found.
enum NameKeys {
    /// Longer keys are left out: no report writes such a name.
    static let longest = 120

    struct Key {
        var text: [UInt8]
        var kind: NameKind
        /// Whether it is worth a sound key.
        var isHeard: Bool
    }

    /// Folded keys with the kind of the name, the shortened ones included.
    static func keys(of draft: PlaceDraft, displayName: String) -> [Key] {
        var keys: [Key] = []
        let isFamous = draft.names.count > 30
        let main = NameFolding.fold(displayName)
        let source = NameFolding.fold(draft.names[0].text)
        func add(_ text: String, _ kind: NameKind) {
            let key = NameFolding.fold(text)
            guard !key.isEmpty, key.count <= longest else { return }
            let isName = kind != .adjective && kind != .abbreviation && kind != .romanised
            let isHeard =
                isName && key.allSatisfy { $0 < 0x80 } && (!isFamous || isClose(key, main) || isClose(key, source))
            keys.append(Key(text: key, kind: kind, isHeard: isHeard))
            guard isName else { return }
            for short in shortened(key[...], draft.featureClass) {
                keys.append(Key(text: Array(short), kind: .shortened, isHeard: isHeard))
            }
        }
        add(displayName, .main)
        let kind: NameKind? = draft.role.isEmpty ? nil : .adjective
        for name in draft.names { add(name.text, kind ?? name.kind) }
        return keys
    }

    private static func shortened(_ key: ArraySlice<UInt8>, _ featureClass: Place.FeatureClass) -> [ArraySlice<UInt8>] {
        let general = NameParts.withoutGeneric(key, featureClass)
        return [NameParts.withoutArticle(key), general, general.flatMap(NameParts.withoutArticle)].compactMap { $0 }
    }

    /// Famous places have names in a hundred languages; only those near the usual one are heard as spellings of it.
    private static func isClose(_ key: [UInt8], _ main: [UInt8]) -> Bool {
        NameSimilarity().similarity(key, main) >= 0.75
    }

    /// Words that join a name and what tells it from its namesakes: "Nabatiye et Tahta", "Santa Cruz de la Sierra".
    private static let joints = [
        "et", "el", "al", "as", "ash", "at", "de", "del", "do", "da", "of", "on", "upon", "am", "an der", "nad", "na",
    ]
    .map { Array(" \($0) ".utf8) }

    /// Sound keys of a Latin name, also of the part before a joint; none for other scripts.
    static func soundKeys(of key: ArraySlice<UInt8>) -> [[UInt8]] {
        guard key.allSatisfy({ $0 < 0x80 }) else { return [] }
        var keys = SoundKey.keys(ofLatin: Array(key), for: .index)
        if let end = joints.compactMap({ key.firstRange(of: $0)?.lowerBound }).min(), end - key.startIndex >= 6 {
            keys += SoundKey.keys(ofLatin: Array(key[..<end]), for: .index)
        }
        return keys
    }
}
