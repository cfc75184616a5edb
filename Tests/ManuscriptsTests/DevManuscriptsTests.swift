import Foundation
import ReadingSupport
import TestSupport
import Testing

@testable import CitandaRecognition

/// The development manuscripts against their key, by the scorer that stands beside them.
///
/// Findings are not part of `Citations`; the lines of the scorer that ask for them are left out of the mean.
@Suite struct DevManuscriptsTests {
    @Test(arguments: ["salt-roads.md", "northern-customs.md"])
    func score(_ name: String) throws {
        guard let folder = try Shared.url("manuscripts/dev") else { return }
        guard let command = Tool.citanda, let python = Tool.python else {
            print("skipped DevManuscriptsTests: citanda or python3 is missing")
            return
        }
        let manuscript = folder.appendingPathComponent(name).path
        let output = FileManager.default.temporaryDirectory.appendingPathComponent("citanda-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: output) }
        let read = output.appendingPathComponent("read.json")
        let scores = output.appendingPathComponent("scores.json")
        try Tool.run(command, ["read", manuscript, "--format", "json", "-o", read.path])
        try Tool.run(
            python,
            [
                folder.appendingPathComponent("score_manuscript.py").path,
                folder.appendingPathComponent("key.json").path,
                manuscript, read.path, "--json", scores.path,
            ])
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: scores)) as? [String: Any]
        let lines = try #require(json?["scores"] as? [String: Double])
        #expect(try #require(lines["OVERALL"]) >= 0.95)
        for line in ["citation span F1", "kind", "locator value", "link", "field F1", "works pairwise F1"] {
            #expect(try #require(lines[line], "\(line)") >= 0.95, "\(line)")
        }
    }
}
