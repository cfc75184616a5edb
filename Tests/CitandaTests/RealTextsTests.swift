import Citanda
import Foundation
import TestSupport
import Testing

/// What `check` says of real essays and chapters, each finding judged by reading the text.
///
/// The verdicts are in `verdicts.tsv`. A finding that nobody judged fails the test: read the text, and add a line.
@Suite struct RealTextsTests {
    private struct Finding: Hashable {
        var text: String
        var id: String
        var line: Int
    }

    private static func verdicts() throws -> [Finding: Bool] {
        let file = Shared.packageFolder.appendingPathComponent("Tests/CitandaTests/verdicts.tsv")
        var verdicts: [Finding: Bool] = [:]
        for row in try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst() {
            let cells = row.split(separator: "\t").map(String.init)
            guard cells.count == 5, let line = Int(cells[2]) else { continue }
            verdicts[Finding(text: cells[0], id: cells[1], line: line)] = cells[3] == "true"
        }
        return verdicts
    }

    @Test func findingsAreTrue() throws {
        guard let folder = try Shared.url("manuscripts/real") else { return }
        let verdicts = try Self.verdicts()
        var judged: [Severity: [Bool]] = [:]
        var stale = Set(verdicts.keys)
        var notes = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        where name.hasSuffix(".md") && name != "README.md" {
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
            let manuscript = Manuscript(SourceText(name: name, bytes: bytes))
            notes += manuscript.reading.notes.count
            for finding in manuscript.checked() where finding.severity >= .warning {
                let line = 1 + manuscript.text.bytes[..<finding.range.lowerBound].count { $0 == UInt8(ascii: "\n") }
                let key = Finding(text: name, id: finding.kind.id, line: line)
                let verdict = verdicts[key]
                stale.remove(key)
                #expect(verdict != nil, "not judged yet: \(name):\(line) \(finding.message) [\(finding.kind.id)]")
                if let verdict { judged[finding.severity, default: []].append(verdict) }
            }
        }
        // A true finding that is gone is a loss, and a false one a gain: either way the ledger says so.
        #expect(stale.isEmpty, "no longer found: \(stale.map { "\($0.text):\($0.line) [\($0.id)]" }.sorted())")
        let errors = judged[.error] ?? []
        let warnings = judged[.warning] ?? []
        print("Real texts: \(errors.count) errors, \(warnings.count) warnings in \(notes) notes")
        // What the README promises: an error is true, a warning in most cases, and an edited text has few of either.
        #expect(errors.count { $0 } * 100 >= errors.count * 95)
        #expect(warnings.count { $0 } * 100 >= warnings.count * 85)
        #expect((errors.count + warnings.count) * 15 <= notes)
    }
}
