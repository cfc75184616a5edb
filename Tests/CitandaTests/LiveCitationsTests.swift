import Citanda
import Foundation
import TestSupport
import Testing

@Suite("Live citations") struct LiveCitationsTests {
    private static let sample = "xml/documents/generated/salt-roads.docx"

    private static func file(_ path: String) throws -> ManuscriptFile? {
        try Shared.bytes(path).map { try ManuscriptFile(SourceText(name: path, bytes: $0)) }
    }

    @Test(
        "the works of reference managers are read from their fields",
        arguments: [
            (
                "pandoc-mendeley_citations.docx", "Mendeley",
                ["Hadwen-Bennett", "Seo", "Lee", "Koh"], ["123", "10-20", "", ""]
            ),
            ("pandoc-sdt_in_footnote.docx", "Citavi", ["Bitzios"], ["100-105"]),
        ]) func managers(name: String, program: String, authors: [String], locators: [String]) throws
    {
        guard let file = try Self.file("xml/documents/docx/\(name)") else { return }
        #expect(file.text.liveCitations.allSatisfy { $0.program == program })
        let reading = Manuscript(file).reading
        let items =
            reading.notes.flatMap(\.citations).map { ($0.work, $0.locator) }
            + reading.textCitations.flatMap(\.items).filter { $0.confidence == 1 }.map { ($0.work, $0.locator) }
        let families = items.map { item in
            item.0.flatMap { reading.work($0)?.work.leadNames?.names.first?.familyKey } ?? ""
        }
        #expect(families.count == authors.count)
        for (family, author) in zip(families, authors) {
            #expect(ComparableText.key(family) == ComparableText.key(author))
        }
        #expect(items.map { $0.1?.value ?? "" } == locators)
    }

    @Test("live citations leave the page as it is, and are read back", arguments: LiveCitations.Program.allCases)
    func roundTrip(program: LiveCitations.Program) throws {
        guard let file = try Self.file(Self.sample) else { return }
        let manuscript = Manuscript(file)
        let (bytes, findings) = try file.live(for: program, manuscript.reading)
        let again = try ManuscriptFile(SourceText(name: "live.docx", bytes: bytes))
        #expect(again.text.source.bytes == file.text.source.bytes)
        let typed = manuscript.reading.notes.flatMap(\.citations).count
        let left = findings.count { $0.kind.id == "citation-not-live" }
        #expect(again.text.liveCitations.count + left == typed)
        #expect(Double(again.text.liveCitations.count) > 0.9 * Double(typed))
        let (old, new) = (manuscript.reading, Manuscript(again).reading)
        func cited(_ reading: Reading) -> [[String]] {
            reading.notes.map { note in
                note.citations.map { citation in
                    let title = citation.work.flatMap { reading.work($0)?.work.titles[.title]?.main.plain }
                    return "\(title ?? "–") \(citation.locator?.value ?? "")"
                }
            }
        }
        #expect(cited(old) == cited(new))
        #expect(new.textCitations.isEmpty, "a year in a live citation cites nothing else")
        // A document whose citations are live already has nothing left to change.
        #expect(try again.live(for: program, new).bytes == bytes)
    }

    @Test("each field holds items of CSL-JSON") func data() throws {
        guard let file = try Self.file(Self.sample) else { return }
        for item in LiveCitations(of: Manuscript(file).reading, for: .zotero).items {
            let data = try #require(item.data["citationItems"]?[0]?["itemData"])
            let id = try #require(data["id"]?.string)
            #expect(CSLJSON.work(of: data)?.key == id)
            #expect(item.data["properties"]?["dontUpdate"]?.flag == true)
        }
    }
}
