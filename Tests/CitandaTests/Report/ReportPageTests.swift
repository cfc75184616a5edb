import Citanda
import CitandaXML
import TestSupport
import Testing

/// The page of `check --format html`: findings beside their text, all citations of each work, and no markup of authors.
@Suite struct ReportPageTests {
    private static func page(_ files: [(name: String, text: String, format: InputFormat)]) throws -> Page {
        let inputs = try files.map { try CheckInput(SourceText(name: $0.name, $0.text), as: $0.format) }
        return try Page(ReportPage(of: Checker().files(inputs)).html)
    }

    private static func page(manuscript text: String) throws -> Page { try page([("a.md", text, .manuscript)]) }

    /// A page as a tree.
    private struct Page {
        let html: String
        let root: Element

        /// Reads a page, which must be well-formed.
        init(_ html: String) throws {
            self.html = html
            let (root, faults) = Element.parse(Array(html.utf8))
            #expect(faults.isEmpty)
            self.root = try #require(root)
        }

        /// All elements, in order.
        var elements: [Element] {
            func inside(_ element: Element) -> [Element] { [element] + element.elements.flatMap(inside) }
            return inside(root)
        }

        subscript(id: String) -> Element? { elements.first { $0["id"] == id } }

        func all(_ name: String, class wanted: String? = nil) -> [Element] {
            elements.filter { element in
                element.name == name
                    && wanted.map { (element["class"] ?? "").split(separator: " ").contains($0[...]) } ?? true
            }
        }
    }

