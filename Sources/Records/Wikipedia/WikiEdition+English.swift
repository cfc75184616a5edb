import CitandaWorks

/// The templates of Citation Style 1, and those of archives, courts, laws and patents, which have parameters of their own.
private enum English {
    static let book = WikiTemplate("cite book")
    static let chapter = WikiTemplate("cite book", "chapter")
    /// A part of a book whose other parts are by another author.
    static let contribution = WikiTemplate("cite book", "contribution")
    static let journal = WikiTemplate("cite journal")
    static let magazine = WikiTemplate("cite magazine")
    static let news = WikiTemplate("cite news")
    static let web = WikiTemplate("cite web")
    static let document = WikiTemplate("cite document")
    static let encyclopedia = WikiTemplate("cite encyclopedia")
    static let conference = WikiTemplate("cite conference")
    static let thesis = WikiTemplate("cite thesis")
    static let report = WikiTemplate("cite report")
    static let interview = WikiTemplate("cite interview")
    static let media = WikiTemplate("cite AV media")
    static let episode = WikiTemplate("cite episode")
    static let map = WikiTemplate("cite map")
    static let mapInAtlas = WikiTemplate("cite map", "atlas")
    static let speech = WikiTemplate("cite speech")
    static let archive = WikiTemplate("cite archive")
    static let fonds = WikiTemplate("cite archive", "collection")
    static let act = WikiTemplate("cite act")
    static let court = WikiTemplate("cite court")
    static let patent = WikiTemplate("cite patent")

    static let parts: Set<WikiTemplate> = [chapter, contribution]
    static let books: Set<WikiTemplate> = [book, chapter, contribution]
    static let periodicals: Set<WikiTemplate> = [journal, magazine, news]
    static let archival: Set<WikiTemplate> = [archive, fonds]
    static let maps: Set<WikiTemplate> = [map, mapInAtlas]
    static let films: Set<WikiTemplate> = [media, episode]
    static let cited = books.union(periodicals).union(maps).union(films)
        .union([web, encyclopedia, conference, thesis, report, interview, speech])
    /// All of Citation Style 1. Documents are offline by definition.
    static let all = cited.union([document])

    static let container = CSLMember.title(.container)
    static let address = CSLMember.identifier(.url)
    static let online = [choice(web, address), choice(document)]
    static let inArchive = [choice(archive, .archive), choice(document)]

    static func choice(_ template: WikiTemplate, _ needs: CSLMember...) -> WikiEdition.Choice {
        WikiEdition.Choice(template, needs: needs)
    }

    static let choices: [WorkType: [WikiEdition.Choice]] = [
        .articleJournal: [choice(journal)], .review: [choice(journal)], .reviewBook: [choice(journal)],
        .articleMagazine: [choice(magazine)], .articleNewspaper: [choice(news)],
        .book: [choice(book)], .classic: [choice(book)], .pamphlet: [choice(book)], .periodical: [choice(book)],
        .musicalScore: [choice(book)], .bill: [choice(act)], .legislation: [choice(act)], .regulation: [choice(act)],
        .treaty: [choice(act)], .legalCase: [choice(court)], .patent: [choice(patent)], .hearing: [choice(report)],
        .report: [choice(report)], .standard: [choice(report)], .thesis: [choice(thesis)],
        .chapter: inBook, .documentInSeries: inBook,
        .entry: entry, .entryDictionary: entry, .entryEncyclopedia: entry,
        .paperConference: [choice(conference)], .speech: [choice(speech)], .event: [choice(speech)],
        .interview: [choice(archive, .archive), choice(interview)],
        .broadcast: [choice(episode, container), choice(media)], .motionPicture: [choice(media)],
        .song: [choice(media)], .performance: [choice(media)], .graphic: inArchiveOr(media),
        .figure: inArchiveOr(media),
        .map: [choice(archive, .archive), choice(mapInAtlas, container), choice(map)],
        .manuscript: inArchive, .archivalItem: inArchive, .personalCommunication: inArchive,
        .collection: [choice(fonds, .archive), choice(book)], .archivalCollection: [choice(fonds, .archive)],
        .document: [choice(archive, .archive)],
    ]

