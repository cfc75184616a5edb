import CitandaDiagnostics
import Testing

@Suite struct TerminalPrinterTests {
    private func text(_ diagnostic: Diagnostic, _ source: String, color: Bool = false, width: Int = 100) -> String {
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

    /// The finding is `XYZ` between so many letters; the text that is shown, and the column of the carets.
    @Test(arguments: [
        ("a", 500, "b", 500, "…aaaaaaaaaaaaaaaXYZbbbbbbbbbbbbbbbb…", 16),
        ("沈", 500, "志", 500, "…沈沈沈沈沈沈沈XYZ志志志志志志志志…", 15),
        ("a", 0, "b", 500, "XYZ" + String(repeating: "b", count: 32) + "…", 0),
        ("a", 2, "b", 500, "aaXYZ" + String(repeating: "b", count: 30) + "…", 2),
        ("a", 500, "b", 2, "…" + String(repeating: "a", count: 30) + "XYZbb", 31),
        ("e\u{301}", 500, "b", 0, "…" + String(repeating: "e\u{301}", count: 32) + "XYZ", 33),
        ("a", 16, "b", 17, "aaaaaaaaaaaaaaaaXYZbbbbbbbbbbbbbbbbb", 16),
    ])
    func longLineIsCutAroundTheFinding(
        _ left: String, _ before: Int, _ right: String, _ after: Int, _ shown: String, _ column: Int
    ) {
        let start = left.utf8.count * before
        let source = String(repeating: left, count: before) + "XYZ" + String(repeating: right, count: after)
        let lines = text(Diagnostic("x", .note, "m", at: start..<start + 3), source, width: 40).split(separator: "\n")
        #expect(Array(lines[1].unicodeScalars) == Array(("1 | " + shown).unicodeScalars))
        #expect(lines[2] == "  | " + String(repeating: " ", count: column) + "^~~")
    }

    @Test func marksWithoutEndAreNotAllShown() {
        let source = "a" + String(repeating: "\u{301}", count: 100_000)
        #expect(text(Diagnostic("x", .note, "m", at: 0..<1), source, width: 40).utf8.count < 2000)
    }

    @Test(arguments: [
        ("", "", String(repeating: "X", count: 35) + "…"),
        (String(repeating: "a", count: 500), "", "…aaaaaaaaaaa" + String(repeating: "X", count: 23) + "…"),
    ])
    func longFindingIsCut(_ before: String, _ after: String, _ shown: String) {
        let source = before + String(repeating: "X", count: 500) + after
        let lines = text(
            Diagnostic("x", .note, "m", at: before.utf8.count..<before.utf8.count + 500), source, width: 40
        )
        .split(separator: "\n")
        #expect(lines[1] == "1 | " + shown)
    }

    /// Letters, wide characters, combining marks, controls and bytes that are no UTF-8, findings anywhere: no line is wider than the terminal,
    /// and the carets are below the finding.
    @Test(arguments: [20, 21, 40, 60, 80, 117])
    func everyExcerptFitsTheTerminal(_ width: Int) throws {
        let pieces = ["a", "沈", "e\u{301}", "\t", "\u{202E}", "\u{1B}", "😀", "\u{200B}", "ß", " "]
        for count in [0, 1, 5, 37, 140] {
            let source = (0..<count).map { pieces[($0 * 7 + count) % pieces.count] }.joined()
            for start in stride(from: 0, to: source.utf8.count + 1, by: 7) {
                for length in [0, 1, 8, 70, 300] {
                    let lines = text(Diagnostic("x", .note, "m", at: start..<start + length), source, width: width)
                        .split(separator: "\n", omittingEmptySubsequences: false)
                    #expect(lines.count == 4)
                    #expect(lines[1...2].allSatisfy { Self.columns($0) <= width }, "\(lines)")
                }
            }
        }
    }

    private static func columns(_ text: Substring) -> Int {
        text.unicodeScalars.reduce(0) {
            $0 + ($1 == "\u{301}" || $1 == "\u{200B}" ? 0 : $1 == "沈" || $1 == "😀" ? 2 : 1)
        }
    }

    @Test(arguments: [(3, 20), (-1, 20), (60, 60), (.max, 1000)])
    func widthsHaveLimits(_ columns: Int, _ width: Int) {
        #expect(TerminalPrinter(color: false, width: columns).width == width)
    }

    @Test func inputCannotCommandTheTerminal() {
        let out = text(Diagnostic("x", .note, "a\u{1B}[2Jb\u{9B}c", at: 0..<1), "\u{1B}[31m\u{202E}x ##[group]")
        #expect(!out.contains("##["))
        #expect(!out.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" || $0 == "\u{202E}" })
    }
}
