// swift-tools-version: 6.2
import PackageDescription

// A package of somebody else who uses Citanda: the programs of the README and of the articles.
let citanda: [Target.Dependency] = [.product(name: "Citanda", package: "Citanda")]
let package = Package(
    name: "Examples",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "Citanda", path: "..")],
    targets: [
        .executableTarget(name: "GettingStarted", dependencies: citanda),
        .executableTarget(name: "TheModel", dependencies: citanda),
        .executableTarget(name: "ReadingAManuscript", dependencies: citanda),
        .executableTarget(name: "FormattingNotes", dependencies: citanda),
        .executableTarget(name: "Checking", dependencies: citanda),
        .executableTarget(name: "Fixing", dependencies: citanda),
    ],
    swiftLanguageModes: [.v6]
)
