import Foundation
import GeoModel
import PlaceIndex

// swift run -c release --package-path Benchmarks IndexLookups Gazetteer/world.gaz cities500.txt
// Times look-ups in the index, kind by kind, over names of a GeoNames dump; one kind after the other in one run.

guard CommandLine.arguments.count == 3,
    let dump = try? String(contentsOfFile: CommandLine.arguments[2], encoding: .utf8)
else {
    FileHandle.standardError.write(Data("usage: IndexLookups INDEX GEONAMES-DUMP\n".utf8))
    exit(64)
}
let clock = ContinuousClock()
let start = clock.now
let gazetteer = try Gazetteer(contentsOf: CommandLine.arguments[1])
let opened = start.duration(to: clock.now) / .microseconds(1)
print("open: \(Int(opened)) µs")

// Every 23rd place: 10,000 of the world's 235,000.
let rows = dump.split(separator: "\n").enumerated().filter { $0.offset % 23 == 0 }
    .map { $0.element.split(separator: "\t", omittingEmptySubsequences: false) }
let names = rows.map { String($0[1]) }
let points = rows.map { Coordinate(latitude: (Double($0[4]) ?? 0) + 0.1, longitude: (Double($0[5]) ?? 0) * 0.999) }
/// A name with two letters changed places, which no gazetteer lists.
let slips = names.filter { $0.utf8.count >= 7 }.prefix(2000).map { name in
    var letters = Array(name)
    letters.swapAt(3, 4)
    return String(letters) + "q"
}

func measure<Item>(_ title: String, _ items: [Item], _ look: (Item) -> Int) {
    var found = 0
    var times: [Double] = []
    for item in items { found += look(item) }
    for item in items {
        let start = clock.now
        found += look(item)
        times.append(start.duration(to: clock.now) / .microseconds(1))
    }
    times.sort()
    let mean = times.reduce(0, +) / Double(times.count)
    print(
        title.padding(toLength: 28, withPad: " ", startingAt: 0)
            + String(
                format: "mean %8.2f µs   median %8.2f   99 %% %8.2f   (%d found)", mean, times[times.count / 2],
                times[times.count * 99 / 100], found / 2))
}

let keys = names.map { NameFolding.fold($0) }
measure("exact: a folded key", keys) { gazetteer.postings(foldedKey: $0).count }
measure("folded: a name as written", names) { gazetteer.postings(named: $0).count }
measure("sound: a name in its country", rows) { row in
    gazetteer.placeSounding(like: String(row[1]), in: String(row[8]), leastSimilarity: 0.8) == nil ? 0 : 1
}
measure("find: a listed name", names) { gazetteer.find($0).count }
measure("find: two slips, no settling", Array(slips)) { gazetteer.find($0).count }
measure("nearest place", points) { gazetteer.nearest(to: $0).count }
