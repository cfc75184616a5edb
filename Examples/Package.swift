// swift-tools-version: 6.2
import PackageDescription

// A package of somebody else who uses Citanda: the program of the README.
let package = Package(
    name: "Examples",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "Citanda", path: "..")],
    targets: [.executableTarget(name: "example", dependencies: [.product(name: "Citanda", package: "Citanda")])],
    swiftLanguageModes: [.v6]
)
