import CitandaArchives
import CitandaDiagnostics
import CitandaDocuments
import CitandaFormats
import CitandaJSON
import CitandaRecords
import TestSupport
import Testing

@Suite("Changes of Word documents") struct WordChangesTests {
    private typealias S = WordSample

    /// A paragraph, the words to change, and what comes of them.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var runs: String
        var words: String
        var new: [StyledWords] = [StyledWords("NEW")]
        var text: String?
        var testDescription: String { name }
    }

    private static let cases = [
        Case(name: "a whole run", runs: S.run("old"), words: "old", text: "NEW\n"),
        Case(name: "the inside of a run", runs: S.run("an old word"), words: "old", text: "an NEW word\n"),
        Case(
            name: "the beginning of a run keeps the blank", runs: S.run("old word"), words: "old",
            text: "NEW word\n"),
        Case(
            name: "the end of one run to the middle of another",
            runs: S.run("an old ") + S.run("title", "<w:i/>") + S.run(" here, 12"), words: "old *title* here",
            new: [StyledWords("a "), StyledWords("book", isItalic: true)], text: "an a *book*, 12\n"),
        Case(
            name: "an entity and a tab", runs: "<w:r><w:t>A &amp; B</w:t><w:tab/><w:t>C</w:t></w:r>",
            words: "& B\tC", text: "A NEW\n"),
        Case(
            name: "a bookmark inside stays",
            runs: S.run("old") + "<w:bookmarkStart w:id='7' w:name='x'/>" + S.run(" word")
                + "<w:bookmarkEnd w:id='7'/>",
            words: "old word", text: "NEW\n"),
        Case(name: "nothing for something", runs: S.run("an old word"), words: "old ", new: [], text: "an word\n"),
        Case(
            name: "roman words that say so, as in a style of italics", runs: S.run("old", "<w:i w:val='0'/>"),
            words: "old", new: [StyledWords("new")], text: "new\n"),
        Case(
            name: "not across the mark of a note", runs: S.run("old") + S.mark(1) + S.run(" word"),
            words: "old[^1] word"),
        Case(
            name: "not inside a tracked change", runs: "<w:ins w:id='1'>\(S.run("an old word"))</w:ins>",
            words: "old"),
        Case(
            name: "not across a field",
            runs: S.run("old ") + "<w:fldSimple w:instr='PAGE'>\(S.run("12"))</w:fldSimple>" + S.run(" word"),
            words: "old 12 word"),
    ]

    private static func sample(_ runs: String) -> S {
        S(body: S.paragraph(runs) + S.paragraph(S.run("kept")), footnotes: S.note(1, S.run("note")))
    }

    private static func change(
        _ sample: Case, tracked: Bool
    ) throws -> (before: ReadingText, bytes: [UInt8], result: ChangedDocument) {
        let document = Self.sample(sample.runs)
        let bytes = try document.bytes
        let text = try document.read()
        let found = String(decoding: text.source.bytes, as: UTF8.self).firstRange(of: sample.words)
        let all = String(decoding: text.source.bytes, as: UTF8.self)
        let range = try #require(found)
        let start = all[..<range.lowerBound].utf8.count
        let origin = try #require(text.source.origin)
        let result = try DocumentFormat.docx.making(
            [.replace(start..<start + sample.words.utf8.count, sample.new)], in: bytes, origin: origin,
            signature: tracked ? ChangeSignature(date: "2026-01-01T00:00:00Z") : nil)
        return (text, bytes, result)
    }

    private static func text(_ bytes: [UInt8], _ view: ChangesView = .accepted) throws -> String {
        String(
            decoding: try DocumentFormat.docx.read(SourceText(name: "a", bytes: bytes), view: view).value.source.bytes,
            as: UTF8.self)
    }

    @Test("tracked: the accepted view is new, the original view is old", arguments: cases)
    func tracked(_ sample: Case) throws {
        let (before, bytes, result) = try Self.change(sample, tracked: true)
        let old = String(decoding: before.source.bytes, as: UTF8.self)
        guard let wanted = sample.text else {
            #expect(result.left.count == 1)
            #expect(result.bytes == bytes, "a change that cannot be made changes nothing")
            return
        }
        #expect(result.left.isEmpty)
        #expect(try Self.text(result.bytes).hasPrefix(wanted + "\nkept"))
        #expect(try Self.text(result.bytes, .original) == old)
    }

    @Test("without a trace", arguments: cases) func clean(_ sample: Case) throws {
        let (_, bytes, result) = try Self.change(sample, tracked: false)
        guard let wanted = sample.text else { return }
        #expect(try Self.text(result.bytes).hasPrefix(wanted + "\nkept"))
        let (old, new) = (try Archive(bytes), try Archive(result.bytes))
        #expect(old.names == new.names)
        for name in old.names where name != "word/document.xml" {
            #expect(try old.contents(of: name) == new.contents(of: name), "\(name)")
        }
    }

    @Test("a field leaves the text on the page as it is", arguments: cases) func field(_ sample: Case) throws {
        let document = Self.sample(sample.runs)
        let text = try document.read()
        let all = String(decoding: text.source.bytes, as: UTF8.self)
        let range = try #require(all.firstRange(of: sample.words))
        let start = all[..<range.lowerBound].utf8.count
        let json = "{\"properties\":{\"dontUpdate\":true},\"citationItems\":[{\"id\":\"a&b<\"}]}"
        let result = try DocumentFormat.docx.making(
            [.field(start..<start + sample.words.utf8.count, instruction: " ADDIN ZOTERO_ITEM CSL_CITATION \(json) ")],
            in: try document.bytes, origin: try #require(text.source.origin), signature: nil)
        let read = try DocumentFormat.docx.read(SourceText(name: "a", bytes: result.bytes)).value
        #expect(read.source.bytes == text.source.bytes)
        guard result.left.isEmpty else { return }
        let live = try #require(read.liveCitations.first)
        #expect(live.program == "Zotero")
        #expect(live.isChanged)
        #expect(live.items.first?["id"]?.string == "a&b<")
        #expect(read.source[live.range].trimmed == sample.words.trimmed)
    }

    @Test("a source of Word is read back as the same item", arguments: ["", ManagersTests.sources])
    func source(known: String) throws {
        var document = Self.sample(S.run("A word"))
        document.sources = known
        let text = try document.read()
        let data: JSONValue = [
            "id": "roe 99", "type": "chapter", "title": "Ports & Call", "container-title": "Trades",
            "author": [
                ["family": "Berg", "non-dropping-particle": "van der", "given": "Ann"], ["literal": "Reed Brothers"],
            ],
            "editor": [["literal": "Fjord Society"]], "issued": ["date-parts": [[1999, 3, 2]]],
            "accessed": ["date-parts": [[2004, 1]]], "DOI": "10.1000/a", "collection-title": "Salt Studies",
            "page": "3–9",
        ]
        let item: JSONValue = ["id": "roe 99", "itemData": data, "locator": "12 f.", "label": "page"]
        let result = try DocumentFormat.docx.making(
            [.source(0..<6, item: item)], in: try document.bytes, origin: try #require(text.source.origin),
            signature: nil)
        #expect(result.left.isEmpty)
        let read = try DocumentFormat.docx.read(SourceText(name: "a", bytes: result.bytes)).value
        #expect(read.source.bytes == text.source.bytes)
        let live = try #require(read.liveCitations.first)
        #expect(live.program == "Word")
        #expect(live.items.first?["locator"] == "12 f.")
        let again = try #require(live.items.first?["itemData"])
        for name in [
            "type", "title", "container-title", "editor", "issued", "accessed", "page", "DOI", "collection-title",
            "author",
        ] {
            #expect(again[name]?.saysTheSame(as: data[name] ?? .null) == true, "\(name)")
        }
        #expect(again["note"] == nil)
        #expect(WordSource(data).inWords == ["collection-title"])
        // The sources that the document had stay as they were.
        let archive = try Archive(result.bytes)
        let lists = archive.names.filter { $0.hasPrefix("customXml/item") && !$0.contains("Props") }
        #expect(lists.count == 1)
        let list = String(decoding: try #require(try archive.contents(of: lists[0])), as: UTF8.self)
        #expect(known.isEmpty || list.contains(known))
    }

    @Test("a comment is tied to the mark of the note, and the text stays", arguments: [true, false])
    func comments(hasComments: Bool) throws {
        var document = Self.sample(S.run("A word") + S.mark(1) + S.run(" more"))
        document.comments = hasComments ? "<w:comment w:id='4' w:author='x'><w:p/></w:comment>" : ""
        let bytes = try document.bytes
        let text = try document.read()
        let origin = try #require(text.source.origin)
        let all = String(decoding: text.source.bytes, as: UTF8.self)
        func range(_ words: String) throws -> Range<Int> {
            let found = try #require(all.firstRange(of: words))
            let start = all[..<found.lowerBound].utf8.count
            return start..<start + words.utf8.count
        }
        let changed = try DocumentFormat.docx.adding(
            [
                .init(range: try range("note"), mark: try range("[^1]"), text: "in <the> note"),
                .init(range: try range("kept"), mark: nil, text: "in the text"),
            ], to: bytes, origin: origin, signature: ChangeSignature())
        #expect(try Self.text(changed) == all)
        let archive = try Archive(changed)
        let main = String(decoding: try #require(try archive.contents(of: "word/document.xml")), as: UTF8.self)
        let first = hasComments ? 5 : 0
        let start = try #require(main.firstRange(of: "<w:commentRangeStart w:id=\"\(first + 1)\"/>"))
        #expect(main[start.upperBound...].hasPrefix("<w:r><w:footnoteReference"))
        let list = String(decoding: try #require(try archive.contents(of: "word/comments.xml")), as: UTF8.self)
        #expect(list.contains("in &lt;the&gt; note"))
        #expect(list.contains("w:id=\"\(first)\""))
        #expect(try DocumentFormat.docx.adding([], to: bytes, origin: origin, signature: ChangeSignature()) == bytes)
    }
}

extension String {
    fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
