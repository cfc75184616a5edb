import CitandaWorks

private enum German {
    static let work = WikiTemplate("Literatur")
    /// A part of a larger work: an article, a chapter.
    static let part = WikiTemplate("Literatur", "Sammelwerk")
    static let web = WikiTemplate("Internetquelle")
    static let print: Set<WikiTemplate> = [work, part]

    /// The template demands the day of access.
    static let online = [
        WikiEdition.Choice(web, needs: [.identifier(.url), .date(.accessed)])
    ]

    static let choices: [WorkType: [WikiEdition.Choice]] = [
        .webpage: online, .post: online, .postWeblog: online, .software: online, .dataset: online, .document: online,
        .broadcast: online, .motionPicture: online,
    ]

    private static func text(
        _ name: String, _ variable: Variable, _ templates: Set<WikiTemplate> = print
    ) -> WikiParameter { WikiParameter(name, .text(.variable(variable)), templates) }

    private static func identifier(_ name: String, _ scheme: Identifier.Scheme) -> WikiParameter {
        WikiParameter(name, .identifier(scheme), print)
    }

    static let parameters: [WikiParameter] = [
        WikiParameter("autor", .names(authors, .list()), [web]),
        WikiParameter("url", .address, [web]),
        WikiParameter("titel", .title(.title), [web]), text("titelerg", .genre, [web]),
        WikiParameter("werk", .title(.container), [web]), WikiParameter("hrsg", .text(.publisher), [web]),
        WikiParameter("seiten", .pages(single: nil, place: nil), [web]),
        WikiParameter("datum", .date(.issued), [web]), WikiParameter("abruf", .accessed, [web]),
        text("sprache", .language, [web]),
        WikiParameter("Autor", .names(authors, .list()), print), WikiParameter("Titel", .title(.title), print),
        text("TitelErg", .genre), WikiParameter("Hrsg", .names([.editor, .editorTranslator], .list()), print),
        WikiParameter("Sammelwerk", .title(.container), [part]),
        WikiParameter("Reihe", .title(.collection), print), text("BandReihe", .collectionNumber),
        WikiParameter("HrsgReihe", .names([.collectionEditor], .list()), print),
        text("Band", .volume), text("Nummer", .issue), text("ArtikelNr", .number, [part]),
        text("Nummer", .number, [work]),
        WikiParameter("Auflage", .edition(isOrdinal: false), print), WikiParameter("Verlag", .text(.publisher), print),
        WikiParameter("Ort", .text(.publisherPlace), print), WikiParameter("Datum", .date(.issued), print),
        identifier("ISBN", .isbn), WikiParameter("ISBNformalFalsch", .wrongIdentifier(.isbn), print),
        identifier("ISSN", .issn), WikiParameter("ISSNformalFalsch", .wrongIdentifier(.issn), print),
        text("Kapitel", .chapterNumber), WikiParameter("Seiten", .pages(single: nil, place: nil), print),
        text("Umfang", .numberOfPages), identifier("arXiv", .arxiv), identifier("DOI", .doi),
        identifier("LCCN", .lccn), identifier("OCLC", .oclc), identifier("PMC", .pmcid), identifier("PMID", .pmid),
        text("Sprache", .language), WikiParameter("Originaltitel", .title(.original), print),
        WikiParameter("Originaljahr", .date(.original), print),
        WikiParameter("Originalort", .text(.originalPublisherPlace), print),
        WikiParameter("Übersetzer", .names([.translator, .editorTranslator], .list()), print),
        WikiParameter("Online", .address, print), WikiParameter("Abruf", .accessed, print),
    ]

    static let authors: [ContributorRole] = [.author, .director, .composer, .performer, .scriptWriter, .seriesCreator]
}

extension WikiEdition {
    /// The German Wikipedia.
    static let german = WikiEdition(
        choices: German.choices, others: [Choice(German.part, needs: [.title(.container)]), Choice(German.work)],
        parameters: German.parameters,
        dates: WikiDates(
            language: "de", isISO: true, isCapital: true, day: (".", nil), circa: "um ", beforeChrist: "v. Chr.",
            decade: ("", "er"), ongoing: ("seit ", ""), noDate: "o. J.", isStrict: false),
        dash: "–", end: "")
}
