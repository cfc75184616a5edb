import CitandaWorks
import TestSupport
import Testing

@testable import CitandaRecords

@Suite struct WikipediaTests {
    private static let editions: [RecordFormat] = [.wikipedia, .wikipediaGerman, .wikipediaFrench]

    private static func text(_ work: Work, _ format: RecordFormat = .wikipedia) -> String {
        String(decoding: format.record(of: work)?.bytes ?? [], as: UTF8.self)
    }

    private static func losses(_ work: Work, _ format: RecordFormat = .wikipedia) -> [RecordLoss] {
        format.record(of: work)?.losses ?? []
    }

    private static let book: Work = {
        var work = Work(key: "a", type: .book)
        work.contributors = [
            Contributor(
                .author,
                Name(.personal(.init(family: "Lind", given: "Kari", nonDroppingParticle: "van", suffix: "Jr.")))),
            Contributor(.author, Name(.institution("Salt Office"))),
            Contributor(.editor, Name(family: "Roe", given: "Ann")),
        ]
        work[.title] = Title("Salt Roads: A History")
        work[.collection] = Title("Studies")
        work.publishers = [Publisher("Press", place: "Oslo")]
        work[.issued] = PartialDate(year: 2001, month: 3, day: 1)
        work.variables = [.edition: "2nd ed.", .collectionNumber: "17", .numberOfPages: "312"]
        work.identifiers = [Identifier(.isbn, "9780306406157")]
        return work
    }()

    private static let chapter: Work = {
        var work = Work(key: "b", type: .chapter)
        work.contributors = [
            Contributor(.author, Name(family: "Lind", given: "Kari")),
            Contributor(.editor, Name(family: "Roe", given: "Ann")), Contributor(.author, Name(.others)),
        ]
        work[.title] = Title("Ports")
        work[.container] = Title("Harbours: A Reader")
        work[.page] = "141-49"
        work.identifiers = [Identifier(.isbn, "9780306406158")]
        return work
    }()

    private static let article: Work = {
        var work = Work(key: "c", type: .articleJournal)
        work.contributors = [Contributor(.author, Name(family: "Lind", given: "Kari"))]
        work[.title] = Title("On Customs")
        work[.container] = Title("Journal of Salt")
        work.variables = [.volume: "3", .issue: "2", .page: "101–29, 140", .number: "e12"]
        work[.issued] = PartialDate(.point(DatePoint(year: 2001, month: 22)))
        work.identifiers = [Identifier(.doi, "https://doi.org/10.1234/abc.5"), Identifier(.pmcid, "PMC123")]
        return work
    }()

    private static let page: Work = {
        var work = Work(key: "d", type: .webpage)
        work[.title] = Title("A List")
        work[.container] = Title("Ports Online")
        work[.accessed] = PartialDate(year: 2020, month: 2, day: 29)
        work[.issued] = PartialDate(year: 2019, month: 11)
        work.identifiers = [Identifier(.url, "https://example.org/a|b[1]")]
        return work
    }()

