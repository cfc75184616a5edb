import CitandaDiagnostics
import CitandaFormats
import Testing

/// A small text in OpenDocument for tests.
struct OpenDocumentSample {
    var body: String
    /// Styles that the program made.
    var automatic = ""
    /// Styles with names.
    var named = ""
    var manifest = ""

    private static let namespaces =
        [
            ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
            ("fo", "xsl-fo-compatible"), ("manifest", "manifest"),
        ].map { "xmlns:\($0.0)='urn:oasis:names:tc:opendocument:xmlns:\($0.1):1.0'" }.joined(separator: " ")
        + " xmlns:xlink='http://www.w3.org/1999/xlink'"

    private var content: String {
        "<office:automatic-styles>\(automatic)</office:automatic-styles><office:body><office:text>\(body)</office:text></office:body>"
    }

    /// The document as a package.
    var bytes: [UInt8] {
        packed([
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", "<office:document-content \(Self.namespaces)>\(content)</office:document-content>"),
            (
                "styles.xml",
                "<office:document-styles \(Self.namespaces)><office:styles>\(named)</office:styles></office:document-styles>"
            ),
            ("META-INF/manifest.xml", "<manifest:manifest \(Self.namespaces)>\(manifest)</manifest:manifest>"),
        ])
    }

    /// The document as one file.
    var flat: [UInt8] {
        Array(
            "<?xml version='1.0'?><office:document \(Self.namespaces)><office:styles>\(named)</office:styles>\(content)</office:document>"
                .utf8)
    }
}

@Suite("Texts in OpenDocument") struct ODTReaderTests {
    private static func row(
        _ name: String, _ sample: OpenDocumentSample, view: ChangesView = .accepted, _ text: String
    ) -> DocumentCase {
        DocumentCase(name: name, format: .odt, bytes: sample.bytes, view: view, text: text)
    }

    private typealias S = OpenDocumentSample

    private static func note(_ id: String, _ number: String, _ text: String, kind: String = "footnote") -> String {
        "<text:note text:id='\(id)' text:note-class='\(kind)'><text:note-citation>\(number)</text:note-citation><text:note-body><text:p>\(text)</text:p></text:note-body></text:note>"
    }

    private static let changed = """
        <text:tracked-changes><text:changed-region text:id='d'><text:deletion><office:change-info/><text:p>1994</text:p></text:deletion></text:changed-region>\
        <text:changed-region text:id='i'><text:insertion><office:change-info/></text:insertion></text:changed-region></text:tracked-changes>\
        <text:p>in <text:change text:change-id='d'/><text:change-start text:change-id='i'/>1995\(note("n", "1", "new"))</text:p>\
        <text:p>x<text:change-end text:change-id='i'/> on</text:p>
        """

    private static let zotero = """
        ZOTERO_ITEM CSL_CITATION {&quot;citationItems&quot;:[{&quot;id&quot;:1}],&quot;properties&quot;:{}} RNDab12
        """

    private static let italic =
        "<style:style style:name='T1' style:family='text'><style:text-properties fo:font-style='italic'/></style:style>"

