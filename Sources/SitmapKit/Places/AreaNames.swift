import PlaceIndex
import Synchronization

/// The names of countries and admin-1 areas: few, and asked for with every answer.
final class AreaNames: Sendable {
    private let gazetteer: Gazetteer
    private let names = Mutex<[PlaceID: String]>([:])

    init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    func name(of area: PlaceID) -> String {
        names.withLock { names in
            if let name = names[area] { return name }
            let name = gazetteer.name(of: area)
            names[area] = name
            return name
        }
    }
}