    @Test(arguments: [
        (
            book, RecordFormat.wikipedia,
            [
                "* {{cite book |last1=van Lind |first1=Kari Jr. |author2=Salt Office |editor-last1=Roe |editor-first1=Ann",
                "|title=Salt Roads: A History |series=Studies, no. 17 |edition=2nd |location=Oslo |publisher=Press",
                "|date=1 March 2001 |isbn=9780306406157}}\n",
            ]
        ),
        (
            book, .wikipediaGerman,
            [
                "* {{Literatur |Autor=Kari van Lind Jr., Salt Office |Titel=Salt Roads: A History |Hrsg=Ann Roe",
                "|Reihe=Studies |BandReihe=17 |Auflage=2 |Verlag=Press |Ort=Oslo |Datum=2001-03-01", "|Umfang=312}}\n",
            ]
        ),
        (
            book, .wikipediaFrench,
            [
                "* {{Ouvrage |nom1=van Lind |prénom1=Kari Jr. |auteur2=Salt Office |nom3=Roe |prénom3=Ann |directeur3=oui",
                "|titre=Salt Roads |sous-titre=A History", "|date=1er mars 2001 |pages totales=312", "}}.\n",
            ]
        ),
        (
            chapter, .wikipedia,
            [
                "{{cite book |last1=Lind |first1=Kari |display-authors=etal |editor-last1=Roe",
                "|chapter=Ports |title=Harbours: A Reader |pages=141–149 |isbn=((9780306406158))}}",
            ]
        ),
        (
            chapter, .wikipediaGerman,
            [
                "|Autor=Kari Lind, et al. |Titel=Ports |Hrsg=Ann Roe |Sammelwerk=Harbours: A Reader",
                "|ISBNformalFalsch=9780306406158 |Seiten=141–149}}",
            ]
        ),
        (
            chapter, .wikipediaFrench,
            [
                "{{Chapitre |nom1=Lind |prénom1=Kari |et al.=oui |titre chapitre=Ports |auteurs ouvrage=Ann Roe (dir.)",
                "|titre ouvrage=Harbours |sous-titre ouvrage=A Reader |passage=141-149 |isbn erroné=9780306406158}}.",
            ]
        ),
        (
            article, .wikipedia,
            [
                "{{cite journal |", "|journal=Journal of Salt |volume=3 |issue=2 |article-number=e12 |date=Summer 2001",
                "|pages=101–129, 140 |doi=10.1234/abc.5 |pmc=123}}",
            ]
        ),
        (article, .wikipediaGerman, ["|Band=3 |Nummer=2 |ArtikelNr=e12 |Datum=Sommer 2001", "|PMC=123}}"]),
        (
            article, .wikipediaFrench,
            ["{{Article |", "|périodique=Journal of Salt |volume=3 |numéro=2", "date=été 2001"]
        ),
        (
            page, .wikipedia,
            [
                "{{cite web |title=A List |website=Ports Online |date=November 2019",
                "|url=https://example.org/a%7Cb%5B1%5D |access-date=29 February 2020}}",
            ]
        ),
        (
            page, .wikipediaGerman,
            [
                "{{Internetquelle |url=https://example.org/a%7Cb%5B1%5D |titel=A List",
                "|datum=2019-11 |abruf=2020-02-29}}",
            ]
        ),
        (page, .wikipediaFrench, ["{{Lien web |titre=A List |site=Ports Online", "|consulté le=29 février 2020}}."]),
    ])
    func worksHaveTheTemplateOfTheirKind(work: Work, format: RecordFormat, parts: [String]) {
        let text = Self.text(work, format)
        for part in parts { #expect(text.contains(part), "\(part) in \(text)") }
    }

    @Test(arguments: [
        ("a|b", "a{{!}}b"), ("[[Port]] [1]", "&#91;&#91;Port&#93;&#93; &#91;1&#93;"),
        ("{{x}}", "&#123;&#123;x&#125;&#125;"), ("a = b", "a = b"), ("5 < 6 <ref>", "5 &lt; 6 &lt;ref>"),
        ("Port''s", "Port&#39;&#39;s"), ("Port's", "Port's"), ("~~~~", "&#126;&#126;&#126;&#126;"), ("~a", "~a"),
        ("__TOC__", "&#95;&#95;TOC&#95;&#95;"), ("AT&amp;T", "AT&amp;amp;T"), ("Salt & Co; x", "Salt & Co; x"),
        ("a\n b\u{2028}c\u{1}", "a b c"), ("<i>L'</i>un", "''L&#39;''un"), ("H<sub>2</sub>", "H<sub>2</sub>"),
        ("<b>|</b>", "'''{{!}}'''"),
    ])
    func signsOfWikitextAreNoMarkup(text: String, expected: String) {
        #expect(WikiText.text(of: RichText(markup: text)) == expected)
    }

    @Test(arguments: [
        ("https://example.org/ö?a=b&c", "https://example.org/ö?a=b&c"), ("HTTP://x/a b", "HTTP://x/a%20b"),
        ("https://x/''{", "https://x/%27%27%7B"), ("javascript:alert(1)", nil), ("", nil), ("x.org", nil),
    ])
    func addressesEndNoLink(text: String, expected: String?) { #expect(WikiText.address(text) == expected) }

    @Test(arguments: [
        ("2001-03-05/2001-03-07", "5–7 March 2001", "5.–7. März 2001", "5–7 mars 2001"),
        ("2001-03/2001-05", "March–May 2001", "März–Mai 2001", "mars–mai 2001"),
        ("1999/2001", "1999–2001", "1999–2001", "1999–2001"), ("1999/..", "1999–present", "seit 1999", "depuis 1999"),
        ("2001-12-30/2002-01-02", "30 December 2001 – 2 January 2002", "2001-12-30 – 2002-01-02", nil),
        ("1950~", "c. 1950", "um 1950", "vers 1950"), ("195X", "1950s", "1950er", "années 1950"),
        ("-0043", "44 BC", "44 v. Chr.", "44 av. J.-C."), ("2001-24", "Winter 2001", "Winter 2001", "hiver 2001"),
    ])
    func datesAreThoseOfTheWiki(edtf: String, english: String, german: String, french: String?) throws {
        let date = try #require(PartialDate(edtf: edtf))
        #expect(WikiEdition.english.dates.text(of: date)?.text == english)
        #expect(WikiEdition.german.dates.text(of: date)?.text == german)
        if let french { #expect(WikiEdition.french.dates.text(of: date)?.text == french) }
    }

    @Test func datesInWordsAreErrorsInEnglish() {
        #expect(WikiEdition.english.dates.text(of: PartialDate(nil, text: "forthcoming")) == nil)
        #expect(WikiEdition.english.dates.text(of: PartialDate(nil, text: "n.d."))?.text == "n.d.")
        #expect(WikiEdition.french.dates.text(of: PartialDate(nil, text: "sous presse"))?.text == "sous presse")
        #expect(WikiEdition.german.dates.text(of: PartialDate(.span(from: .open, to: .unknown))) == nil)
    }

    @Test func titlesInOtherScriptsHaveTheirParameters() {
        var work = Work(key: "a", type: .book)
        work[.title] = Title(
            "Соль", forms: [.init(.romanised, "Sol", language: "ru-Latn"), .init(.translated, "Salt", language: "en")])
        work[.language] = "ru"
        let text = Self.text(work)
        #expect(text.contains("|title=Sol |script-title=ru:Соль |trans-title=Salt"), "\(text)")
        #expect(Self.losses(work).isEmpty)
        work[.language] = nil
        #expect(Self.text(work).contains("|title=Соль |trans-title=Salt"))
        #expect(Self.losses(work).map(\.field) == ["titles in other scripts and languages"])
    }

    @Test func aPartOfABookByAnotherIsAContribution() {
        var work = Self.chapter
        work.contributors.append(Contributor(.containerAuthor, Name(family: "Weil", given: "Eva")))
        let text = Self.text(work)
        let start =
            "{{cite book |contributor-last1=Lind |contributor-first1=Kari |display-contributors=etal |last1=Weil"
        #expect(text.contains(start), "\(text)")
        #expect(text.contains("|contribution=Ports |title=Harbours"))
    }

    @Test func documentsInArchivesHaveTheirPlace() {
        let text = Self.text(SampleWorks.item)
        for part in [
            "{{cite archive |last1=Roshchin", "|item=Telegram on the Talks",
            "|collection=Referentura po Kitaiu |item-id=f. 0100, op. 43, d. 10, ll. 1–3",
            "|institution=AVPRF |location=Moscow",
        ] { #expect(text.contains(part), "\(part) in \(text)") }
        var work = SampleWorks.item
        work.archive?.collection = nil
        #expect(Self.text(work).contains("|collection=f. 0100, op. 43, d. 10, ll. 1–3 |institution=AVPRF"))
    }

    @Test func lossesAreNamed() {
        var work = Self.page
        work.identifiers = [Identifier(.url, "file:x"), Identifier(.issn, "1"), Identifier(.oclc, "5")]
        work[.note] = "x"
        work.type = .document
        let losses = Set(Self.losses(work).filter { $0.fate == .dropped }.map(\.field))
        #expect(losses.isSuperset(of: ["URL", "ISSN", "accessed", "note"]), "\(losses)")
        #expect(Self.losses(Self.book) == [RecordLoss("number-of-pages", .dropped)])
        work[.issued] = PartialDate(year: 2001, month: 3)
        work[.issued]?.text = "Lent 2001"
        #expect(Self.losses(work).contains(RecordLoss("issued", .reduced)))
    }

    /// Parameters of a template: each once, and nothing that ends the template early.
    @Test(arguments: editions) func everyTemplateIsWellFormed(format: RecordFormat) {
        var odd = Work(key: "}}", type: .book)
        odd[.title] = Title(main: "}} |x= {{{1}}} <nowiki>\u{1}\n* ''")
        odd.contributors = [
            Contributor(.author, Name(.personal(.init()))), Contributor(.author, Name(.literal("|"))),
            Contributor(.author, Name(.others)), Contributor(.editor, Name(.institution(""))),
        ]
        odd.variables = [.genre: "a", .medium: "b", .number: "1", .issue: "2", .page: "fol. 2|", .edition: "}}"]
        odd.identifiers = [Identifier(.doi, "<>"), Identifier(.isbn, "}}"), Identifier(.url, "http://}}|")]
        odd[.accessed] = PartialDate(year: 2001)
        for work in SampleWorks.all + [odd, Work(key: "", type: .song)] {
            for type in WorkType.allCases {
                var work = work
                work.type = type
                let line = Self.text(work, format)
                #expect(line.hasPrefix("* {{") && line.hasSuffix("\n") && line.filter(\.isNewline).count == 1)
                let inside = line.dropFirst("* {{".count).dropLast(line.hasSuffix("}}.\n") ? 4 : 3)
                    .replacing("{{!}}", with: "")
                #expect(!inside.contains { "{}[]\u{1}".contains($0) }, "\(line)")
                let names = inside.split(separator: "|").dropFirst().map { $0.prefix { $0 != "=" } }
                #expect(Set(names).count == names.count, "\(line)")
            }
        }
    }
}
