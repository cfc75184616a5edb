import CitandaJSON
import CitandaWorks

/// Works that use everything the model has, invented; for the tests of readers and writers.
public enum SampleWorks {
    /// All of them.
    public static let all = [book, chapter, article, item, collection, thesis, document, odd, bare]

    /// A translated book of two publishers, with names in two scripts and helpers for parts of it.
    public static let book: Work = {
        var work = Work(key: "han2011brief", type: .book)
        work.contributors = [
            Contributor(
                .editor,
                Name(
                    .personal(.init(family: "Han", given: "Wenlan", order: .familyFirst)),
                    forms: [.init("韩文兰", language: "zh-Hans")])),
            Contributor(.translator, Name(family: "Ivanova", given: "Olga"), scope: "Parts I & II"),
            Contributor(.editor, Name(.institution("Institute of Party History"))),
            Contributor(
                .translator,
                Name(
                    .personal(
                        .init(
                            family: "Berg", given: "Jan", droppingParticle: "von", nonDroppingParticle: "van den",
                            suffix: "Jr.", commaBeforeSuffix: true)))),
            Contributor(.author, Name(.others)),
        ]
        work[.title] = Title(
            main: RichText(nodes: [.text("A Brief History of "), .styled(.italic, [.text("Pravda")])]),
            sub: RichText(nodes: [.styled(.quotation, [.text("Friends")]), .text(" & Rivals, 100% #1_{x}")]),
            joint: "—",
            short: "Brief History",
            forms: [
                .init(.originalScript, "真理报简史", language: "zh-Hans"),
                .init(.romanised, "Zhenli bao jianshi", language: "zh-Latn-pinyin"),
                .init(.translated, "A Short History of Pravda", language: "en"),
            ])
        work[.collection] = Title("Studies in Party History")
        work[.original] = Title("Zhenli bao jianshi")
        work[.volume] = Title("The Early Years")
        work.publishers = [
            Publisher("Northern Press", place: "Beijing"), Publisher("Lantern & Sons", place: "Lanham, MD"),
            Publisher(nil, place: "Moscow"),
        ]
        work.originalPublishers = [Publisher("Renmin chubanshe", place: "Beijing")]
        work[.issued] = PartialDate(.point(DatePoint(year: 2011, isUncertain: true)), text: "[2011?]")
        work[.original] = PartialDate(.span(from: .at(DatePoint(year: 1998)), to: .open))
        work[.accessed] = PartialDate(year: 2020, month: 2, day: 29)
        work.variables = [
            .volume: "2", .numberOfVolumes: "3", .edition: "2nd rev. ed.", .collectionNumber: "17", .language: "zh",
            .numberOfPages: "xii + 412", .abstract: "Of {newspapers} & men.", .annote: "Read <i>twice</i>.",
            .note: "With maps.", .genre: "handbook", .medium: "cloth", .status: "revised", .source: "Library",
        ]
        work.identifiers = [
            Identifier(.isbn, "978-0-8047-5202-2", qualifier: "cloth"), Identifier(.isbn, "0-8047-5202-8"),
            Identifier(.isbn, "978-0-8047-5202-3"), Identifier(.url, "https://example.org/a_b%20c?x=1&y=#z"),
            Identifier(.doi, "10.1000/182_a"), Identifier(.oclc, "123456"), Identifier(.lccn, "2010012345"),
        ]
        work.keywords = ["China", "Soviet Union, press"]
        work.relations = [
            Relation(.translationOf, .key("han1998")), Relation(.originalEdition, .work(article)),
        ]
        work.extra = [.init("x-shelf", "top"), .init("x-list", [1, "two", .null])]
        return work
    }()

    /// A chapter with a container, its editor and a page range.
    public static let chapter: Work = {
        var work = Work(key: "chapter", type: .chapter)
        work.contributors = [
            Contributor(.author, Name(family: "Ó Brien", given: "Séan")),
            Contributor(.editor, Name(family: "Wu", given: "Lan", order: .familyFirst)),
            Contributor(.collectionEditor, Name(family: "Smith", given: "Ann")),
            Contributor(.containerAuthor, Name(family: "Roe", given: "R.")),
        ]
        work[.title] = Title("What Was to Be Done? The Press in 1957")
        work[.container] = Title("Papers: A Reader", short: "Papers")
        work[.collection] = Title("Series")
        work.publishers = [Publisher("Press", place: "Place")]
        work[.issued] = PartialDate(.point(DatePoint(year: 1950, unknownYearDigits: 1)))
        work.variables = [.page: "141–49", .chapterNumber: "7", .volume: "1", .containerTitleShort: "Pap."]
        return work
    }()

