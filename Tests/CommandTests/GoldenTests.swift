import Foundation
import TestSupport
import Testing

/// The outputs of the sample are what `Bibliography/` holds; `make golden` writes them anew.
struct GoldenTests {
    static let outputs = [
        "works.bib", "works.mods.xml", "notes-17.md", "notes-18.md", "bibliography-17.md", "bibliography-18.md",
        "findings.txt",
    ]

    @Test func theSampleGivesItsExpectedOutputs() throws {
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        // The script takes the binary relative to the package's folder.
        let link = folder.url.appendingPathComponent("citanda")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: CitandaRun.binary)
        let relative =
            String(repeating: "../", count: Shared.packageFolder.pathComponents.count - 1)
            + String(link.path.dropFirst())
        process.arguments = ["Bibliography/golden.sh", relative, folder.url.appendingPathComponent("out").path]
        process.currentDirectoryURL = Shared.packageFolder
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        for name in Self.outputs {
            let expected = try String(
                contentsOf: Shared.packageFolder.appendingPathComponent("Bibliography/\(name)"), encoding: .utf8)
            let found = try String(contentsOf: folder.url.appendingPathComponent("out/\(name)"), encoding: .utf8)
            #expect(found == expected, "\(name) differs; look at it and run `make golden`")
        }
    }

    /// Every slip that the sample was given is found, and nothing else is called an error.
    @Test func theSlipsOfTheSampleAreFound() throws {
        let findings = try CitandaRun(["check", "Bibliography/split.md", "--fail-on", "never"]).output
        let expected: [(line: Int, id: String)] = [
            (27, "marker-without-note"), (44, "list-order"), (49, "note-list-year"), (58, "isbn-invalid"),
            (100, "ibid-ambiguous"),
            (126, "name-order"), (152, "range-hyphen"), (154, "page-range-reversed"), (176, "short-form-without-full"),
        ]
        for (line, id) in expected {
            #expect(
                findings.split(separator: "\n").contains {
                    $0.hasPrefix("Bibliography/split.md:\(line):") && $0.hasSuffix("[\(id)]")
                },
                "\(id) in line \(line)")
        }
        #expect(findings.hasSuffix("6 errors, 2 warnings, 1 note\n"))
    }
}