    private static func words(_ element: Element?) -> String {
        (element?.text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static let book = """
        A port.[^1] A pass.[^2] Again.[^3] No note.[^9]

        [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 1O4.
        [^2]: Jan Berg, *Roads of Salt* (London: Lantern, 2001), 45-41.
        [^3]: Roe, *Ports of Call*, 12.

        """

    @Test func findingsStandBesideTheTextTheySpeakOf() throws {
        let page = try Self.page(manuscript: Self.book)
        let note = try Page(XMLWriter(hasDeclaration: false).string(try #require(page["note-2"])))
        #expect(note.all("mark", class: "error").map(\.text) == ["45-41"])
        let finding = Self.words(note.all("li", class: "finding").first)
        #expect(finding.contains("Error: the page range runs backwards"))
        #expect(finding.contains("page-range-reversed"))
        #expect(note.all("i").map(\.text) == ["Roads of Salt"])
        #expect(page["note-3"] != nil)
        #expect(Self.words(page["text"]).contains("No note."))
    }

    @Test func worksHaveAllTheirCitations() throws {
        let works = try Self.page(manuscript: Self.book).all("article", class: "work")
        #expect(works.count == 2)
        let first = Self.words(works.first)
        #expect(first.hasPrefix("Roe, Ports of Call"))
        #expect(first.contains("Paris") || first.contains("Ostrov Press, 1999"))
        #expect(first.contains("Note 1 (1O4, in full)") || first.contains("Note 1 (in full)"))
        #expect(first.contains("Note 3 (12, short form)"))
    }

    @Test func whatWasNotReadIsNamed() throws {
        let page = try Self.page(
            manuscript: """
                One.[^1] Two.[^2] Three.[^3]

                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 4; Jan Berg, *Roads of Salt* (London: Lantern, 2001), 9.
                [^2]: Ibid., 44.
                [^3]: I owe this to a friend.

                """)
        let gaps = Self.words(page["gaps"])
        #expect(gaps.contains("Citations without a work: 1 Note 2: Ibid., 44 – the note before cites several works"))
        #expect(gaps.contains("Notes without a citation: 1 Note 3: I owe this to a friend."))
    }

    @Test func everyFindingLeadsToItsExplanation() throws {
        let page = try Self.page(manuscript: Self.book)
        let rule = Self.words(page["rule-page-range-reversed"])
        #expect(rule.contains(FindingKind.all.first { $0.id == "page-range-reversed" }?.title ?? "?"))
        #expect(rule.contains("Wrong:") && rule.contains("Right:"))
    }

    // MARK: - The page is sound

    /// Texts of every kind of file, with findings and without.
    private static let files: [(name: String, text: String, format: InputFormat)] = [
        ("a.md", book, .manuscript),
        ("b.md", "Text without notes.\n", .manuscript),
        ("empty.md", "", .manuscript),
        ("c.bib", "@book{roe, title = {Ports}, year = 3999}\n@book{roe, title = {Ports}\n", .biblatex),
        ("d.json", #"[{"id": "roe", "type": "book", "title": "Ports", "ISBN": "9780000000000"}]"#, .cslJSON),
        ("e.ris", "TY  - BOOK\nTI  - Ports\nSN  - 9780000000000\nER  - \n", .records(.ris)),
        ("f.txt", "Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999.\nsee the papers of the family\n", .references),
    ]

    @Test func linksLeadToElementsOfThePage() throws {
        for page in try [Self.page(Self.files)] + Self.files.map({ try Self.page([$0]) }) {
            let ids = page.elements.compactMap { $0["id"] }
            #expect(Set(ids).count == ids.count)
            for link in page.all("a").compactMap({ $0["href"] }) {
                #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(link)")
            }
        }
    }

    @Test func everyFindingIsOnThePageOnce() throws {
        let inputs = try Self.files.map { try CheckInput(SourceText(name: $0.name, $0.text), as: $0.format) }
        let checked = Checker().files(inputs)
        let page = try Page(ReportPage(of: checked).html)
        let shown = page.all("li", class: "finding").compactMap { $0["data-rule"] }
        #expect(shown.sorted() == checked.flatMap(\.findings).map(\.id).sorted())
    }

    @Test func entriesWithFindingsShowTheirSource() throws {
        let page = try Self.page([Self.files[3]])
        let entries = Self.words(page["entries"])
        #expect(entries.contains("roe, line 1") && entries.contains("year = 3999"))
        #expect(!page.all("mark").isEmpty)
        let items = try Self.page([Self.files[4]])
        #expect(Self.words(items["entries"]).contains(#""title": "Ports""#))
    }

    @Test func scriptsAndStylesAreOursAlone() throws {
        let page = try Self.page(Self.files)
        #expect(page.all("script").count == 1 && page.all("style").count == 1)
        #expect(page.all("link").isEmpty && page.all("img").isEmpty)
        #expect(!page.elements.contains { $0["src"] != nil })
        #expect(page.html.ranges(of: "http://").count == page.html.ranges(of: "http://www.w3.org/1999/xhtml").count)
    }

    /// Controls and filters need the script; everything else is there without it.
    @Test func nothingButTheControlsIsHidden() throws {
        #expect(try Self.page(Self.files).elements.filter { $0["hidden"] != nil }.compactMap { $0["id"] } == ["filter"])
    }

    // MARK: - Hostile text

    /// Texts that are markup, end markup, or move the text around them.
    private static let hostile = [
        "<script>alert(1)</script>", "</style></script></p><img src=x onerror=alert(1)>",
        "]]>*/ //]]> <!-- --> <![CDATA[",
        "\" onmouseover=\"alert(1)\" ' `", "&lt;script&gt; &#60;b&#62; &amp;", "[x](javascript:alert(1))",
        "\u{202E}txt.exe\u{2066}\u{200B}",
        String(repeating: "words ", count: 15) + "\u{0}\u{8}\u{B}\u{1B}[31m\u{7F}\u{9B}\u{FFFE}",
    ]

    /// The elements that a page has.
    private static let elements: Set<String> = [
        "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "h4", "p", "nav", "ul", "li", "a",
        "form", "fieldset", "legend", "label", "input", "select", "option", "output", "kbd", "main", "section",
        "article",
        "span", "strong", "i", "b", "sup", "sub", "code", "mark", "br", "pre", "q", "details", "summary", "script",
    ]

    /// The texts go by number, because a log should not hold them.
    @Test(arguments: hostile.indices) func noMarkupOfAuthorsSurvives(_ index: Int) throws {
        let text = Self.hostile[index]
        let note = "[^1]: Ann Roe, *Ports \(text) of Call* (Paris: \(text), 1999), 45-41. \(text)\n"
        let pages = try [
            Self.page([
                ("\(text).md", "A port \(text).[^1] And.[^7]\n\n\(note)\n# Bibliography\n\n- \(text)\n", .manuscript)
            ]),
            Self.page([("\(text).bib", "@book{k\(text), title = {\(text)}, year = 3999, pages = {9-1}}\n", .biblatex)]),
            Self.page([("\(text).txt", "Roe, Ann. *Ports \(text)*. Paris: Ostrov Press, 1999, 9-1.\n", .references)]),
        ]
        for page in pages {
            #expect(Set(page.elements.map(\.name)).isSubset(of: Self.elements))
            #expect(page.all("script").count == 1 && page.all("style").count == 1)
            for attribute in page.elements.flatMap(\.attributes) {
                #expect(!attribute.name.hasPrefix("on") && !["style", "src", "srcset"].contains(attribute.name))
                if attribute.name == "href" { #expect(attribute.value.hasPrefix("#")) }
            }
            let forbidden = page.html.unicodeScalars.filter { scalar in
                scalar != "\n" && scalar.properties.generalCategory == .control || isOverride(scalar)
            }
            #expect(forbidden.isEmpty)
        }
    }

    private func isOverride(_ scalar: Unicode.Scalar) -> Bool {
        ("\u{202A}"..."\u{202E}").contains(scalar) || ("\u{2066}"..."\u{2069}").contains(scalar)
    }

    @Test func directionAndLanguageAreThoseOfTheText() throws {
        let page = try Self.page(
            manuscript:
                "One.[^1] Two.[^2]\n\n[^1]: אבא, *ספר\u{200F}* (ירושלים: הוצאה, 1999), 4.\n[^2]: 王明,《港口》,北京:三联书店,1999年,第4页。\n"
        )
        for text in page.all("p", class: "text") { #expect(text["dir"] == "auto" && text["lang"] == "") }
        #expect(Self.words(page["note-1"]).contains("ספר\u{200F}"))
        #expect(Self.words(page["note-2"]).contains("《港口》"))
    }

    // MARK: - Size

    @Test func aBookOfTwoThousandNotesStaysBelowThreeMegabytes() throws {
        let count = 120
        let marks = (1...count).map { "Words.[^\($0)]" }.joined(separator: " ")
        let notes = (1...count).map { number in
            number % 2 == 0
                ? "[^\(number)]: Roe \(number - 1), *Ports of Call \(number - 1)*, 45-41."
                : "[^\(number)]: Ann Roe \(number), *Ports of Call \(number)* (Paris: Ostrov Press, 1999), 12."
        }
        let page = try Self.page(manuscript: marks + "\n\n" + notes.joined(separator: "\n") + "\n")
        let usual = try Self.page(manuscript: "").html.utf8.count
        #expect(page.all("article", class: "place").count >= count)
        #expect((page.html.utf8.count - usual) / count < 3_000_000 / 2_000)
    }
}
