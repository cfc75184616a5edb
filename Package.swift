// swift-tools-version: 6.2
import PackageDescription

// The targets are in the order of the flow (ARCHITECTURE.md). Each imports only targets above it.
let package = Package(
    name: "Citanda",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "citanda", targets: ["Command"]),
        .library(name: "Citanda", targets: ["Citanda"]),
        // The parts, for programs that need only one of them.
        .library(
            name: "CitandaParts",
            targets: [
                "Diagnostics", "Works", "Encodings", "Files", "XML", "BibTeX", "Records", "Documents", "CSL",
                "Labelling", "Recognition", "Normalisation", "Manuscripts", "Validation", "Synthesis",
            ]),
        // For the package of Fuzz/ alone.
        .library(name: "FuzzTargets", targets: ["FuzzTargets"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    ],
    targets: [
        // Layer 0: system libraries, embedded files, findings and the model.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CCMark", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        .target(name: "CEmbedded"),
        .target(name: "CSignals"),
        .target(name: "JSON"),
        .target(name: "Diagnostics", dependencies: ["JSON"]),
        .target(name: "Lexicon", dependencies: ["CEmbedded"]),
        .target(name: "Works", dependencies: ["Lexicon", "JSON"]),
        .target(
            name: "Encodings", dependencies: ["Diagnostics"],
            linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
        // Layer 1: files, XML and BibTeX.
        .target(
            name: "Files",
            dependencies: ["CSignals", "Diagnostics", .product(name: "SystemPackage", package: "swift-system")]),
        .target(name: "XML", dependencies: ["CLibXML2", "Diagnostics"]),
        .target(name: "BibTeX", dependencies: ["Lexicon", "Works", "JSON", "Encodings", "Diagnostics"]),
        // Layer 2: records, documents, styles.
        .target(name: "Records", dependencies: ["Lexicon", "Works", "XML", "JSON", "Encodings", "Diagnostics"]),
        .target(name: "Documents", dependencies: ["CCMark", "Encodings", "Diagnostics"]),
        .target(name: "CSL", dependencies: ["Lexicon", "Works", "XML", "CEmbedded", "Diagnostics"]),
        .target(name: "Labelling", dependencies: ["JSON", "CEmbedded"]),
        // Layer 3: the reading of notes, and the rules over it; texts to train the labelling on.
        .target(name: "Recognition", dependencies: ["Lexicon", "Labelling", "Documents", "Works", "Diagnostics"]),
        .target(
            name: "Normalisation",
            dependencies: ["Recognition", "Lexicon", "Labelling", "Documents", "Works", "Diagnostics"]),
        .target(
            name: "Manuscripts",
            dependencies: ["Normalisation", "Recognition", "Lexicon", "Documents", "Works", "Diagnostics"]),
        .target(
            name: "Validation",
            dependencies: ["Manuscripts", "Recognition", "Lexicon", "Documents", "Works", "Diagnostics"]),
        .target(name: "Synthesis", dependencies: ["Lexicon", "Labelling", "CSL", "Records", "Works", "JSON"]),
        // Layer 4: the front door for programmers.
        .target(
            name: "Citanda",
            dependencies: [
                "BibTeX", "CSL", "Diagnostics", "Documents", "Encodings", "Files", "JSON", "Lexicon", "Manuscripts",
                "XML",
                "Normalisation",
                "Recognition", "Records", "Validation", "Works",
            ]),
        // Layer 5: the command.
        .executableTarget(
            name: "Command",
            dependencies: [
                "Citanda", "Labelling", "Synthesis", "XML",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // Checks that must hold for any bytes, for fuzzing and tests.
        .target(
            name: "FuzzTargets",
            dependencies: [
                "JSON", "Diagnostics", "Works", "Encodings", "XML", "BibTeX", "Records", "Documents", "CSL",
                "Labelling", "Recognition", "Normalisation", "Manuscripts", "Validation",
            ], path: "Fuzz/Sources/FuzzTargets"),
        // Tests: one target for each target above, and their shared support.
        .target(name: "TestSupport", dependencies: ["JSON", "Diagnostics", "Works"], path: "Tests/TestSupport"),
        .testTarget(name: "JSONTests", dependencies: ["JSON", "TestSupport"]),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"]),
        .testTarget(name: "EncodingsTests", dependencies: ["Encodings", "TestSupport"]),
        .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"]),
        .testTarget(name: "LexiconTests", dependencies: ["Lexicon", "TestSupport"]),
        .testTarget(name: "WorksTests", dependencies: ["Works", "TestSupport"]),
        .testTarget(name: "XMLTests", dependencies: ["XML", "TestSupport"]),
        .testTarget(
            name: "BibTeXTests",
            dependencies: ["BibTeX", "Lexicon", "Encodings", "Records", "JSON", "Diagnostics", "TestSupport"],
            exclude: ["corpus-errors.txt"]),
        .testTarget(name: "RecordsTests", dependencies: ["Records", "XML", "TestSupport"]),
        .testTarget(name: "DocumentsTests", dependencies: ["Documents", "TestSupport"]),
        .testTarget(
            name: "CSLTests", dependencies: ["CSL", "Records", "XML", "JSON", "Works", "TestSupport"],
            exclude: ["csl-suite.txt"]),
        .testTarget(name: "LabellingTests", dependencies: ["Labelling", "JSON", "TestSupport"]),
        .testTarget(name: "SynthesisTests", dependencies: ["Synthesis", "Labelling", "TestSupport"]),
        .testTarget(
            name: "CitationsTests",
            dependencies: ["Manuscripts", "Normalisation", "Recognition", "Lexicon", "BibTeX", "TestSupport"]),
        .testTarget(name: "ValidationTests", dependencies: ["Validation", "TestSupport"]),
        .testTarget(name: "FuzzTargetsTests", dependencies: ["FuzzTargets", "Command", "TestSupport"]),
        .testTarget(name: "CitandaTests", dependencies: ["Citanda", "TestSupport"]),
        .testTarget(name: "CommandTests", dependencies: ["Command", "Citanda", "JSON", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)

// `make docs` alone asks for the DocC plugin: it would slow every other build, and every package that uses this one.
if Context.environment["CITANDA_DOCS"] != nil {
    package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}
