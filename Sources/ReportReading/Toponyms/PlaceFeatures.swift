/// Features of a candidate place for a name.
enum PlaceTemplate: UInt8, FeatureTemplate {
    // By itself.
    case nameKind, standing, kindStanding, importance, population, first, behindFirst, areaAroundTown, areaBesideTown,
        lesserAreaBesideTown
    // By what the text says beside the name.
    case contained, notContained, sibling, named
    // By the other names of the text.
    case country, countryNamed, admin1, admin1Named, near50, near200, near800, sameSentence, nearFirst, countryFirst
    // By how local the other names are, and by what stands with it in its sentences.
    case capitalLocal, importanceLocal, countryLocal, sentenceStanding
    // Another name of the text means the place, by the kind of this one.
    case taken

    var axes: [[String]] {
        switch self {
        case .named: [NamedKind.names, PlaceStanding.names]
        case .nameKind, .taken: [NameKindAxis.names]
        case .standing: [PlaceStanding.names]
        case .kindStanding: [NameKindAxis.names, PlaceStanding.names]
        default: []
        }
    }
}

/// The kinds of names, as an axis.
enum NameKindAxis {
    static let names = ["main", "alternate", "abbreviation", "adjective", "former", "romanised", "shortened"]
}

/// Reads the features that a candidate has by itself.
enum OwnPlaceFeatures {
    /// - Parameters:
    ///   - highestProminence: of all candidates.
    ///   - town: the most prominent of those that are towns.
    static func add<Sink: FeatureSink>(
        _ candidate: PlaceCandidate, highestProminence: Float, town: PlaceCandidate?, to sink: inout Sink
    ) where Sink.Template == PlaceTemplate {
        let kind = Int(candidate.nameKind.rawValue)
        sink.add(.nameKind, kind, 0, 1)
        sink.add(.standing, candidate.standing)
        sink.add(.kindStanding, kind, Int(candidate.standing.rawValue), 1)
        sink.add(.importance, amount: candidate.importance)
        sink.add(.population, amount: candidate.logPopulation / 8)
        let lead = highestProminence - candidate.prominence
        if lead <= 0 { sink.add(.first) } else { sink.add(.behindFirst, amount: lead) }
        if candidate.standing == .admin1 || candidate.standing == .admin2, let town, town.id != candidate.id {
            if candidate.contains(town) {
                sink.add(.areaAroundTown)
            } else if town.prominence > candidate.prominence {
                sink.add(.areaBesideTown)
                sink.add(.lesserAreaBesideTown, amount: town.prominence - candidate.prominence)
            }
        }
    }
}

/// Reads the features that the candidates of one group have from their surroundings.
struct PlaceFeatures {
    let surroundings: Surroundings
    private let isContainable: Bool
    private let locality: Float
    private let named: NamedKind

    init(_ surroundings: Surroundings, _ candidates: [PlaceCandidate], named: NamedKind) {
        self.surroundings = surroundings
        self.named = named
        locality = surroundings.locality
        isContainable = surroundings.hasContainer && candidates.contains { surroundings.containment($0) > 0 }
    }

    func add<Sink: FeatureSink>(
        _ candidate: PlaceCandidate, to sink: inout Sink
    ) where Sink.Template == PlaceTemplate {
        if isContainable {
            let containment = surroundings.containment(candidate)
            sink.add(.contained, amount: containment)
            if containment == 0 { sink.add(.notContained) }
        }
        if named != .bare { sink.add(.named, named, candidate.standing) }
        let sibling = surroundings.siblingShare(candidate)
        if sibling > 0 { sink.add(.sibling, amount: sibling) }
        let country = surroundings.country(candidate)
        sink.add(.country, amount: country.share)
        sink.add(.countryNamed, amount: country.named)
        sink.add(.countryFirst, amount: country.first)
        let admin1 = surroundings.admin1(candidate)
        sink.add(.admin1, amount: admin1.share)
        sink.add(.admin1Named, amount: admin1.named)
        let near = surroundings.nearness(candidate)
        sink.add(.near50, amount: near.at50)
        sink.add(.near200, amount: near.at200)
        sink.add(.near800, amount: near.at800)
        sink.add(.sameSentence, amount: near.inSentence)
        sink.add(.nearFirst, amount: near.first)
        if near.taken > 0 { sink.add(.taken, Int(candidate.nameKind.rawValue), 0, near.taken) }
        sink.add(.sentenceStanding, amount: near.likeInSentence)
        sink.add(.importanceLocal, amount: candidate.importance * locality)
        if candidate.standing == .capital { sink.add(.capitalLocal, amount: locality) }
        if candidate.standing == .country { sink.add(.countryLocal, amount: locality) }
    }
}
