import Diagnostics
import Testing

@testable import Documents

@Suite struct UTF8CheckTests {
    /// Bytes and the first of them that begins no well-formed sequence (Unicode, table 3-7).
    @Test(
        arguments: [
            ([], nil),
            ([0x41, 0x00, 0x7F], nil),
            ([0xC3, 0xA9], nil),
            ([0xE4, 0xB8, 0xAD], nil),
            ([0xF0, 0x9F, 0x98, 0x80], nil),
            ([0x41, 0xE9], 1),
            ([0x80], 0),
            ([0xC0, 0x80], 0),
            ([0xC1, 0xBF], 0),
            ([0xE0, 0x80, 0x80], 0),
            ([0x41, 0xED, 0xA0, 0x80], 1),
            ([0xF0, 0x80, 0x80, 0x80], 0),
            ([0xF4, 0x90, 0x80, 0x80], 0),
            ([0xF5, 0x80, 0x80, 0x80], 0),
            ([0x41, 0x42, 0xE4, 0xB8], 2),
            ([0xC3, 0xA9, 0xC3], 2),
        ] as [([UInt8], Int?)])
    func firstInvalid(bytes: [UInt8], offset: Int?) { #expect(UTF8Check.firstInvalid(bytes) == offset) }

    @Test func whatIsNoTextIsReplacedByteForByte() {
        #expect(UTF8Check.mended([0x41, 0xE9, 0x42]) == [0x41, 0x1A, 0x42])
        #expect(UTF8Check.mended([0xE4, 0xB8, 0x00, 0xC3, 0xA9, 0xFF]) == [0x1A, 0x1A, 0x1A, 0xC3, 0xA9, 0x1A])
        #expect(UTF8Check.mended(Array("é中😀".utf8)) == Array("é中😀".utf8))
        #expect(Passage(plain: [0x41, 0xFF]).string == "A\u{1A}")
    }

    @Test func badBytesAreNamedAndTheRestIsRead() {
        let latin =
            Array("Caf".utf8) + [0xE9] + Array(" noir.[^1]\n\n[^1]: Ann Roe, ".utf8) + [0] + Array("Ports.\n".utf8)
        let (document, findings) = DocumentReader.read(SourceText(name: "latin.md", bytes: latin))
        #expect(findings.map(\.id) == ["encoding", "nul-byte"])
        #expect(findings.map(\.range) == [3..<4, latin.firstIndex(of: 0).map { $0..<$0 + 1 }])
        #expect(document.notes.count == 1)
        #expect(document.notes.first?.anchor != nil)
        #expect(document.notes.first?.passage.string == "Ann Roe, \u{1A}Ports.")
        #expect(document.sections.first?.blocks.first?.passage.string == "Caf\u{1A} noir.")
        #expect(document.brokenPromises == [])
    }
}
