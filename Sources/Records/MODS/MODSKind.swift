import CitandaWorks

/// The kinds of works in MODS: the type of resource, terms of the MARC genre list, and local genres.
///
/// Local genres are the types of CSL, and the names of item types that Zotero knows.
enum MODSKind {
    private struct Row {
        let type: WorkType
        let resource: String
        /// The term of the MARC genre list, if the list has one.
        let genre: String?
        /// The name of the type in Zotero.
        let local: String?
    }

    private static func row(_ type: WorkType, _ resource: String, _ genre: String?, _ local: String?) -> Row {
        Row(type: type, resource: resource, genre: genre, local: local)
    }

    /// Of several rows with one genre, the first is read.
    private static let rows: [Row] = [
        row(.articleJournal, "text", "article", "journalArticle"),
        row(.articleMagazine, "text", "article", "magazineArticle"),
        row(.articleNewspaper, "text", "newspaper", "newspaperArticle"), row(.book, "text", "book", "book"),
        row(.classic, "text", "book", nil), row(.pamphlet, "text", "book", nil),
        row(.chapter, "text", nil, "bookSection"), row(.documentInSeries, "text", nil, "bookSection"),
        row(.entryDictionary, "text", "dictionary", "dictionaryEntry"),
        row(.entryEncyclopedia, "text", "encyclopedia", "encyclopediaArticle"), row(.entry, "text", nil, nil),
        row(.paperConference, "text", "conference publication", "conferencePaper"),
        row(.thesis, "text", "thesis", "thesis"), row(.report, "text", "technical report", "report"),
        row(.patent, "text", "patent", "patent"), row(.reviewBook, "text", "review", nil),
        row(.review, "text", "review", nil), row(.periodical, "text", "periodical", nil),
        row(.legalCase, "text", "legal case and case notes", "case"),
        row(.legislation, "text", "legislation", "statute"), row(.bill, "text", "legislation", "bill"),
        row(.regulation, "text", "legislation", nil), row(.treaty, "text", "treaty", nil),
        row(.hearing, "text", nil, "hearing"), row(.speech, "text", "speech", "presentation"),
        row(.personalCommunication, "text", "letter", "letter"), row(.interview, "text", "interview", "interview"),
        row(.webpage, "text", "web site", "webpage"), row(.post, "text", "web site", "forumPost"),
        row(.postWeblog, "text", "web site", "blogPost"), row(.article, "text", nil, "preprint"),
        row(.manuscript, "text", nil, "manuscript"), row(.document, "text", nil, "document"),
        row(.standard, "text", nil, "standard"), row(.archivalItem, "text", nil, nil),
        row(.dataset, "software", "database", "dataset"), row(.software, "software", nil, "computerProgram"),
        row(.map, "cartographic", "map", "map"), row(.musicalScore, "notated music", nil, nil),
        row(.song, "sound recording", "song", "audioRecording"),
        row(.motionPicture, "moving image", "motion picture", "film"),
        row(.broadcast, "moving image", nil, "tvBroadcast"), row(.graphic, "still image", "graphic", "artwork"),
        row(.figure, "still image", "graphic", nil), row(.performance, "mixed material", nil, nil),
        row(.event, "mixed material", nil, nil), row(.collection, "mixed material", nil, nil),
        row(.archivalCollection, "mixed material", nil, nil),
    ]

    private static let byType = Dictionary(uniqueKeysWithValues: rows.map { ($0.type, $0) })

    /// The type of resource, the term of the MARC list, and the local genres of a type.
    static func terms(of type: WorkType) -> (resource: String, genre: String?, locals: [String]) {
        let row = byType[type]
        let locals = [type.rawValue] + [row?.local].compactMap { $0 }.filter { $0 != type.rawValue }
        return (row?.resource ?? "text", row?.genre, locals)
    }

    /// The type of a local genre: a type of CSL or of Zotero.
    static func type(ofLocal genre: String) -> WorkType? {
        WorkType(rawValue: genre) ?? rows.first { $0.local == genre }?.type ?? otherLocals[genre.lowercased()]
    }

    /// Names that other programs write.
    private static let otherLocals: [String: WorkType] = [
        "videorecording": .motionPicture, "podcast": .broadcast, "radiobroadcast": .broadcast,
        "email": .personalCommunication,
        "instantmessage": .personalCommunication, "book chapter": .chapter, "journal article": .articleJournal,
        "conference paper": .paperConference, "communication": .personalCommunication, "unpublished": .manuscript,
        "magazine article": .articleMagazine, "newspaper article": .articleNewspaper, "ph.d. thesis": .thesis,
        "masters thesis": .thesis, "book section": .chapter, "web page": .webpage, "manuscript": .manuscript,
    ]

    /// The type of a term of the MARC genre list; nil for terms that say nothing of the type.
    static func type(ofGenre genre: String, hasHost: Bool) -> WorkType? {
        let genre = genre.lowercased()
        // A part of a book is no book.
        if genre == "book", hasHost { return .chapter }
        return rows.first { $0.genre == genre }?.type ?? otherGenres[genre]
    }

    private static let otherGenres: [String: WorkType] = [
        "technical reports": .report, "theses": .thesis, "newspapers": .articleNewspaper, "patents": .patent,
        "biography": .book, "autobiography": .book, "bibliography": .book, "handbook": .book, "novel": .book,
        "fiction": .book, "essay": .book, "festschrift": .book, "survey of literature": .book,
        "atlas": .map, "globe": .map, "motion pictures": .motionPicture, "videorecording": .motionPicture,
        "sound": .song, "picture": .graphic, "photograph": .graphic, "art original": .graphic,
        "art reproduction": .graphic, "slide": .graphic, "chart": .figure, "diagram": .figure,
        "government publication": .report, "statistics": .dataset, "law report or digest": .legalCase,
        "standard or specification": .standard, "electronic resource": .webpage, "e-mail": .personalCommunication,
    ]

    /// The type of a type of resource, where no genre says more.
    static func type(ofResource resource: String) -> WorkType? {
        switch resource.lowercased() {
        case "cartographic": .map
        case "notated music": .musicalScore
        case let text where text.hasPrefix("sound recording"): .song
        case "moving image": .motionPicture
        case "still image": .graphic
        case "software, multimedia", "software": .software
        default: nil
        }
    }
}
