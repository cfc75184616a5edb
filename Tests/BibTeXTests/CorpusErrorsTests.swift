import CitandaDiagnostics
import CitandaWorks
import Foundation
import TestSupport
import Testing

@testable import CitandaBibTeX

/// The errors in real .bib files against the ledger `corpus-errors.txt`, in which somebody has looked at each: an error in a sound file is
/// a fault of ours.
@Suite struct CorpusErrorsTests {
    private static let ledger = Shared.packageFolder.appendingPathComponent("Tests/BibTeXTests/corpus-errors.txt")

    /// Each as `rule file key`; the key of the entry, or the line of a fault of syntax.
    private func errors(in file: URL, below root: String) throws -> [String] {
        let name = String(file.path.dropFirst(root.count + 1))
        let reader = BibTeXReader(name: name, parsing: try SharedFiles.bytes(file))
        var errors: [String] = []
        let findings = reader.forEachWork { work in
            for identifier in work.identifiers where identifier.problem?.weight == .proven {
                errors.append("\(identifier.scheme.rawValue)-invalid \(name) \(work.key)")
            }
        }
        return errors
            + findings.filter { $0.severity == .error }.map { "\($0.id) \(name) \($0.range.lowerBound)" }
    }

    @Test func everyErrorInTheCorpusIsKnown() throws {
        guard let root = try Shared.url("bibtex/corpus"), let files = try SharedFiles.all("bibtex/corpus") else {
            return
        }
        let found = try files.flatMap { try errors(in: $0, below: root.path) }.sorted()
        let known = try String(contentsOf: Self.ledger, encoding: .utf8).split(separator: "\n").map(String.init)
            .filter { !$0.hasPrefix("#") }
        let counts = Dictionary(grouping: found) { $0.prefix { $0 != " " } }.mapValues(\.count)
        print("errors in \(files.count) files:", counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })
        let difference = found.difference(from: known.sorted())
        #expect(difference.insertions.isEmpty, "new: \(difference.insertions)")
        #expect(difference.removals.isEmpty, "gone: \(difference.removals)")
    }
}
