import CitandaDiagnostics
import CitandaFormats
import TestSupport
import Testing

@Suite("Text of pages") struct PagesReaderTests {
    static let cases = [
        DocumentCase(
            "notes at the foot of each page, and text that goes on over pages", .pages,
            "He paid in tea.1 The second tax was paid in\n1\n Lind, Salt, 12.\n\u{0C}silver, and noticed. 2 It ended.\n2\n   Bak, Felt, 3.\n\u{0C}",
            "He paid in tea.[^1] The second tax was paid in silver, and noticed.[^2] It ended.\n\n[^1]: Lind, Salt, 12.\n\n[^2]: Bak, Felt, 3.\n"
        ),
        DocumentCase(
            "a note goes on over pages", .pages,
            "It began.1 The road\n1\n  Lind, Salt, which lies two\n\u{0C}went on.2 So\n\nkilometres west.\n2\n  Bak.\n\u{0C}",
            "It began.[^1] The road went on.[^2] So\n\n[^1]: Lind, Salt, which lies two kilometres west.\n\n[^2]: Bak.\n"
        ),
        DocumentCase(
            "a number below the first line of its note, and a rest behind a wide gap", .pages,
            "It began.1 The road.2\n1\n Lind, the\n\nBak, Felt,\n2\n\n 3, and (New\n\u{0C}went on.3\n\n\nYork) more.\n3\n End.\n\u{0C}",
            "It began.[^1] The road.[^2] went on.[^3]\n\n[^1]: Lind, the\n\n[^2]: Bak, Felt, 3, and (New York) more.\n\n[^3]: End.\n"
        ),
        DocumentCase(
            "running heads and numbers of pages are no text", .pages,
            "Salt Roads 1\n\na road\n1\n\u{0C}Salt Roads 2\n\nand a well\n2\n\u{0C}Salt Roads 3\n\nand more.\n3\n\u{0C}",
            "a road and a well and more.\n"),
        DocumentCase(
            "lines break in words, addresses and years", .pages,
            "the cus-\ntoms of Inner-\nAsia 1959–\n63, at https://example.org/\nabc-\ndef \u{FB01}n.1\n1\n x\n\u{0C}",
            "the customs of Inner-Asia 1959–63, at https://example.org/abc-def fin.[^1]\n\n[^1]: x\n"),
        DocumentCase(
            "a number that no mark bears stays text", .pages, "Nothing here.\n7\n seven\n\u{0C}",
            "Nothing here. 7 seven\n"),
    ]

    @Test("the reading text", arguments: cases) func text(_ sample: DocumentCase) throws {
        try sample.check()
    }

    @Test("every byte of the text leads to the same byte of its part", arguments: cases)
    func origin(_ sample: DocumentCase) throws { try sample.checkOrigin() }

    @Test("damage does not stop the reader", arguments: cases)
    func damage(_ sample: DocumentCase) { sample.checkDamage() }

    @Test("pages without notes are said to have none") func none() throws {
        let read = try DocumentFormat.pages.read(SourceText(name: "a", "a\n\u{0C}b\n"))
        #expect(read.diagnostics.map(\.kind.id) == ["notes-not-told"])
    }
}
