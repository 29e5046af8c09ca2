import PlaceIndex

/// Features of a mention out of the whole text.
enum DocumentTemplate: UInt8, FeatureTemplate {
    /// The score by itself and its surroundings.
    case bias, own, ownPositive
    /// The best and the mean score of the name's other mentions.
    case othersBest, othersMean, alone
    /// The name follows a given name or a title elsewhere in the text.
    case person
    /// Names an area around another mention, or has one.
    case isContainer, hasContainer
    /// The mention before or after it in a list.
    case listPartner
    /// How well its best meaning fits the rest.
    case near, country, settled
    /// Its best meaning lies in no country that the text is about; by the kind and the fame of the name, and by its look.
    case stray, strayLook
    case tier, look

    var axes: [[String]] {
        switch self {
        case .tier: [PlaceTier.names]
        case .look: [NameLook.names]
        case .stray: [NameKindAxis.names, PlaceTier.names]
        case .strayLook: [NameLook.names]
        default: []
        }
    }
}

/// What the whole text says about one mention.
struct DocumentEvidence {
    var own: Float = 0
    /// The name's other mentions.
    private var othersBest: Float = -.infinity
    private var othersSum: Float = 0
    private var othersCount = 0
    var isPerson = false
    var isContainer = false
    var hasContainer = false
    /// Score of the neighbour in a list; nil where there is none.
    var listPartner: Float?
    var near: Float = 0
    var country: Float = 0
    var settled: Float = 0
    /// How surely the text is about other countries than its best meaning's, 0…1, and the kind of that name.
    var stray: (kind: NameKind, amount: Float)?
    var tier: PlaceTier
    var look: NameLook

    init(tier: PlaceTier, look: NameLook) {
        self.tier = tier
        self.look = look
    }

    /// Takes in the score of another mention of the name.
    mutating func addOther(_ score: Float) {
        othersBest = max(othersBest, score)
        othersSum += score
        othersCount += 1
    }

    func add<Sink: FeatureSink>(to sink: inout Sink) where Sink.Template == DocumentTemplate {
        sink.add(.bias)
        sink.add(.own, amount: Self.clamp(own))
        sink.add(.ownPositive, amount: max(0, Self.clamp(own)))
        if othersCount > 0 {
            sink.add(.othersBest, amount: Self.clamp(othersBest))
            sink.add(.othersMean, amount: Self.clamp(othersSum / Float(othersCount)))
        } else {
            sink.add(.alone)
        }
        if isPerson { sink.add(.person) }
        if isContainer { sink.add(.isContainer) }
        if hasContainer { sink.add(.hasContainer) }
        if let listPartner { sink.add(.listPartner, amount: Self.clamp(listPartner)) }
        sink.add(.near, amount: near)
        sink.add(.country, amount: country)
        sink.add(.settled, amount: settled)
        if let stray {
            sink.add(.stray, Int(stray.kind.rawValue), Int(tier.rawValue), stray.amount)
            sink.add(.strayLook, Int(look.rawValue), 0, stray.amount)
        }
        sink.add(.tier, tier)
        sink.add(.look, look)
    }

    private static func clamp(_ score: Float) -> Float { max(-6, min(6, score)) }
}
