import Foundation
import GeoModel
import PlaceIndex

/// Requests for the names of countries, first-order divisions, lakes, seas and rivers.
struct AreaNames {
    let names: PlaceNames
    let typography: LabelTypography
    let view: MapView
    let ground: LabelGround

    let lakes: BoxedRings
    let land: BoxedRings
    let allLand: AreaMask?

    init(names: PlaceNames, typography: LabelTypography, view: MapView, ground: LabelGround) {
        self.names = names
        self.typography = typography
        self.view = view
        self.ground = ground
        lakes = BoxedRings(ground.lakes.flatMap(\.rings))
        land = BoxedRings(ground.land.isEmpty ? ground.countries.flatMap(\.rings) : ground.land)
        allLand = AreaMask(LabelArea(rings: land.all), frame: view.frame)
    }

    var gazetteer: Gazetteer { names.gazetteer }

    // MARK: countries and their divisions

    /// Countries and seas whose box takes up less of the frame give way to metropolises on maps coarser than this, in metres a
    /// point of the page.
    static let smallShare = 0.002
    static let coarsestForSmall = 9_000.0

    func countryNames() -> [LabelRequest] {
        // A town map within one country says so in its title.
        if view.metresPerPoint < DistanceRings.coarsest, ground.countries.count == 1 { return [] }
        return ground.countries.compactMap { area in
            let share = min(1, Self.visibleSize(area.rings, frame: view.frame))
            var style = typography.country
            style.font.size *= 0.72 + 0.55 * share.squareRoot()
            let isSmall = share < Self.smallShare && view.metresPerPoint > Self.coarsestForSmall
            let priority = isSmall ? LabelPriority.smallCountry : LabelPriority.country + share * 99
            var target = LabelArea(rings: area.rings, without: lakes.touching(area.rings), spread: 0.9)
            target.barred = allLand
            let capitals = typography.writesCountriesInCapitals
            guard let place = gazetteer.countryPlace(area.country) else {
                // Antarctica is no country.
                return area.name.isEmpty
                    ? nil
                    : LabelRequest(
                        id: "country \(area.name)", text: capitals ? area.name.uppercased() : area.name, style: style,
                        priority: priority, target: .area(target))
            }
            return request(
                "country \(area.country)", place, style: style, priority: priority, area: target, capitals: capitals)
        }
    }

    /// Ground metres a point of the page from which first-order divisions are named.
    static let coarsestForRegions = 450.0

    func regionNames() -> [LabelRequest] {
        guard view.metresPerPoint < Self.coarsestForRegions else { return [] }
        let regions = gazetteer.regions(overlapping: view.visibleBox, classes: [.administrative]).compactMap { place in
            gazetteer.featureCode(of: place) == "ADM1"
                ? rings(of: place).map { (place: place, rings: $0) } : nil
        }.filter { Self.visibleSize($0.rings, frame: view.frame) > 0 }
        // A map within one region would write its name next to the town that may bear it too.
        if view.metresPerPoint < DistanceRings.coarsest, regions.count == 1 { return [] }
        return regions.map { place, rings in
            request(
                "region \(gazetteer.place(place).geonameID)", place, style: typography.region,
                priority: LabelPriority.region + gazetteer.importance(of: place) * 99,
                area: LabelArea(rings: rings, without: lakes.touching(rings), spread: 0.3),
                capitals: typography.writesRegionsInCapitals)
        }
    }

    // MARK: water

    func lakeNames() -> [LabelRequest] {
        ground.lakes.compactMap { lake in
            if let place = gazetteer.id(geonameID: lake.placeID) {
                let rings = rings(of: place, among: lake.rings)
                guard !rings.isEmpty else { return nil }
                return request(
                    "lake \(lake.placeID)", place, style: typography.lake,
                    priority: LabelPriority.lake + gazetteer.importance(of: place) * 99, area: LabelArea(rings: rings))
            }
            guard !lake.name.isEmpty else { return nil }
            return LabelRequest(
                id: "lake \(lake.name)", text: lake.name, style: typography.lake, priority: LabelPriority.lake,
                target: .area(LabelArea(rings: lake.rings)))
        }
    }

    /// The part of some water that a place is: reservoirs of a cascade can be one water on the base map.
    private func rings(of place: PlaceID, among rings: [[Point]]) -> [[Point]] {
        guard let extent = gazetteer.extent(of: place), let box = Rect(around: self.rings(of: extent).joined()) else {
            return rings
        }
        let clipper = RectClipper(box)
        return rings.map(clipper.clip(ring:)).filter { !$0.isEmpty }
    }

