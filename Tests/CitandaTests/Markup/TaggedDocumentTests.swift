import CitandaXML
import TestSupport
import Testing

@testable import Citanda

@Suite("Manuscripts in TEI and JATS") struct TaggedDocumentTests {
    /// A document of a text in Markdown.
    static func document(_ text: String, _ format: TaggedDocument.Format, with loose: [Work] = []) -> String {
        let reading = Manuscript(SourceText(name: "a.md", bytes: Array(text.utf8))).reading
        let works = reading.works.map(\.work) + loose
        return String(decoding: TaggedDocument(of: [reading], works: works, as: format).bytes, as: UTF8.self)
    }

    private static let roe = "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3"

    /// The content of the first element with a name and a number, as it is written.
    private static func content(_ xml: String, from start: String, to end: String) -> String? {
        guard let first = xml.firstRange(of: start), let last = xml[first.upperBound...].firstRange(of: end) else {
            return nil
        }
        return String(xml[first.upperBound..<last.lowerBound])
    }

    @Test(
        "a note in TEI",
        arguments: [
            (
                "\(roe).",
                """
                <bibl corresp="#roe1999ports"><author>Ann Roe</author>, <title level="m" rend="italic">Ports of Call</title> \
                (<pubPlace>Paris</pubPlace>: <publisher>Ostrov Press</publisher>, <date when="1999">1999</date>), \
                <citedRange unit="page" from="3" to="3">3</citedRange></bibl>.
                """
            ),
            ("No work --- only *talk*, “so” & so.", "No work --- only <hi rend=\"italic\">talk</hi>, “so” &amp; so."),
            ("Two\u{A0}blanks, and a\\\nbreak.", "Two\u{A0}blanks, and a break."),
        ]) func teiNote(note: String, expected: String) throws
    {
        let xml = Self.document("Text.[^1]\n\n[^1]: \(note)\n", .tei)
        #expect(Self.content(xml, from: "<note n=\"1\" place=\"foot\" xml:id=\"note-1\">", to: "</note>") == expected)
    }

