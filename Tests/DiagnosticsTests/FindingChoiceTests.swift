import CitandaDiagnostics
import Testing

/// Which findings are wanted: a narrow name counts more than a wide one.
@Suite struct FindingChoiceTests {
    private static let text = SourceText("m\n")
    private static let order = Diagnostic("list-order", .warning, "m", at: 0..<1)
    private static let coverage = Diagnostic("list-coverage", .note, "m", at: 0..<1)
    private static let marker = Diagnostic("marker", .error, "m", at: 0..<1)
    private static let lists = FindingSelector.group(FindingGroup("lists", "Lists", [order.kind, coverage.kind]))

    @Test(
        arguments: [
            ([], [], ["list-order", "list-coverage", "marker"]),
            ([lists], [], ["list-order", "list-coverage"]),
            ([lists], [.kind(order.kind)], ["list-coverage"]),
            ([.kind(order.kind)], [lists], ["list-order"]),
            ([], [lists], ["marker"]),
            ([.severity(.error), .kind(coverage.kind)], [], ["list-coverage", "marker"]),
            ([lists], [.severity(.warning)], ["list-order", "list-coverage"]),
            ([.kind(marker.kind)], [.kind(marker.kind)], []),
        ] as [([FindingSelector], [FindingSelector], [String])])
    func namesAreWeighed(_ selected: [FindingSelector], _ ignored: [FindingSelector], _ expected: [String]) {
        let choice = FindingChoice(selected: selected, ignored: ignored)
        #expect(
            choice.chosen(from: [Self.order, Self.coverage, Self.marker], in: "a.md", Self.text).map(\.id) == expected)
    }

    @Test func severitiesAreSetBeforeTheyAreSelected() {
        let choice = FindingChoice(
            selected: [.severity(.error)], levels: [Self.order.kind: .error, Self.marker.kind: .off])
        let chosen = choice.chosen(from: [Self.order, Self.coverage, Self.marker], in: "a.md", Self.text)
        #expect(chosen.map(\.id) == ["list-order"])
        #expect(chosen.map(\.severity) == [.error])
    }

    @Test func findingsAreIgnoredInSomeFiles() {
        let choice = FindingChoice(pathIgnores: [.init(PathPattern("drafts/*"), [Self.lists])])
        #expect(
            choice.chosen(from: [Self.order, Self.marker], in: "book/drafts/a.md", Self.text).map(\.id) == ["marker"])
        #expect(choice.chosen(from: [Self.order, Self.marker], in: "book/a.md", Self.text).count == 2)
    }

    @Test func whatIsSelectedForOneRunIsWanted() {
        let file = FindingChoice(
            selected: [.kind(Self.marker.kind)], ignored: [.kind(Self.order.kind)], levels: [Self.coverage.kind: .off])
        let run = file.with(selected: [.kind(Self.order.kind), .kind(Self.coverage.kind)], ignored: [])
        #expect(
            run.chosen(from: [Self.order, Self.coverage, Self.marker], in: "a.md", Self.text).map(\.id)
                == ["list-order", "list-coverage"])
        let less = file.with(selected: [], ignored: [.kind(Self.marker.kind)])
        #expect(less.chosen(from: [Self.order, Self.coverage, Self.marker], in: "a.md", Self.text).isEmpty)
    }
}

/// Patterns for paths.
@Suite struct PathPatternTests {
    @Test(arguments: [
        ("a.md", "a.md", true), ("a.md", "book/a.md", true), ("*.md", "book/a.md", true), ("*.md", "a.bib", false),
        ("drafts/*.md", "book/drafts/a.md", true), ("drafts/*.md", "drafts/old/a.md", false),
        ("drafts/**", "drafts/old/a.md", true), ("drafts/*", "mydrafts/a.md", false),
        ("chapter-?.md", "chapter-1.md", true),
        ("chapter-?.md", "chapter-10.md", false), ("**/a.md", "x/y/a.md", true), ("", "a.md", false), ("*", "", false),
        (String(repeating: "*a", count: 200), String(repeating: "a", count: 400) + "b", false),
    ])
    func patternsMatch(_ pattern: String, _ path: String, _ matches: Bool) {
        #expect(PathPattern(pattern).matches(path) == matches)
    }
}

/// A finding stays the same finding where lines move.
@Suite struct FingerprintTests {
    private static func fingerprint(_ text: String, _ words: String, _ id: String = "a-rule") -> Fingerprint {
        let source = SourceText(text)
        let range = source.bytes.firstRange(of: Array(words.utf8)) ?? 0..<0
        return Fingerprint(of: Diagnostic(id, .note, "m", at: range), in: source)
    }

    @Test func linesDoNotCountAndWordsDo() {
        let first = Self.fingerprint("one\nsee p. 104 there\n", "104")
        #expect(first.description.count == 16)
        #expect(Self.fingerprint("new\nlines\none\nsee  p. 104 there\r\n", "104") == first)
        #expect(Self.fingerprint("one\nsee p. 105 there\n", "105") != first)
        #expect(Self.fingerprint("one\nsee pp. 104 there\n", "104") != first)
        #expect(Self.fingerprint("one\nsee p. 104 there\n", "104", "b-rule") != first)
    }
}
