// swift-tools-version: 6.2
import PackageDescription

// One executable for each parser, under libFuzzer; run.sh builds and runs them. A package of its own, because all of it is built
// with sanitizers.
let targets = [
    "FuzzDocument", "FuzzXML", "FuzzCSLJSON", "FuzzJSON", "FuzzStyle", "FuzzReference", "FuzzLabels", "FuzzModel",
    "FuzzBibTeX",
]

let package = Package(
    name: "Fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "Citanda", path: "..")],
    targets: [
        .target(name: "CLibFuzzer"),
        .target(name: "FuzzDriver", dependencies: ["CLibFuzzer"]),
    ]
        + targets.map { name in
            .executableTarget(
                name: name, dependencies: ["FuzzDriver", .product(name: "Citanda", package: "Citanda")])
        },
    swiftLanguageModes: [.v6]
)
