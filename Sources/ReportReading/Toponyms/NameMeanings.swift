import PlaceIndex
import Synchronization

/// What a name may mean, with all that doesn't depend on the text. Read once from the gazetteer, shared by all documents.
final class NameMeanings: Sendable {
    /// The places, the most important first; only so many are looked at.
    let candidates: [PlaceCandidate]
    let readings: Readings
    let tier: PlaceTier
    let hasAbbreviation: Bool
    let highestProminence: Float
    /// The most prominent of the towns; nil where none has the name.
    let town: PlaceCandidate?
    /// Scores of the candidates by themselves.
    let scores: [Float]

    /// A name that the gazetteer does not know.
    static let none = NameMeanings([], gazetteer: nil, model: LinearModel())

    private static let limit = 100

    fileprivate init(_ postings: [NamePosting], gazetteer: Gazetteer?, model: LinearModel<PlaceTemplate>) {
        let candidates =
            gazetteer.map { gazetteer in
                Self.withoutNamesakeSpots(postings.prefix(Self.limit).map { PlaceCandidate($0, gazetteer) })
            } ?? []
        let highest = candidates.reduce(0) { max($0, $1.prominence) }
        self.candidates = candidates
        readings = Readings(postings.count)
        tier = PlaceTier(candidates)
        hasAbbreviation = postings.contains { $0.kind == .abbreviation }
        highestProminence = highest
        let town = candidates.filter(\.standing.isTown).max { $0.prominence < $1.prominence }
        self.town = town
        scores = candidates.map { candidate in
            var scorer = LinearModel.Scorer(model)
            OwnPlaceFeatures.add(candidate, highestProminence: highest, town: town, to: &scorer)
            return scorer.score
        }
    }

    /// A bare name that is a town's means no airport or camp that is called after the town.
    private static func withoutNamesakeSpots(_ candidates: [PlaceCandidate]) -> [PlaceCandidate] {
        guard candidates.contains(where: { $0.isTown && $0.nameKind != .shortened }) else { return candidates }
        return candidates.filter { $0.standing != .spot || $0.nameKind != .shortened }
    }
}

/// Keeps the meanings of the names that were met, for all threads. Its size is bounded: a full part is emptied.
final class NameMemory: Sendable {
    private final class Part: Sendable {
        let meanings = Mutex<[UInt64: NameMeanings]>([:])
    }

    private let gazetteer: Gazetteer
    private let model: LinearModel<PlaceTemplate>
    /// Several, so that threads seldom wait for each other.
    private let parts = (0..<64).map { _ in Part() }

    private static let namesInPart = 1024

    init(gazetteer: Gazetteer, model: LinearModel<PlaceTemplate>) {
        self.gazetteer = gazetteer
        self.model = model
    }

    /// The meanings of a name.
    ///
    /// - Parameters:
    ///   - key: tells names apart.
    ///   - postings: reads those that the spelling admits; called where the name was not met before.
    func meanings(_ key: UInt64, postings: () -> [NamePosting]) -> NameMeanings {
        let part = parts[Int(truncatingIfNeeded: key >> 32) & (parts.count - 1)]
        if let known = part.meanings.withLock({ $0[key] }) { return known }
        let found = NameMeanings(postings(), gazetteer: gazetteer, model: model)
        part.meanings.withLock {
            if $0.count >= Self.namesInPart { $0.removeAll(keepingCapacity: true) }
            $0[key] = found
        }
        return found
    }
}
