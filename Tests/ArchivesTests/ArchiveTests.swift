import CitandaArchives
import Testing

@Suite("ZIP archives") struct ArchiveTests {
    private static let texts = ["word/document.xml": "a text", "word/footnotes.xml": "the notes", "empty": ""]

    private static func packed(_ texts: [String: String] = texts) throws -> [UInt8] {
        try Archive.packed(texts.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) })
    }

    @Test("every entry has its content") func contents() throws {
        let archive = try Archive(try Self.packed())
        #expect(archive.names == Self.texts.keys.sorted())
        for (name, text) in Self.texts {
            #expect(try archive.contents(of: name).map { String(decoding: $0, as: UTF8.self) } == text)
        }
        #expect(try archive.contents(of: "/Word/Document.XML") != nil, "packages know no case")
        #expect(try archive.contents(of: "word/styles.xml") == nil)
    }

    @Test("an entry behind a large one is replaced", arguments: [0, 1_000, 100_000]) func replacingLast(size: Int)
        throws
    {
        var noise: UInt32 = 1
        let large = (0..<size).map { _ -> UInt8 in
            noise = noise &* 1_664_525 &+ 1_013_904_223
            return UInt8(truncatingIfNeeded: noise >> 24)
        }
        let bytes = try Archive.packed([("large", large), ("small", [1, 2, 3])])
        let changed = try Archive(try Archive(bytes).replacing([("small", [4, 5])]))
        #expect(try changed.contents(of: "large") == large)
        #expect(try changed.contents(of: "small") == [4, 5])
    }

    @Test("replacing one entry keeps the others") func replacing() throws {
        let archive = try Archive(try Self.packed())
        #expect(try archive.replacing([]) == archive.bytes)
        let changed = try Archive(
            try archive.replacing([("empty", Array("full".utf8)), ("new", Array("added".utf8))]))
        #expect(changed.names == archive.names + ["new"])
        #expect(try changed.contents(of: "empty") == Array("full".utf8))
        #expect(try changed.contents(of: "new") == Array("added".utf8))
        #expect(try changed.contents(of: "word/document.xml") == Array("a text".utf8))
    }

    @Test(
        "hostile archives are refused with their reason",
        arguments: [
            (name: "../outside", limits: ArchiveLimits(), reason: "outside of its folder"),
            (name: "/root", limits: ArchiveLimits(), reason: "outside of its folder"),
            (name: "C:\\file", limits: ArchiveLimits(), reason: "outside of its folder"),
            (name: "a", limits: ArchiveLimits(bytes: 10), reason: "more than 10 bytes"),
            (name: "a", limits: ArchiveLimits(entries: 0), reason: "1 entries"),
            (name: "a", limits: ArchiveLimits(ratio: 2, freeBytes: 10), reason: "2 times its size"),
        ]) func hostile(name: String, limits: ArchiveLimits, reason: String) throws
    {
        let bytes = try Archive.packed([(name, [UInt8](repeating: 0x61, count: 100_000))])
        let failure = #expect(throws: ArchiveFailure.self) { try Archive(bytes, limits: limits) }
        #expect(failure?.description.contains(reason) == true, "\(failure.debugDescription)")
    }

    @Test("damaged archives are refused, wherever the damage is") func damaged() throws {
        let bytes = try Self.packed()
        #expect(throws: ArchiveFailure.self) { try Archive([]) }
        for end in stride(from: 1, to: bytes.count, by: 7) {
            _ = try? Archive(Array(bytes[..<end])).contents(of: "word/document.xml")
        }
        for place in bytes.indices {
            var damaged = bytes
            damaged[place] ^= 0xFF
            _ = try? Archive(damaged).contents(of: "word/document.xml")
        }
    }
}
