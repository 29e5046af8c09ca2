// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "sitmap",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "sitmap", targets: ["sitmap"]),
        .library(name: "SitmapKit", targets: ["SitmapKit"]),
        .library(name: "PlaceIndex", targets: ["PlaceIndex", "GeoModel"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // C libraries: a module map and a shim header, nothing else.
        .systemLibrary(
            name: "CPangoCairo",
            pkgConfig: "pangocairo",
            providers: [.apt(["libpango1.0-dev"]), .brew(["pango"])]),
        .systemLibrary(
            name: "CDeflate",
            pkgConfig: "libdeflate",
            providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
        .systemLibrary(
            name: "CGLib",
            pkgConfig: "glib-2.0",
            providers: [.apt(["libpango1.0-dev"]), .brew(["glib"])]),

        .target(name: "GeoModel"),
        .target(name: "PlaceIndex", dependencies: ["GeoModel", "CDeflate"]),
        .target(
            name: "Incidents",
            dependencies: ["GeoModel", .product(name: "Yams", package: "Yams")]),
        .target(
            name: "ReportReading",
            dependencies: ["GeoModel", "PlaceIndex", "Incidents"]),
        .target(
            name: "Cartography",
            dependencies: [
                "GeoModel", "PlaceIndex", "Incidents", "CDeflate",
                .product(name: "Yams", package: "Yams"),
            ]),
        .target(
            name: "CairoCanvas",
            dependencies: ["Cartography", "CPangoCairo", "CDeflate"]),
        .target(
            name: "SitmapKit",
            dependencies: [
                "GeoModel", "PlaceIndex", "Incidents", "ReportReading", "Cartography", "CairoCanvas", "CGLib",
            ]),
        .executableTarget(
            name: "sitmap",
            dependencies: [
                "SitmapKit", "Incidents", "GeoModel", "PlaceIndex", "ReportReading",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        .target(name: "TestSupport", dependencies: ["GeoModel", "PlaceIndex"], path: "Tests/TestSupport"),
        .testTarget(name: "GeoModelTests", dependencies: ["GeoModel", "TestSupport"]),
        .testTarget(name: "PlaceIndexTests", dependencies: ["PlaceIndex", "TestSupport"]),
        .testTarget(name: "IncidentsTests", dependencies: ["Incidents", "TestSupport"]),
        .testTarget(name: "ReportReadingTests", dependencies: ["ReportReading", "TestSupport"]),
        .testTarget(name: "CartographyTests", dependencies: ["Cartography", "CDeflate", "TestSupport"]),
        .testTarget(name: "CairoCanvasTests", dependencies: ["CairoCanvas", "TestSupport"]),
        .testTarget(
            name: "SitmapKitTests",
            dependencies: ["SitmapKit", "Incidents", "Cartography", "CPangoCairo", "TestSupport"],
            exclude: ["Pixels/Goldens"]),
        .testTarget(name: "EndToEndTests", dependencies: ["TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)

// Fuzzing needs compiler flags that a package others depend on may not have, and needs them in everything that is fuzzed.
if Context.environment["SITMAP_FUZZ"] != nil {
    let flags = ["-sanitize=fuzzer,address"]
    let fuzzers = ["GazetteerFuzz": ["PlaceIndex", "TestSupport"], "ReadingFuzz": ["PlaceIndex", "ReportReading"]]
    for (name, dependencies) in fuzzers {
        package.targets.append(
            .executableTarget(
                name: name, dependencies: dependencies.map { .init(stringLiteral: $0) }, path: "Fuzz/\(name)",
                linkerSettings: [.unsafeFlags(flags + ["-use-ld=lld"])]))
    }
    let fuzzed = ["GeoModel", "PlaceIndex", "Incidents", "ReportReading", "TestSupport"] + fuzzers.keys
    for target in package.targets where fuzzed.contains(target.name) {
        target.swiftSettings = [.unsafeFlags(flags)]
    }
}
