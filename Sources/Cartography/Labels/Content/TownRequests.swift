import PlaceIndex

/// Turns towns into requests for labels, with their dots.
struct TownRequests {
    let names: PlaceNames
    let typography: LabelTypography
    /// Whether capitals that find no room for their names keep their dots.
    let showsAllCapitals: Bool
    /// Small boxes that hide a town's own dot: the pins of its incidents.
    let pins: [LabelObstacles.Box]

    /// A request and the dot that belongs to it; none where a pin stands on the place.
    func request(for town: TownChoice.Town) -> (request: LabelRequest, dot: PlaceDot?) {
        let label = names.label(of: town.place)
        let dot = Self.dot(town.rank)
        var point = town.point
        var marker = LabelMarker(
            radius: dot.radius, presence: town.rank == .capital && showsAllCapitals ? .always : .withLabel)
        let pin = pins.first { $0.rect.contains(town.point) }
        if let pin {
            // The name goes around the pin that stands on the town.
            point = pin.rect.center
            marker = LabelMarker(radius: max(pin.rect.width, pin.rect.height) / 2, presence: .elsewhere)
        }
        let request = LabelRequest(
            id: "place \(names.gazetteer.place(town.place).geonameID)", text: label.text,
            secondLine: label.secondLine, style: style(town), priority: priority(town),
            target: .point(point, marker: marker),
            allowsLeader: town.isOfIncident || (town.rank == .capital && showsAllCapitals))
        return (request, pin == nil ? dot : nil)
    }

    private func style(_ town: TownChoice.Town) -> LabelStyle {
        var style =
            switch town.rank {
            case .capital: typography.capital
            case .seat, .city: typography.city
            case .town: typography.town
            case .village: typography.village
            }
        if town.isOfIncident {
            style.font.weight = .bold
            style.font.size = max(style.font.size, typography.town.font.size)
        }
        return style
    }

    private func priority(_ town: TownChoice.Town) -> Double {
        let base =
            switch town.rank {
            case .capital: LabelPriority.capital
            case .seat: LabelPriority.seat
            default: LabelPriority.town
            }
        return (town.isOfIncident ? LabelPriority.incidentTown : base) + town.importance * 99
    }

    static func dot(_ rank: TownChoice.Rank) -> PlaceDot {
        switch rank {
        case .capital: PlaceDot(.capital)
        case .seat: PlaceDot(.seat)
        case .city: PlaceDot(.town, scale: 1.15)
        case .town: PlaceDot(.town)
        case .village: PlaceDot(.town, scale: 0.85)
        }
    }
}

/// Which kinds of names go before others; within a kind up to 99 are added by importance.
enum LabelPriority {
    static let incidentTown = 1000.0
    static let country = 900.0
    static let capital = 800.0
    static let sea = 700.0
    static let seat = 600.0
    static let river = 500.0
    static let town = 400.0
    static let lake = 300.0
    static let region = 200.0
    static let street = 100.0
    /// On a map of the world, after the capitals.
    static let smallCountry = 750.0
    /// On a map of the world, after the metropolises.
    static let smallSea = 390.0
}
