import CitandaDiagnostics
import TestSupport
import Testing

@testable import CitandaDocuments

@Suite struct ControlCharactersTests {
    /// Bytes and the text read from them: a blank for each control character and each stray byte, all offsets kept.
    @Test(
        arguments: [
            ([], ""),
            ([0x41, 0x00, 0x42], "A B"),
            ([0x41, 0x01, 0x0B, 0x1A, 0x1F, 0x7F], "A     "),
            ([0x09, 0x0A, 0x0C, 0x0D], "\t\n\u{C}\r"),
            ([0x41, 0xE9, 0x42], "A B"),
            ([0xE4, 0xB8, 0x00, 0xC3, 0xA9, 0xFF], "   é "),
            ([0xC0, 0x80], "  "),
            ([0x41, 0xED, 0xA0, 0x80], "A   "),
            ([0xF0, 0x9F, 0x98, 0x80], "😀"),
        ] as [([UInt8], String)])
    func blanked(bytes: [UInt8], text: String) {
        #expect(String(decoding: ControlCharacters.blanked(bytes), as: UTF8.self) == text)
        #expect(Passage(plain: bytes).string == text)
    }

    /// A manuscript in any encoding loses no letter; its ranges are of the decoded text.
    @Test(arguments: ["windows-1252", "macintosh", "UTF-16LE", "UTF-16BE", "UTF-32LE"])
    func manuscriptsInOtherEncodings(_ name: String) throws {
        let text = "Café noir.[^1]\n\n[^1]: Ann Lée, *Pörts and Ærø* (Århus: Fjörd, 2001), 3.\n"
        let bytes = try #require(encoded(text, in: name))
        let (document, findings) = DocumentReader.read(SourceText(name: "a.md", bytes: bytes))
        #expect(findings.map(\.id) == ["encoding"])
        #expect(document.source.bytes == Array(text.utf8))
        #expect(document.notes.first?.passage.string == "Ann Lée, Pörts and Ærø (Århus: Fjörd, 2001), 3.")
        #expect(document.brokenPromises == [])
    }

    @Test func aNULIsNamedAndTheRestIsRead() {
        let bytes = Array("Salt.[^1]\n\n[^1]: Ann Roe, ".utf8) + [0] + Array("Ports.\n".utf8)
        let (document, findings) = DocumentReader.read(SourceText(name: "nul.md", bytes: bytes))
        #expect(findings.map(\.id) == ["nul-byte"])
        #expect(findings.map(\.range) == [bytes.firstIndex(of: 0).map { $0..<$0 + 1 }])
        #expect(document.notes.first?.passage.string == "Ann Roe,  Ports.")
        #expect(document.brokenPromises == [])
    }
}
