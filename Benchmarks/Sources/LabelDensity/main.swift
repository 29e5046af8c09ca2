import CairoCanvas
import Cartography
import Foundation
import GeoModel
import PlaceIndex

// swift run -c release --package-path Benchmarks LabelDensity Gazetteer/world.gaz TOWNS.tsv
// Names all towns of a theatre in 12 px, dots as obstacles, on 1600 × 1200 pixels; writes the towns for other tools.

guard CommandLine.arguments.count == 3 else {
    FileHandle.standardError.write(Data("usage: LabelDensity INDEX TOWNS.tsv\n".utf8))
    exit(64)
}
let box = GeoBox(west: 34.5, south: 31.5, east: 43.5, north: 38)
let frame = Rect(x: 0, y: 0, width: 1600, height: 1200)
let radius = 2.0
let gazetteer = try Gazetteer(contentsOf: CommandLine.arguments[1])
let towns = gazetteer.places(in: box, limit: 10_000).filter { gazetteer.place($0).geonameID > 0 }
    .map { (name: gazetteer.name(of: $0), at: gazetteer.coordinate(of: $0), people: gazetteer.population(of: $0)) }
    .sorted { $0.people > $1.people }

func pixel(_ place: Coordinate) -> Point {
    Point(
        x: (place.longitude - box.west) / box.width * frame.width,
        y: (box.north - place.latitude) / box.height * frame.height)
}
let lines = towns.map { "\($0.name)\t\(pixel($0.at).x)\t\(frame.height - pixel($0.at).y)" }
try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: CommandLine.arguments[2]))

let requests = towns.enumerated().map { rank, town in
    LabelRequest(
        id: "\(rank)", text: town.name, style: LabelStyle(font: Font(size: 12), color: .black),
        priority: Double(towns.count - rank),
        target: .point(pixel(town.at), marker: LabelMarker(radius: radius, presence: .withLabel)),
        allowsLeader: rank < 150)
}
let clock = ContinuousClock()
var best = Double.infinity
var layout = LabelLayout()
for _ in 0..<5 {
    // Each time with fresh fonts, so that shaping counts.
    let measuring = try SceneRenderer().measurer
    let start = clock.now
    layout = LabelPlacer(frame: frame, measuring: measuring).layout(requests)
    best = min(best, start.duration(to: clock.now) / .milliseconds(1))
}
let boxes = layout.placed.flatMap { label in label.boxes.map { (label.id, $0) } }
var overlaps = 0
for (index, first) in boxes.enumerated() {
    for second in boxes[(index + 1)...] where first.0 != second.0 && first.1.intersects(second.1) { overlaps += 1 }
}
let important = layout.placed.filter { (Int($0.id) ?? .max) < 100 }.count
print(
    "sitmap: \(layout.placed.count) of \(towns.count) names, \(important) of the largest 100, \(overlaps) overlaps, \(Int(best.rounded())) ms"
)
