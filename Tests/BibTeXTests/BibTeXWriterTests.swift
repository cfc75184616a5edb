import CitandaWorks
import TestSupport
import Testing

@testable import CitandaBibTeX

@Suite struct BibTeXWriterTests {
    private func entry(
        _ work: Work, _ dialect: BibTeXDialect = .biblatex, ascii: Bool = false
    ) -> BibTeXEntry {
        EntryWriter(
            work, key: work.key, fileKey: { $0 == work.key ? $0 : nil }, dialect: dialect, usesASCIIAccents: ascii
        ).entry
    }

    @Test func fieldsStandOnTheirOwnLinesBelowEachOther() {
        var work = Work(key: "luthi2008sino", type: .book)
        work.contributors = [Contributor(.author, Name(family: "Lüthi", given: "Lorenz M."))]
        work[.title] = Title("The Sino-Soviet Split: Cold War in the Communist World")
        work.publishers = [Publisher("Princeton University Press", place: "Princeton")]
        work[.issued] = PartialDate(year: 2008)
        #expect(
            BibTeXWriter(.biblatex).text(of: [work]) == """
                @book{luthi2008sino,
                  author    = {Lüthi, Lorenz M.},
                  title     = {The {Sino-Soviet} Split},
                  subtitle  = {Cold War in the Communist World},
                  publisher = {Princeton University Press},
                  location  = {Princeton},
                  date      = {2008},
                }

                """)
        #expect(
            BibTeXWriter(.bibtex, usesASCIIAccents: true).text(of: [work]) == """
                @book{luthi2008sino,
                  author    = {L{\\"u}thi, Lorenz M.},
                  title     = {The {Sino-Soviet} Split: Cold War in the Communist World},
                  publisher = {Princeton University Press},
                  address   = {Princeton},
                  year      = {2008},
                }

                """)
    }

    // MARK: - Names

    @Test(arguments: [
        (Name(family: "Shen", given: "Zhihua", order: .familyFirst), "Shen, Zhihua"),
        (Name(.personal(.init(family: "Ven", given: "Hans", nonDroppingParticle: "van de"))), "van de Ven, Hans"),
        (Name(.personal(.init(family: "Humboldt", given: "A.", droppingParticle: "von"))), "von Humboldt, A."),
        (Name(.personal(.init(family: "King", given: "Martin", suffix: "Jr."))), "King, Jr., Martin"),
        (Name(family: "Seneca"), "Seneca"),
        (Name(family: "Sunzi the Elder"), "{Sunzi the Elder}"),
        (Name(.institution("Smith and Sons, Inc.")), "{Smith and Sons, Inc.}"),
        (Name(.literal("H & M")), "{H \\& M}"),
        (Name(family: "Smith, Esq.", given: "Al and Bo"), "{Smith, Esq.}, {Al and Bo}"),
        (Name(.personal(.init(given: "Plato"))), "{Plato}"),
        (
            Name(.personal(.init(family: "Fontaine", given: "Jean", nonDroppingParticle: "La"))),
            "family={Fontaine}, given={Jean}, prefix={La}, useprefix=true"
        ),
    ])
    func name(_ name: Name, _ source: String) {
        #expect(NameField(tex: TeXText(dialect: .biblatex, usesASCIIAccents: false)).list([name]) == source)
    }

    @Test func listOfNamesEndsWithOthers() {
        var work = Work(key: "a", type: .book)
        work.contributors = [
            Contributor(.author, Name(family: "Doe", given: "J.")), Contributor(.author, Name(.others)),
        ]
        #expect(entry(work)["author"] == "Doe, J. and others")
        work.contributors.removeFirst()
        #expect(entry(work)["author"] == "{} and others")
    }

    @Test func detailsOfNamesAreAnnotations() {
        let book = entry(SampleWorks.book)
        #expect(book["editor+an:order"] == "1=\"family-first\"")
        #expect(book["editor+an:script"] == "1=\"韩文兰 (zh-Hans)\"")
        #expect(book["translator+an:scope"] == "1=\"Parts I \\& II\"")
        #expect(book["options"] == "useprefix=true")
    }

    @Test func editorsWithoutAuthorMakeACollection() {
        var work = Work(key: "a", type: .book)
        work.contributors = [Contributor(.editor, Name(family: "Doe", given: "J."))]
        #expect(entry(work).type == "collection")
        #expect(entry(work, .bibtex).type == "book")
        work.contributors = [Contributor(.compiler, Name(family: "Doe", given: "J."))]
        #expect(entry(work)["editortype"] == "compiler")
    }

    // MARK: - Text

    @Test(arguments: [
        ("50% & more", "50\\% \\& more"), ("#1 a_b $", "\\#1 a\\_b \\$"), ("{x}", "\\{x\\}"),
        ("}{", "\\textbraceright{}\\textbraceleft{}"), ("{", "\\textbraceleft{}"),
        ("~^\\", "\\textasciitilde{}\\textasciicircum{}\\textbackslash{}"), ("a\u{A0}b", "a~b"), ("a\nb\u{1}", "a b"),
        ("沈志华 – “x”", "沈志华 – “x”"),
        // Formulas stay what they are; prices are none.
        ("On $\\mathbb{R}$ & $\\frac{a_1}{b}$", "On $\\mathbb{R}$ \\& $\\frac{a_1}{b}$"),
        ("from $5 to $6", "from \\$5 to \\$6"), ("$5 in c:\\x or $6", "\\$5 in c:\\textbackslash{}x or \\$6"),
        ("$\\frac{a$", "\\$\\textbackslash{}frac\\textbraceleft{}a\\$"),
    ])
    func charactersOfTeX(_ text: String, _ source: String) {
        #expect(TeXText(dialect: .bibtex, usesASCIIAccents: false).plain(text) == source)
    }

    @Test(arguments: [
        ("Lüthi", "L{\\\"u}thi"), ("Łódź", "{\\L}{\\'o}d{\\'z}"), ("Çelik", "{\\c{C}}elik"), ("Straße", "Stra{\\ss}e"),
        ("e\u{301}", "{\\'{e}}"), ("1–2—3", "1--2---3"), ("“a” ‘b’…", "``a'' `b'\\ldots{}"), ("Åse", "{\\r{A}}se"),
        ("nǚ", "n{\\v{\\\"u}}"), ("沈志华", "沈志华"),
    ])
    func accentsInASCII(_ text: String, _ source: String) {
        #expect(TeXText(dialect: .bibtex, usesASCIIAccents: true).plain(text) == source)
    }

    @Test(arguments: [
        ("<i>Pravda</i> &amp; <b>b</b>", "\\emph{Pravda} \\&amp; \\textbf{b}"),
        (
            "<span class=\"nocase\">iPod</span> <sup>2</sup><sub>3</sub>",
            "{iPod} \\textsuperscript{2}\\textsubscript{3}"
        ),
        ("<span style=\"font-variant: small-caps;\">a</span>", "\\textsc{a}"),
        ("<i>A <span class=\"nodecor\">v.</span> B</i>", "\\emph{A \\textnormal{v.} B}"),
    ])
    func markup(_ text: String, _ source: String) {
        #expect(TeXText(dialect: .biblatex, usesASCIIAccents: false).rich(RichText(markup: text)) == source)
    }

    @Test(arguments: [
        ("Mao’s China and the Cold War", "Mao’s {China} and the Cold War"),
        ("The sino-soviet split in Beijing", "The sino-soviet split in {Beijing}"),
        ("A history of the Reform era in Lanzhou", "A history of the {Reform} era in {Lanzhou}"),
        ("The CIA, McCarthy, and the U.S. Press", "The {CIA}, {McCarthy}, and the U.S. Press"),
        ("China’s Road: Japan and I", "China’s Road: Japan and {I}"),
        ("Who Lost <i>China</i>?", "Who Lost \\emph{China}?"),
        ("War", "War"),
    ])
    func capitalsOfNamesAreProtected(_ title: String, _ source: String) {
        var work = Work(key: "a", type: .book)
        work[.title] = Title(main: RichText(markup: title))
        #expect(entry(work, .bibtex)["title"] == source)
    }

    @Test func titlesOfOtherLanguagesKeepTheirCase() {
        var work = Work(key: "a", type: .book)
        work[.title] = Title("Der Kalte Krieg")
        work[.language] = "de-DE"
        #expect(entry(work, .bibtex)["title"] == "{Der Kalte Krieg}")
        #expect(entry(work)["title"] == "Der Kalte Krieg")
        #expect(entry(work)["langid"] == "german")
        #expect(entry(work)["verbc"] == "languagetag = {de-DE}")
    }

    @Test func volumeWithItsOwnTitleHasTheWholeAsSeriesForClassicStyles() {
        var work = Work(key: "a", type: .book)
        work[.title] = Title("Collected Works")
        work[.volume] = Title("Letters")
        work[.volume] = "3"
        let book = entry(work, .bibtex)
        #expect(
            [book["title"], book["series"], book["maintitle"]] == ["Letters", "Collected Works", "Collected Works"])
        #expect(entry(work)["series"] == nil)
        let (read, _) = BibTeXReader.works(parsing: Array(book.text.utf8))
        #expect(read.first?[TitleRole.collection] == nil)
        #expect(read.first?[TitleRole.title]?.full.plain == "Collected Works")
    }

    /// A field of the user's own stays where it is; what we keep of a work stands together; a makeshift type has only what biber knows.
    @Test(arguments: [
        ("@article{k, title = {T}, publisher = {P}, mine = {x}}", ["title", "publisher", "mine"]),
        (
            "@dataset{k, title = {T}, publisher = {P}, date = 1990, mine = {x}}",
            ["title", "howpublished", "year", "entrysubtype", "verbc"]
        ),
        ("@collection{k, editor = {E, F}, title = {T}, date = 1990}", ["editor", "title", "year", "verbc"]),
    ])
    func fieldsOfBibTeX(_ source: String, _ names: [String]) {
        let works = BibTeXReader.works(parsing: Array(source.utf8)).value
        #expect(works.first.map { entry($0, .bibtex).fields.map(\.name) } == names)
    }

    @Test(arguments: [
        ("collection", "proceedings"), ("reference", "proceedings"), ("inbook", "inbook"), ("book", "book"),
        ("standard", "misc"), ("phdthesis", "phdthesis"),
    ])
    func typesThatBiberTakesInBibTeXToo(_ type: String, _ classic: String) {
        let source = "@\(type){k, editor = {E, F}, title = {T}, booktitle = {B}, date = 1990}"
        let works = BibTeXReader.works(parsing: Array(source.utf8)).value
        let text = BibTeXWriter(.bibtex).text(of: works)
        #expect(text.hasPrefix("@\(classic){k,"), "\(text)")
        let again = BibTeXReader.works(parsing: Array(text.utf8)).value
        #expect(
            again.first.map { EntryType.name(for: $0, .biblatex) }
                == works.first.map { EntryType.name(for: $0, .biblatex) })
    }

    // MARK: - Publishers, dates, numbers

    @Test(
        arguments: [
            ([Publisher("A", place: "P"), Publisher("B", place: "Q")], "A and B", "P and Q", "A; B", "P; Q"),
            ([Publisher("A", place: "P"), Publisher("B", place: "P")], "A and B", "P", "A; B", "P"),
            ([Publisher("A", place: "P"), Publisher("B")], "A and B", "P", "A; B", "P"),
            ([Publisher("A"), Publisher("B", place: "Q")], "A and B", "{} and Q", "A; B", "; Q"),
            (
                [Publisher("Allen and Unwin", place: "London and New York")], "{Allen and Unwin}",
                "{London and New York}",
                "{Allen and Unwin}", "{London and New York}"
            ),
            ([Publisher(nil, place: "P")], nil, "P", nil, "P"),
        ] as [([Publisher], String?, String, String?, String)])
    func publishersKeepTheirPlaces(
        _ publishers: [Publisher], _ names: String?, _ places: String, _ classicNames: String?, _ classicPlaces: String
    ) {
        var work = Work(key: "a", type: .book)
        work.publishers = publishers
        #expect(entry(work)["publisher"] == names)
        #expect(entry(work)["location"] == places)
        #expect(entry(work, .bibtex)["publisher"] == classicNames)
        #expect(entry(work, .bibtex)["address"] == classicPlaces)
    }

    @Test(
        arguments: [
            ("1957", "1957", "1957", nil, nil), ("1957-10-04", "1957-10-04", "1957", "oct", nil),
            // biber refuses a year or month that is no whole number; the date beside it says what it is.
            ("1957-21", "1957-21", "1957", nil, "1957-21"), ("1955/1957", "1955/1957", "1955", nil, "1955/1957"),
            ("1957~", "1957~", "1957", nil, "1957~"), ("1957?", "1957?", "1957", nil, "1957?"),
            ("-0042", "-0042", nil, nil, "-0042"), ("1950-01-XX", "1950-01", "1950", "jan", "1950-01"),
        ] as [(String, String, String?, String?, String?)])
    func date(_ edtf: String, _ date: String, _ year: String?, _ month: String?, _ rest: String?) {
        var work = Work(key: "a", type: .book)
        work[.issued] = PartialDate(edtf: edtf)
        #expect(entry(work)["date"] == date)
        #expect(entry(work, .bibtex)["year"] == year)
        #expect(entry(work, .bibtex)["month"] == month)
        #expect(entry(work, .bibtex)["date"] == rest)
    }

    /// Who prints a date tells how classic styles may print it; biber has no say in what a manuscript cites.
    @Test(
        arguments: [
            ("1987/1998", "1987--1998", nil), ("1996-24", "1996", "Winter"), ("1957~", "ca.~1957", nil),
            ("-0042", "43 BC", nil),
        ] as [(String, String, String?)])
    func printedDate(_ edtf: String, _ year: String, _ month: String?) {
        var work = Work(key: "a", type: .book)
        work[.issued] = PartialDate(edtf: edtf)
        work.dates[.issued]?.text = "as printed"
        #expect(entry(work, .bibtex)["year"] == year)
        #expect(entry(work, .bibtex)["month"] == month)
    }

    @Test(arguments: [
        ("315–38", "315--38"), ("141-49", "141--49"), ("1–2, 5", "1--2, 5"), ("xii", "xii"), ("A1—A3", "A1--A3"),
    ])
    func pages(_ text: String, _ source: String) {
        var work = Work(key: "a", type: .articleJournal)
        work[.page] = text
        #expect(entry(work)["pages"] == source)
    }

    @Test func numberThatBiblatexRefusesIsShownAndKept() {
        var work = Work(key: "a", type: .book)
        work[.volume] = "3A"
        #expect(entry(work)["volume"] == nil)
        #expect(entry(work)["addendum"] == "vol.~3A")
        #expect(entry(work)["verbc"] == "volume = {3A}")
        #expect(entry(work, .bibtex)["volume"] == "3A")
    }

    @Test func wrongCheckDigitIsKeptAside() {
        var work = Work(key: "a", type: .book)
        work.identifiers = [Identifier(.isbn, "978-0-8047-5202-3"), Identifier(.isbn, "978-0-8047-5202-2")]
        #expect(entry(work)["isbn"] == "978-0-8047-5202-2")
        #expect(entry(work)["verbc"] == "identifiers = {isbn:978-0-8047-5202-3}")
        #expect(entry(work, .bibtex)["isbn"] == "978-0-8047-5202-3")
    }

    @Test(arguments: [
        ("https://doi.org/10.1000/a_b%20c", "10.1000/a_b%20c"), ("10.1000/a{b}c", "10.1000/a{b}c"),
        ("10.1000/a{b", "10.1000/a%7Bb"),
    ])
    func doiIsBare(_ text: String, _ source: String) {
        var work = Work(key: "a", type: .book)
        work.identifiers = [Identifier(.doi, text)]
        #expect(entry(work)["doi"] == source)
    }

    @Test func archivalItemIsShownAndKept() {
        let item = entry(SampleWorks.item)
        #expect(item.type == "unpublished")
        #expect(item["howpublished"] == "f. 0100, op. 43, d. 10, ll. 1–3, Referentura po Kitaiu, AVPRF, Moscow")
        #expect(item["verbc"]?.contains("archivelevels = {fond=0100; opis=43; delo=10; item=1–3}") == true)
        #expect(entry(SampleWorks.item, .bibtex)["note"] == item["howpublished"])
    }

    @Test(arguments: BibTeXDialect.allCases)
    func treatyShowsItsSeries(_ dialect: BibTeXDialect) {
        var work = Work(key: "a", type: .treaty)
        work[.title] = Title("Treaty of Utrecht")
        work[.container] = Title("Consolidated Treaty Series")
        work.variables = [.volume: "28", .page: "325–30"]
        #expect(entry(work, dialect)["howpublished"] == "\\emph{Consolidated Treaty Series} 28, 325--30")
    }

    @Test(arguments: BibTeXDialect.allCases)
    func caseShowsVolumeReporterAndPage(_ dialect: BibTeXDialect) {
        var work = Work(key: "a", type: .legalCase)
        work[.title] = Title("Harbour Board v. Orr")
        work[.container] = Title("U.S.")
        work.variables = [.volume: "512", .page: "218"]
        #expect(entry(work, dialect)["howpublished"] == "512 U.S. 218")
        work[.number] = "93-7"
        #expect(entry(work, dialect)["howpublished"] == "512 U.S. 218, 93-7")
    }

    @Test func webPageNamesItsSite() {
        var work = Work(key: "a", type: .webpage)
        work[.container] = Title("Heritage Register")
        work.identifiers = [Identifier(.url, "https://example.org/")]
        #expect(entry(work).type == "online")
        #expect(entry(work)["organization"] == "Heritage Register")
        work.publishers = [Publisher("Museum")]
        #expect(entry(work)["organization"] == "Museum")
        #expect(entry(work)["titleaddon"] == "Heritage Register")
    }

    /// An entry is written without what the work has not, whatever its type asks for.
    @Test(arguments: WorkType.allCases, BibTeXDialect.allCases)
    func nothingIsInvented(_ type: WorkType, _ dialect: BibTeXDialect) {
        let names = entry(Work(key: "a", type: type), dialect).fields.map(\.name)
        // Classic styles would call a thesis without a type a doctoral one, and a report a technical one.
        #expect(Set(names).isSubset(of: [.thesis, .report].contains(type) ? ["type"] : ["entrysubtype"]))
        var dated = Work(key: "a", type: type)
        dated[.issued] = PartialDate(nil, text: "forthcoming")
        let written = entry(dated, dialect)
        #expect(written[dialect == .bibtex ? "year" : "pubstate"] == "forthcoming")
        #expect(written["date"] == nil)
    }

    @Test func relatedWorkIsAnEntryOfItsOwn() {
        let text = BibTeXWriter(.biblatex).text(of: [SampleWorks.book])
        #expect(text.contains("related          = {article},"))
        #expect(text.contains("@article{article,"))
    }

    /// Every text of a work is found in its entry.
    @Test(arguments: BibTeXDialect.allCases)
    func nothingIsLost(_ dialect: BibTeXDialect) {
        for type in WorkType.allCases {
            var work = SampleWorks.book
            work.type = type
            work.titles[.container] = Title("Container Title")
            work.archive = SampleWorks.item.archive
            work.contributors += ContributorRole.allCases.map {
                Contributor($0, Name(family: "Name-of-\($0.rawValue)", given: "G."))
            }
            for variable in Variable.allCases { work[variable] = "value-of-\(variable.rawValue)" }
            let entry = entry(work, dialect)
            let text = entry.text
            for role in ContributorRole.allCases {
                // Who edits and translates stands in the fields of editor and translator, which are taken here.
                #expect(text.contains("Name-of-\(role.rawValue)"), "\(dialect) \(type) \(role)")
            }
            for variable in Variable.allCases where variable != .language {
                #expect(text.contains("value-of-\(variable.rawValue)"), "\(dialect) \(type) \(variable)")
            }
            for part in [
                "Pravda", "The Early Years", "Container Title", "Studies in Party", "Zhenli", "Lantern", "Lanham",
                "Renmin",
                "2011", "1998", "2020-02-29", "0-8047-5202-8", "123456", "10.1000/182", "example.org",
                "Soviet Union, press",
                "han1998", "AVPRF", "Referentura", "op. 43", "[2011?]", "x-shelf",
            ] {
                #expect(text.contains(part), "\(dialect) \(type) \(part)")
            }
        }
    }
}
