import Citanda
import Foundation
import TestSupport
import Testing

/// The registry of findings: it is complete, its examples are true, and the manual shows it.
@Suite struct FindingKindTests {
    @Test func everyPageIsWritten() {
        let ids = FindingKind.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        for kind in FindingKind.all {
            #expect(kind.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(kind.id)")
            #expect(!kind.title.isEmpty && kind.title.last != ".", "\(kind.id)")
            #expect(kind.reason.last == ".", "\(kind.id)")
            #expect(!kind.source.isEmpty && kind.source.last != ".", "\(kind.id)")
            #expect(kind.example.wrong != kind.example.right, "\(kind.id)")
        }
    }

    // MARK: - Every kind that the sources declare is listed

    /// The Swift files of all targets.
    private static func sources() throws -> [(name: String, text: String)] {
        let folder = Shared.packageFolder.appendingPathComponent("Sources")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
            .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
    }

    @Test func everyKindOfTheSourcesIsListedOnce() throws {
        var declared: [String] = []
        for (file, text) in try Self.sources() {
            for match in text.matches(of: /static let (\w+) = FindingKind\(\s*"([a-z-]+)"/) {
                let words = match.2.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
                #expect(match.1 == words.prefix(1).lowercased() + words.dropFirst(), "\(file)")
                declared.append(String(match.2))
            }
            let made = text.matches(of: /\bFindingKind\(/).count
            #expect(made == text.matches(of: /= FindingKind\(\s*"/).count, "\(file)")
        }
        #expect(declared.sorted() == FindingKind.all.map(\.id).sorted())
    }

    /// An id is written where its kind is declared, and nowhere else: neither as a literal nor in brackets at the end of a message.
    @Test func noIdIsTypedASecondTime() throws {
        // A file without findings may use the same words for something else, such as the name of an attribute.
        let texts = try Self.sources().map(\.text).filter {
            $0.contains("import CitandaDiagnostics") || $0.contains("FindingKind")
        }
        #expect(texts.flatMap { $0.matches(of: #/ \[[a-z]+(-[a-z]+)+\]"/#) }.isEmpty)
        for kind in FindingKind.all where kind.id.contains("-") {
            #expect(texts.reduce(0) { $0 + $1.ranges(of: "\"\(kind.id)\"").count } == 1, "\(kind.id)")
        }
    }

    // MARK: - The examples are true

    private static func findings(_ text: String, _ language: FindingKind.Example.Language) -> [Diagnostic] {
        let source = SourceText(text + "\n")
        return switch language {
        case .manuscript, .notes: checked(source, as: .manuscript, by: try? language.checker)
        case .bibTeX: checked(source, as: .bibtex)
        case .cslJSON: checked(source, as: .cslJSON)
        case .ris: checked(source, as: .records(.ris))
        case .yaml: checked(source, as: .records(.cslYAML))
        case .style:
            Style.parse(
                Array(
                    """
                    <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">
                    <info/>
                    \(text)
                    </style>
                    """.utf8)
            ).diagnostics
        case .xml: Style.parse(source.bytes).diagnostics
        case .words: []
        }
    }

    /// The findings that the command prints.
    private static func checked(_ source: SourceText, as format: InputFormat, by checker: Checker? = nil)
        -> [Diagnostic]
    {
        (try? CheckInput(source, as: format)).map { (checker ?? Checker()).files([$0]).flatMap(\.findings) } ?? []
    }

    @Test(arguments: FindingKind.all.filter { $0.example.language != .words })
    func theWrongExampleHasTheFaultAndTheRightOneHasNone(_ kind: FindingKind) {
        let example = kind.example
        let found = Self.findings(example.wrong, example.language).filter { $0.kind == kind }
        #expect(!found.isEmpty, "\(kind.id): \(Self.findings(example.wrong, example.language).map(\.id))")
        #expect(found.contains { $0.severity == kind.severity }, "\(kind.id)")
        #expect(Self.findings(example.right, example.language).map(\.id) == [], "\(kind.id)")
    }

    /// A fix is offered exactly where the page says so, and ends the fault.
    @Test(arguments: FindingKind.all.filter { $0.example.language != .words })
    func fixesAreAsThePageSays(_ kind: FindingKind) {
        var text = kind.example.wrong + "\n"
        let language = kind.example.language
        let found = Self.findings(kind.example.wrong, language).filter { $0.kind == kind }
        #expect(found.contains { !$0.fixes.isEmpty } == kind.isFixable, "\(kind.id)")
        guard let edits = found.first?.fixes.first?.edits else { return }
        var bytes = Array(text.utf8)
        for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8))
        }
        text = String(decoding: bytes, as: UTF8.self)
        #expect(!Self.findings(text, language).contains { $0.kind == kind }, "\(kind.id): \(text)")
    }

    /// Examples in words are for bytes, sizes, other files and schemas: everything else is shown and run.
    @Test func fewExamplesAreWords() {
        let words = FindingKind.all.filter { $0.example.language == .words }.map(\.id).sorted()
        #expect(
            words == [
                "bib-faults", "bib-reference-depth", "book-part-missing", "citation-not-live", "cited-key-missing",
                "cross-reference-stale",
                "csl-citation", "csl-macro-limit", "csl-no-locale", "csl-too-deep", "csl-too-long", "encoding",
                "file-not-included", "file-too-large", "note-kept-as-typed", "note-numbers-unknown", "note-set-anew",
                "notes-not-told", "nul-byte", "record-unread", "reference-unsure", "source-in-words", "xml-empty",
                "xml-entity-growth",
                "xml-invalid",
                "xml-no-root",
                "xml-schema", "xml-too-deep", "xml-xpath", "yaml-character", "yaml-limit",
            ])
    }

    // MARK: - One fault has one id

    @Test(arguments: [
        ("isbn-invalid", FindingKind.Example.Language.manuscript, "[^1]: Roe, *Ports*, ISBN 978-0-306-40615-8."),
        ("isbn-invalid", .bibTeX, "@book{roe, title = {Ports}, isbn = {978-0-306-40615-8}}"),
        ("isbn-invalid", .cslJSON, #"{"id": "roe", "type": "book", "title": "Ports", "ISBN": "978-0-306-40615-8"}"#),
        ("issn-invalid", .manuscript, "[^1]: *Review*, ISSN 0305-7411."),
        ("issn-invalid", .bibTeX, "@article{roe, title = {Ports}, issn = {0305-7411}}"),
        ("issn-invalid", .cslJSON, #"{"id": "roe", "type": "article-journal", "title": "Ports", "ISSN": "0305-7411"}"#),
        ("doi-invalid", .bibTeX, "@article{roe, title = {Ports}, doi = {11.1000-182}}"),
        ("doi-invalid", .cslJSON, #"{"id": "roe", "type": "article-journal", "title": "Ports", "DOI": "11.1000-182"}"#),
        ("duplicate-key", .bibTeX, "@book{roe, title = {Ports}}\n@book{roe, title = {Salt}}"),
        (
            "duplicate-key", .cslJSON,
            #"[{"id": "roe", "type": "book", "title": "Ports"}, {"id": "roe", "type": "book", "title": "Salt"}]"#
        ),
        ("key-missing", .bibTeX, "@book{, title = {Ports}}"),
        ("key-missing", .cslJSON, #"{"type": "book", "title": "Ports"}"#),
        ("unknown-type", .bibTeX, "@aritcle{roe, title = {Ports}}"),
        ("unknown-type", .cslJSON, #"{"id": "roe", "type": "bok", "title": "Ports"}"#),
        ("date-invalid", .bibTeX, "@book{roe, title = {Ports}, date = {1999-02-30}}"),
        ("date-invalid", .cslJSON, #"{"id": "roe", "type": "book", "title": "Ports", "issued": ["May"]}"#),
        (
            "duplicate-work", .bibTeX,
            "@book{a, title = {Ports}, doi = {10.1000/182}}\n@book{b, title = {Ports}, doi = {10.1000/182}}"
        ),
        (
            "duplicate-work", .cslJSON,
            #"[{"id": "a", "type": "book", "DOI": "10.1000/182"}, {"id": "b", "type": "book", "DOI": "10.1000/182"}]"#
        ),
    ])
    func oneFaultHasOneIdInEveryFormat(_ id: String, _ language: FindingKind.Example.Language, _ text: String) {
        #expect(Self.findings(text, language).contains { $0.id == id })
    }

    // MARK: - The manual

    @Test func theManualIsFresh() throws {
        let path = "Sources/Citanda/Citanda.docc/Findings.md"
        let text = try String(contentsOf: Shared.packageFolder.appendingPathComponent(path), encoding: .utf8)
        #expect(text == FindingKind.manual, "`make golden` writes \(path) anew")
    }

    @Test(arguments: [
        ("ibsn-invalid", "isbn-invalid"), ("isbn-check-digit", "isbn-invalid"), ("page-range", "page-range-reversed"),
        ("bib-missing-comma-here", "bib-missing-comma"),
    ])
    func aWrongIdLeadsToTheRightOne(_ wrong: String, _ right: String) {
        #expect(FindingKind.likely(for: wrong).contains { $0.id == right })
        #expect(FindingKind.likely(for: wrong).count <= 3)
    }

    @Test func nonsenseSuggestsNothing() { #expect(FindingKind.likely(for: "qwerty") == []) }
}

extension FindingKind.Example.Language {
    /// The checker for an example: it has the style that the example is for.
    var checker: Checker {
        get throws {
            guard case .notes(let name) = self else { return Checker() }
            let check = StyleCheck(try #require(ChicagoStyle(rawValue: name)).processor())
            return Checker(style: { _ in check })
        }
    }
}
