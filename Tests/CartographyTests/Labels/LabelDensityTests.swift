import Cartography
import Foundation
import GeoModel
import PlaceIndex
import TestSupport
import Testing

/// All towns of a whole theatre at once: no overlap, the important ones kept.
@Suite struct LabelDensityTests {
    static let frame = Rect(x: 0, y: 0, width: 1600, height: 1200)
    static let box = GeoBox(west: 34.5, south: 31.5, east: 43.5, north: 38)

    static let gazetteer: Gazetteer? = {
        let path = TestFiles.repository.appendingPathComponent("Gazetteer/world.gaz").path
        return try? Gazetteer(contentsOf: path)
    }()

    /// Populated places by population, in plate carrée.
    static func requests(_ gazetteer: Gazetteer) -> [LabelRequest] {
        let towns = gazetteer.places(in: box, limit: 10_000).filter { gazetteer.place($0).geonameID > 0 }
            .map { (gazetteer.name(of: $0), gazetteer.coordinate(of: $0), gazetteer.population(of: $0)) }
            .sorted { $0.2 > $1.2 }
        return towns.enumerated().map { rank, town in
            let point = Point(
                x: (town.1.longitude - box.west) / box.width * frame.width,
                y: (box.north - town.1.latitude) / box.height * frame.height)
            return LabelRequest(
                id: "\(rank)", text: town.0, style: LabelStyle(font: Font(size: 12), color: .black),
                priority: Double(towns.count - rank),
                target: .point(point, marker: LabelMarker(radius: 2, presence: .withLabel)), allowsLeader: rank < 150)
        }
    }

    @Test(.enabled(if: gazetteer != nil, "Gazetteer/world.gaz is not there"))
    func manyNamesNoOverlap() throws {
        let requests = Self.requests(try #require(Self.gazetteer))
        try #require(requests.count > 2000)
        let layout = LabelPlacer(frame: Self.frame, measuring: FixedWidthMeasuring()).layout(requests)
        #expect(layout.placed.count >= 620)
        #expect(layout.placed.filter { (Int($0.id) ?? .max) < 100 }.count >= 95)
        #expect(layout.overlaps.isEmpty)
        let markers = layout.placed.compactMap { label -> (String, Rect)? in
            guard let rank = Int(label.id), case .point(let point, _) = requests[rank].target else { return nil }
            return (label.id, Rect(x: point.x - 2, y: point.y - 2, width: 4, height: 4))
        }
        for label in layout.placed {
            for marker in markers where label.boxes.contains(where: { $0.intersects(marker.1) }) {
                Issue.record("the label of \(label.id) covers the marker of \(marker.0)")
            }
            #expect(label.boxes.allSatisfy(Self.frame.contains))
        }
    }
}
