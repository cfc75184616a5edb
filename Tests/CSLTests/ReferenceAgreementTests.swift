import CitandaCSL
import CitandaRecords
import CitandaWorks
import Testing

/// Where the specification leaves room, citations and entries look as the reference engine prints them.
@Suite struct ReferenceAgreementTests {
    /// One style, its works, and what they give.
    struct Case: Sendable, CustomTestStringConvertible {
        var what: String
        var style: String
        var attributes = "class=\"in-text\""
        var works: String
        /// The works of each citation, with blanks between their keys. A place in a work follows its key: “a@45”, “a@p._45”. “-a” leaves out the author.
        var cites: [String] = []
        var notes = false
        var citations: [String] = []
        var entries: [String] = []

        var testDescription: String { what }
    }

    static func entry(_ elements: String) -> String {
        "<citation><layout><text variable=\"title\"/></layout></citation><bibliography><layout>\(elements)</layout></bibliography>"
    }

    static func cite(_ elements: String, _ attributes: String = "") -> String {
        "<citation \(attributes)><layout delimiter=\"; \">\(elements)</layout></citation>"
    }

    static let salt = #"[{"id": "a", "type": "book", "title": "Salt"}]"#

    private static let looks: [Case] = [
        Case(
            what: "The baseline is always stated",
            style: entry("<text variable=\"title\" vertical-align=\"baseline\"/>"),
            works: salt, entries: ["<span style=\"baseline\">Salt</span>"]),
        Case(
            what: "Names that replace others take the look of these",
            style: entry(
                """
                <names variable="author" font-weight="bold"><name/><substitute><names variable="editor" font-style="italic"/></substitute></names>
                """), works: #"[{"id": "a", "type": "book", "editor": [{"family": "Lo", "given": "Bo"}]}]"#,
            entries: ["<b>Bo Lo</b>"]),
        Case(
            what: "With “et al.”, what surrounds a name surrounds the list too",
            style: entry(
                """
                <names variable="author"><name form="short" font-style="italic" suffix=": " et-al-min="2" et-al-use-first="1"/></names>
                """),
            works:
                #"[{"id": "a", "type": "book", "author": [{"family": "Kay", "given": "A"}, {"family": "Lo", "given": "B"}]}]"#,
            entries: ["<i><i>Kay</i>: et al.</i>: "]),
        Case(
            what: "A blank stays behind one that does not break",
            style: entry(
                "<group delimiter=\" \"><text value=\"p.\" suffix=\"&#160;\"/><text variable=\"title\"/></group>"),
            works: salt, entries: ["p.\u{A0} Salt"]),
        Case(
            what: "Blanks at the ends of an entry are outside its block",
            style: entry("<group display=\"block\" prefix=\"&#160;\"><text variable=\"title\" suffix=\". \"/></group>"),
            works: salt, entries: ["\u{A0}\n\n    <div class=\"csl-block\">Salt.</div>\n "]),
        Case(
            what: "A character that is escaped twice is that character",
            style: entry("<text variable=\"title\" prefix=\"«&amp;#160;\" suffix=\"&amp;#xA0;»\"/>"), works: salt,
            entries: ["«\u{A0}Salt\u{A0}»"]),
        Case(
            what: "French blanks are narrow in the words of a style too",
            style: entry("<text value=\"Salt : \"/><text variable=\"title\"/>"), works: salt,
            entries: ["Salt\u{202F}: Salt"]),
        Case(
            what: "Titles in Chinese script are upright, names are as the style asks",
            style: entry(
                """
                <names variable="author"><name font-style="italic"/></names><text variable="title" font-style="italic" prefix=" "/>
                """),
            works: #"[{"id": "a", "type": "book", "title": "食盐", "author": [{"family": "王", "given": "力"}]}]"#,
            entries: ["<i>王力</i> 食盐"]),
    ]

