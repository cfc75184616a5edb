import CitandaDiagnostics
import CitandaFormats
import TestSupport
import Testing

@Suite("JATS and BITS") struct JATSReaderTests {
    private static func sample(_ name: String, _ body: String, back: String = "", _ text: String) -> DocumentCase {
        DocumentCase(
            name, .jats,
            "<article xmlns:xlink='http://www.w3.org/1999/xlink'><body>\(body)</body><back>\(back)</back></article>",
            text)
    }

    static let cases = [
        DocumentCase(
            "of the data about an article the title is read", .jats,
            "<article><front><journal-meta><journal-title>J</journal-title></journal-meta><article-meta><title-group><article-title>Salt"
                + "</article-title></title-group><abstract><p>No.</p></abstract></article-meta></front><body><sec><title>One</title>"
                + "<sec><title>Two</title><p>a</p></sec></sec></body></article>",
            "# Salt\n\n## One\n\n### Two\n\na\n"),
        DocumentCase(
            "chapters of a book", .jats,
            "<book><book-meta><book-title-group><book-title>Roads</book-title></book-title-group></book-meta><book-body>"
                + "<book-part><book-part-meta><title-group><title>First</title></title-group></book-part-meta><body><p>a</p></body>"
                + "</book-part></book-body></book>",
            "# Roads\n\n## First\n\na\n"),
        sample(
            "marks have the numbers that the page shows",
            "<p>A<xref ref-type='fn' rid='x'>3</xref> B<sup><xref ref-type='fn' rid='y'/></sup></p>",
            back:
                "<fn-group><title>Notes</title><fn id='y'><label>4</label><p>four</p></fn><fn id='x'><p>three</p></fn></fn-group>",
            "A[^3] B[^4]\n\n[^3]: three\n\n[^4]: four\n"),
        sample(
            "a note in its place, one with two marks, and one without a mark",
            "<p>A<fn id='x'><label>1</label><p>one</p></fn> B<xref rid='x' ref-type='fn'>1</xref></p>",
            back: "<fn-group><fn><p>thanks</p></fn></fn-group>", "A[^1] B[^1]\n\n[^1]: one\n\n[^2]: thanks\n"),
        sample(
            "a note names another note in words",
            "<p>A<xref ref-type='fn' rid='x'>1</xref> B<xref ref-type='fn' rid='y'>2</xref></p>",
            back:
                "<fn-group><fn id='x'><p>one</p></fn><fn id='y'><p>See note <xref ref-type='fn' rid='x'>1</xref>.</p></fn></fn-group>",
            "A[^1] B[^2]\n\n[^1]: one\n\n[^2]: See note 1.\n"),
        sample(
            "references as printed and of parts, without their labels",
            "<p>a <xref ref-type='bibr' rid='r'>Lind 2001</xref></p>",
            back:
                "<ref-list><title>References</title><ref id='r'><label>1</label><mixed-citation>Lind, <italic>Salt</italic>, 2001."
                + "</mixed-citation></ref><ref><element-citation><person-group><name><surname>Bak</surname><given-names>Lene</given-names>"
                + "</name></person-group><source>Felt</source><fpage>3</fpage><lpage>9</lpage></element-citation></ref></ref-list>",
            "a Lind 2001\n\n## References\n\nLind, *Salt*, 2001.\n\nBak, Lene, *Felt*, 3–9\n"),
        sample(
            "lists, quotations, tables and links",
            "<list list-type='order'><list-item><p>a</p></list-item><list-item><p>b</p></list-item></list><disp-quote><p>c</p></disp-quote>"
                + "<table-wrap><label>Table 1</label><caption><title>T</title></caption><table><tr><td>d</td><td>e</td></tr></table></table-wrap>"
                + "<p><ext-link xlink:href='https://example.org/a'>page</ext-link> H<sub>2</sub>O <bold>f</bold></p>",
            "1. a\n2. b\n\nc\n\nTable 1\n\nT\n\n| d | e |\n|---|---|\n\n[page](<https://example.org/a>) H<sub>2</sub>O **f**\n"
        ),
    ]

    @Test("the reading text", arguments: cases) func text(_ sample: DocumentCase) throws {
        try sample.check()
    }

    @Test("every byte of the text leads to the same byte of its part", arguments: cases)
    func origin(_ sample: DocumentCase) throws { try sample.checkOrigin() }

    @Test("damage does not stop the reader", arguments: cases)
    func damage(_ sample: DocumentCase) { sample.checkDamage() }
}
