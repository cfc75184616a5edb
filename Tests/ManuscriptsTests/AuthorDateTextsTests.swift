import CitandaDiagnostics
import CitandaDocuments
import Foundation
import TestSupport
import Testing

@testable import CitandaManuscripts

/// Real texts whose citations by author and date are labelled by hand.
@Suite struct AuthorDateTextsTests {
    private struct Gold: Decodable {
        struct Cite: Decodable { var items: [Item] }
        struct Item: Decodable {
            var start, end: Int
            var entry: Int?
            var alt: [Int]?
        }
        struct Entry: Decodable { var start, end: Int }
        var text: String
        var cites: [Cite]
        var entries: [Entry]
    }

    /// The texts have more than 550 items. A reader that misses one in twenty is worse than it was.
    @Test func items() throws {
        guard let folder = try Shared.url("refs/author-date") else { return }
        var gold = 0
        var found = 0
        var read = 0
        var linked = 0
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        where file.hasSuffix(".ad.json") {
            let text = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: folder.appendingPathComponent(file)))
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(text.text)))
            let offsets = Self.offsets(of: bytes)
            let reading = ManuscriptReader.read(DocumentReader.read(SourceText(name: text.text, bytes: bytes)).value)
            var items = reading.textCitations.flatMap(\.items)
            read += items.count
            for item in text.cites.flatMap(\.items) {
                gold += 1
                let range = offsets[item.start]..<offsets[item.end]
                guard let index = items.firstIndex(where: { $0.range.overlaps(range) }) else { continue }
                found += 1
                let entry = items.remove(at: index).entry.flatMap { reading[$0] }?.range
                let right = ([item.entry].compactMap { $0 } + (item.alt ?? [])).map { index in
                    offsets[text.entries[index].start]..<offsets[text.entries[index].end]
                }
                let isLinked = entry.map { entry in right.contains { $0.overlaps(entry) } } ?? right.isEmpty
                linked += isLinked ? 1 : 0
            }
        }
        let score = Double(2 * found) / Double(gold + read)
        print("Author–date: \(gold) items, F1 \(score), links \(Double(linked) / Double(found))")
        #expect(gold > 550)
        #expect(score >= 0.96)
        #expect(Double(linked) >= 0.96 * Double(found))
    }

    /// The byte at which each character of a text begins.
    private static func offsets(of bytes: [UInt8]) -> [Int] {
        bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    }
}
