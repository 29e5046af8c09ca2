import Foundation

/// One command to time.
struct Case {
    var name: String
    var command: [String]

    static func all(sitmap: String, folder: URL) throws -> [Case] {
        let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let report = checkout.appendingPathComponent("Examples/northern-syria.txt").path
        let theatre = "34.5,31.5,43.5,38"
        func base(_ name: String, _ box: String, _ size: String, _ format: String = "png") -> Case {
            Case(
                name: "base \(name), \(size) \(format)",
                command: [
                    sitmap, "base", "--bbox=\(box)", "--size", size, "--format", format, "-o", folder.path,
                ])
        }
        // Time against pixels: each size has twice the pixels of the one before, the same map otherwise.
        let sizes = ["800x600", "1131x849", "1600x1200", "2263x1697", "3200x2400", "3840x2160"]
        var cases = [base("theatre", theatre, "1600x1200")]
        cases += sizes.filter { $0 != "1600x1200" }.map { base("theatre", theatre, $0) }
        cases += [
            base("theatre", theatre, "1600x1200", "svg"), base("theatre", theatre, "1600x1200", "pdf"),
            base("world", "-180,-90,180,90", "1600x1200"),
        ]
        // Time against names: ever larger parts of the same continent have more of them.
        cases += ["36,34,40,37", "20,30,50,50", "-12,10,60,65"].map { base("box \($0)", $0, "1600x1200") }
        cases += [
            Case(
                name: "map of a report, png",
                command: [
                    sitmap, "map", report, "--published", "2024-03-11", "--format", "png", "-o", folder.path,
                ]),
            Case(
                name: "map of a report, png svg pdf geojson",
                command: [sitmap, "map", report, "--published", "2024-03-11", "-o", folder.path]),
            Case(name: "extract a report", command: [sitmap, "extract", report, "--published", "2024-03-11"]),
            Case(name: "find a name", command: [sitmap, "find", "Ain Issa"]),
        ]
        // Time against incidents.
        for count in [1, 10, 100, 1000, 5000, 20_000] {
            let file = folder.appendingPathComponent("incidents-\(count).geojson")
            try incidents(count).write(to: file)
            cases.append(
                Case(
                    name: "draw \(count) incidents, png",
                    command: [sitmap, "draw", file.path, "--format", "png", "-o", folder.path]))
        }
        return cases + peers(folder)
    }

    /// The same theatre by another tool, where it is installed: boundaries only, without page furniture.
    private static func peers(_ folder: URL) -> [Case] {
        let picture = folder.appendingPathComponent("peer").path
        return [
            Case(
                name: "GMT, theatre, coast and borders",
                command: [
                    "gmt", "coast", "-R34.5/43.5/31.5/38", "-JL39/34.75/33/36.5/40c", "-Df", "-N1", "-I1", "-Gbisque",
                    "-Slightblue", "-png", picture,
                ])
        ]
    }

    /// Points spread over the theatre by a fixed sequence.
    private static func incidents(_ count: Int) -> Data {
        var state: UInt64 = 42
        func next() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 33) / Double(UInt64(1) << 31)
        }
        let types = [
            "Armed clash", "Air/drone strike", "Shelling/artillery/missile attack", "Attack", "Peaceful protest",
        ]
        let features = (0..<count).map { index in
            let longitude = 35.9 + 6.2 * next()
            let latitude = 32.6 + 4.2 * next()
            return """
                {"type":"Feature","geometry":{"type":"Point","coordinates":[\(longitude),\(latitude)]},"properties":\
                {"sub_event_type":"\(types[index % types.count])","event_date":"2024-03-0\(1 + index % 9)",\
                "date_start":"2024-03-0\(1 + index % 9)","date_end":"2024-03-0\(1 + index % 9)","status":"reported"}}
                """
        }
        return Data(#"{"type":"FeatureCollection","features":[\#(features.joined(separator: ",\n"))]}"#.utf8)
    }
}
