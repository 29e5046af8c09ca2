// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "sitmap-benchmarks",
    platforms: [.macOS(.v15)],
    targets: [.executableTarget(name: "WholeProcess")],
    swiftLanguageModes: [.v6]
)
