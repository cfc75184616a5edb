// swift-tools-version: 6.2
import PackageDescription

// One executable for all targets, under libFuzzer; run.sh builds and runs it. A package of its own, because all of it is built with
// sanitizers. The targets themselves are in FuzzTargets, which the tests of the main package build too.
let package = Package(
    name: "Fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "Citanda", path: "..")],
    targets: [
        .target(name: "CLibFuzzer"),
        .executableTarget(
            name: "fuzz", dependencies: ["CLibFuzzer", .product(name: "FuzzTargets", package: "Citanda")]),
    ],
    swiftLanguageModes: [.v6]
)
