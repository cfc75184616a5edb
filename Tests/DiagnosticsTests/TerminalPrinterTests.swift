import Diagnostics
import Testing

@Suite struct TerminalPrinterTests {
    private func text(_ diagnostic: Diagnostic, _ source: String, color: Bool = false, width: Int = 110) -> String {
        TerminalPrinter(color: color, width: width).text(diagnostic, in: SourceText(name: "a.md", source))
    }

    @Test func findingHasPlaceLineCaretNotesAndFixes() {
        let diagnostic = Diagnostic(
            "page-range", .error, "the range runs backwards", at: 11..<17,
            notes: [.init("the book has 300 pages", at: 0..<4), .init("see Chicago 18 §9.62")],
            fixes: [FixIt("write 141–49", replacing: 11..<17, with: "141–49")])
        #expect(
            text(diagnostic, "Mao\nSee p. 141–39.") == """
                a.md:2:8: error: the range runs backwards [page-range]
                2 | See p. 141–39.
                  |        ^~~~
                a.md:1:1: note: the book has 300 pages
                1 | Mao
                  | ^~~
                  note: see Chicago 18 §9.62
                  fix: write 141–49

                """)
    }

    @Test func coloursPaintWhatMatters() {
        let diagnostic = Diagnostic("x", .warning, "m", at: 0..<1)
        #expect(
            text(diagnostic, "ab", color: true)
                == "\u{1B}[1ma.md:1:1: \u{1B}[0m\u{1B}[1;35mwarning: \u{1B}[0m\u{1B}[1mm\u{1B}[0m"
                + "\u{1B}[2m [x]\u{1B}[0m\n\u{1B}[2m1 | \u{1B}[0mab\n\u{1B}[2m  | \u{1B}[0m\u{1B}[1;32m^\u{1B}[0m\n")
    }

    @Test(arguments: [
        ("ab", 0..<0, "^"), ("ab", 1..<2, " ^"), ("ab", 2..<2, "  ^"), ("a\tb", 2..<3, "  ^"),
        ("沈志华 x", 3..<9, "  ^~~~"),
        ("e\u{301}x", 3..<4, " ^"), ("a\u{200B}b", 4..<5, " ^"), ("ab\ncd", 0..<5, "^~"), ("ab", 50..<60, "  ^"),
        ("", 0..<0, "^"),
    ])
    func caretStandsBelowItsPlace(_ source: String, _ range: Range<Int>, _ carets: String) {
        let lines = text(Diagnostic("x", .note, "m", at: range), source).split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[2] == "  | " + carets)
    }

    @Test func longLineIsCutAroundTheFinding() {
        let source = String(repeating: "a", count: 500) + "XYZ" + String(repeating: "b", count: 500)
        let lines = text(Diagnostic("x", .note, "m", at: 500..<503), source, width: 41).split(separator: "\n")
        #expect(
            lines[1] == "1 | …" + String(repeating: "a", count: 19) + "XYZ" + String(repeating: "b", count: 19) + "…")
        #expect(lines[2] == "  | " + String(repeating: " ", count: 20) + "^~~")
    }

    @Test func longFindingIsCut() {
        let source = String(repeating: "X", count: 500)
        let lines = text(Diagnostic("x", .note, "m", at: 0..<500), source, width: 40).split(separator: "\n")
        #expect(lines[1] == "1 | " + String(repeating: "X", count: 40) + "…")
    }

    @Test func inputCannotCommandTheTerminal() {
        let out = text(Diagnostic("x", .note, "a\u{1B}[2Jb\u{9B}c", at: 0..<1), "\u{1B}[31m\u{202E}x")
        #expect(!out.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" || $0 == "\u{202E}" })
    }
}
