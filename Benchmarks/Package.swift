// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "sitmap-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "sitmap", path: "..")],
    targets: [
        .executableTarget(name: "WholeProcess"),
        .executableTarget(
            name: "IndexLookups",
            dependencies: [.product(name: "PlaceIndex", package: "sitmap")]),
        .executableTarget(
            name: "LabelDensity",
            dependencies: [
                .product(name: "SitmapKit", package: "sitmap"), .product(name: "PlaceIndex", package: "sitmap"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
