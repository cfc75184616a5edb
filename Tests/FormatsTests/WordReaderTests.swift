import CitandaArchives
import CitandaDiagnostics
import CitandaDocuments
import CitandaFormats
import TestSupport
import Testing

/// A small Word document for tests: the inside of the body, and the notes.
struct WordSample {
    var body: String
    var footnotes = ""
    var endnotes = ""
    var styles = ""
    var settings = ""
    var numbering = ""
    var links = ""
    var comments = ""
    /// The sources of Word itself.
    var sources = ""

    private static let namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        """
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// The document as a package.
    var bytes: [UInt8] {
        get throws {
            let parts = [
                ("footnotes", footnotes), ("endnotes", endnotes), ("styles", styles), ("settings", settings),
                ("numbering", numbering), ("comments", comments),
            ].filter { !$0.1.isEmpty }
            let relations = parts.map {
                "<Relationship Id='\($0.0)' Type='\(Self.office)/\($0.0)' Target='\($0.0).xml'/>"
            }.joined()
            let package = "http://schemas.openxmlformats.org/package/2006/relationships"
            var entries = [
                (
                    "_rels/.rels",
                    "<Relationships xmlns='\(package)'><Relationship Id='a' Type='\(Self.office)/officeDocument' Target='word/document.xml'/></Relationships>"
                ),
                (
                    "word/_rels/document.xml.rels",
                    "<Relationships xmlns='\(package)'>\(relations)\(links)</Relationships>"
                ),
                (
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"
                ),
                ("word/document.xml", "<w:document \(Self.namespaces)><w:body>\(body)</w:body></w:document>"),
            ]
            if !sources.isEmpty {
                let bibliography = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"
                entries.append(("customXml/item1.xml", "<b:Sources xmlns:b='\(bibliography)'>\(sources)</b:Sources>"))
                entries[1].1 = entries[1].1.replacing(
                    "</Relationships>",
                    with:
                        "<Relationship Id='x' Type='\(Self.office)/customXml' Target='../customXml/item1.xml'/></Relationships>"
                )
            }
            for (name, content) in parts {
                entries.append(("word/\(name).xml", "<w:\(name) \(Self.namespaces)>\(content)</w:\(name)>"))
            }
            return try Archive.packed(entries.map { ($0.0, Array($0.1.utf8)) })
        }
    }

    /// The reading text.
    func read(_ view: ChangesView = .accepted) throws -> ReadingText {
        try DocumentFormat.docx.read(SourceText(name: "a.docx", bytes: bytes), view: view).value
    }

    static func paragraph(_ runs: String, _ properties: String = "") -> String {
        "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(runs)</w:p>"
    }

    static func run(_ text: String, _ properties: String = "") -> String {
        "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")<w:t xml:space='preserve'>\(text)</w:t></w:r>"
    }

    static func mark(_ id: Int, kind: String = "footnote") -> String { "<w:r><w:\(kind)Reference w:id='\(id)'/></w:r>" }

    static func note(_ id: Int, _ runs: String, kind: String = "footnote") -> String {
        "<w:\(kind) w:id='\(id)'><w:p><w:r><w:\(kind)Ref/></w:r>\(run(" "))\(runs)</w:p></w:\(kind)>"
    }
}

@Suite("Word documents") struct WordReaderTests {
    /// A body, and its reading text.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var sample: WordSample
        var view = ChangesView.accepted
        var text: String
        var testDescription: String { name }

        init(_ name: String, _ sample: WordSample, view: ChangesView = .accepted, _ text: String) {
            self.name = name
            self.sample = sample
            self.view = view
            self.text = text
        }
    }

    private typealias S = WordSample

    private static let styles = """
        <w:style w:type='paragraph' w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style>
        <w:style w:type='paragraph' w:styleId='Kapitel'><w:name w:val='Kapitel'/><w:basedOn w:val='berschrift1'/></w:style>
        <w:style w:type='paragraph' w:styleId='Zitat'><w:name w:val='Quote'/><w:rPr><w:i/></w:rPr></w:style>
        <w:style w:type='character' w:styleId='Titel'><w:name w:val='Emphasis'/><w:rPr><w:i/></w:rPr></w:style>
        <w:style w:type='paragraph' w:styleId='Kreis'><w:name w:val='a'/><w:basedOn w:val='Kreis'/></w:style>
        """

    private static let cases: [Case] = [
        Case(
            "notes are numbered by their marks, whatever their ids",
            S(
                body: S.paragraph(S.run("A") + S.mark(9) + S.run(" and B.") + S.mark(4)),
                footnotes: S.note(4, S.run("second")) + S.note(9, S.run("first"))
                    + "<w:footnote w:type='separator' w:id='0'><w:p/></w:footnote>"),
            """
            A[^1] and B.[^2]

            [^1]: first

            [^2]: second

