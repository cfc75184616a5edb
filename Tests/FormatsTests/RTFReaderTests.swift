import CitandaDiagnostics
import CitandaFormats
import TestSupport
import Testing

@Suite("Rich Text Format") struct RTFReaderTests {
    static let cases = [
        DocumentCase(
            "paragraphs, looks, and what is no text", .rtf,
            "{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}{\\*\\generator x;}{\\info{\\title No}}\\pard a {\\i Salt Roads}, \\b b\\b0  c\\par d\\super 2\\nosupersub\\par}",
            "a *Salt Roads*, **b** c\n\nd<sup>2</sup>\n"),
        DocumentCase(
            "notes where their marks stand", .rtf,
            "{\\rtf1 A.{\\super\\chftn}{\\*\\footnote\\chftn\\~\\plain\\pard {\\pard Lind, {\\i Salt}, 12.\\par}{\\pard more\\par}} B{\\super\\chftn}{\\footnote \\chftn two}\\par}",
            "A.[^1] B[^2]\n\n[^1]: Lind, *Salt*, 12.\n\n    more\n\n[^2]: two\n"),
        DocumentCase(
            "endnotes count apart", .rtf, "{\\rtf1 A{\\footnote f}B{\\footnote\\ftnalt e}}",
            "A[^1]B[^1-2]\n\n[^1]: f\n\n[^1-2]: e\n"),
        DocumentCase(
            "Unicode with and without text for old readers", .rtf,
            "{\\rtf1\\ansi\\ansicpg1252 1860\\u8211-1950 \\uc0\\u29790\\u26126 {\\uc2\\u233 ab}c \\uc1\\u-10179?\\u-8640? \\'e9 \\emdash\\lquote x\\rquote\\~\\_\\{}",
            "1860–1950 瑞明éc 🙀 é —‘x’\u{A0}\u{2011}{\n"),
        DocumentCase(
            "bytes by the encoding of the font", .rtf,
            "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}{\\f1 \\'c8}\\f0 \\'c8}",
            "ИÈ\n"),
        DocumentCase(
            "headings and lists", .rtf,
            "{\\rtf1 {\\pard \\outlinelevel0 \\b One\\par}{\\pard \\bullet\\tab a\\par}{\\pard {\\listtext 1.\\tab}b\\par}c\\line d\\par}",
            "# One\n\n- a\n- b\n\nc  \nd\n"),
        DocumentCase(
            "links", .rtf,
            "{\\rtf1 {\\field{\\*\\fldinst{HYPERLINK \"https://example.org/a\"}}{\\fldrslt{\\ul page}}} x}",
            "[page](<https://example.org/a>) x\n"),
        DocumentCase(
            "tables", .rtf,
            "{\\rtf1\\trowd\\intbl a\\cell b\\cell\\row\\trowd\\intbl c\\cell d\\cell\\row\\pard e\\par}",
            "| a | b |\n|---|---|\n| c | d |\n\ne\n"),
        DocumentCase("hidden text", .rtf, "{\\rtf1 a{\\v b}c {\\deleted d}e}", "ac e\n"),
    ]

    @Test("the reading text", arguments: cases) func text(_ sample: DocumentCase) throws {
        try sample.check()
    }

    @Test("every byte of the text leads to the same byte of its part", arguments: cases)
    func origin(_ sample: DocumentCase) throws { try sample.checkOrigin() }

    @Test("damage does not stop the reader", arguments: cases)
    func damage(_ sample: DocumentCase) { sample.checkDamage() }

    @Test("deep groups do not overflow the stack") func depth() throws {
        let count = 200_000
        let text = "{\\rtf1 " + String(repeating: "{", count: count) + "a" + String(repeating: "}", count: count) + "}"
        #expect(try DocumentFormat.rtf.read(SourceText(name: "a", text)).value.source.bytes.elementsEqual("a\n".utf8))
    }
}
