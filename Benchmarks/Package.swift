// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that measuring never weighs on the library's build.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "Citanda", path: "..")],
    targets: [
        .executableTarget(name: "bench", dependencies: [.product(name: "CitandaParts", package: "Citanda")])
    ],
    swiftLanguageModes: [.v6]
)
