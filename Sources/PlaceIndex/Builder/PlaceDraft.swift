import GeoModel

/// A place out of a source, before it is compiled.
struct PlaceDraft: Sendable {
    var id: Int
    var coordinate: Coordinate
    var featureClass: Place.FeatureClass
    var featureCode: String
    var country: String = ""
    var admin1: String = ""
    var population: Int = 0
    /// The first is the source's main name.
    var names: [NameDraft]
    /// Out of a curated table: its main name is the one to show.
    var isCurated = false
    var role = ""
    var note = ""
    /// The name to show, where a table of press names gives one.
    var shown = ""
    var extent: GeoBox?
    /// The id of the feature that gives the geometry, in a GeoJSON source.
    var geometryID: String?

    /// Takes what a later source says about the same place: its fields win where they are given, names add up.
    mutating func merge(_ later: PlaceDraft) {
        let known = names
        let sourceName = known.first
        var merged = later
        if merged.country.isEmpty { merged.country = country }
        if merged.admin1.isEmpty { merged.admin1 = admin1 }
        if merged.population == 0 { merged.population = population }
        if merged.role.isEmpty { merged.role = role }
        if merged.note.isEmpty { merged.note = note }
        merged.extent = later.extent ?? extent
        merged.geometryID = later.geometryID ?? geometryID
        if isCurated && !later.isCurated {
            merged.names = known + later.names
            merged.isCurated = true
        } else if let sourceName {
            merged.names = Array(later.names.prefix(1)) + [sourceName] + known.dropFirst() + later.names.dropFirst()
        }
        self = merged
    }
}

/// A name out of a source.
struct NameDraft: Hashable, Sendable {
    var text: String
    var kind: NameKind
    /// Two letters (ISO 639-1) or empty.
    var language: String = ""
    /// Written down by hand.
    var isCurated = false
}