    /// An article of a season, reviewing a book.
    public static let article: Work = {
        var work = Work(key: "article", type: .reviewBook)
        work.contributors = [
            Contributor(.author, Name(.literal("Our Correspondent"))),
            Contributor(.reviewedAuthor, Name(family: "Doe", given: "Jane")),
        ]
        work[.title] = Title("Review")
        work[.container] = Title("The China Quarterly")
        work[.reviewed] = Title("The Book")
        work[.issued] = PartialDate(.point(DatePoint(year: 1963, month: 21)))
        work.variables = [.volume: "12", .issue: "3", .page: "101-8"]
        work.identifiers = [
            Identifier(.issn, "0305-7410"), Identifier(.arxiv, "hep-th/9901001"), Identifier(.pmid, "123"),
            Identifier(.handle, "2027/abc"), Identifier(.urn, "urn:nbn:de:1"),
        ]
        work.relations = [Relation(.reviewOf, .key("book"))]
        return work
    }()

    /// A telegram in a Russian archive.
    public static let item: Work = {
        var work = Work(key: "telegram", type: .archivalItem)
        work.contributors = [
            Contributor(.author, Name(family: "Roshchin", given: "N. V.")),
            Contributor(.recipient, Name(.institution("Ministry of Foreign Affairs"))),
        ]
        work[.title] = Title("Telegram on the Talks")
        work[.issued] = PartialDate(.point(DatePoint(year: 1950, month: 1, hasUnknownDay: true)))
        work.archive = ArchiveLocation(
            repository: "AVPRF", place: "Moscow", collection: "Referentura po Kitaiu",
            levels: [
                .init(.fond, text: "f. 0100", value: "0100"), .init(.opis, text: "op. 43", value: "43"),
                .init(.delo, text: "d. 10", value: "10"), .init(.item, text: "ll. 1–3", value: "1–3"),
            ])
        work.variables = [.genre: "telegram", .eventPlace: "Moscow"]
        return work
    }()

    /// A collection known by one shelfmark.
    public static let collection: Work = {
        var work = Work(key: "Hoover_Papers", type: .archivalCollection)
        work[.title] = Title("Papers of an Envoy")
        work.archive = ArchiveLocation(
            repository: "Hoover Institution", levels: [.init(.shelfmark, text: "118-00412-03", value: "118-00412-03")])
        return work
    }()

    /// A thesis.
    public static let thesis: Work = {
        var work = Work(key: "thesis", type: .thesis)
        work.contributors = [Contributor(.author, Name(.personal(.init(family: "d’Alembert", given: "J."))))]
        work[.title] = Title("On the Press")
        work.publishers = [Publisher("University of X", place: "X")]
        work.variables = [.genre: "PhD diss."]
        work[.issued] = PartialDate(nil, text: "forthcoming")
        return work
    }()

    /// A document of a documentary series.
    public static let document: Work = {
        var work = Work(key: "frus-140", type: .documentInSeries)
        work[.title] = Title("Memorandum of Conversation")
        work[.container] = Title("Foreign Relations, 1955–1957")
        work[.part] = Title("China")
        work.variables = [.number: "140", .volume: "3", .volumeTitleShort: "China"]
        work[.event] = PartialDate(
            .span(
                from: .at(DatePoint(year: 1955, month: 4, day: 18)), to: .at(DatePoint(year: 1955, month: 4, day: 24))))
        work[.issued] = PartialDate(year: 1986)
        return work
    }()

    /// Texts that look like markup, extra fields in the way of members, years before our era.
    public static let odd: Work = {
        var work = Work(key: "odd", type: .classic)
        work[.title] = Title(main: "a <b>c</b>")
        work.titles[.container] = Title(main: "x: y", sub: "z")
        work[.issued] = PartialDate(.point(DatePoint(year: -42, isApproximate: true)))
        work[.original] = PartialDate(.point(DatePoint(year: 0)))
        work[.submitted] = PartialDate(.point(DatePoint(year: -17000)))
        work.extra = [.init("title", "another"), .init("custom", "mine")]
        return work
    }()

    /// A work without fields.
    public static let bare = Work(key: "bare", type: .periodical)
}
