import PlaceIndex

/// What a name is to its place in running text, where that differs from what it is in a gazetteer.
enum NameUse {
    /// Nil for a name that no text uses for the place.
    ///
    /// Codes of airports are listed as names of their towns, but texts write towns by their initials alone ("NYC", "LA"). A city whose
    /// name ends in "City" goes by the rest of it as well ("Lamitan"), but no town by the rest of a nickname ("Thread" for Willimantic,
    /// the Thread City), nor by an ordinary word that is a part of its name ("Popular" for La Popular).
    ///
    /// - Parameters:
    ///   - key: the name, folded.
    ///   - isWord: whether it is an ordinary word as well.
    static func kind(of posting: NamePosting, named key: [UInt8], isWord: Bool, in gazetteer: Gazetteer) -> NameKind? {
        switch posting.kind {
        case .romanised: nil
        case .abbreviation:
            isTown(posting.place, gazetteer) && !isInitials(key, of: folded(posting.place, gazetteer))
                ? nil : .abbreviation
        case .alternate:
            isCity(posting.place, gazetteer) && folded(posting.place, gazetteer) == key + city ? .main : .alternate
        case .shortened:
            isTown(posting.place, gazetteer) && (isWord || isNickname(key, of: posting.place, gazetteer))
                ? nil : .shortened
        default: posting.kind
        }
    }

    private static let city = Array(" city".utf8)

    private static func isTown(_ place: PlaceID, _ gazetteer: Gazetteer) -> Bool {
        gazetteer.featureClass(of: place) == .populated
    }

    /// A capital leaves the bare name to its country (Mexico City).
    private static func isCity(_ place: PlaceID, _ gazetteer: Gazetteer) -> Bool {
        isTown(place, gazetteer) && gazetteer.featureCode(of: place) != "PPLC"
    }

    private static func folded(_ place: PlaceID, _ gazetteer: Gazetteer) -> [UInt8] {
        NameFolding.fold(gazetteer.name(of: place))
    }

    private static func isNickname(_ key: [UInt8], of place: PlaceID, _ gazetteer: Gazetteer) -> Bool {
        gazetteer.postings(foldedKey: key + city).contains { $0.place == place && $0.kind == .alternate }
    }

    private static func isInitials(_ key: [UInt8], of name: [UInt8]) -> Bool {
        let initials = name.split(separator: 0x20).compactMap(\.first)
        return initials.count > 1 && (key == initials || key == initials + [UInt8(ascii: "c")])
    }
}
