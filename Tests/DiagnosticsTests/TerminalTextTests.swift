import CitandaDiagnostics
import Testing

/// Nothing that a file holds, or is named, commands the terminal or the workflow that shows it.
@Suite struct TerminalTextTests {
    @Test(arguments: [
        ("Müller, 沈志华, e\u{301}", "Müller, 沈志华, e\u{301}"),
        ("a\u{1B}[2Jb", "a\u{FFFD}[2Jb"), ("a\u{0}b\u{7}c\u{7F}", "a␀b␇c␡"), ("a\tb\r\nc\nd", "a b  c d"),
        ("a\u{9B}31m\u{85}b", "a\u{FFFD}31m\u{FFFD}b"), ("a\u{2028}b\u{2029}c", "a\u{FFFD}b\u{FFFD}c"),
        ("::error::x", "\u{FFFD}:error::x"), (" \t::error::x", "  \u{FFFD}:error::x"),
        ("\u{200B}:\u{AD}:error::x", "\u{200B}\u{FFFD}\u{AD}:error::x"), ("::\u{301}x", "\u{FFFD}:\u{301}x"),
        ("a::b", "a::b"), (": b", ": b"), ("x ##[error]y", "x #\u{FFFD}[error]y"), ("###[a", "##\u{FFFD}[a"),
        ("# [a] ## b", "# [a] ## b"), ("", ""),
    ])
    func controlsAreShown(_ text: String, _ safe: String) {
        #expect(Array(TerminalText.safe(text).unicodeScalars) == Array(safe.unicodeScalars))
    }

    @Test(arguments: Array(0x202A...0x202E) + Array(0x2066...0x2069) + [0x061C, 0x200E, 0x200F])
    func bidirectionalControlsAreShown(_ code: Int) throws {
        let scalar = try #require(Unicode.Scalar(code))
        #expect(TerminalText.safe("a\(scalar)b") == "a\u{FFFD}b")
        #expect(TerminalText.safe(lines: "a\(scalar)b") == "a\u{FFFD}b")
        let diagnostic = Diagnostic("x", .note, "m\(scalar)", at: 0..<1, notes: [.init("n\(scalar)")])
        let source = SourceText(name: "f\(scalar).md", "a\(scalar)b")
        for text in [
            TerminalPrinter(color: false).text(diagnostic, in: source), diagnostic.gitHubCommand(in: source),
        ] {
            #expect(!text.unicodeScalars.contains(scalar) && text.unicodeScalars.contains("\u{FFFD}"))
        }
    }

    @Test(arguments: [
        ("citanda: x\n::error::y.md: no such file", "citanda: x\n\u{FFFD}:error::y.md: no such file"),
        ("a\n\n b\n", "a\n\n b\n"), ("a\r\nb\u{1B}c\u{2028}::d", "a \nb\u{FFFD}c\u{FFFD}::d"), ("", ""),
    ])
    func linesStay(_ text: String, _ safe: String) {
        #expect(Array(TerminalText.safe(lines: text).unicodeScalars) == Array(safe.unicodeScalars))
    }

    @Test func namesOfFilesAreSafeInEveryReport() {
        let name = "x\u{1B}[2J\n::error::y.md"
        let diagnostic = Diagnostic("x", .error, "see \(name)", at: 0..<1, fixes: [FixIt("drop \(name)", [])])
        let source = SourceText(name: name, "\u{1B}c\n")
        let printed = TerminalPrinter(color: false).text(diagnostic, in: source)
        #expect(
            printed.hasPrefix(
                "x\u{FFFD}[2J ::error::y.md:1:1: error: see x\u{FFFD}[2J ::error::y.md [x]\n1 | \u{FFFD}c\n"))
        #expect(!printed.split(separator: "\n").contains { $0.hasPrefix("::") })
        let command = diagnostic.gitHubCommand(in: source)
        #expect(command.hasPrefix("::error file=x\u{FFFD}[2J%0A%3A%3Aerror%3A%3Ay.md,line=1,"))
        #expect(!command.contains("\n") && !command.contains("\u{1B}"))
        let leading = SourceText(name: "::error::y.md", "a")
        #expect(TerminalPrinter(color: false).text(diagnostic, in: leading).hasPrefix("\u{FFFD}:error::y.md:1:1: "))
    }
}