            """),
        Case(
            "endnotes count apart, in Roman numerals",
            S(
                body: S.paragraph(S.run("A") + S.mark(1) + S.run(" B") + S.mark(1, kind: "endnote")),
                footnotes: S.note(1, S.run("foot")), endnotes: S.note(1, S.run("end"), kind: "endnote")),
            "A[^1] B[^i]\n\n[^1]: foot\n\n[^i]: end\n"),
        Case(
            "numbers begin again in each section, and labels stay distinct",
            S(
                body: S.paragraph(
                    S.run("A") + S.mark(1),
                    "<w:sectPr><w:footnotePr><w:numRestart w:val='eachSect'/></w:footnotePr></w:sectPr>")
                    + S.paragraph(S.run("B") + S.mark(2))
                    + "<w:sectPr><w:footnotePr><w:numRestart w:val='eachSect'/></w:footnotePr></w:sectPr>",
                footnotes: S.note(1, S.run("one")) + S.note(2, S.run("two"))),
            "A[^1]\n\nB[^1-2]\n\n[^1]: one\n\n[^1-2]: two\n"),
        Case(
            "a mark of the author's own is no number, and the note does not repeat it",
            S(
                body: S.paragraph(
                    S.run("A") + "<w:r><w:footnoteReference w:customMarkFollows='1' w:id='3'/><w:t>*</w:t></w:r>"
                        + S.run(" B") + S.mark(4)),
                footnotes: "<w:footnote w:id='3'><w:p>\(S.run("*"))\(S.run(" thanks"))</w:p></w:footnote>"
                    + S.note(4, S.run("one"))),
            "A[^note-1] B[^1]\n\n[^note-1]: thanks\n\n[^1]: one\n"),
        Case(
            "headings by the name of a style, along its chain, or by their level",
            S(
                body: S.paragraph(S.run("One"), "<w:pStyle w:val='Kapitel'/>")
                    + S.paragraph(S.run("Two"), "<w:outlineLvl w:val='1'/>")
                    + S.paragraph(S.run("text"), "<w:pStyle w:val='Kreis'/><w:outlineLvl w:val='9'/>"),
                styles: styles),
            "# One\n\n## Two\n\ntext\n"),
        Case(
            "two styles in italics make roman, and direct italics stay",
            S(
                body: S.paragraph(
                    S.run("a ") + S.run("b", "<w:rStyle w:val='Titel'/>") + S.run(" c"), "<w:pStyle w:val='Zitat'/>")
                    + S.paragraph(S.run("a ") + S.run("b", "<w:i/>") + S.run(" c", "<w:i w:val='0'/>")),
                styles: styles),
            "*a* b *c*\n\na *b* c\n"),
        Case(
            "runs may be cut anywhere",
            S(
                body: S.paragraph(
                    S.run("Salt", "<w:i/>") + "<w:bookmarkStart w:id='1' w:name='x'/>"
                        + "<w:smartTag>\(S.run(" Ro", "<w:i/>"))</w:smartTag><w:proofErr/>"
                        + "<w:sdt><w:sdtPr/><w:sdtContent>\(S.run("ads", "<w:i/>"))</w:sdtContent></w:sdt>"
                        + S.run(", 12"))),
            "*Salt Roads*, 12\n"),
        Case(
            "accepted changes",
            S(
                body: S.paragraph(
                    S.run("in ") + "<w:del><w:r><w:delText>1994</w:delText></w:r></w:del>"
                        + "<w:ins>\(S.run("1995"))</w:ins>", "<w:rPr><w:del/></w:rPr>") + S.paragraph(S.run(" on"))),
            "in 1995 on\n"),
        Case(
            "original text",
            S(
                body: S.paragraph(
                    S.run("in ") + "<w:del><w:r><w:delText>1994</w:delText></w:r></w:del>"
                        + "<w:ins>\(S.run("1995"))\(S.mark(1))</w:ins>", "<w:rPr><w:del/></w:rPr>")
                    + S.paragraph(S.run("on")), footnotes: S.note(1, S.run("new"))),
            view: .original, "in 1994\n\non\n"),
        Case(
            "fields show their result",
            S(
                body: S.paragraph(
                    "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText> HYPERLINK \"https://example.org/a\" </w:instrText>"
                        + "<w:fldChar w:fldCharType='separate'/></w:r>\(S.run("a page"))<w:r><w:fldChar w:fldCharType='end'/></w:r>"
                        + S.run(" and ") + "<w:fldSimple w:instr='PAGE'>\(S.run("12"))</w:fldSimple>")),
            "[a page](<https://example.org/a>) and 12\n"),
        Case(
            "marks of Markdown are text",
            S(
                body: S.paragraph(S.run("1. A *b* _c_ d_e [f](g) &amp;amp; &lt;b> # `h`")) + S.paragraph(S.run("# no"))
                    + S.paragraph(S.run("- no"))),
            "1\\. A \\*b\\* \\_c\\_ d_e \\[f](g) \\&amp; \\<b> # \\`h\\`\n\n\\# no\n\n\\- no\n"),
        Case(
            "tables, and a frame of one cell",
            S(
                body:
                    "<w:tbl><w:tr><w:tc>\(S.paragraph(S.run("a|b")))</w:tc><w:tc>\(S.paragraph(S.run("c")))\(S.paragraph(S.run("d")))</w:tc></w:tr></w:tbl>"
                    + "<w:tbl><w:tr><w:tc>\(S.paragraph(S.run("framed")))</w:tc></w:tr></w:tbl>"),
            "| a\\|b | c<br>d |\n|---|---|\n\nframed\n"),
        Case(
            "the list numbers that Word counts",
            S(
                body: S.paragraph(S.run("a"), "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>")
                    + S.paragraph(S.run("b"), "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>")
                    + S.paragraph(S.run("c"), "<w:numPr><w:numId w:val='2'/></w:numPr>"),
                numbering: """
                    <w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>
                    <w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/></w:lvl></w:abstractNum>
                    <w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>
                    """),
            "3. a\n4. b\n- c\n"),
        Case(
            "a box follows its paragraph, once",
            S(
                body: S.paragraph(
                    S.run("a") + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><w:txbxContent>"
                        + S.paragraph(S.run("box"))
                        + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
                        + S.paragraph(S.run("box"))
                        + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                        + S.run("b"))),
            "ab\n\nbox\n"),
        Case(
            "the letters of a ruby text, without its reading",
            S(
                body: S.paragraph(
                    "<w:r><w:ruby><w:rt>\(S.run("とう"))</w:rt><w:rubyBase>\(S.run("東"))</w:rubyBase></w:ruby></w:r>"
                        + S.run("京"))),
            "東京\n"),
        Case(
            "a field without an end does not take the paragraphs behind",
            S(
                body: S.paragraph(
                    S.run("a") + "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText> PAGE </w:instrText></w:r>")
                    + S.paragraph(S.run("b"))),
            "a\n\nb\n"),
        Case(
            "a paragraph with a deleted end does not run into a table",
            S(
                body: S.paragraph(S.run("a"), "<w:rPr><w:del/></w:rPr>")
                    + "<w:tbl><w:tr><w:tc>\(S.paragraph(S.run("b"), "<w:rPr><w:del/></w:rPr>"))</w:tc><w:tc>\(S.paragraph(S.run("c")))</w:tc></w:tr></w:tbl>"
            ),
            "a\n\n| b | c |\n|---|---|\n"),
        Case(
            "hidden text is not read, characters by name are",
            S(
                body: S.paragraph(
                    S.run("a") + S.run("x", "<w:vanish/>")
                        + "<w:r><w:noBreakHyphen/><w:sym w:font='Symbol' w:char='F061'/><w:tab/><w:t>b</w:t></w:r>")),
            "a\u{2011}α\tb\n"),
    ]

    @Test("the reading text", arguments: cases) func text(_ sample: Case) throws {
        let text = try sample.sample.read(sample.view).source
        #expect(String(decoding: text.bytes, as: UTF8.self) == sample.text)
    }

    @Test("every byte of the text leads to the same byte of its part", arguments: cases)
    func origin(_ sample: Case) throws {
        try DocumentCase(
            name: sample.name, format: .docx, bytes: try sample.sample.bytes, view: sample.view, text: sample.text
        ).checkOrigin()
    }

    @Test("nearly every byte of a long text has its own place") func verbatim() throws {
        guard let bytes = try Shared.bytes("xml/documents/generated/salt-roads.docx") else { return }
        let text = try DocumentFormat.docx.read(SourceText(name: "a", bytes: bytes)).value.source
        let found = text.origin?.pieces.filter(\.isVerbatim).reduce(0) { $0 + $1.count } ?? 0
        #expect(Double(found) > 0.93 * Double(text.bytes.count), "\(found) of \(text.bytes.count)")
        let notes = text.origin?.pieces.last { $0.isVerbatim }
        #expect(notes.flatMap { text.origin?.parts[$0.part] } == "word/footnotes.xml")
    }

    @Test("a reference to a note is proven") func noteReferences() throws {
        let field = "<w:fldSimple w:instr=' NOTEREF _Ref1 \\h '>\(S.run("1"))</w:fldSimple>"
        let text = try S(
            body: S.paragraph(
                S.run("A") + "<w:bookmarkStart w:id='5' w:name='_Ref1'/>\(S.mark(1))<w:bookmarkEnd w:id='5'/>"
                    + S.run("B") + S.mark(2)),
            footnotes: S.note(1, S.run("first")) + S.note(2, S.run("See note ") + field)
        ).read()
        let reference = try #require(text.noteReferences.first)
        #expect(text.source[reference.range] == "1")
        #expect(reference.label == "1")
    }

    @Test("dirty copies read like the clean document") func dirty() throws {
        let folder = "xml/documents/generated/salt-roads"
        guard let clean = try Shared.bytes("\(folder).docx") else { return }
        func text(_ bytes: [UInt8]) throws -> [UInt8] {
            try DocumentFormat.docx.read(SourceText(name: "a", bytes: bytes)).value.source.bytes
        }
        let expected = try text(clean)
        for number in 1...3 {
            guard let dirty = try Shared.bytes("\(folder).dirty\(number).docx") else { return }
            #expect(try text(dirty) == expected, "dirty\(number)")
        }
    }
}