    private static let inBook = [
        choice(contribution, container, .names(.containerAuthor)), choice(chapter, container), choice(book),
    ]
    private static let entry = [choice(encyclopedia, container), choice(book)]

    private static func inArchiveOr(_ template: WikiTemplate) -> [WikiEdition.Choice] {
        [choice(archive, .archive), choice(template)]
    }

    // MARK: - Parameters

    static let names: [WikiParameter] = [
        numbered("contributor", [.author], [contribution]), numbered("", [.containerAuthor], [contribution]),
        numbered("", [.author], all.union(archival).union([act]).subtracting([contribution, media, episode])),
        WikiParameter(
            "inventor#-last",
            .names(
                [.author],
                .numbered(
                    first: "inventor#-first", whole: "inventor#-last", others: nil)),
            [patent]),
        WikiParameter(
            "people",
            .names([.author, .director] + crew, .described), films),
        numbered("interviewer", [.interviewer], [interview]),
        numbered("editor", [.editor, .editorTranslator], all.subtracting(films)),
        numbered("translator", [.translator, .editorTranslator], all.subtracting(films)),
        WikiParameter("others", .names(crew + [.director], .described), all.subtracting(films)),
    ]

    private static let crew: [ContributorRole] = [
        .illustrator, .compiler, .contributor, .composer, .performer, .producer, .executiveProducer, .scriptWriter,
        .seriesCreator, .narrator, .host, .guest, .curator, .organizer, .chair, .recipient, .editorialDirector,
    ]

    private static func numbered(
        _ role: String, _ roles: [ContributorRole], _ templates: Set<WikiTemplate>
    ) -> WikiParameter {
        let before = role.isEmpty ? "" : role + "-"
        let whole = role.isEmpty ? "author#" : role + "#"
        let others = role.isEmpty ? "authors" : role + "s"
        return WikiParameter(
            before + "last#",
            .names(
                roles, .numbered(first: before + "first#", whole: whole, others: ("display-" + others, "etal"))),
            templates)
    }

    static let titles: [WikiParameter] =
        titles("chapter", of: .title, [chapter]) + titles("contribution", of: .title, [contribution])
        + titles("map", of: .title, [mapInAtlas])
        + titles("title", of: .container, parts.union([mapInAtlas]))
        + [WikiParameter("collection", .title(.title), [fonds]), WikiParameter("item", .title(.title), [archive])]
        + [WikiParameter("litigants", .title(.title), [court]), WikiParameter("title", .title(.title), [act, patent])]
        + titles("title", of: .title, all.subtracting(parts).subtracting([mapInAtlas]))
        + titles("journal", of: .container, [journal]) + titles("magazine", of: .container, [magazine])
        + titles("newspaper", of: .container, [news]) + titles("website", of: .container, [web])
        + titles("book-title", of: .container, [conference]) + titles("encyclopedia", of: .container, [encyclopedia])
        + titles("work", of: .container, [interview, report])
        + [
            WikiParameter("series", .title(.container), [episode]),
            WikiParameter("reporter", .title(.container), [court]),
        ]

    /// The rows of a title with those of the forms that its template knows.
    private static func titles(
        _ name: String, of role: TitleRole, _ templates: Set<WikiTemplate>
    ) -> [WikiParameter] {
        // These names have no second one for other scripts.
        guard !["book-title", "encyclopedia"].contains(name) else {
            return [WikiParameter(name, .title(role), templates)]
        }
        return [
            WikiParameter(name, .latinTitle(role), templates),
            WikiParameter("script-" + name, .scriptTitle(role), templates),
            WikiParameter("trans-" + name, .translatedTitle(role), templates),
        ]
    }

    private static func text(
        _ name: String, _ variable: Variable, _ templates: Set<WikiTemplate>
    ) -> WikiParameter { WikiParameter(name, .text(.variable(variable)), templates) }

