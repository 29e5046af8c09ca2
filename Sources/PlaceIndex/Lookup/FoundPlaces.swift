/// The answers of one look-up by place: of several ways to the same place the best counts.
///
/// Most look-ups find a handful, which are searched through faster than hashed.
struct FoundPlaces {
    private(set) var all: [FoundPlace] = []
    /// By place the offset in `all`, once there are many.
    private var offsets: [PlaceID: Int] = [:]

    private static let few = 16

    /// The known answer of a place.
    func offset(of place: PlaceID) -> Int? {
        offsets.isEmpty ? all.firstIndex { $0.place == place } : offsets[place]
    }

    subscript(offset: Int) -> FoundPlace {
        get { all[offset] }
        set { all[offset] = newValue }
    }

    /// Adds a place that is not yet known.
    mutating func append(_ found: FoundPlace) {
        all.append(found)
        if !offsets.isEmpty {
            offsets[found.place] = all.count - 1
        } else if all.count > Self.few {
            for (offset, found) in all.enumerated() { offsets[found.place] = offset }
        }
    }
}
