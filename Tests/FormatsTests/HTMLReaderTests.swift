import CitandaDiagnostics
import CitandaFormats
import Testing

@Suite("Pages of the web") struct HTMLReaderTests {
    private static func row(_ name: String, _ html: String, _ text: String) -> DocumentCase {
        DocumentCase(name: name, format: .html, bytes: Array(html.utf8), text: text)
    }

    private static let cases: [DocumentCase] = [
        row(
            "headings and paragraphs", "<h1>One</h1><p>a</p><h3>Two<br>lines</h3><div>b<p>c</p>d</div>",
            "# One\n\na\n\n### Two<br>lines\n\nb\n\nc\n\nd\n"),
        row(
            "white space collapses, and no-break spaces stay",
            "<p>\n  a\t b\n<em> c </em>\n d&nbsp;e  </p>", "a b *c* d\u{A0}e\n"),
        row("invisible characters are dropped", "<p>Cus&shy;toms\u{2060} \u{FEFF}post</p>", "Customs post\n"),
        row(
            "styles by elements", "<p><i>a</i> <cite>b</cite>, <b>c</b> 1<sup>st</sup> H<sub>2</sub>O</p>",
            "*a b*, **c** 1<sup>st</sup> H<sub>2</sub>O\n"),
        row(
            "styles by style and by class",
            "<style>/* x */ span.t, .u { font-style: italic } @media print { .v { font-style: italic } }</style>"
                + "<p>A <span style='font-style: italic'>b</span> c <span class='t'>d</span> e "
                + "<i>f <span style='font-style:normal'>g</span></i></p>",
            "A *b* c *d* e *f* g\n"),
        row(
            "items of lists have their numbers",
            "<ol start='3'><li>a</li><li><p>b</p><p>c</p></li><li value='9'>d</li></ol><ul><li>e<ul><li>f</li></ul></li></ul>",
            "3. a\n4. b\n\nc\n\n9. d\n- e\n- f\n"),
        row(
            "a table of data is a table",
            "<table><tr><th>a</th><th>b|c</th></tr><tr><td>d<br>e</td><td><p>f</p><p>g</p></td></tr></table>",
            "| a | b\\|c |\n|---|---|\n| d<br>e | f<br>g |\n"),
        row(
            "a table around a page is no table",
            "<table><tr><td>menu</td><td><h1>A</h1><p>b</p></td></tr></table>", "menu\n\n# A\n\nb\n"),
        row("two line breaks make a paragraph", "<p>a<br>b<br><br>c</p>", "a  \nb\n\nc\n"),
        row(
            "links to the web are kept",
            "<p>see <a href='https://example.org/a'>here</a> and <a href='#x'>there</a></p>",
            "see [here](<https://example.org/a>) and there\n"),
        row(
            "what no one reads is left out",
            "<head><title>T</title><script>x()</script></head><nav>menu</nav><p>a<span hidden>b</span>"
                + "<span style='display:none'>c</span><span role='doc-pagebreak'>12</span></p><template>d</template>",
            "a\n"
        ),
        row("quotation marks of a browser", "<p>He said <q>salt</q>.</p>", "He said “salt”.\n"),
        row("preformatted lines", "<pre>a  b\n  c</pre>", "a  b  \nc\n"),
        row(
            "tag soup keeps its words", "<p>a <b>b <i>c</b> d</i><div>e</p>f</span> g < h & i<p>j",
            "a <strong>b <em>c</em></strong> d\n\nef g < h & i\n\nj\n"),
        row(
            "entities, and comments between", "<p>Lind &amp; S&ouml;hne &#8212; a<!-- x -->b</p>", "Lind & Söhne — ab\n"
        ),
        row(
            "a typed list of notes without links", "<p>Salt.<sup>1</sup></p><h2>Notes</h2><ol><li>Lind, 12.</li></ol>",
            "Salt.<sup>1</sup>\n\n## Notes\n\n1. Lind, 12.\n"),
    ]

    @Test("the reading text", arguments: cases) func text(_ sample: DocumentCase) throws { try sample.check() }

    @Test("every byte of the text leads to the same byte of its part", arguments: cases)
    func origin(_ sample: DocumentCase) throws { try sample.checkOrigin() }

    @Test("other encodings are read as the page names them") func encoding() throws {
        let bytes = Array("<meta charset='windows-1252'><p>Sal".utf8) + [0xE9] + Array("e</p>".utf8)
        let text = try DocumentFormat.html.read(SourceText(name: "a", bytes: bytes)).value.source
        #expect(String(decoding: text.bytes, as: UTF8.self) == "Salée\n")
    }

    @Test("tags that never end lose no text") func deep() throws {
        let html =
            String(repeating: "<font><div>", count: 2000) + "salt" + String(repeating: "</div>", count: 5) + "road"
        let text = try DocumentFormat.html.read(SourceText(name: "a", bytes: Array(html.utf8))).value.source
        let words = String(decoding: text.bytes, as: UTF8.self)
        #expect(words.contains("salt") && words.contains("road"))
    }

    @Test("an empty file has no text") func empty() {
        #expect(throws: DocumentFailure.self) {
            try DocumentFormat.html.read(SourceText(name: "a", bytes: []))
        }
    }
}
