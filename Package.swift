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
                "CitandaDiagnostics", "CitandaWorks", "CitandaEncodings", "CitandaFiles", "CitandaXML", "CitandaYAML",
                "CitandaBibTeX",
                "CitandaRecords", "CitandaDocuments", "CitandaArchives", "CitandaFormats", "CitandaCSL",
                "CitandaLabelling", "CitandaRecognition", "CitandaNormalisation", "CitandaManuscripts",
                "CitandaValidation", "CitandaSynthesis", "CitandaLanguageServer",
            ]),
        // For the package of Fuzz/ alone.
        .library(name: "FuzzTargets", targets: ["FuzzTargets"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        // Layer 0: system libraries, embedded files, findings and the model.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CCMark", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .target(name: "CEmbedded"),
        .target(name: "CSignals"),
        .target(name: "CitandaJSON", path: "Sources/JSON"),
        .target(name: "CitandaDiagnostics", dependencies: ["CitandaJSON"], path: "Sources/Diagnostics"),
        .target(name: "CitandaLexicon", dependencies: ["CEmbedded"], path: "Sources/Lexicon"),
        .target(name: "CitandaWorks", dependencies: ["CitandaLexicon", "CitandaJSON"], path: "Sources/Works"),
        .target(
            name: "CitandaEncodings", dependencies: ["CitandaDiagnostics"], path: "Sources/Encodings",
            linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
        // Layer 1: files, XML, YAML and BibTeX.
        .target(
            name: "CitandaFiles",
            dependencies: ["CSignals", "CitandaDiagnostics", .product(name: "SystemPackage", package: "swift-system")],
            path: "Sources/Files"),
        .target(name: "CitandaArchives", dependencies: ["CLibZip"], path: "Sources/Archives"),
        .target(name: "CitandaXML", dependencies: ["CLibXML2", "CitandaDiagnostics"], path: "Sources/XML"),
        .target(
            name: "CitandaYAML", dependencies: ["CLibYAML", "CitandaJSON", "CitandaDiagnostics"], path: "Sources/YAML"),
        .target(
            name: "CitandaBibTeX",
            dependencies: ["CitandaLexicon", "CitandaWorks", "CitandaJSON", "CitandaEncodings", "CitandaDiagnostics"],
            path: "Sources/BibTeX"),
        // Layer 2: records, documents, styles.
        .target(
            name: "CitandaRecords",
            dependencies: [
                "CitandaLexicon", "CitandaWorks", "CitandaXML", "CitandaYAML", "CitandaJSON", "CitandaEncodings",
                "CitandaDiagnostics",
            ], path: "Sources/Records"),
        .target(
            name: "CitandaDocuments",
            dependencies: [
                "CCMark", "CitandaJSON", "CitandaLexicon", "CitandaWorks", "CitandaEncodings", "CitandaDiagnostics",
            ], path: "Sources/Documents"),
        .target(
            name: "CitandaFormats",
            dependencies: [
                "CitandaArchives", "CitandaBibTeX", "CitandaDocuments", "CitandaLexicon", "CitandaRecords",
                "CitandaWorks",
                "CitandaXML", "CitandaJSON", "CitandaEncodings", "CitandaDiagnostics",
            ], path: "Sources/Formats"),
        .target(
            name: "CitandaCSL",
            dependencies: ["CitandaLexicon", "CitandaWorks", "CitandaXML", "CEmbedded", "CitandaDiagnostics"],
            path: "Sources/CSL"),
        .target(name: "CitandaLabelling", dependencies: ["CitandaJSON", "CEmbedded"], path: "Sources/Labelling"),
        // Layer 3: the reading of notes, and the rules over it; texts to train the labelling on.
        .target(
            name: "CitandaRecognition",
            dependencies: [
                "CEmbedded", "CitandaJSON", "CitandaLexicon", "CitandaLabelling", "CitandaDocuments", "CitandaWorks",
                "CitandaDiagnostics",
            ], path: "Sources/Recognition"),
        .target(
            name: "CitandaNormalisation",
            dependencies: [
                "CitandaRecognition", "CitandaLexicon", "CitandaLabelling", "CitandaDocuments", "CitandaWorks",
                "CitandaDiagnostics",
            ], path: "Sources/Normalisation"),
        .target(
            name: "CitandaManuscripts",
            dependencies: [
                "CitandaNormalisation", "CitandaRecognition", "CitandaLexicon", "CitandaDocuments", "CitandaRecords",
                "CitandaWorks", "CitandaJSON", "CitandaDiagnostics",
            ], path: "Sources/Manuscripts"),
        .target(
            name: "CitandaValidation",
            dependencies: [
                "CitandaManuscripts", "CitandaRecognition", "CitandaLexicon", "CitandaBibTeX", "CitandaDocuments",
                "CitandaEncodings", "CitandaWorks", "CitandaXML", "CitandaDiagnostics",
                "CitandaJSON",
            ], path: "Sources/Validation"),
        .target(
            name: "CitandaSynthesis",
            dependencies: [
                "CitandaLexicon", "CitandaLabelling", "CitandaCSL", "CitandaRecords", "CitandaWorks", "CitandaJSON",
                "CitandaRecognition",
            ], path: "Sources/Synthesis"),
        // Layer 4: the front door for programmers.
        .target(
            name: "Citanda",
            dependencies: [
                "CitandaBibTeX", "CitandaCSL", "CitandaDiagnostics", "CitandaDocuments", "CitandaEncodings",
                "CitandaFiles", "CitandaFormats", "CitandaJSON", "CitandaLabelling", "CitandaLexicon",
                "CitandaManuscripts",
                "CitandaNormalisation", "CitandaRecognition", "CitandaRecords", "CitandaSynthesis",
                "CitandaValidation", "CitandaWorks", "CitandaXML", "CitandaYAML",
                .product(name: "TOMLKit", package: "TOMLKit"),
            ]),
        // Layer 5: the language server, and the command.
        .target(
            name: "CitandaLanguageServer",
            dependencies: ["Citanda", .product(name: "SystemPackage", package: "swift-system")],
            path: "Sources/LanguageServer"),
        .executableTarget(
            name: "Command",
            dependencies: [
                "Citanda", "CitandaLanguageServer", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // Checks that must hold for any bytes, for fuzzing and tests.
        .target(
            name: "FuzzTargets",
            dependencies: [
                "CitandaJSON", "CitandaDiagnostics", "CitandaWorks", "CitandaEncodings", "CitandaXML", "CitandaYAML",
                "CitandaBibTeX", "CitandaRecords", "CitandaDocuments", "CitandaArchives", "CitandaFormats",
                "CitandaCSL",
                "CitandaLabelling", "CitandaRecognition", "CitandaNormalisation", "CitandaManuscripts",
                "CitandaValidation", "Citanda", "CitandaLanguageServer",
            ], path: "Fuzz/Sources/FuzzTargets"),
        // Tests: one target for each target above, and their shared support.
        .target(
            name: "TestSupport",
            dependencies: [
                "CitandaJSON", "CitandaDiagnostics", "CitandaWorks", "CitandaArchives", "CitandaDocuments",
            ],
            path: "Tests/TestSupport"),
        .target(
            name: "ReadingSupport",
            dependencies: ["CitandaManuscripts", "CitandaNormalisation", "CitandaDocuments", "CitandaWorks"],
            path: "Tests/ReadingSupport"),
        .testTarget(name: "JSONTests", dependencies: ["CitandaJSON", "TestSupport"]),
        .testTarget(name: "DiagnosticsTests", dependencies: ["CitandaDiagnostics", "TestSupport"]),
        .testTarget(name: "EncodingsTests", dependencies: ["CitandaEncodings", "TestSupport"]),
        .testTarget(name: "FilesTests", dependencies: ["CitandaFiles", "TestSupport"]),
        .testTarget(name: "LexiconTests", dependencies: ["CitandaLexicon", "TestSupport"]),
        .testTarget(name: "WorksTests", dependencies: ["CitandaWorks", "TestSupport"]),
        .testTarget(name: "XMLTests", dependencies: ["CitandaXML", "TestSupport"]),
        .testTarget(name: "YAMLTests", dependencies: ["CitandaYAML", "CitandaJSON", "TestSupport"]),
        .testTarget(
            name: "BibTeXTests",
            dependencies: [
                "CitandaBibTeX", "CitandaLexicon", "CitandaEncodings", "CitandaRecords", "CitandaJSON",
                "CitandaDiagnostics", "TestSupport",
            ],
            exclude: ["corpus-errors.txt"]),
        .testTarget(
            name: "RecordsTests", dependencies: ["CitandaRecords", "CitandaXML", "CitandaYAML", "TestSupport"]),
        .testTarget(name: "DocumentsTests", dependencies: ["CitandaDocuments", "TestSupport"]),
        .testTarget(name: "ArchivesTests", dependencies: ["CitandaArchives", "TestSupport"]),
        .testTarget(
            name: "FormatsTests",
            dependencies: ["CitandaFormats", "CitandaRecords", "CitandaArchives", "CitandaDocuments", "TestSupport"]),
        .testTarget(
            name: "CSLTests",
            dependencies: ["CitandaCSL", "CitandaRecords", "CitandaXML", "CitandaJSON", "CitandaWorks", "TestSupport"],
            exclude: ["csl-suite.txt"]),
        .testTarget(name: "LabellingTests", dependencies: ["CitandaLabelling", "CitandaJSON", "TestSupport"]),
        .testTarget(
            name: "SynthesisTests",
            dependencies: ["CitandaSynthesis", "CitandaRecognition", "CitandaLabelling", "TestSupport"]),
        .testTarget(
            name: "RecognitionTests",
            dependencies: [
                "CitandaRecognition", "CitandaLabelling", "CitandaDocuments", "ReadingSupport", "TestSupport",
            ]),
        .testTarget(
            name: "NormalisationTests",
            dependencies: ["CitandaNormalisation", "CitandaBibTeX", "ReadingSupport", "TestSupport"]),
        .testTarget(name: "ManuscriptsTests", dependencies: ["CitandaManuscripts", "ReadingSupport", "TestSupport"]),
        .testTarget(name: "ValidationTests", dependencies: ["CitandaValidation", "TestSupport"]),
        .testTarget(name: "FuzzTargetsTests", dependencies: ["FuzzTargets", "Command", "TestSupport"]),
        .testTarget(
            name: "CitandaTests", dependencies: ["Citanda", "CitandaXML", "TestSupport"], exclude: ["verdicts.tsv"]),
        .testTarget(
            name: "LanguageServerTests", dependencies: ["CitandaLanguageServer", "Citanda", "TestSupport"]),
        .testTarget(name: "CommandTests", dependencies: ["Command", "Citanda", "CitandaJSON", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)

// `make docs` alone asks for the DocC plugin: it would slow every other build, and every package that uses this one.
if Context.environment["CITANDA_DOCS"] != nil {
    package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}
