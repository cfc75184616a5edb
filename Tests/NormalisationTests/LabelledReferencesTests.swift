import Foundation
import ReadingSupport
import TestSupport
import Testing

/// References of eight sources with every field labelled, by the scorer that stands beside them; none was trained on.
@Suite struct LabelledReferencesTests {
    /// Core F1 a source must reach.
    private static let least: [String: Double] = [
        "anystyle-bad": 0.83, "excite-de": 0.83, "excite-en": 0.90, "grobid-corpus": 0.89, "linkedbooks-valid": 0.89,
        "mpilhlt-footnotes-jls57": 0.91, "mpilhlt-footnotes-zfrs04": 0.92, "umass-dev": 0.915, "ALL": 0.895,
    ]

    @Test func score() throws {
        guard let folder = try Shared.url("refs/dev"), let scorer = try Shared.url("refs/score.py") else { return }
        guard let command = Tool.citanda, let python = Tool.python else {
            print("skipped LabelledReferencesTests: citanda or python3 is missing")
            return
        }
        let output = FileManager.default.temporaryDirectory.appendingPathComponent("citanda-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: output) }
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "jsonl" }.sorted { $0.path < $1.path }
        let gold = output.appendingPathComponent("gold.jsonl"), read = output.appendingPathComponent("read.jsonl")
        let scores = output.appendingPathComponent("scores.json")
        try files.reduce(into: Data()) { $0 += try Data(contentsOf: $1) }.write(to: gold)
        try Tool.run(command, ["parse", gold.path, "--jobs", "2", "--out", read.path])
        try Tool.run(python, [scorer.path, gold.path, read.path, "--json", scores.path])
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: scores)) as? [String: [String: Any]]
        for (source, least) in Self.least {
            let found = try #require(json?[source]?["core_f1"] as? Double, "\(source)")
            print("Labelled references: \(source) core F1 \(found)")
            #expect(found >= least, "\(source)")
        }
        #expect(try #require(json?["ALL"]?["record"] as? Double) >= 0.66)
    }
}