    static let numbers: [WikiParameter] = [
        text("type", .genre, all.union(archival).union([act]).subtracting([court, patent])),
        text("type", .medium, films),
        WikiParameter("conference", .text(.title(.event)), [conference]),
        WikiParameter("event", .text(.title(.event)), [speech]),
        WikiParameter("series", .series, cited.subtracting([episode])),
        text("volume", .volume, books.union(periodicals).union([conference, encyclopedia, report])),
        text("vol", .volume, [court]), text("issue", .issue, periodicals), text("article-number", .number, [journal]),
        text("number", .number, [patent, episode]), text("index", .number, [act]),
        text("id", .number, all.subtracting([journal, episode])),
        text("department", .section, [magazine, news]), text("article", .section, [act]),
        text("scale", .scale, maps), text("version", .version, [web]), text("country", .jurisdiction, [patent]),
        text("status", .status, [patent]),
        WikiParameter(
            "edition", .edition(isOrdinal: true), books.union(maps).union([encyclopedia, conference, news])),
    ]

    static let publication: [WikiParameter] = [
        text("location", .eventPlace, [speech]),
        WikiParameter("location", .text(.publisherPlace), all.subtracting([speech])),
        WikiParameter("publisher", .text(.publisher), all),
        text("legislature", .authority, [act]), text("court", .authority, [court]),
        WikiParameter("fdate", .date(.submitted), [patent]), WikiParameter("pubdate", .date(.issued), [patent]),
        WikiParameter("date", .date(.issued), all.union(archival).union([act, court])),
        WikiParameter("orig-date", .date(.original), all),
        WikiParameter("opinion", .text(.variable(.page)), [court]),
        WikiParameter("pages", .pages(single: "page", place: "at"), all.union(archival)),
        // The template demands a collection and an institution. A shelfmark without a collection takes its place.
        WikiParameter("collection", .text(.archiveCollection), [archive]),
        WikiParameter("collection", .text(.archiveLocation), [archive]),
        WikiParameter("item-id", .text(.archiveLocation), archival),
        WikiParameter("fonds", .text(.archiveCollection), [fonds]),
        WikiParameter("institution", .text(.archive), archival),
        WikiParameter("location", .text(.archivePlace), archival),
    ]

    static let identifiers: [WikiParameter] = [
        text("language", .language, all),
        WikiParameter("isbn", .identifier(.isbn), all),
        WikiParameter("isbn", .wrongIdentifier(.isbn, before: "((", after: "))"), all),
        WikiParameter("issn", .identifier(.issn), cited), WikiParameter("doi", .identifier(.doi), all),
        WikiParameter("pmid", .identifier(.pmid), cited), WikiParameter("pmc", .identifier(.pmcid), cited),
        WikiParameter("arxiv", .identifier(.arxiv), cited), WikiParameter("oclc", .identifier(.oclc), cited),
        WikiParameter("lccn", .identifier(.lccn), cited), WikiParameter("hdl", .identifier(.handle), all),
        WikiParameter("chapter-url", .address, [chapter]), WikiParameter("contribution-url", .address, [contribution]),
        WikiParameter("map-url", .address, [mapInAtlas]), WikiParameter("item-url", .address, [archive]),
        WikiParameter("collection-url", .address, [fonds]),
        WikiParameter("url", .address, cited.union([act, court, patent])),
        WikiParameter("access-date", .accessed, cited.union(archival).union([act])), text("via", .source, cited),
    ]
}

extension WikiEdition {
    /// The English Wikipedia.
    static let english = WikiEdition(
        choices: English.choices, others: English.online,
        parameters: English.names + English.titles + English.numbers + English.publication + English.identifiers,
        dates: WikiDates(
            language: "en", isISO: false, isCapital: true, day: ("", nil), circa: "c. ", beforeChrist: "BC",
            decade: ("", "s"), ongoing: ("", "–present"), noDate: "n.d.", isStrict: true),
        dash: "–", end: "")
}
