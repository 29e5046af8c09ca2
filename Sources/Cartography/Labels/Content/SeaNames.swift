import GeoModel
import PlaceIndex

/// Requests for the names of oceans, seas, gulfs, straits and the like.
extension AreaNames {
    private static let seaCodes: Set<String> = ["SEA", "OCN", "GULF", "BAY", "STRT", "CHN", "SD", "LGN"]

    /// The sea within the box that the gazetteer gives it, less the land and the smaller seas in that box.
    func seaNames() -> [LabelRequest] {
        let waters = gazetteer.regions(overlapping: view.visibleBox, classes: [.hydrographic]).compactMap { place in
            Self.seaCodes.contains(gazetteer.featureCode(of: place))
                ? gazetteer.extent(of: place).map { Water(place: place, name: gazetteer.name(of: place), box: $0) }
                : nil
        }
        let isCoastal = view.metresPerPoint < Self.coarsestForRegions
        let families = WaterFamilies(waters)
        let seas = families.named(in: view.visibleBox).map { ($0, rings: rings(of: $0.box)) }
        return seas.compactMap { sea, rings in
            // On a map of a coast the finest name is telling; what a larger sea has left there is a sliver.
            if isCoastal, families.covers(view.visibleBox, withinAnother: sea) || isBehindLand(sea) { return nil }
            let smaller = seas.filter {
                $0.0.place != sea.place && $0.0.size < sea.size && $0.0.box.intersects(sea.box)
            }
            var style = typography.sea
            let share = min(1, Self.visibleSize(rings, frame: view.frame))
            style.font.size *= 0.75 + 0.5 * share.squareRoot()
            let isSmall = share < Self.smallShare && view.metresPerPoint > Self.coarsestForSmall
            var area = LabelArea(rings: rings, without: land.touching(rings) + smaller.flatMap(\.rings))
            area.barred = allLand
            area.barsOverhang = true
            // A lagoon or the head of a fjord is not the sea.
            if isCoastal {
                area.inSightOf = view.project(gazetteer.coordinate(of: sea.place))
            }
            return request(
                "sea \(gazetteer.place(sea.place).geonameID)", sea.place, style: style,
                priority: (isSmall ? LabelPriority.smallSea : LabelPriority.sea)
                    + gazetteer.importance(of: sea.place) * 99, area: area)
        }
    }

    /// Metres from the middle of a town's map to look for the sea, and of land on the way that hide it.
    private static let lookout = 100_000.0
    private static let hidingLand = 10_000.0
    private static let step = 4_000.0

    /// Whether land beyond the frame of a town's map lies between it and the middle of a sea: what water the map shows
    /// is an arm of that sea with a name of its own.
    private func isBehindLand(_ sea: Water) -> Bool {
        guard view.metresPerPoint < DistanceRings.coarsest, let here = view.unproject(view.frame.center)
        else { return false }
        let bearing = Geodesic.bearing(here, gazetteer.coordinate(of: sea.place))
        let land = stride(from: Self.step, through: Self.lookout, by: Self.step).count { distance in
            let place = Geodesic.destination(from: here, bearing: bearing, distance: distance)
            return gazetteer.containing(place).country != nil
        }
        return Double(land) * Self.step > Self.hidingLand
    }
}

/// A sea with the box that the gazetteer gives it.
struct Water {
    var place: PlaceID
    /// In English.
    var name: String
    var box: GeoBox

    var size: Double { box.width * box.height }
}

/// Seas and their parts: a map names the one or the other.
struct WaterFamilies {
    private let waters: [Water]

    init(_ waters: [Water]) { self.waters = waters }

    /// Parts with names of their own: the North Atlantic.
    private static let proper: Set<String> = ["North", "South"]
    /// Parts that are only described: the Eastern Mediterranean.
    private static let described: Set<String> = [
        "Northern", "Southern", "Eastern", "Western", "Central", "Northwestern", "Northeastern", "Southwestern",
        "Southeastern",
    ]
    /// From this part on one thing takes up most of another.
    private static let mostly = 0.5

    /// Proper parts stand for their whole; a described one only on a map of little else of it.
    func named(in visible: GeoBox) -> [Water] {
        let wholes = waters.map { water in waters.first { Self.isPart(water, of: $0) } }
        let family = zip(waters, wholes).compactMap { part, whole in whole.map { (part: part, whole: $0) } }
        let divided = Set(family.filter { Self.isProper($0.part) }.map(\.whole.place))
        let standIns = family.filter { part, whole in
            !Self.isProper(part) && !divided.contains(whole.place)
                && Self.overlap(part.box, visible) >= Self.mostly * Self.overlap(whole.box, visible)
        }
        let replaced = divided.union(standIns.map(\.whole.place))
        let described = Set(family.filter { !Self.isProper($0.part) }.map(\.part.place))
            .subtracting(standIns.map(\.part.place))
        return waters.filter { !replaced.contains($0.place) && !described.contains($0.place) }
    }

    /// Whether a smaller sea than this one takes up most of what a map shows.
    func covers(_ visible: GeoBox, withinAnother sea: Water) -> Bool {
        waters.contains {
            $0.size < sea.size && Self.overlap($0.box, visible) > Self.mostly * visible.width * visible.height
        }
    }

    /// Whether a name is another with a direction before it: "Eastern Mediterranean" of "Mediterranean Sea".
    private static func isPart(_ part: Water, of whole: Water) -> Bool {
        let first = firstWord(part.name)
        guard proper.contains(first) || described.contains(first) else { return false }
        let rest = part.name.dropFirst(first.count + 1)
        return ["", " Sea", " Ocean"].contains { whole.name == rest + $0 }
    }

    private static func isProper(_ part: Water) -> Bool { proper.contains(firstWord(part.name)) }

    private static func firstWord(_ name: String) -> String { String(name.prefix { $0 != " " }) }

    /// What two boxes share, in square degrees.
    private static func overlap(_ box: GeoBox, _ other: GeoBox) -> Double {
        let width = box.spans.reduce(0) { sum, mine in
            other.spans.reduce(sum) { $0 + max(0, min(mine.east, $1.east) - max(mine.west, $1.west)) }
        }
        return width * max(0, min(box.north, other.north) - max(box.south, other.south))
    }
}
