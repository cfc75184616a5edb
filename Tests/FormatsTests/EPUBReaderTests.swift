import CitandaDiagnostics
import CitandaFormats
import Testing

@Suite("Books in EPUB") struct EPUBReaderTests {
    private static let container = (
        "META-INF/container.xml",
        """
        <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
        """
    )

    /// A book of pages in the folder `OPS`, by names and bodies.
    private static func book(_ pages: [(name: String, body: String)], and others: [(String, String)] = []) -> [UInt8] {
        let items = pages.enumerated().map {
            "<item id='p\($0)' href='\($1.name)' media-type='application/xhtml+xml'\($1.name == "nav.xhtml" ? " properties='nav'" : "")/>"
        }.joined()
        let spine = pages.indices.map { "<itemref idref='p\($0)' linear='no'/>" }.joined()
        let package =
            "<package xmlns='http://www.idpf.org/2007/opf'><manifest>\(items)<item id='css' href='s.css' media-type='text/css'/></manifest><spine>\(spine)</spine></package>"
        let head = "<html xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops'><body>"
        return packed(
            [("mimetype", "application/epub+zip"), container, ("OPS/book.opf", package)]
                + pages.filter { !$0.body.isEmpty }
                .map { ("OPS/" + WebName.decoded($0.name), head + $0.body + "</body></html>") }
                + [("OPS/s.css", ".t { font-style: italic; }")] + others)
    }

    /// Names of files as they are in the archive.
    private enum WebName {
        static func decoded(_ name: String) -> String { name.replacing("%20", with: " ") }
    }

    private static func row(_ name: String, _ pages: [(name: String, body: String)], _ text: String) -> DocumentCase {
        DocumentCase(name: name, format: .epub, bytes: book(pages), text: text)
    }

    private static let cases: [DocumentCase] = [
        row(
            "pandoc",
            [
                (
                    "c.xhtml",
                    """
                    <p>Salt.<a href="#fn1" class="footnote-ref" id="fnref1" epub:type="noteref">1</a></p>
                    <section epub:type="footnotes"><aside epub:type="footnote" id="fn1"><p><a href="#fnref1" class="footnote-back">1</a>. <em>Salt</em>, 12.</p></aside></section>
                    """
                )
            ], "Salt.[^1]\n\n[^1]: *Salt*, 12.\n"),
        row(
            "Standard Ebooks: notes in a file of their own",
            [
                (
                    "text/c1.xhtml",
                    "<h2>I</h2><p>Salt.<a href=\"endnotes.xhtml#note-1\" id=\"noteref-1\" epub:type=\"noteref\">1</a></p>"
                ),
                (
                    "text/c2.xhtml",
                    "<h2>II</h2><p>Tea.<a href=\"endnotes.xhtml#note-2\" id=\"noteref-2\" epub:type=\"noteref\">2</a></p>"
                ),
                (
                    "text/endnotes.xhtml",
                    """
                    <section id="endnotes" role="doc-endnotes" epub:type="endnotes"><h2>Endnotes</h2><ol><li id="note-1" epub:type="endnote"><p>Lind, 12. <a href="c1.xhtml#noteref-1" role="doc-backlink" epub:type="backlink">↩</a></p></li><li id="note-2" epub:type="endnote"><p>Roe, 3. <a href="c2.xhtml#noteref-2" role="doc-backlink" epub:type="backlink">↩</a></p></li></ol></section>
                    """
                ),
            ], "## I\n\nSalt.[^1]\n\n## II\n\nTea.[^2]\n\n## Endnotes\n\n[^1]: Lind, 12.\n\n[^2]: Roe, 3.\n"),
        row(
            "numbers begin again in each chapter, and folders and percent signs lead to files",
            [
                ("a/c%201.xhtml", "<p>Salt<a id='r1' href='../n/n.xhtml#n1'><sup>1</sup></a></p>"),
                ("a/c2.xhtml", "<p>Tea<a id='r1' href='../n/n.xhtml#m1'><sup>1</sup></a></p>"),
                (
                    "n/n.xhtml",
                    "<h2>One</h2><p id='n1'><a href='../a/c%201.xhtml#r1'>1</a> Lind.</p><h2>Two</h2><p id='m1'><a href='../a/c2.xhtml#r1'>1</a> Roe.</p>"
                ),
            ], "Salt[^1]\n\nTea[^1-2]\n\n## One\n\n## Two\n\n[^1]: Lind.\n\n[^1-2]: Roe.\n"),
        row(
            "pages that are no XML, the table of contents, and style sheets",
            [
                ("nav.xhtml", "<nav><ol><li>One</li></ol></nav>"),
                ("c.xhtml", "<p>a<br>b&nbsp;<span class='t'>c</span> <span epub:type='pagebreak' id='p2'>2</span></p>"),
            ], "a  \nb\u{A0}*c*\n"),
        row(
            "a hidden note is read",
            [
                (
                    "c.xhtml",
                    "<p>a<a epub:type='noteref' href='#n'>1</a></p><aside epub:type='footnote' id='n' hidden='hidden'><p>b</p></aside>"
                )
            ], "a[^1]\n\n[^1]: b\n"),
    ]

    @Test("the reading text", arguments: cases) func text(_ sample: DocumentCase) throws { try sample.check() }

    @Test("every byte of the text leads to the same byte of its part", arguments: cases)
    func origin(_ sample: DocumentCase) throws { try sample.checkOrigin() }

    @Test("a missing page is a finding, and the others are read") func missing() throws {
        let bytes = Self.book([("a.xhtml", "<p>a</p>"), ("b.xhtml", ""), ("c.xhtml", "<p>c</p>")])
        let (text, findings) = try DocumentFormat.epub.read(SourceText(name: "a", bytes: bytes))
        #expect(String(decoding: text.source.bytes, as: UTF8.self) == "a\n\nc\n")
        #expect(findings.map(\.message) == ["“OPS/b.xhtml” is missing in the archive"])
    }

    /// The method, the file, and whether the book can be read.
    @Test(
        "encrypted pages cannot be read, fonts may be encrypted",
        arguments: [
            ("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OPS/a.xhtml", false),
            ("http://www.idpf.org/2008/embedding", "OPS/font.otf", true),
        ])
    func encryption(_ method: String, _ file: String, _ isReadable: Bool) throws {
        let encryption = """
            <encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><e:EncryptedData xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptionMethod Algorithm="\(method)"/><e:CipherData><e:CipherReference URI="\(file)"/></e:CipherData></e:EncryptedData></encryption>
            """
        let bytes = Self.book([("a.xhtml", "<p>a</p>")], and: [("META-INF/encryption.xml", encryption)])
        let text = try? DocumentFormat.epub.read(SourceText(name: "a", bytes: bytes))
        #expect((text != nil) == isReadable)
    }

    @Test("damaged books are refused, or read as far as possible") func damaged() {
        for entries in [[("a", "b")], [Self.container], [Self.container, ("OPS/book.opf", "<package>")]] {
            #expect(throws: DocumentFailure.self) {
                try DocumentFormat.epub.read(SourceText(name: "a", bytes: packed(entries)))
            }
        }
    }
}
