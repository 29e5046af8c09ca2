import PlaceIndex

/// What all names of a stretch of text say together about where it plays, as their meanings stand now.
struct Overview {
    /// A likely meaning of a group, as the others see it.
    struct Anchor {
        var group: Int32
        var place: PlaceID
        /// Its group's weight times its probability.
        var weight: Float
        var direction: SIMD3<Float>
        var isPoint: Bool
        var standing: PlaceStanding
        var isFirst: Bool
        var sentences: SentenceSet
    }

    struct CountryMass {
        var code: UInt16
        var mass: Float = 0
        /// What names the country itself.
        var named: Float = 0
        /// What the first name of the text gives.
        var first: Float = 0
    }

    struct Admin1Mass {
        var code: UInt64
        var mass: Float = 0
        var named: Float = 0
    }

    private(set) var anchors: [Anchor] = []
    private(set) var countries: [CountryMass] = []
    private(set) var admin1s: [Admin1Mass] = []
    private(set) var total: Float = 0
    /// What villages, small towns and counties have of it.
    private(set) var local: Float = 0

    /// Meanings with less weight are left out.
    static let leastWeight: Float = 0.02

    /// - Parameter numbers: the groups that count, in the order of the text.
    init(_ groups: [NameGroup], numbers: [Int]) {
        anchors.reserveCapacity(numbers.count * 3)
        for number in numbers {
            total += groups[number].weight
            for leader in groups[number].leaders {
                add(groups, leader, number: number, isFirst: number == numbers.first)
            }
        }
    }

    private mutating func add(_ groups: [NameGroup], _ leader: Int, number: Int, isFirst: Bool) {
        let place = groups[number].meanings.candidates[leader]
        let weight = groups[number].weight * groups[number].probabilities[leader]
        guard weight > Self.leastWeight else { return }
        let isPoint = place.standing != .country && place.standing != .continent && place.nameKind != .adjective
        anchors.append(
            Anchor(
                group: Int32(number), place: place.id, weight: weight, direction: place.direction, isPoint: isPoint,
                standing: place.standing, isFirst: isFirst,
                sentences: groups[number].sentences))
        if place.isLocal { local += weight }
        if place.country != 0 {
            let index = countries.firstIndex { $0.code == place.country } ?? countries.count
            if index == countries.count { countries.append(CountryMass(code: place.country)) }
            countries[index].mass += weight
            if place.standing == .country { countries[index].named += weight }
            if isFirst { countries[index].first += weight }
        }
        if place.admin1 != 0 {
            let index = admin1s.firstIndex { $0.code == place.admin1 } ?? admin1s.count
            if index == admin1s.count { admin1s.append(Admin1Mass(code: place.admin1)) }
            admin1s[index].mass += weight
            if place.standing == .admin1 { admin1s[index].named += weight }
        }
    }
}

/// A set of sentence numbers modulo 256: tells whether two names share a sentence, but for rare mistakes in long texts.
struct SentenceSet {
    private var bits: SIMD4<UInt64> = .zero

    mutating func insert(_ sentence: Int) { bits[sentence >> 6 & 3] |= 1 << UInt64(sentence & 63) }

    func isDisjoint(with other: SentenceSet) -> Bool { (bits & other.bits) == .zero }
}
