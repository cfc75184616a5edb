import CitandaDiagnostics
import CitandaDocuments
import CitandaWorks
import Foundation
import ReadingSupport
import TestSupport
import Testing

@testable import CitandaRecognition

/// Whole notes of real works with every citation labelled, by the scorer that stands beside them, and how far confidence is kept.
@Suite struct LabelledNotesTests {
    @Test func score() throws {
        guard let folder = try Shared.url("refs") else { return }
        guard let command = Tool.citanda, let python = Tool.python else {
            print("skipped LabelledNotesTests: citanda or python3 is missing")
            return
        }
        let output = FileManager.default.temporaryDirectory.appendingPathComponent("citanda-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: output) }
        let gold = folder.appendingPathComponent("notes-dev").path
        let read = output.appendingPathComponent("read").path
        let scores = output.appendingPathComponent("scores.json")
        try Tool.run(
            python,
            [folder.appendingPathComponent("read_notes.py").path, gold, read, command.path, "read", "--format", "json"])
        try Tool.run(
            python, [folder.appendingPathComponent("score_notes.py").path, gold, read, "--json", scores.path])
        // The scorer writes NaN where a work has no links.
        let text = try String(contentsOf: scores, encoding: .utf8).replacing("NaN", with: "null")
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [String: Any]]
        let all = try #require(json?["ALL"])
        func line(_ name: String) throws -> Double { try #require(all[name] as? Double, "\(name)") }
        print(
            "Labelled notes: span F1 \(try line("span")), field F1 \(try line("field")), link \(try line("link")),",
            "notes right \(try line("note"))")
        #expect(try line("span") >= 93)
        #expect(try line("field") >= 90)
        #expect(try line("link") >= 85)
        #expect(try line("note") >= 70)
    }

    /// Of fields said to be 90 % sure, 90 % are right or more. The model was trained on some of these works and is surer of them than
    /// it says, so only what it says too much counts; `Models/left-out.py` has the whole error for works left out.
    @Test func confidenceIsKept() throws {
        guard let folder = try Shared.url("refs/notes-dev") else { return }
        var bins: [Int: (all: Double, right: Double, said: Double)] = [:]
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        where file.pathExtension == "json" {
            let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
            let notes = try #require(json?["notes"] as? [[String: Any]])
            let texts = notes.map {
                ($0["text"] as? String ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
            }
            let reading = Sample.reading(notes: texts)
            for (note, read) in zip(notes, reading.notes) {
                let gold = note["citations"] as? [[String: Any]] ?? []
                let known = Set(
                    gold.flatMap { ($0["fields"] as? [String: [String]] ?? [:]).values.flatMap { $0 } }.map(Self.plain))
                for citation in read.citations {
                    for field in citation.fields(in: reading.document.source) where Self.scored.contains(field.label) {
                        let isRight = known.contains(Self.plain(field.text))
                        bins[Int(citation.confidence * 10), default: (0, 0, 0)].all += 1
                        bins[Int(citation.confidence * 10), default: (0, 0, 0)].right += isRight ? 1 : 0
                        bins[Int(citation.confidence * 10), default: (0, 0, 0)].said += citation.confidence
                    }
                }
            }
        }
        let all = bins.values.reduce(0) { $0 + $1.all }
        let error = bins.values.reduce(0) { $0 + max($1.said - $1.right, 0) } / max(all, 1)
        for (bin, share) in bins.sorted(by: { $0.key < $1.key }) {
            print("said \(bin)0 %: \(Int(share.all)) fields, \(Int((share.right / share.all * 100).rounded())) % right")
        }
        print("Fields said to be right and wrong in notes: \((error * 1000).rounded() / 1000)")
        #expect(error <= 0.02)
    }

    private static let scored: Set<Label> = [
        .author, .editor, .translator, .title, .containerTitle, .publisher, .location, .date, .volume, .archive,
        .archiveLocation, .recipient, .url,
    ]

    private static func plain(_ text: String) -> String {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
