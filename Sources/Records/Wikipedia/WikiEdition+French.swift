import CitandaWorks

private enum French {
    static let book = WikiTemplate("Ouvrage")
    static let chapter = WikiTemplate("Chapitre")
    static let article = WikiTemplate("Article")
    static let web = WikiTemplate("Lien web")
    static let books: Set<WikiTemplate> = [book, chapter]
    static let all: Set<WikiTemplate> = [book, chapter, article, web]

    static let online = [WikiEdition.Choice(web, needs: [.identifier(.url)])]
    static let periodical = [WikiEdition.Choice(article)]
    static let contained = [WikiEdition.Choice(chapter, needs: [.title(.container)])]

    static let choices: [WorkType: [WikiEdition.Choice]] = [
        .articleJournal: periodical, .articleMagazine: periodical, .articleNewspaper: periodical, .review: periodical,
        .reviewBook: periodical, .chapter: contained, .documentInSeries: contained, .entry: contained,
        .entryDictionary: contained, .entryEncyclopedia: contained, .paperConference: contained,
        .webpage: online, .post: online, .postWeblog: online, .software: online, .dataset: online, .document: online,
        .broadcast: online, .motionPicture: online, .graphic: online, .figure: online, .article: online,
    ]

    private static func text(
        _ name: String, _ variable: Variable, _ templates: Set<WikiTemplate>
    ) -> WikiParameter { WikiParameter(name, .text(.variable(variable)), templates) }

    private static func numbered(
        _ roles: [ContributorRole], _ templates: Set<WikiTemplate>, mark: String? = nil
    ) -> WikiParameter {
        WikiParameter(
            "nom#",
            .names(roles, .numbered(first: "prénom#", whole: "auteur#", others: ("et al.", "oui"), mark: mark)),
            templates)
    }

    static let names: [WikiParameter] = [
        text("langue", .language, all),
        numbered([.author, .director, .composer, .performer, .scriptWriter, .seriesCreator], all),
        numbered([.editor, .editorTranslator], [book], mark: "directeur#"),
        WikiParameter("traducteur", .names([.translator, .editorTranslator], .list()), books.union([article])),
        WikiParameter("illustrateur", .names([.illustrator], .list()), [book]),
    ]

    static let titles: [WikiParameter] = [
        WikiParameter("titre chapitre", .title(.title), [chapter]),
        WikiParameter("auteurs ouvrage", .names([.editor, .editorTranslator], .list(mark: " (dir.)")), [chapter]),
        WikiParameter("titre ouvrage", .mainTitle(.container), [chapter]),
        WikiParameter("sous-titre ouvrage", .subtitle(.container), [chapter]),
        WikiParameter("titre", .mainTitle(.title), [book]), WikiParameter("sous-titre", .subtitle(.title), [book]),
        WikiParameter("titre", .title(.title), [article, web]),
        WikiParameter("titre original", .title(.original), [book]),
        WikiParameter("traduction titre", .translatedTitle(.title), [book, article, web]),
        WikiParameter("périodique", .title(.container), [article]), WikiParameter("site", .title(.container), [web]),
        text("nature ouvrage", .genre, [book]), text("nature article", .genre, [article]),
        text("nature document", .genre, [web]),
    ]

    static let numbers: [WikiParameter] = [
        text("volume", .volume, books.union([article])), WikiParameter("titre volume", .title(.volume), [book]),
        WikiParameter("série", .title(.collection), [article]),
        WikiParameter("collection", .title(.collection), books),
        text("numéro dans collection", .collectionNumber, books), text("numéro", .issue, [article]),
        text("numéro article", .number, [article]), WikiParameter("numéro édition", .edition(isOrdinal: false), books),
        WikiParameter("lieu", .text(.publisherPlace), all), WikiParameter("éditeur", .text(.publisher), all),
        WikiParameter("date", .date(.issued), all), WikiParameter("année première édition", .date(.original), books),
        text("numéro chapitre", .chapterNumber, [chapter]), text("pages totales", .numberOfPages, books),
        WikiParameter("passage", .pages(single: nil, place: nil), books),
        WikiParameter("pages", .pages(single: nil, place: nil), [article]),
        WikiParameter("page", .pages(single: nil, place: nil), [web]),
    ]

    static let identifiers: [WikiParameter] = [
        WikiParameter("isbn", .identifier(.isbn), all),
        WikiParameter("isbn erroné", .wrongIdentifier(.isbn), books), WikiParameter("issn", .identifier(.issn), all),
        WikiParameter("oclc", .identifier(.oclc), all), WikiParameter("lccn", .identifier(.lccn), books),
        WikiParameter("pmid", .identifier(.pmid), all), WikiParameter("pmcid", .identifier(.pmcid), all),
        WikiParameter("doi", .identifier(.doi), all), WikiParameter("arxiv", .identifier(.arxiv), all),
        WikiParameter("hdl", .identifier(.handle), all),
        WikiParameter("lire en ligne", .address, books.union([article])), WikiParameter("url", .address, [web]),
        WikiParameter("consulté le", .accessed, all),
    ]
}

extension WikiEdition {
    /// The French Wikipedia.
    static let french = WikiEdition(
        choices: French.choices, others: [Choice(French.book)],
        parameters: French.names + French.titles + French.numbers + French.identifiers,
        dates: WikiDates(
            language: "fr", isISO: false, isCapital: false, day: ("", "1er"), circa: "vers ",
            beforeChrist: "av. J.-C.", decade: ("années ", ""), ongoing: ("depuis ", ""), noDate: "s.d.",
            isStrict: false),
        dash: "-", end: ".")
}