    /// Points of the page after which a river's name comes again.
    private static let repeatDistance = 420.0

    func riverNames() -> [LabelRequest] {
        ground.rivers.compactMap { river in
            let place = gazetteer.id(geonameID: river.placeID)
            let label = place.map(names.label)
            let text = label?.text ?? river.name
            guard !text.isEmpty else { return nil }
            let importance = place.map(gazetteer.importance) ?? 0
            return LabelRequest(
                id: "river \(place == nil ? river.name : String(river.placeID))", text: text, style: typography.river,
                priority: LabelPriority.river + importance * 99,
                target: .line(river.lines, repeatDistance: Self.repeatDistance))
        }
    }

    /// Streets by their length on the map.
    func streetNames() -> [LabelRequest] {
        ground.streets.filter { !$0.name.isEmpty }.map { street in
            let length = street.lines.reduce(0) { $0 + Polylines.length($1) }
            return LabelRequest(
                id: "street \(street.name)", text: street.name, style: typography.street,
                priority: LabelPriority.street + min(99, length / 20),
                target: .line(street.lines, repeatDistance: Self.repeatDistance))
        }
    }

    // MARK: shapes

    func request(
        _ id: String, _ place: PlaceID, style: LabelStyle, priority: Double, area: LabelArea, capitals: Bool = false
    ) -> LabelRequest {
        let label = names.label(of: place)
        func written(_ text: String) -> String { capitals ? text.uppercased() : text }
        return LabelRequest(
            id: id, text: written(label.text), secondLine: label.secondLine.map(written), style: style,
            priority: priority, target: .area(area))
    }

    private func rings(of place: PlaceID) -> [[Point]]? {
        switch gazetteer.geometry(of: place) {
        case .polygon(let rings): view.project(polygon: rings).polylines
        case .multiPolygon(let polygons): polygons.flatMap { view.project(polygon: $0).polylines }
        default: nil
        }
    }

    func rings(of box: GeoBox) -> [[Point]] {
        // Clockwise on the page, as the tiles' land is: rings of opposite turns would cancel out by the non-zero rule.
        let corners = [
            (box.west, box.south), (box.west, box.north), (box.west + box.width, box.north),
            (box.west + box.width, box.south),
        ]
        // Long edges get points in between, so that a box may be wider than half the globe.
        var ring: [Coordinate] = []
        for (from, to) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
            for step in 0..<8 {
                let t = Double(step) / 8
                ring.append(
                    Coordinate(
                        latitude: from.1 + (to.1 - from.1) * t,
                        longitude: (from.0 + (to.0 - from.0) * t).wrappedLongitude))
            }
        }
        if let first = ring.first { ring.append(first) }
        return view.project(polygon: [ring]).polylines
    }

    /// The part of the frame that the box of some rings takes up, 0…1.
    static func visibleSize(_ rings: [[Point]], frame: Rect) -> Double {
        guard let box = Rect(around: rings.joined()) else { return 0 }
        let corner = frame.nearestPoint(to: Point(x: box.minX, y: box.minY))
        let visible = Rect(corners: corner, frame.nearestPoint(to: Point(x: box.maxX, y: box.maxY)))
        return visible.width * visible.height / (frame.width * frame.height)
    }
}

/// Rings with their boxes, so that those far from an area can be left aside.
struct BoxedRings {
    private let rings: [(ring: [Point], box: Rect)]

    init(_ rings: [[Point]]) {
        self.rings = rings.compactMap { ring in Rect(around: ring).map { (ring, $0) } }
    }

    var all: [[Point]] { rings.map(\.ring) }

    func touching(_ others: [[Point]]) -> [[Point]] {
        guard let box = Rect(around: others.joined()) else { return [] }
        return rings.filter { $0.box.intersects(box) }.map(\.ring)
    }
}

extension Path {
    /// The lines of the path, without its curves' bends.
    var polylines: [[Point]] {
        var lines: [[Point]] = []
        var next = points.startIndex
        for command in commands {
            switch command {
            case .move:
                lines.append([points[next]])
                next += 1
            case .line:
                if !lines.isEmpty { lines[lines.count - 1].append(points[next]) }
                next += 1
            case .curve:
                if !lines.isEmpty { lines[lines.count - 1].append(points[next + 2]) }
                next += 3
            case .close: break
            }
        }
        return lines
    }
}
