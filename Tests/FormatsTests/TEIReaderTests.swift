import CitandaDiagnostics
import CitandaFormats
import TestSupport
import Testing

@Suite("TEI") struct TEIReaderTests {
    private static func sample(_ name: String, _ body: String, back: String = "", _ text: String) -> DocumentCase {
        DocumentCase(
            name, .tei,
            "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><title>No</title></teiHeader><text><body>\(body)</body>\(back)</text></TEI>",
            text)
    }

    static let cases = [
        sample(
            "heads by depth, and white space without a shape",
            "<div><head>One</head><div><head>Two</head><p>a\n   b <hi rend='italic'>Salt\n Roads</hi>,\n 12</p></div></div>",
            "# One\n\n## Two\n\na b *Salt Roads*, 12\n"),
        sample(
            "notes where they stand, with their own numbers or counted",
            "<p>A.<note n='4'>four</note> B.<note><p>five</p><p>more</p></note> C.<note n='*'>star</note></p>",
            "A.[^4] B.[^5] C.[^note-1]\n\n[^4]: four\n\n[^5]: five\n\n    more\n\n[^note-1]: star\n"),
        sample(
            "notes at the end, in the order of their marks, and one with two marks",
            "<p>A<ref target='#b' type='note'>1</ref> B<ptr target='#a'/> C<ref target='#b'>1</ref></p>",
            back: "<back><div><note xml:id='a' n='2'>second</note><note xml:id='b'>first</note></div></back>",
            "A[^1] B[^2] C[^1]\n\n[^1]: first\n\n[^2]: second\n"),
        sample(
            "a note names another note in words",
            "<p>A<note xml:id='a' n='1'>first</note> B<note n='2'>See note <ref target='#a'>1</ref>.</note></p>",
            "A[^1] B[^2]\n\n[^1]: first\n\n[^2]: See note 1.\n"),
        sample(
            "a note without a mark comes last",
            "<div><note>source</note><p>A<note n='1'>first</note></p></div>",
            "A[^1]\n\n[^1]: first\n\n[^2]: source\n"),
        sample(
            "an anchor that a note names is the mark",
            "<p>A<anchor xml:id='x'/> B</p><note target='#x' n='1'>first</note>", "A[^1] B\n\n[^1]: first\n"),
        sample(
            "titles of books are italic, those of articles are not; quotation marks are added where the file has none",
            "<p><title level='m'>Salt</title> <title level='a'>“Tea”</title> <quote>a <q>b</q></quote> “<quote>c</quote>”</p>",
            "*Salt* “Tea” “a ‘b’” “c”\n"),
        sample(
            "of choices one reading, and no deletions",
            "<p><choice><sic>teh</sic><corr>the</corr></choice> <choice><abbr>Dr</abbr><expan>Doctor</expan></choice> "
                + "<choice><orig>vp</orig><reg>up</reg></choice><del>x</del><gap/>a<lb/>b<pb n='3'/>c</p>",
            "the Dr upa bc\n"),
        sample(
            "lists, with labels and numbers",
            "<list><item>a</item><item><p>b</p><p>c</p></item></list><list type='ordered'><item>d</item><item n='4'>e</item></list>"
                + "<list><label>f</label><item>g</item></list>",
            "- a\n- b\n\nc\n\n1. d\n4. e\n- f g\n"),
        sample(
            "tables and verse",
            "<table><head>T</head><row><cell>a</cell><cell>b<note>n</note></cell></row></table><lg><l>x</l><l>y</l></lg>",
            "T\n\n| a | b[^1] |\n|---|---|\n\nx  \ny\n\n[^1]: n\n"),
        sample(
            "references in lists, as printed or of parts",
            "<div><listBibl><head>Works</head><bibl>Lind, <title level='m'>Salt</title>.</bibl><biblStruct><monogr><author><surname>Bak</surname>"
                + "<forename>Lene</forename></author><title level='m'>Felt</title></monogr></biblStruct></listBibl></div>",
            "## Works\n\nLind, *Salt*.\n\nBak, Lene, *Felt*\n"),
        sample(
            "addresses are links, and entities are text",
            "<p><ref target='https://example.org/a'>page</ref> <ptr target='https://example.org/b'/> a &amp; b &#233;</p>",
            "[page](<https://example.org/a>) https://example.org/b a & b é\n"),
        sample(
            "a quotation with its source stays in its paragraph",
            "<p>a <cit><quote>b</quote> (<bibl>Lind, 3</bibl>)</cit> c</p>", "a “b” (Lind, 3) c\n"),
        sample("verbatim text keeps its lines", "<eg>a\n  b</eg>", "a  \nb\n"),
        sample(
            "a quotation of paragraphs divides a paragraph",
            "<p>a <quote rend='block'><p>b</p></quote> c</p>", "a\n\nb\n\nc\n"),
    ]

    @Test("the reading text", arguments: cases) func text(_ sample: DocumentCase) throws {
        try sample.check()
    }

    @Test("every byte of the text leads to the same byte of its part", arguments: cases)
    func origin(_ sample: DocumentCase) throws { try sample.checkOrigin() }

    @Test("damage does not stop the reader", arguments: cases)
    func damage(_ sample: DocumentCase) { sample.checkDamage() }

    @Test("a fault is a finding, and the good rest is read") func fault() throws {
        let text = "<TEI><text><p>a<note>one</note></p><p>b & c</p></text></TEI>"
        let read = try DocumentFormat.tei.read(SourceText(name: "a", text))
        #expect(!read.diagnostics.isEmpty)
        #expect(NoteTexts.of(read.value).contains("[^1]: one"))
    }

    @Test("all notes of a real book") func real() throws {
        guard let bytes = try Shared.bytes("xml/documents/frus-history-part.tei.xml") else { return }
        let sample = DocumentCase("a real book", .tei, bytes)
        #expect(try sample.read().notes.count == 589)
        try sample.checkOrigin()
    }
}