    private static let cases: [DocumentCase] = [
        row(
            "notes have the numbers that are stored",
            S(
                body:
                    "<text:p>A\(note("a", "1", "one")) B\(note("b", "i", "end", kind: "endnote")) C\(note("c", "1", "two")) D\(note("d", "*", "thanks"))</text:p>"
            ), "A[^1] B[^i] C[^1-2] D[^note-1]\n\n[^1]: one\n\n[^1-2]: two\n\n[^note-1]: thanks\n\n[^i]: end\n"),
        row(
            "styles come from others along their chain",
            S(
                body:
                    "<text:p text:style-name='P1'>a <text:span text:style-name='T2'>b</text:span> <text:span text:style-name='T3'>c</text:span><text:span text:style-name='T4'>1</text:span><text:span text:style-name='T5'>x</text:span></text:p>",
                automatic: """
                    <style:style style:name='T2' style:family='text' style:parent-style-name='Emphasis'/>
                    <style:style style:name='T3' style:family='text'><style:text-properties fo:font-weight='bold'/></style:style>
                    <style:style style:name='T4' style:family='text'><style:text-properties style:text-position='super 58%'/></style:style>
                    <style:style style:name='T5' style:family='text'><style:text-properties text:display='none'/></style:style>
                    <style:style style:name='P1' style:family='paragraph' style:parent-style-name='P1'/>
                    """,
                named:
                    "<style:style style:name='Emphasis' style:family='text'><style:text-properties fo:font-style='italic'/></style:style>"
            ), "a *b* <strong>c</strong><sup>1</sup>\n"),
        row(
            "headings, their numbers and the title",
            S(
                body:
                    "<text:p text:style-name='Title'>T</text:p><text:h text:outline-level='1'>A</text:h><text:h text:outline-level='2'>B</text:h><text:h text:outline-level='2' text:is-list-header='true'>C</text:h>",
                named:
                    "<text:outline-style><text:outline-level-style text:level='1' style:num-format='I' style:num-suffix='.'/><text:outline-level-style text:level='2' style:num-format='1' text:display-levels='2'/></text:outline-style>"
            ), "# T\n\n# I. A\n\n## I.1 B\n\n## C\n"),
        row(
            "lists are counted, and continued lists count on",
            S(
                body:
                    "<text:list text:style-name='L'><text:list-item><text:p>a</text:p><text:p>b</text:p></text:list-item></text:list><text:p>c</text:p><text:list text:continue-numbering='true' text:style-name='L'><text:list-item><text:p>d</text:p><text:list><text:list-item><text:p>e</text:p></text:list-item></text:list></text:list-item></text:list>",
                automatic:
                    "<text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-format='1' text:start-value='3'/><text:list-level-style-bullet text:level='2'/></text:list-style>"
            ), "3. a\n\nb\n\nc\n\n4. d\n- e\n"),
        row(
            "blanks, tabs and line breaks",
            S(
                body:
                    "<text:p>a<text:s text:c='2'/>b\n  c<text:tab/>d<text:line-break/>e<text:soft-page-break/>f<office:annotation><text:p>no</text:p></office:annotation></text:p>"
            ), "a  b c\td  \nef\n"),
        row("accepted changes", S(body: changed), "in 1995[^1]\n\nx on\n\n[^1]: new\n"),
        row("original text", S(body: changed), view: .original, "in 1994 on\n"),
        row(
            "tables, and a box after its paragraph",
            S(
                body:
                    "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p><text:p>c</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table><text:p>d<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>e</text:p>"
            ), "| a | b<br>c |\n|---|---|\n\nde\n\nbox\n"),
        row(
            "links and citation marks",
            S(
                body:
                    "<text:p><text:a xlink:href='https://example.org/a'>here</text:a> <text:bibliography-mark>[Ex]</text:bibliography-mark></text:p>"
            ), "[here](<https://example.org/a>) [Ex]\n"),
    ]

    @Test("the reading text", arguments: cases) func text(_ sample: DocumentCase) throws { try sample.check() }

    @Test("every byte of the text leads to the same byte of its part", arguments: cases)
    func origin(_ sample: DocumentCase) throws { try sample.checkOrigin() }

    @Test("one file reads like a package") func flat() throws {
        let sample = S(
            body: "<text:p>A <text:span text:style-name='T1'>b</text:span>\(Self.note("n", "1", "one"))</text:p>",
            automatic: Self.italic)
        let row = DocumentCase(name: "", format: .odt, bytes: sample.flat, text: "A *b*[^1]\n\n[^1]: one\n")
        try row.check()
        try row.checkOrigin()
    }

    @Test("citations of Zotero are live, and references to notes are proven") func facts() throws {
        let text = try DocumentFormat.odt.read(
            SourceText(
                name: "a",
                bytes: S(
                    body: """
                        <text:p>See note <text:note-ref text:note-class='footnote' text:ref-name='n'>1</text:note-ref>.\
                        \(Self.note("n", "1", "<text:reference-mark-start text:name='\(Self.zotero)'/>Lind, <text:span text:style-name='T1'>Salt</text:span>, 12<text:reference-mark-end text:name='\(Self.zotero)'/>."))</text:p>
                        """, automatic: Self.italic
                ).bytes)
        ).value
        let citation = try #require(text.liveCitations.first)
        #expect(text.source[citation.range] == "Lind, *Salt*, 12")
        #expect(citation.program == "Zotero" && citation.items.count == 1 && !citation.isChanged)
        let reference = try #require(text.noteReferences.first)
        #expect(text.source[reference.range] == "1" && reference.label == "1")
    }

    @Test("encrypted and foreign documents are refused") func refused() {
        var encrypted = S(body: "<text:p>a</text:p>")
        encrypted.manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
        for bytes in [encrypted.bytes, packed([("a", "b")]), packed([("content.xml", "<a/>")]), []] {
            #expect(throws: DocumentFailure.self) {
                try DocumentFormat.odt.read(SourceText(name: "a", bytes: bytes))
            }
        }
    }

    @Test("a damaged part is read as far as possible, with a finding") func damaged() throws {
        let bytes = packed([
            ("content.xml", String(decoding: S(body: "<text:p>a</text:p><text:p>b</text:q>").flat, as: UTF8.self))
        ])
        let (text, findings) = try DocumentFormat.odt.read(SourceText(name: "a", bytes: bytes))
        #expect(String(decoding: text.source.bytes, as: UTF8.self).hasPrefix("a\n\nb"))
        #expect(findings.first?.message.hasPrefix("“content.xml” is damaged") == true)
    }
}