    @Test("short forms and ibid. lead to their work in every format") func laterCitations() {
        let text = "A.[^1] B.[^2] C.[^3]\n\n[^1]: \(Self.roe).\n[^2]: Ibid., 4.\n[^3]: Roe, *Ports of Call*, 5–7.\n"
        let tei = Self.document(text, .tei)
        #expect(
            tei.contains(
                ##"<bibl corresp="#roe1999ports">Ibid., <citedRange unit="page" from="4" to="4">4</citedRange></bibl>."##
            ))
        #expect(
            tei.contains(
                ##"<hi rend="italic">Ports of Call</hi>, <citedRange unit="page" from="5" to="7">5–7</citedRange></bibl>."##
            ))
        let jats = Self.document(text, .jats)
        #expect(jats.contains(##"<xref ref-type="bibr" rid="roe1999ports">Ibid., 4</xref>."##))
        #expect(
            jats.contains(
                ##"<xref ref-type="bibr" rid="roe1999ports">Roe, <italic>Ports of Call</italic>, 5–7</xref>."##))
    }

    @Test("the first full citation is tagged in JATS, and the reference has it without the page") func firstCitation() {
        let jats = Self.document("A.[^1]\n\n[^1]: See \(Self.roe), and so on.\n", .jats)
        let parts = """
            <string-name>Ann Roe</string-name>, <source><italic>Ports of Call</italic></source> \
            (<publisher-loc>Paris</publisher-loc>: <publisher-name>Ostrov Press</publisher-name>, \
            <year iso-8601-date="1999">1999</year>)
            """
        #expect(
            jats.contains(
                """
                <p>See <mixed-citation publication-type="book" xlink:href="#roe1999ports">\(parts), \
                <named-content content-type="locator">3</named-content></mixed-citation>, and so on.</p>
                """))
        #expect(jats.contains("<mixed-citation publication-type=\"book\">\(parts)</mixed-citation>"))
    }

    @Test("a link is never made up, and a doubtful one is marked") func doubtfulLinks() {
        let text = "A.[^1] B.[^2]\n\n[^1]: Ibid., 3.\n[^2]: Nobody, *Unknown Things*, 3.\n"
        let tei = Self.document(text, .tei)
        #expect(tei.contains(#"xml:id="note-1">Ibid., 3.</note>"#))
        #expect(tei.contains(#" cert="low">Nobody, "#))
        #expect(Self.document(text, .jats).contains(#" specific-use="doubtful">Nobody, "#))
    }

    @Test("references to notes lead there") func crossReferences() {
        let text = "A.[^1] B.[^2]\n\n[^1]: \(Self.roe).\n[^2]: See note 1 above.\n"
        #expect(Self.document(text, .tei).contains(##"target="#note-1">"##))
        #expect(Self.document(text, .jats).contains(#"rid="note-1">note 1"#))
    }

    @Test("blocks keep their shape") func blocks() {
        let text = """
            # Book

            > Quoted *words*.[^1]

            3. three
               - inner
            4. four

            | a | b |
            |---|---|
            | c | d |

            ```
            code < 1
            ```

            ## Chapter

            Text.[^1] Lost.[^9]

            [^1]: Note.

                Second *paragraph*.
            """
        let tei = Self.document(text, .tei).split(separator: "\n").map { $0.drop { $0 == " " } }
        for line in [
            "<head>Book</head>", "<item n=\"4\">four</item>", "<list rend=\"bulleted\">", "<cell>d</cell>",
            "<eg xml:space=\"preserve\">code &lt; 1</eg>", "<head>Chapter</head>",
            "<p>Quoted <hi rend=\"italic\">words</hi>.<note n=\"1\" place=\"foot\" xml:id=\"note-1\"><p>Note.</p><p>Second <hi rend=\"italic\">paragraph</hi>.</p></note></p>",
            "<p>Text.<ref type=\"note\" target=\"#note-1\">1</ref> Lost.[^9]</p>",
        ] { #expect(tei.contains { $0 == line }, "\(line)") }
        let jats = Self.document(text, .jats).split(separator: "\n").map { $0.drop { $0 == " " } }
        for line in [
            "<article-title>Book</article-title>", "<disp-quote>", "<label>4</label>", "<list list-type=\"bullet\">",
            "<td>d</td>", "<preformat xml:space=\"preserve\">code &lt; 1</preformat>", "<title>Chapter</title>",
            "<p>Second <italic>paragraph</italic>.</p>",
        ] { #expect(jats.contains { $0 == line }, "\(line)") }
    }

    @Test("the list of the author stays the list, with the other works behind") func lists() {
        let text = """
            Text.[^1]

            [^1]: \(Self.roe); Ben Holm, *Salt* (Oslo: Lake, 2001), 4.

            # Bibliography

            Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999.
            """
        let tei = Self.document(text, .tei)
        #expect(tei.contains(##"<bibl corresp="#roe1999ports"><author>Roe, Ann</author>. <title"##))
        #expect(tei.contains(#"<biblStruct xml:id="holm2001salt""#))
        let jats = Self.document(text, .jats)
        #expect(jats.contains("<title>Bibliography</title>\n      <ref id=\"roe1999ports\">"))
        #expect(jats.contains(#"<ref id="holm2001salt" specific-use="not-listed">"#))
        #expect(jats.firstRange(of: "<ref-list>").map { jats[$0.upperBound...].contains("<ref-list") } == false)
    }

    @Test("words as labels of notes are no numbers, and names of notes are those of no work") func names() {
        var work = Work(key: "note-1", type: .book)
        work.titles[.title] = Title(RichText(plain: "Clash"))
        let tei = Self.document("A.[^b] B.[^a]\n\n[^a]: One.\n[^b]: Two.\n", .tei, with: [work])
        #expect(tei.contains(#"<note n="1" place="foot" xml:id="note-1.">Two.</note>"#))
        #expect(tei.contains(#"<note n="2" place="foot" xml:id="note-2">One.</note>"#))
    }

    @Test("the notes of a chapter are at its end in a book") func books() {
        let bits = Self.document("# One\n\nA.[^1]\n\n# Two\n\nB.[^2]\n\n[^1]: First.\n[^2]: Second.\n", .bits)
        let parts = bits.split(separator: "<book-part ").dropFirst()
        #expect(parts.map { $0.contains("<p>First.</p>") } == [true, false])
        #expect(parts.map { $0.contains("<p>Second.</p>") } == [false, true])
    }

    @Test(
        "targets of links",
        arguments: [
            ("http://example.org/a?b=c&d#e", "http://example.org/a?b=c&d#e"),
            ("http://example.org/é", "http://example.org/%C3%A9"), ("http://[", "http://%5B"),
            ("http://example.org/50%", "http://example.org/50%25"), ("example", nil), ("é:x", nil), ("", nil),
        ] as [(String, String?)]) func targets(address: String, target: String?)
    {
        #expect(LinkTarget.target(of: address) == target)
    }

    @Test("several manuscripts are one document") func severalManuscripts() throws {
        let files = try ["A.[^1]\n\n[^1]: \(Self.roe).\n", "B.[^1]\n\n[^1]: Roe, *Ports of Call*, 9.\n"].map {
            try ManuscriptFile(SourceText(name: "a.md", bytes: Array($0.utf8)), isMarkdown: true)
        }
        let (manuscripts, works) = Manuscript.read(files)
        let document = TaggedDocument(of: manuscripts.map(\.reading), works: works, as: .tei)
        let xml = String(decoding: document.bytes, as: UTF8.self)
        #expect(xml.contains(##"xml:id="note-2"><bibl corresp="#roe1999ports">Roe"##))
    }
}
