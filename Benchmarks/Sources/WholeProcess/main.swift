import Foundation

// swift run -c release --package-path Benchmarks WholeProcess .build/release/sitmap [RUNS]
// Every case in turn, round after round, so that a slow minute of the machine falls on all of them alike.

let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
    FileHandle.standardError.write(Data("usage: WholeProcess SITMAP [RUNS]\n".utf8))
    exit(64)
}
let runs = arguments.count > 2 ? max(1, Int(arguments[2]) ?? 7) : 7
let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sitmap-benchmark-\(getpid())")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
let cases = try Case.all(sitmap: arguments[1], folder: folder)

var measured: [[Measurement]] = cases.map { _ in [] }
for round in 0...runs {
    for (index, benchmark) in cases.enumerated() {
        guard let measurement = Measurement.of(benchmark.command) else {
            if round == 0 { print("not measured: \(benchmark.name) (\(benchmark.command[0]) is missing or failed)") }
            continue
        }
        // The first round only fills the caches.
        if round > 0 { measured[index].append(measurement) }
    }
}

func column(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
}
print("case".padding(toLength: 52, withPad: " ", startingAt: 0) + "  wall min  median     CPU   peak MB   of the first")
let reference = measured.first.map { $0.map(\.wallSeconds).median } ?? .nan
for (benchmark, results) in zip(cases, measured) where !results.isEmpty {
    let wall = results.map(\.wallSeconds)
    print(
        benchmark.name.padding(toLength: 52, withPad: " ", startingAt: 0)
            + column(String(format: "%.3f", wall.min() ?? .nan), 10) + column(String(format: "%.3f", wall.median), 8)
            + column(String(format: "%.3f", results.map(\.processorSeconds).median), 8)
            + column(String(format: "%.0f", results.map(\.peakMegabytes).max() ?? .nan), 10)
            + column(String(format: "%.2f", wall.median / reference), 15))
}