    private static let words: [Case] = [
        Case(
            what: "An empty delimiter does not join the years of a range",
            style: entry(
                "<date variable=\"issued\" form=\"text\" date-parts=\"year\"><date-part name=\"year\" range-delimiter=\"\"/></date>"
            ),
            works: #"[{"id": "a", "type": "book", "issued": {"date-parts": [[1591], [1597]]}}]"#,
            entries: ["1591–1597"]),
        Case(
            what: "The names of accounts keep their letters",
            style: entry("<text variable=\"title\" text-case=\"capitalize-all\"/>"),
            works: #"[{"id": "a", "type": "post", "title": "@reedmole on salt"}]"#, entries: ["@reedmole On Salt"]),
        Case(
            what: "Sentence case leaves the first word its capitals",
            style: entry("<text variable=\"title\" text-case=\"sentence\"/>"),
            works: #"[{"id": "a", "type": "book", "title": "McKendrick Le Goff"}]"#, entries: ["McKendrick le goff"]),
        Case(
            what: "Title case reaches the words of a style in every language",
            style: """
                <locale><terms><term name="edition" form="short">izd.</term></terms></locale>
                """
                    + entry(
                        "<text term=\"edition\" form=\"short\" text-case=\"title\"/><text variable=\"title\" prefix=\" \"/>"
                    ),
            attributes: "class=\"in-text\" default-locale=\"es-ES\"", works: salt, entries: ["Izd. Salt"]),
        Case(
            what: "Marks in a title differ from the marks around the title",
            style: """
                <locale><terms><term name="open-quote">‘</term><term name="close-quote">’</term>
                <term name="open-inner-quote">“</term><term name="close-inner-quote">”</term></terms></locale>
                """ + entry("<text variable=\"title\" quotes=\"true\"/>"),
            works: #"[{"id": "a", "type": "book", "title": "Is ‘class’ dead?"}]"#, entries: ["‘Is “class” dead?’"]),
        Case(
            what: "An author replaced by nothing gets no delimiter",
            style: """
                <citation><layout><text variable="title"/></layout></citation>
                <bibliography subsequent-author-substitute=""><layout><group delimiter=", "><names variable="author"/>
                <text variable="title"/></group></layout></bibliography>
                """,
            works: """
                [{"id": "a", "type": "book", "title": "Salt", "author": [{"family": "Kay"}]},
                {"id": "b", "type": "book", "title": "Reed", "author": [{"family": "Kay"}]}]
                """, entries: ["Kay, Salt", "Reed"]),
    ]

    static let hartleys = """
        [{"id": "a", "type": "book", "title": "Salt", "author": [{"family": "Kay", "given": "Ann"}], "issued": {"date-parts": [[1999]]}},
        {"id": "b", "type": "book", "title": "Reed", "author": [{"family": "Kay", "given": "Bo"}], "issued": {"date-parts": [[1999]]}},
        {"id": "c", "type": "book", "title": "Iron", "author": [{"family": "Dale", "given": "Cy"}], "issued": {"date-parts": [[1999]]}}]
        """

    @Test(arguments: [
        // The mark moves into the quotation, and all of them stay.
        ("Salt", "", ". And more", "“Salt.” And more"), ("Is it?", "", ". And more", "“Is it?”. And more"),
        ("Salt", "", ", and more", "“Salt,” and more"), ("Salt!", "cf.: ", ", passim", "cf.: “Salt!”, passim"),
        ("Salt", "but cf., ", "", "but cf., “Salt”"), ("Salt", "see ", ": p. 3;", "see “Salt”: p. 3;"),
    ]) func typedMarksStay(_ title: String, _ prefix: String, _ suffix: String, _ printed: String) throws {
        let text = """
            <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><citation><layout>
            <text variable="title" quotes="true"/></layout></citation></style>
            """
        let style = try #require(Style.parse(Array(text.utf8)).value)
        var work = Work(key: "a", type: .book)
        work.titles[.title] = Title(RichText(plain: title))
        let citation = CitationCluster(id: "1", items: [CitationItem(id: "a", prefix: prefix, suffix: suffix)])
        let document = Processor(style: style, locales: Embedded.locale).process(works: [work], citations: [citation])
        #expect(document.citations.map { PlainTextWriter().string($0.text) } == [printed])
    }

    /// A short cite names the note of the first cite, and the title where that is not enough.
    private static let noteNumbers = cite(
        """
        <choose><if position="subsequent"><names variable="author"><name form="short"/></names><choose><if disambiguate="true">
        <text variable="title" prefix=" "/></if></choose><text variable="first-reference-note-number" prefix=" n "/></if>
        <else><text variable="title"/></else></choose>
        """)

    private static let orders: [Case] = [
        Case(
            what: "Works with notes of their own are no namesakes",
            style: noteNumbers, attributes: "class=\"note\"", works: hartleys, cites: ["a", "b", "a b"], notes: true,
            citations: ["Salt", "Reed", "Kay n 1; Kay n 2"]),
        Case(
            what: "Works that share a note are namesakes",
            style: noteNumbers, attributes: "class=\"note\"", works: hartleys, cites: ["a b", "c", "a b"], notes: true,
            citations: ["Salt; Reed", "Iron", "Kay Salt n 1; Kay Reed n 1"]),
        Case(
            what: "Names that tell cites apart are whole in the bibliography",
            style: """
                <citation disambiguate-add-givenname="true"><layout delimiter="; "><names variable="author"><name form="short"/></names>
                </layout></citation><bibliography><layout><names variable="author"><name initialize-with="."/></names></layout></bibliography>
                """, works: hartleys, cites: ["a b"], citations: ["Ann Kay; Bo Kay"],
            entries: ["Ann Kay", "Bo Kay", "C. Dale"]),
        Case(
            what: "Sorted cites of one year stand in the order of their names",
            style: """
                <citation collapse="year"><sort><key variable="issued"/></sort><layout delimiter="; "><names variable="author">
                <name form="short"/></names><date variable="issued" prefix=" "><date-part name="year"/></date></layout></citation>
                """, works: hartleys, cites: ["a c"], citations: ["Dale 1999; Kay 1999"]),
        Case(
            what: "A year sorts among full dates",
            style: """
                <macro name="day"><choose><if type="book"><date variable="issued"><date-part name="year"/></date></if><else>
                <date variable="issued" form="numeric"/></else></choose></macro><citation><layout><text variable="title"/></layout></citation>
                <bibliography><sort><key macro="day"/></sort><layout><text variable="title"/></layout></bibliography>
                """,
            works: """
                [{"id": "a", "type": "book", "title": "Later", "issued": {"date-parts": [[1919]]}},
                {"id": "b", "type": "article-newspaper", "title": "Earlier", "issued": {"date-parts": [[1843, 5, 6]]}}]
                """, entries: ["Earlier", "Later"]),
        Case(
            what: "Years sort by their beginning in every language",
            style: """
                <citation><layout><text variable="title"/></layout></citation>
                <bibliography><sort><key variable="issued"/></sort><layout><text variable="title"/></layout></bibliography>
                """, attributes: "class=\"in-text\" default-locale=\"es-ES\"",
            works: """
                [{"id": "a", "type": "book", "title": "Later", "issued": {"date-parts": [[1816, 9, 27]]}},
                {"id": "b", "type": "collection", "title": "Earlier", "issued": {"date-parts": [[1780], [1862]]}}]
                """, entries: ["Earlier", "Later"]),
    ]

    @Test(arguments: looks + words + orders + habits) func agrees(_ test: Case) throws {
        let text = """
            <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" \(test.attributes)>
            <info><title>t</title><id>t</id><updated>2026-01-01T00:00:00Z</updated></info>\(test.style)</style>
            """
        let style = try #require(Style.parse(Array(text.utf8)).value)
        let works = CSLJSON.works(parsing: Array(test.works.utf8)).value
        let citations = test.cites.enumerated().map { index, keys in
            CitationCluster(
                id: "\(index)", noteNumber: test.notes ? index + 1 : 0,
                items: keys.split(separator: " ").map { key in
                    let isHidden = key.hasPrefix("-")
                    let parts = key.drop { $0 == "-" }.split(separator: "@").map(String.init)
                    let locator = parts.count > 1 ? parts[1].replacing("_", with: " ") : nil
                    return CitationItem(id: parts[0], locator: locator, suppressAuthor: isHidden)
                })
        }
        let document = Processor(style: style, locales: Embedded.locale).process(works: works, citations: citations)
        if !test.citations.isEmpty {
            #expect(document.citations.map { HTMLWriter().string($0.text) } == test.citations)
        }
        if !test.entries.isEmpty {
            #expect(document.bibliography?.entries.map { HTMLWriter().string($0.text) } == test.entries)
        }
    }
}
