import GeoModel
import PlaceIndex

/// Calls everything that reads an index, as tests and fuzzing of damaged ones do.
public enum GazetteerExercise {
    private static let queries = [
        "Raqqa", "al-Qamishli", "Ein Eissa", "Charkow", "الرقة", "Lake Assad", "Tripoli, Lebanon",
    ]

    /// How many answers there were; the number itself says nothing.
    @discardableResult
    public static func run(_ gazetteer: Gazetteer) -> Int {
        var places: Set<PlaceID> = []
        for query in queries { places.formUnion(gazetteer.find(query).map(\.place)) }
        let points = [Coordinate(latitude: 36, longitude: 39), Coordinate(latitude: -17, longitude: -179.9)]
        for point in points {
            places.formUnion(gazetteer.nearest(to: point, limit: 3).map(\.place))
            let (country, area) = gazetteer.containing(point)
            places.formUnion([country, area].compactMap { $0 })
        }
        let box = GeoBox(west: 170, south: -40, east: 60, north: 60)
        places.formUnion(gazetteer.places(in: box, limit: 5))
        places.formUnion(gazetteer.regions(overlapping: box, classes: [.administrative, .hydrographic]))
        var count = 0
        for place in places {
            count += gazetteer.place(place).name.count + gazetteer.spellings(of: place).count
            count += gazetteer.geometry(of: place) == nil ? 0 : 1
            count += gazetteer.extent(of: place) == nil ? 0 : 1
            count += gazetteer.admin1Place(of: place) == nil ? 0 : 1
        }
        for id in [172134, -40001, 5] where gazetteer.id(geonameID: id) != nil { count += 1 }
        count += gazetteer.facts().count
        return count + (gazetteer.countryName("SY")?.count ?? 0)
    }
}
